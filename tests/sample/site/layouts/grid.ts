import type { ColumnKey } from '../../columns';
import type { SampleOptions } from '../../options';
import type { Truth } from '../../truth';

export interface Sort {
  readonly key: ColumnKey;
  readonly descending: boolean;
}

/** What every layout is given: one page of referrals, and what happens on a click. */
export interface GridProps {
  readonly rows: readonly Truth[];
  readonly options: SampleOptions;
  /** Rows are not there yet: draw what the library draws meanwhile. */
  readonly loading: boolean;
  /** Referrals in the whole list, all pages. */
  readonly total: number;
  /** Place of the first row in the whole list, from 0. */
  readonly offset: number;
  readonly sort: Sort | null;
  readonly onSort: (key: ColumnKey) => void;
  readonly onOpen: (id: string) => void;
  readonly onFavorite: (id: string) => void;
  /** The pointer rests on a name: the preview card opens, or closes with null. */
  readonly onPeek: (truth: Truth | null, at: Element | null) => void;
}

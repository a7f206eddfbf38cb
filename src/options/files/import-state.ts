import type { TableOrigin } from '../../files/table-origin';
import type { DateOrder } from '../../files/file-dates';
import type { DateField } from '../../files/table-file';
import type { Progress } from '../../files/slices';
import type { ColumnMeaning } from '../../domain/reading';
import type { ImportApplied, ImportPlanned, PlannedRow } from '../../messages/file-verbs';
import type { ReadonlySignal } from '@preact/signals';
import type { FileContent, Refusal } from './read-file';

export type Applied = Extract<ImportApplied, { readonly kind: 'applied' }>;
type Planned = Extract<ImportPlanned, { readonly kind: 'planned' }>;
export type Readable = Extract<FileContent, { readonly kind: 'referrals' | 'export' }>;

/** What the user chose of a file that is looked at. */
export interface ImportChoices {
  /** Whose account the file is; null: not said. */
  readonly account: string | null;
  /** Whether the file itself is kept for an upload; null: no upload can be made of it. */
  readonly keep: boolean | null;
  /** Of a CRM's export: whether leads of other sources than Microsoft's come in, too. */
  readonly others: boolean;
  /** Whether the file's state is taken also where it is an earlier one than is known. */
  readonly takeOlder: boolean;
}

/** Where an import stands. `name` is the file's. */
export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'busy';
      readonly name: string;
      readonly doing: 'reading' | 'sending' | 'planning' | 'writing';
      readonly progress: Progress | null;
    }
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly content: Readable;
      readonly planned: Planned;
      readonly choices: ImportChoices;
    }
  | { readonly kind: 'done'; readonly name: string; readonly content: Readable; readonly applied: Applied }
  /** `reading`: nothing was written; `unknown`: no response came, so that it may have been written. */
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly reason: string;
      readonly during: 'reading' | 'writing' | 'unknown';
    };

/** An import, from the choice of a file to its result. Nothing is written before `apply`. */
export interface ImportStore {
  readonly state: ReadonlySignal<ImportState>;
  take(file: File): Promise<void>;
  /** Which of the known files it is; null: none of them. */
  say(origin: TableOrigin | null): Promise<void>;
  /** Which of the first two numbers of a column's dates is the month. */
  sayDates(field: DateField, order: DateOrder): Promise<void>;
  /** What a column holds that was not understood; remembered by its heading. */
  sayColumn(header: string, meaning: ColumnMeaning): Promise<void>;
  choose(choice: Partial<ImportChoices>): Promise<void>;
  apply(): Promise<void>;
  /** Stops what is under way, or lets go of the preview. What was not written stays unwritten. */
  cancel(): void;
  moreRows(group: 'added' | 'changed', from: number): Promise<readonly PlannedRow[]>;
}

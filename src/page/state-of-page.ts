import type { PageState } from '../domain/page-state';
import type { ListRead } from './read-list';

/** What a look gave, as far as its state follows from it. */
interface LookedAt {
  /** The list that was read; null: none was found. */
  readonly list: ListRead | null;
  /** Something is still being loaded. */
  readonly loading: boolean;
  /** The page should show a list of referrals. */
  readonly expectsList: boolean;
  /** Whether the page says that its list is empty. Asked only where no row was read. */
  readonly saysEmpty: () => boolean;
  /** Whether the list may stand in a frame that cannot be read. Asked only where no list was found. */
  readonly hasUnreadableFrame: () => boolean;
}

/** What a look came to, as far as a list of referrals goes. */
export function stateOfPage(seen: LookedAt): PageState {
  const { list, loading, expectsList } = seen;
  if (list !== null && list.referrals.length > 0) return { kind: 'read', rows: list.referrals.length };
  if (!expectsList) return { kind: 'no-list-expected' };
  if ((list?.pending ?? 0) > 0) return { kind: 'loading' };
  if (seen.saysEmpty()) return { kind: 'empty' };
  if (loading) return { kind: 'loading' };
  if (list === null) return { kind: seen.hasUnreadableFrame() ? 'in-frame' : 'no-list' };
  if (list.sure) return { kind: 'no-rows' };
  const headings = list.columns.flatMap(({ header, meaning }) =>
    meaning === null && header !== '' ? [header] : [],
  );
  return { kind: 'not-understood', headings };
}

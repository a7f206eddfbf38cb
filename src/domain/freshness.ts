import { isOfList, type ListHealth } from './health';
import type { KeptReferral } from './kept';
import { HOUR } from './moment';
import type { Instant } from './referral';
import type { Settings } from './settings';

/** The tab that shows a referral; favourites are shown in a tab of their own besides. */
export type HomeTab = 'marketplace' | 'qualified' | 'co-sell';

/** The home of a referral. One whose list is not known goes by its qualification, so that none is invisible. */
export function tabOf({
  kind,
  list,
  qualification,
}: Pick<KeptReferral, 'kind' | 'list' | 'qualification'>): HomeTab {
  if (kind === 'co-sell') return 'co-sell';
  if (list !== null) return list === 'qualified' ? 'qualified' : 'marketplace';
  return qualification === 'marketing' || qualification === 'sales' ? 'qualified' : 'marketplace';
}

/** Whether the health of a list says something of a tab. A list that did not tell its name may be either. */
export function listsOf(
  tab: HomeTab | 'to-answer' | 'favorites' | 'snoozed',
  { kind, list }: Pick<ListHealth, 'kind' | 'list'>,
): boolean {
  if (tab === 'favorites' || tab === 'to-answer' || tab === 'snoozed') return true;
  if (tab === 'co-sell') return kind === 'co-sell' && list !== 'favorites';
  return kind !== 'co-sell' && (list === tab || list === null);
}

/** How up to date lists are, in the order in which it should worry. */
type ListFreshness =
  | { readonly kind: 'never' }
  | { readonly kind: 'fresh'; readonly readAt: Instant }
  | { readonly kind: 'stale'; readonly readAt: Instant }
  | { readonly kind: 'unreadable'; readonly since: Instant };

/** How up to date the lists are together: unreadable if the last try failed, else by the latest reading. */
export function freshnessOf(
  lists: readonly ListHealth[],
  { staleHours }: Settings,
  now: number,
): ListFreshness {
  const last = lists
    .filter(isOfList)
    .reduce<ListHealth | null>((a, b) => (a && a.lastTryAt >= b.lastTryAt ? a : b), null);
  if (last === null) return { kind: 'never' };
  if (last.unreadableSince !== null) return { kind: 'unreadable', since: last.unreadableSince };
  const readAt = lists.reduce<Instant | null>(
    (a, { readAt: b }) => (a !== null && (b === null || a >= b) ? a : b),
    null,
  );
  if (readAt === null) return { kind: 'never' };
  return { kind: isStale(readAt, staleHours, now) ? 'stale' : 'fresh', readAt };
}

function isStale(readAt: Instant, staleHours: number, now: number): boolean {
  return now - Date.parse(readAt) >= staleHours * HOUR;
}

/** Headers that the last readings of the lists did not understand, each once. */
export function unknownColumns(lists: readonly ListHealth[]): readonly string[] {
  const headers = lists.flatMap(({ columns }) =>
    columns.filter(({ meaning, header }) => meaning === null && header !== '').map(({ header }) => header),
  );
  return [...new Set(headers)];
}

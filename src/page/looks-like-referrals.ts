import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { ListEvidence } from './list-evidence';
import type { PageKind } from './read-page-kind';
import type { StatusWord } from '../language/words/status';
import { cardPoints, columnPoints, listColumns, listPoints, statusPoints } from './evidence';

const naming: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'company',
  'dealName',
  'contactName',
  'email',
  'id',
]);
const own: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>([
  'dealName',
  'dealType',
  'microsoftStatus',
  'leadSource',
  'callToAction',
  'closeDate',
  'stage',
  'quality',
]);
const idle: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>(['nothing', 'selection', 'favorite']);

/**
 * Whether a list is one of referrals: the portal has lists of customers, invoices and users too, and a page
 * that names the referrals workspace shows announcements, tiles and menus. There the points of what is
 * understood decide; without headings a list must show a status and a date besides, or link into the
 * workspace. Elsewhere it takes columns that nothing else has. `unsure`: much speaks for referrals and too
 * little was understood, so the user is asked.
 */
export function looksLikeReferrals(
  columns: readonly ColumnReading[],
  { referrals, kind }: PageKind,
  evidence: ListEvidence | null,
): 'yes' | 'unsure' | 'no' {
  const telling = columns.filter(({ meaning }) => !idle.has(meaning));
  const understood = telling.filter(({ meaning }) => meaning !== null);
  const some = understood.length >= listColumns.understood;
  const most = some && understood.length * 2 >= telling.length;
  if (!referrals || evidence === null) return most && isOfOurs(understood) ? 'yes' : 'no';
  const sum = pointsOf(understood, evidence);
  const isOne = evidence.headed ? isHeadedOne : isCardsOne;
  if (some && isOne(understood, evidence, sum, most || kind !== null)) return 'yes';
  const isAsked = kind !== null && telling.length >= listColumns.worthAsking;
  return isAsked && (evidence.headed || sum >= listPoints.worthAsking) ? 'unsure' : 'no';
}

const has = (understood: readonly ColumnReading[], meanings: ReadonlySet<ColumnMeaning | null>): boolean =>
  understood.some(({ meaning }) => meanings.has(meaning));

/** Columns that only referrals have, on a page that names something else. */
const isOfOurs = (understood: readonly ColumnReading[]): boolean =>
  has(understood, naming) &&
  understood.filter(({ meaning }) => own.has(meaning)).length >= listColumns.ofOurs;

/** @param saidOrMost the page says what it lists, or most columns are understood. */
const isHeadedOne = (
  understood: readonly ColumnReading[],
  evidence: ListEvidence,
  sum: number,
  saidOrMost: boolean,
): boolean => saidOrMost && sum >= listPoints.enough && hasTelltale(understood, evidence);

/** A list without headings must name somebody, and show a status and a date or link into the workspace. */
const isCardsOne = (
  understood: readonly ColumnReading[],
  { dated, linked, detailed }: ListEvidence,
  sum: number,
): boolean =>
  sum >= listPoints.enoughOfCards &&
  (detailed || (has(understood, naming) && (linked || (dated && has(understood, status)))));

const status: ReadonlySet<ColumnMeaning | null> = new Set<ColumnMeaning>(['stage']);

/** Statuses that other lists of the portal do not use. */
const ownStatuses: ReadonlySet<StatusWord> = new Set<StatusWord>([
  'received',
  'accepted',
  'qualified',
  'developed',
  'proposed',
  'negotiated',
  'won',
  'lost',
  'declined',
]);

/** Whether a list shows something that lists of users, accounts and tickets do not, however much they share. */
const hasTelltale = (
  understood: readonly ColumnReading[],
  { isEmpty, statuses, linked, detailed }: ListEvidence,
): boolean =>
  isEmpty ||
  linked ||
  detailed ||
  [...statuses].some((word) => ownStatuses.has(word)) ||
  understood.some(
    ({ meaning, because }) =>
      because === 'user' || (meaning !== null && (columnPoints[meaning] ?? 0) >= listPoints.telltale),
  );

/**
 * Whether labels and values that stand alone on a page of referrals are a list of one: they name somebody,
 * show a status and a date, and something that a profile or an account does not show.
 */
export function looksLikeReferral(
  columns: readonly ColumnReading[],
  statuses: ReadonlySet<StatusWord>,
): boolean {
  const understood = columns.filter(({ meaning }) => meaning !== null && !idle.has(meaning));
  const has = (...meanings: readonly ColumnMeaning[]): boolean =>
    understood.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const isOurs =
    [...statuses].some((word) => statusPoints[word] !== undefined) ||
    understood.some(({ meaning }) => meaning !== null && (columnPoints[meaning] ?? 0) >= listPoints.telltale);
  return (
    isOurs &&
    has('company', 'dealName', 'contactName') &&
    has('stage') &&
    has('createdAt', 'closeDate') &&
    pointsOf(understood, { ...alone, statuses }) >= listPoints.enough
  );
}

const alone: ListEvidence = {
  headed: true,
  isEmpty: false,
  unread: [],
  unsettledNames: 0,
  statuses: new Set(),
  dated: false,
  linked: false,
  identified: false,
  detailed: false,
};

const pointsFor = (meaning: ColumnMeaning | null, byHeading: boolean): number =>
  (meaning === null ? 0 : (byHeading ? columnPoints : cardPoints)[meaning]) ?? 0;

function pointsOf(understood: readonly ColumnReading[], evidence: ListEvidence): number {
  const { headed, unread, unsettledNames, dated, linked, identified, detailed } = evidence;
  let sum = !headed && dated ? listPoints.dated : 0;
  for (const { meaning, because } of understood)
    sum += because === 'user' ? listPoints.taughtByUser : pointsFor(meaning, headed && because !== 'values');
  if (understood.some(({ meaning }) => meaning === 'stage')) sum += pointsOfStatuses(evidence);
  sum += unsettledNames * listPoints.unsettledName;
  if (detailed) sum += listPoints.detailed;
  if (linked) sum += listPoints.linked;
  else if (identified && headed) sum += listPoints.identified;
  if (headed)
    for (const { kind } of unread)
      if (kind === 'unknown-column') sum += listPoints.unknownHeading;
      else if (kind === 'bad-value') sum += listPoints.otherValues;
  return sum;
}

function pointsOfStatuses({ headed, isEmpty, statuses }: ListEvidence): number {
  if (isEmpty) return listPoints.mostOfStatuses;
  const each = [...statuses].map((word) => statusPoints[word] ?? 0);
  const more = !headed && each.some((points) => points > listPoints.ourStatus) ? listPoints.ofCards : 0;
  return Math.min(
    listPoints.mostOfStatuses,
    each.reduce((sum, points) => sum + points, more),
  );
}

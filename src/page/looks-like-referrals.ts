import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import type { ListEvidence } from './list-evidence';
import type { PageKind } from './read-page-kind';
import type { StatusWord } from '../language/words/status';

/**
 * How much each column tells, in points: what no other list of the portal has tells most; names, dates and
 * amounts stand in lists of invoices, users and tickets too.
 */
const columnPoints: Partial<Record<ColumnMeaning, number>> = {
  dealName: 4,
  microsoftStatus: 4,
  callToAction: 3,
  quality: 3,
  leadType: 3,
  qualification: 3,
  emailValidity: 3,
  phoneValidity: 3,
  directContact: 3,
  leadSource: 2,
  closeDate: 2,
  crmId: 2,
  campaignId: 2,
  company: 1.5,
  contactName: 1,
  dealType: 1,
  stage: 1,
  outcome: 1,
  createdAt: 1,
  value: 1,
  id: 1,
  expires: 0.5,
  country: 0.5,
  city: 0.5,
  address: 0.5,
  email: 0.5,
  phone: 0.5,
  jobTitle: 0.5,
};
/** Without headings a value may be of anything: "High" is a priority too, and the first text of any card is a name. */
const cardPoints: Partial<Record<ColumnMeaning, number>> = {
  leadSource: 3,
  callToAction: 3,
  qualification: 2,
  leadType: 1,
  quality: 0.5,
  country: 1.5,
  stage: 0.5,
  value: 0.5,
  company: 0.5,
  dealName: 0.5,
};
const points = {
  taughtByUser: 4,
  linked: 5,
  detailed: 5,
  identified: 0.5,
  dated: 1,
  unsettledName: 1,
  unknownHeading: -1,
  otherValues: -1.5,
  mostOfStatuses: 2.5,
} as const;
/** Words that other lists of the portal (subscriptions, tickets, users) use for their states tell nothing more. */
const statusPoints: Partial<Record<StatusWord, number>> = {
  received: 1.5,
  won: 1.5,
  lost: 1.5,
  accepted: 0.5,
};
/** The same words say more of cards, of which little else is known. */
const moreOfCards = 0.5;
/** A list with at least this many points is one of referrals. */
const enough = 4.5;
const enoughOfCards = 4;
/** With so many the user is asked. */
const worthAsking = 2.5;

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
  const named = understood.some(({ meaning }) => naming.has(meaning));
  const most = understood.length >= 2 && understood.length * 2 >= telling.length;
  if (!referrals || evidence === null) {
    const ofOurs = understood.filter(({ meaning }) => own.has(meaning)).length;
    return most && named && ofOurs >= 3 ? 'yes' : 'no';
  }
  const sum = pointsOf(understood, evidence);
  if (evidence.headed) {
    const isOurs = hasTelltale(understood, evidence) && sum >= enough;
    if (understood.length >= 2 && isOurs && (kind !== null || most)) return 'yes';
    return kind !== null && telling.length >= 3 ? 'unsure' : 'no';
  }
  const has = (meaning: ColumnMeaning): boolean => understood.some((one) => one.meaning === meaning);
  const isKnown = (has('stage') && evidence.dated) || evidence.linked || evidence.detailed;
  if (isKnown && understood.length >= 2 && sum >= enoughOfCards && (named || evidence.detailed)) return 'yes';
  return kind !== null && telling.length >= 3 && sum >= worthAsking ? 'unsure' : 'no';
}

/** What only referrals have gives so many points alone. */
const telltale = 2;
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
      because === 'user' || (meaning !== null && (columnPoints[meaning] ?? 0) >= telltale),
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
    understood.some(({ meaning }) => meaning !== null && (columnPoints[meaning] ?? 0) >= telltale);
  return (
    isOurs &&
    has('company', 'dealName', 'contactName') &&
    has('stage') &&
    has('createdAt', 'closeDate') &&
    pointsOf(understood, { ...alone, statuses }) >= enough
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

function pointsOf(
  understood: readonly ColumnReading[],
  { headed, isEmpty, unread, unsettledNames, statuses, dated, linked, identified, detailed }: ListEvidence,
): number {
  let sum = headed ? 0 : dated ? points.dated : 0;
  for (const { meaning, because } of understood)
    sum += because === 'user' ? points.taughtByUser : pointsFor(meaning, headed && because !== 'values');
  if (understood.some(({ meaning }) => meaning === 'stage'))
    sum += isEmpty
      ? points.mostOfStatuses
      : Math.min(
          points.mostOfStatuses,
          [...statuses].reduce(
            (more, word) => more + (statusPoints[word] ?? 0),
            !headed && [...statuses].some((word) => (statusPoints[word] ?? 0) > 1) ? moreOfCards : 0,
          ),
        );
  sum += unsettledNames * points.unsettledName;
  if (detailed) sum += points.detailed;
  if (linked) sum += points.linked;
  else if (identified && headed) sum += points.identified;
  if (headed)
    for (const { kind } of unread)
      if (kind === 'unknown-column') sum += points.unknownHeading;
      else if (kind === 'bad-value') sum += points.otherValues;
  return sum;
}

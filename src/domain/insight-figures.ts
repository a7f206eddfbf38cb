import { isInformational } from './actionable';
import { burnDay } from './burn-day';
import { createdSpan } from './created';
import { responseSpan } from './deadline';
import type { HistoryEntry } from './history';
import type { KeptReferral } from './kept';
import { parseLeadSource } from './lead-source';
import { DAY, instant, localDay } from './moment';
import { answeredBy } from './person-figures';
import type { Day, Instant } from './referral';
import { isWaiting } from './urgency';

/** How referrals that somebody had to answer ended; those that still wait are not among them. */
export const ANSWERS = ['accepted', 'declined', 'expired'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Microsoft's own buckets of the time to an answer: whole days, both ends included; the last is open. */
export const RESPONSE_BUCKETS = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [8, 9],
  [10, 11],
  [12, 14],
  [15, null],
] as const satisfies readonly (readonly [number, number | null])[];

/** The names of figures that count a part: an answer of one month or source, one bucket, one person. */
export const figureName = {
  answer: (answer: Answer, by: 'month' | 'source', of: string | null): string =>
    [answer, by, ...(of === null ? [] : [of])].join('/'),
  /** @param bucket its place in {@link RESPONSE_BUCKETS}. */
  days: (bucket: number): string => `days/${bucket}`,
  /** @param by the display name; null: this user. */
  person: (by: string | null): string => ['person', ...(by === null ? [] : [by])].join('/'),
} as const;

/** The local days that the plot of deadlines shows: today and the 13 after it. */
export function burnDaysFrom(now: number): readonly Day[] {
  const today = new Date(now);
  return Array.from(
    { length: BURN_DAYS },
    (_, ahead) =>
      localDay(
        instant(new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead, 12).getTime()),
      ) ?? '',
  );
}
const BURN_DAYS = 14;

/** What the figures of one referral are worked out from. */
interface FigureTerms {
  /** Epoch milliseconds. */
  readonly now: number;
  /** {@link burnDaysFrom} of `now`. */
  readonly burning: ReadonlySet<Day>;
}
export const figureTerms = (now: number): FigureTerms => ({ now, burning: new Set(burnDaysFrom(now)) });

/**
 * The names of all figures that count this referral. The insights count by this, and the full page shows by it what
 * a figure counted. Days of deadlines are the filter `expires`, not among these.
 */
export function figuresOf(record: KeptReferral, { now, burning }: FigureTerms): readonly string[] {
  const figures = answeredBy(record).map(figureName.person);
  if (!hadToBeAnswered(record)) return figures;
  if (isWaiting(record)) {
    const span = responseSpan(record);
    if (span === null) figures.push('undated');
    else if (span.until < now) figures.push('passed');
    if (burning.has(burnDay(span, now) ?? '') && !record.expiresAtExact) figures.push('computed');
  }
  const answer = answerOf(record);
  if (answer !== null)
    figures.push(
      'ended',
      answer,
      figureName.answer(answer, 'month', monthOf(record)),
      figureName.answer(answer, 'source', sourceOf(record)),
    );
  const days = answerTime(record);
  if (days === 'unknown') figures.push('unknown-time');
  else if (days !== null) figures.push(figureName.days(bucketOf(days)));
  if (lateSince(record, now) !== null) figures.push('late');
  return figures;
}

/** The keys of the referrals that each of these figures counts. @param now epoch milliseconds. */
export function keysInFigures(
  records: Iterable<KeptReferral>,
  figures: readonly string[],
  now: number,
): Readonly<Record<string, readonly string[]>> {
  const terms = figureTerms(now);
  const keys = new Map<string, string[]>(figures.map((figure) => [figure, []]));
  for (const record of records)
    for (const figure of figuresOf(record, terms)) keys.get(figure)?.push(record.key);
  return Object.fromEntries(keys);
}

/** Whether an answer is, or was, due: no test lead, nothing outbound, nothing that only informs. */
export function hadToBeAnswered(record: KeptReferral): boolean {
  return !record.test && record.list !== 'outbound' && !isInformational(record);
}

/** How one referral was answered. Won and lost were accepted before; closed as error is no answer; null: it waits. */
export function answerOf({ stage, outcome }: KeptReferral): Answer | null {
  if (stage === 'accepted') return 'accepted';
  if (stage === 'received' || outcome === null || outcome === 'error') return null;
  return outcome === 'won' || outcome === 'lost' ? 'accepted' : outcome;
}

/** The month (`YYYY-MM`) of the day on which it was received; null: it is not known. */
export const monthOf = ({ createdAt }: KeptReferral): string | null =>
  createdAt === null ? null : (localDay(createdAt)?.slice(0, 7) ?? null);

/** The source's own name; without one the list, in brackets so that no source can be mistaken for it. */
export function sourceOf({ leadSource, kind, list }: KeptReferral): string | null {
  if (leadSource !== null) return parseLeadSource(leadSource).source ?? leadSource;
  if (kind === 'co-sell') return '(co-sell)';
  if (list === null) return null;
  return `(${list})`;
}

const isAnswer = (entry: HistoryEntry): entry is Extract<HistoryEntry, { kind: 'stage' }> =>
  entry.kind === 'stage' && entry.from === 'received' && entry.to !== 'received';

/**
 * Days from its receipt until it was seen accepted or declined: the answer itself came no later. Null where it was not
 * answered, `unknown` where it was and nobody saw when.
 */
export function answerTime(record: KeptReferral): number | 'unknown' | null {
  const answer = answerOf(record);
  if (answer !== 'accepted' && answer !== 'declined') return null;
  const entry = record.history.find(
    (one) => isAnswer(one) && one.outcome !== 'expired' && one.outcome !== 'error',
  );
  const created = createdSpan(record);
  if (entry === undefined || created === null) return 'unknown';
  // A day alone may mean any of its moments: counted from its end, so that no answer looks later than it can be.
  const ms = Date.parse(entry.at) - created.until;
  return Number.isNaN(ms) ? 'unknown' : Math.max(0, ms) / DAY;
}

/** The place of the bucket that this time falls into. */
const bucketOf = (days: number): number =>
  RESPONSE_BUCKETS.findIndex(([, to]) => to === null || Math.floor(days) <= to);

/** In what way a referral was late, and when it was seen so or its time ended; null: it was not, as far as known. */
export function lateSince(
  record: KeptReferral,
  now: number,
): { readonly how: 'expired' | 'answered-late' | 'passed'; readonly at: Instant } | null {
  if (record.outcome === 'expired') {
    const seen = record.history.findLast((entry) => entry.kind === 'stage' && entry.outcome === 'expired');
    return { how: 'expired', at: seen?.at ?? record.firstSeenAt };
  }
  const answered = record.history.findLast((entry) => isAnswer(entry) && entry.onTime === false);
  if (answered !== undefined) return { how: 'answered-late', at: answered.at };
  const span = isWaiting(record) ? responseSpan(record) : null;
  return span !== null && span.until < now ? { how: 'passed', at: instant(span.from) } : null;
}

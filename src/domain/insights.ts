import type { HistoryEntry } from './history';
import { isInformational } from './actionable';
import { burnDay } from './burn-day';
import { createdSpan } from './created';
import { responseSpan } from './deadline';
import type { KeptReferral } from './kept';
import { parseLeadSource } from './lead-source';
import { DAY, instant, localDay } from './moment';
import type { Day, Instant } from './referral';
import { isWaiting } from './urgency';

/** Microsoft's targets for partners of its qualified referral program, as shares from 0 to 1. */
export const TARGETS = { accepted: 0.8, expired: 0.03 } as const;

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

/** How many referrals the days ahead take away. */
interface BurnDay {
  readonly day: Day;
  readonly count: number;
  /** Of them, those whose deadline is known by its day alone: they may end a day later. */
  readonly computed: number;
}

/** How referrals that somebody had to answer ended; those that still wait are not among them. */
export interface Answers {
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
}

/** The answers of a month (`YYYY-MM` of the day it was received) or of a source; null: it is not known. */
export interface AnswersOf extends Answers {
  readonly of: string | null;
}

/** Something that was answered too late, expired, or has passed and still waits. */
export interface Late {
  readonly key: string;
  readonly name: string | null;
  readonly how: 'expired' | 'answered-late' | 'passed';
  /** When it was seen so, or when its time ended. */
  readonly at: Instant;
}

/** What can be told of the referrals that are kept. */
export interface Insights {
  readonly burn: readonly BurnDay[];
  /** Passed, and still shown as received. */
  readonly passed: number;
  /** Waiting for an answer without a known deadline. */
  readonly undated: number;
  /** How many were answered within each of {@link RESPONSE_BUCKETS}, at the latest. */
  readonly responseDays: readonly number[];
  /** The middle of those times, in days; null where none is known. */
  readonly medianDays: number | null;
  /** Answered, but when is not known: they were already so when they were first seen. */
  readonly unknownTimes: number;
  readonly all: Answers;
  readonly byMonth: readonly AnswersOf[];
  readonly bySource: readonly AnswersOf[];
  /** The latest first, at most {@link LATE_LIMIT}. */
  readonly late: readonly Late[];
  readonly lateCount: number;
  /** Since when the extension has seen referrals; null: it has seen none. */
  readonly since: Instant | null;
}

const LATE_LIMIT = 100;
const BURN_DAYS = 14;
const MONTHS = 12;
const NO_ANSWERS: Answers = { accepted: 0, declined: 0, expired: 0 };

/** What the records tell at `now` (epoch milliseconds). */
export function insightsOf(records: Iterable<KeptReferral>, now: number): Insights {
  const asked = [...records].filter(hadToBeAnswered);
  const times = asked.map(answerTime);
  const days = times
    .flatMap((time) => (time === null || time === 'unknown' ? [] : [time]))
    .sort((a, b) => a - b);
  const late = asked.flatMap((record) => lateOf(record, now) ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
  const seen = asked.reduce<Instant | null>(
    (first, { firstSeenAt }) => (first !== null && first <= firstSeenAt ? first : firstSeenAt),
    null,
  );
  return {
    burn: burnDays(asked, now),
    passed: asked.filter((record) => isWaiting(record) && (responseSpan(record)?.until ?? now) < now).length,
    undated: asked.filter((record) => isWaiting(record) && responseSpan(record) === null).length,
    responseDays: RESPONSE_BUCKETS.map(
      ([from, to]) =>
        days.filter((day) => Math.floor(day) >= from && (to === null || Math.floor(day) <= to)).length,
    ),
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    unknownTimes: times.filter((time) => time === 'unknown').length,
    all: answersIn(asked),
    byMonth: grouped(asked, monthOf)
      .sort((a, b) => ((a.of ?? '') < (b.of ?? '') ? -1 : 1))
      .slice(-MONTHS),
    bySource: grouped(asked, sourceOf).sort((a, b) => allAnswers(b) - allAnswers(a)),
    late: late.slice(0, LATE_LIMIT),
    lateCount: late.length,
    since: seen,
  };
}

/** Whether an answer is, or was, due: no test lead, nothing outbound, nothing that only informs. */
function hadToBeAnswered(record: KeptReferral): boolean {
  return !record.test && record.list !== 'outbound' && !isInformational(record);
}

export const allAnswers = ({ accepted, declined, expired }: Answers): number => accepted + declined + expired;

/** How one referral was answered. Won and lost were accepted before; closed as error is no answer; null: it waits. */
function answerOf({ stage, outcome }: KeptReferral): keyof Answers | null {
  if (stage === 'accepted') return 'accepted';
  if (stage === 'received' || outcome === null || outcome === 'error') return null;
  return outcome === 'won' || outcome === 'lost' ? 'accepted' : outcome;
}

function answersIn(records: readonly KeptReferral[]): Answers {
  const counts = { ...NO_ANSWERS };
  for (const record of records) {
    const answer = answerOf(record);
    if (answer !== null) counts[answer] += 1;
  }
  return counts;
}

function grouped(records: readonly KeptReferral[], by: (record: KeptReferral) => string | null): AnswersOf[] {
  const groups = new Map<string | null, KeptReferral[]>();
  for (const record of records) {
    if (answerOf(record) === null) continue;
    const name = by(record);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [record]);
    else group.push(record);
  }
  return [...groups].map(([of, group]) => ({ of, ...answersIn(group) }));
}

const monthOf = ({ createdAt }: KeptReferral): string | null =>
  createdAt === null ? null : (localDay(createdAt)?.slice(0, 7) ?? null);

/** The source's own name; without one the list, in brackets so that no source can be mistaken for it. */
function sourceOf({ leadSource, kind, list }: KeptReferral): string | null {
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
function answerTime(record: KeptReferral): number | 'unknown' | null {
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

function lateOf(record: KeptReferral, now: number): Late | null {
  const { key, company, contactName, dealName } = record;
  const name = company ?? contactName ?? dealName;
  if (record.outcome === 'expired') {
    const seen = record.history.findLast((entry) => entry.kind === 'stage' && entry.outcome === 'expired');
    return { key, name, how: 'expired', at: seen?.at ?? record.firstSeenAt };
  }
  const answered = record.history.findLast((entry) => isAnswer(entry) && entry.onTime === false);
  if (answered !== undefined) return { key, name, how: 'answered-late', at: answered.at };
  const span = isWaiting(record) ? responseSpan(record) : null;
  return span !== null && span.until < now ? { key, name, how: 'passed', at: instant(span.from) } : null;
}

/** The local days from today on, each with what expires in it. */
function burnDays(asked: readonly KeptReferral[], now: number): readonly BurnDay[] {
  const today = new Date(now);
  const days = Array.from({ length: BURN_DAYS }, (_, ahead) => ({
    day:
      localDay(
        instant(new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead, 12).getTime()),
      ) ?? '',
    count: 0,
    computed: 0,
  }));
  const places = new Map(days.map((one) => [one.day, one]));
  for (const record of asked) {
    const day = places.get(burnDay(isWaiting(record) ? responseSpan(record) : null, now) ?? '');
    if (day === undefined) continue;
    day.count += 1;
    if (!record.expiresAtExact) day.computed += 1;
  }
  return days;
}

import { burnDay } from './burn-day';
import { responseSpan } from './deadline';
import {
  type Answer,
  ANSWERS,
  answerOf,
  answerTime,
  burnDaysFrom,
  figureName,
  figuresOf,
  figureTerms,
  hadToBeAnswered,
  lateSince,
  monthOf,
  RESPONSE_BUCKETS,
  sourceOf,
} from './insight-figures';
import type { KeptReferral } from './kept';
import type { Day, Instant } from './referral';
import { isWaiting } from './urgency';

/** Microsoft's targets for partners of its qualified referral program, as shares from 0 to 1. */
export const TARGETS = { accepted: 0.8, expired: 0.03 } as const;

/** How many referrals the days ahead take away. */
interface BurnDay {
  readonly day: Day;
  readonly count: number;
  /** Of them, those whose deadline is known by its day alone: they may end a day later. */
  readonly computed: number;
}

/** How many referrals that somebody had to answer ended so. */
export type Answers = Readonly<Record<Answer, number>>;

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
  /** How many were answered within each of `RESPONSE_BUCKETS`, at the latest. */
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
const MONTHS = 12;

/** What the records tell at `now` (epoch milliseconds). What counts is told by {@link figuresOf}. */
export function insightsOf(records: Iterable<KeptReferral>, now: number): Insights {
  const asked = [...records].filter(hadToBeAnswered);
  const count = counted(asked, now);
  const days = asked
    .map(answerTime)
    .filter((time) => typeof time === 'number')
    .sort((a, b) => a - b);
  const late = asked.flatMap((record) => lateOf(record, now) ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
  const seen = asked.reduce<Instant | null>(
    (first, { firstSeenAt }) => (first !== null && first <= firstSeenAt ? first : firstSeenAt),
    null,
  );
  const grouped = (
    by: 'month' | 'source',
    of: (record: KeptReferral) => string | null,
  ): readonly AnswersOf[] => {
    const groups = new Set(asked.filter((record) => answerOf(record) !== null).map(of));
    return [...groups].map((group) => ({
      of: group,
      ...answersBy((answer) => count(figureName.answer(answer, by, group))),
    }));
  };
  return {
    burn: burnDays(asked, now),
    passed: count('passed'),
    undated: count('undated'),
    responseDays: RESPONSE_BUCKETS.map((_, at) => count(figureName.days(at))),
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    unknownTimes: count('unknown-time'),
    all: answersBy(count),
    byMonth: [...grouped('month', monthOf)]
      .sort((a, b) => ((a.of ?? '') < (b.of ?? '') ? -1 : 1))
      .slice(-MONTHS),
    bySource: [...grouped('source', sourceOf)].sort((a, b) => allAnswers(b) - allAnswers(a)),
    late: late.slice(0, LATE_LIMIT),
    lateCount: count('late'),
    since: seen,
  };
}

/** How many of the records each figure counts, by its name. */
function counted(records: readonly KeptReferral[], now: number): (figure: string) => number {
  const terms = figureTerms(now);
  const counts = new Map<string, number>();
  for (const record of records)
    for (const figure of figuresOf(record, terms)) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return (figure) => counts.get(figure) ?? 0;
}

export const allAnswers = ({ accepted, declined, expired }: Answers): number => accepted + declined + expired;

function answersBy(count: (answer: Answer) => number): Answers {
  const [accepted, declined, expired] = ANSWERS;
  return { accepted: count(accepted), declined: count(declined), expired: count(expired) };
}

function lateOf(record: KeptReferral, now: number): Late | null {
  const since = lateSince(record, now);
  if (since === null) return null;
  const { key, company, contactName, dealName } = record;
  return { key, name: company ?? contactName ?? dealName, ...since };
}

/** The local days from today on, each with what expires in it. */
function burnDays(asked: readonly KeptReferral[], now: number): readonly BurnDay[] {
  const days = burnDaysFrom(now).map((day) => ({ day, count: 0, computed: 0 }));
  const places = new Map(days.map((one) => [one.day, one]));
  for (const record of asked) {
    const day = places.get(burnDay(isWaiting(record) ? responseSpan(record) : null, now) ?? '');
    if (day === undefined) continue;
    day.count += 1;
    if (!record.expiresAtExact) day.computed += 1;
  }
  return days;
}

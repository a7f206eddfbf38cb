import { countDeadlines } from './badge';
import { HOUR, instant, localDay } from './moment';
import type { Day } from './referral';
import { isTimeOfDay, type Settings, thresholdsOf } from './settings';
import type { Summary } from './summary';

/** What the morning digest says: how many expire, by when, and how many wait for a call. */
export interface Digest {
  readonly kind: 'digest';
  readonly answers: number;
  readonly calls: number;
  /** The last moment that it looks at, epoch milliseconds. */
  readonly by: number;
}

interface DigestTurn {
  /** What to tell now; null: nothing. */
  readonly digest: Digest | null;
  /** The local day that it is of. */
  readonly day: Day | null;
  /** When the next one may come, epoch milliseconds; null: it is switched off. */
  readonly nextAt: number | null;
}

/** Whoever comes later knows by the badge; the next morning tells the rest. */
const LATEST_MS = 3 * HOUR;
const SUNDAY = 0;
const SATURDAY = 6;

/** The moment of the digest on the local day of `now` plus `days`; null: nobody works then. */
function digestOn(now: number, days: number, time: string): number | null {
  const today = new Date(now);
  const [hours, minutes] = time.split(':').map(Number);
  const at = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hours, minutes);
  return at.getDay() === SUNDAY || at.getDay() === SATURDAY ? null : at.getTime();
}

/**
 * Whether the digest of today is to be told at `now` (epoch milliseconds), on work days and once a day.
 * @param toldOn the local day of the last one; null: none was ever told.
 */
export function digestTurn(
  summaries: Iterable<Summary>,
  toldOn: Day | null,
  settings: Settings,
  now: number,
): DigestTurn {
  const { digestTime } = settings;
  if (!isTimeOfDay(digestTime)) return { digest: null, day: null, nextAt: null };
  const today = localDay(instant(now));
  const mayTell = toldOn !== today;
  const times = [0, 1, 2, 3].map((days) => digestOn(now, days, digestTime));
  const nextAt = times.find((at) => at !== null && at > now) ?? null;
  const [at = null] = times;
  if (!mayTell || at === null || now < at || now - at > LATEST_MS) return { digest: null, day: null, nextAt };
  const thresholds = thresholdsOf(settings);
  const { count, calls } = countDeadlines(summaries, now, thresholds);
  const digest: Digest | null =
    count === 0 ? null : { kind: 'digest', answers: count - calls, calls, by: now + thresholds.soonMs };
  return { digest, day: today, nextAt };
}

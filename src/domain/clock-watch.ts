import { DAY, HOUR } from './moment';

/**
 * What is remembered of the machine's clock, so that nothing is erased by a wrong one. All in epoch milliseconds of
 * that clock. Plain data; a worker that was stopped goes on from it.
 */
export interface ClockWatch {
  /** When the clock was last looked at. */
  readonly seenAt: number;
  /** Since when it has neither gone back nor leapt. */
  readonly steadySince: number;
  /** When it is to be looked at next. */
  readonly lookAt: number;
  /** How often it leapt ahead since it last was steady for a day or went back: a machine that is used now and then. */
  readonly leaps: number;
}

/** A clock is trusted after so long of steady running. */
const STEADY_MS = DAY;
/** Coming so much later than it was to is sleep; what is more may be a wrong clock. */
const SLEEP_MS = DAY;
/** A clock that is set by a time server moves by less. */
const SET_BACK_MS = 5 * 60_000;
/** Until it is trusted, the clock is looked at so often. */
const WATCH_MS = HOUR;
/** A machine that is used once a week is never steady for a day: this many leaps, none of them back, count as much. */
const ENOUGH_LEAPS = 4;
/** A longer leap is more than a week, and does not count: by no more than this may a wrong clock erase too early. */
const LONGEST_SLEEP_MS = 8 * DAY;

/** Whether what follows from the time alone may be erased. */
export function isTrusted({ seenAt, steadySince, leaps }: ClockWatch): boolean {
  return seenAt - steadySince >= STEADY_MS || leaps >= ENOUGH_LEAPS;
}

/** The watch after a look at `now`. @param before null: this is the first look. */
export function watchClock(before: ClockWatch | null, now: number): ClockWatch {
  const after = lookedAt(before, now);
  return { ...after, lookAt: now + (isTrusted(after) ? DAY : WATCH_MS) };
}

function lookedAt(before: ClockWatch | null, now: number): ClockWatch {
  const afresh: ClockWatch = { seenAt: now, steadySince: now, lookAt: now, leaps: 0 };
  if (before === null || now < before.seenAt - SET_BACK_MS) return afresh;
  const wasSteady = before.seenAt - before.steadySince >= STEADY_MS;
  const leaps = wasSteady ? 0 : before.leaps;
  if (now - before.lookAt <= SLEEP_MS) return { ...before, seenAt: now, leaps };
  return { ...afresh, leaps: now - before.seenAt > LONGEST_SLEEP_MS ? 0 : leaps + 1 };
}

/**
 * Whether it is time to look at the clock again. A time that lies further ahead than any look is planned was written
 * by a clock that has been set back since. @param lookAt what a {@link ClockWatch} says, as it was stored.
 */
export function isLookDue(lookAt: unknown, now: number): boolean {
  return !(typeof lookAt === 'number' && lookAt > now && lookAt <= now + DAY);
}

/** A watch as it was stored; null: it is none. */
export function storedWatch(value: unknown): ClockWatch | null {
  if (typeof value !== 'object' || value === null) return null;
  const { seenAt, steadySince, lookAt, leaps } = value as Readonly<Record<keyof ClockWatch, unknown>>;
  return typeof seenAt === 'number' &&
    typeof steadySince === 'number' &&
    typeof lookAt === 'number' &&
    typeof leaps === 'number'
    ? { seenAt, steadySince, lookAt, leaps }
    : null;
}

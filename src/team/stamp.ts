/**
 * When and by whom a cell was written, as text whose order is the order of time: 9 characters of epoch
 * milliseconds in base 36, `-`, 4 of a counter in base 36, `-`, 8 of the replica. The width is fixed: stamps of
 * two lengths would sort wrongly as text.
 */
export type Stamp = string;

const TIME_WIDTH = 9;
const COUNTER_WIDTH = 4;
const REPLICA_WIDTH = 8;
export const STAMP_WIDTH = TIME_WIDTH + COUNTER_WIDTH + REPLICA_WIDTH + 2;

const MAX_TIME = 36 ** TIME_WIDTH - 1;
const COUNTERS = 36 ** COUNTER_WIDTH;
const FORM = /^[0-9a-z]{9}-[0-9a-z]{4}-[!-~]{8}$/;

/** A stamp ahead of the server by more than this many milliseconds counts as written now. */
export const FUTURE_LIMIT = 10 * 60_000;

/** Whether a value out of a table is a stamp. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && FORM.test(value);
}

/** The stamp's time, in epoch milliseconds. */
export function stampTime(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, TIME_WIDTH), 36);
}

/** The 8 characters of the replica that made the stamp. */
export function stampReplica(stamp: Stamp): string {
  return stamp.slice(-REPLICA_WIDTH);
}

/** The stamp as it counts for a reader: one from the future counts as `now` (epoch milliseconds of the server). */
export function notAhead(stamp: Stamp, now: number): Stamp {
  if (stampTime(stamp) <= now + FUTURE_LIMIT) return stamp;
  return timeText(now) + stamp.slice(TIME_WIDTH);
}

/**
 * The 8 characters that stand for a replica in stamps: its name where it has that form, filled up where it is
 * shorter, else a hash of it (41 bits).
 */
export function stampName(replica: string): string {
  if (/^[!-~]{8}$/.test(replica)) return replica;
  if (/^[!-}]{1,7}$/.test(replica)) return replica.padEnd(REPLICA_WIDTH, '~');
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < replica.length; at++) {
    const unit = replica.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 13;
  }
  const number = ((low >>> 0) * 2 ** 9 + ((high >>> 0) & 0x1ff)) % 36 ** REPLICA_WIDTH;
  return number.toString(36).padStart(REPLICA_WIDTH, '0');
}

/** Makes the stamps of one replica. Each is greater than every one made or observed before. */
export class StampClock {
  readonly #replica: string;
  #time = 0;
  #counter = 0;

  /** @param replica any text; the same for all lives of an installation. */
  constructor(replica: string) {
    this.#replica = stampName(replica);
  }

  /** A new stamp, of `now` (epoch milliseconds) or, where that is not later than the last one, just above it. */
  next(now: number): Stamp {
    const time = wholeTime(now);
    if (time > this.#time) this.#moveTo(time, 0);
    else if (this.#counter + 1 < COUNTERS) this.#counter += 1;
    else this.#moveTo(Math.min(this.#time + 1, MAX_TIME), 0);
    return this.#text();
  }

  /** From here on stamps are greater than this one. */
  observe(stamp: Stamp): void {
    const time = stampTime(stamp);
    const counter = Number.parseInt(stamp.slice(TIME_WIDTH + 1, TIME_WIDTH + 1 + COUNTER_WIDTH), 36);
    if (time > this.#time || (time === this.#time && counter > this.#counter)) this.#moveTo(time, counter);
  }

  /** The greatest stamp made or observed, as what a later life observes first. */
  last(): Stamp {
    return this.#text();
  }

  #moveTo(time: number, counter: number): void {
    this.#time = time;
    this.#counter = counter;
  }

  #text(): Stamp {
    const counter = this.#counter.toString(36).padStart(COUNTER_WIDTH, '0');
    return `${timeText(this.#time)}-${counter}-${this.#replica}`;
  }
}

function timeText(time: number): string {
  return wholeTime(time).toString(36).padStart(TIME_WIDTH, '0');
}

/** Integers only: a fraction would widen the text. */
function wholeTime(time: number): number {
  return Number.isFinite(time) ? Math.min(Math.max(Math.floor(time), 0), MAX_TIME) : 0;
}

/** What a clock that may be wrong shows when the server's shows its own time: both in epoch milliseconds. */
export interface ServerClockState {
  /** Added to the own clock to get the server's. */
  readonly offset: number;
  /** The own clock's time when the server last confirmed the offset; null: never. */
  readonly confirmedAt: number | null;
}

/** How long, in milliseconds of the own clock, a confirmed offset is trusted without asking again. */
const TRUSTED_FOR = 5 * 60_000;
/** The HTTP header `Date` holds whole seconds. */
const DATE_GRAIN = 1_000;

/** The own clock, corrected by what the server says. */
export class ServerClock {
  readonly #now: () => number;
  #offset: number;
  #confirmedAt: number | null;

  constructor(now: () => number, saved: ServerClockState = { offset: 0, confirmedAt: null }) {
    this.#now = now;
    this.#offset = saved.offset;
    this.#confirmedAt = saved.confirmedAt;
  }

  get state(): ServerClockState {
    return { offset: this.#offset, confirmedAt: this.#confirmedAt };
  }

  /** The own clock, uncorrected; a clock that shows no number counts as never set. */
  own(): number {
    const now = Number(this.#now());
    return Number.isFinite(now) ? now : 0;
  }

  /** The server's time as far as it is known. */
  now(): number {
    return this.own() + this.#offset;
  }

  /** What the own clock showed at some time, as the server's time. */
  corrected(own: number): number {
    return own + this.#offset;
  }

  /** Whether the offset was confirmed lately; an own clock that was set since shows another time than it should. */
  isTrusted(): boolean {
    if (this.#confirmedAt === null) return false;
    const since = this.own() - this.#confirmedAt;
    return since >= 0 && since <= TRUSTED_FOR;
  }

  /**
   * Takes over the `Date` of a response. The server's clock showed it between sending (`sentAt`, own clock) and now,
   * so an offset that fits is kept, and one that does not becomes the middle of what fits.
   */
  confirm(date: unknown, sentAt: number): void {
    const receivedAt = this.own();
    this.#confirmedAt = receivedAt;
    const shown = dateValue(date);
    if (shown === null || receivedAt < sentAt) return;
    const grain = typeof date === 'string' && !/\.\d/.test(date) ? DATE_GRAIN : 1;
    const [least, most] = [shown - receivedAt, shown + grain - sentAt];
    if (this.#offset >= least && this.#offset <= most) return;
    this.#offset = Math.round((least + most) / 2);
  }

  /** The server's clock showed this time already: it cannot be earlier now. */
  notBefore(time: number): void {
    const missing = time - this.now();
    if (missing > 0) this.#offset += missing;
  }
}

/** A point of time in any of the forms in which one may come, in epoch milliseconds; null: none. */
export function dateValue(date: unknown): number | null {
  const value = timeOf(date);
  return Number.isFinite(value) ? value : null;
}

function timeOf(date: unknown): number {
  if (date instanceof Date) return date.getTime();
  return typeof date === 'string' ? Date.parse(date) : Number(date ?? Number.NaN);
}

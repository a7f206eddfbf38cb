import type { PageReading } from '../domain/reading';
import { faultName } from '../domain/reading-fault';
import type { ReferralReading } from '../domain/referral';

/** What was read and the worker has not kept yet. */
interface Unsent {
  /** Takes a reading; rows that the worker has in the same words already are dropped. */
  readonly offer: (reading: PageReading) => void;
  /** The next part to send; null: everything was kept or put off. */
  readonly next: () => PageReading | null;
  /**
   * The worker kept this part, in the store of this name.
   * @returns whether what was kept before lies in another store: it is gone, and is to be offered again.
   */
  readonly kept: (part: PageReading, storeId: string) => boolean;
  /** The worker wants to hear these rows again from a later look; the next one offers them as if they were new. */
  readonly again: (part: PageReading) => void;
  /**
   * The worker refused this part for what it says. It goes again in smaller parts, until what is refused is
   * found; that is given up, and true says so.
   */
  readonly refused: (part: PageReading) => boolean;
  /** The worker could not keep this part now: what waits behind it goes first, until `resume`. */
  readonly putOff: (part: PageReading) => void;
  readonly resume: () => void;
}

/** Rows in one message: few enough to cross quickly, many enough to cost few messages. */
const partSize = 500;
/** At most this many sent rows are remembered; then all are forgotten and sent again. */
const longestMemory = 20_000;
/** After this many refusals in a row no single row is at fault, but what all have in common. */
const mostRefusals = 24;

interface Waiting {
  reading: PageReading;
  readonly rows: Map<string, ReferralReading>;
  /** What the reading says besides its rows was not sent yet. */
  news: boolean;
  /** Rows in the next part. */
  size: number;
  refusals: number;
}

/** Keeps what was read until the worker has it. */
export const unsentReadings = (): Unsent => new UnsentReadings();

class UnsentReadings implements Unsent {
  readonly #waiting = new Map<string, Waiting>();
  readonly #keptRows = new Map<string, ReferralReading>();
  readonly #keptPlaces = new Map<string, string>();
  readonly #putOff = new Set<string>();
  #store: string | null = null;

  offer(reading: PageReading): void {
    const place = placeOf(reading);
    const known: Waiting = this.#waiting.get(place) ?? {
      reading,
      rows: new Map<string, ReferralReading>(),
      news: false,
      size: partSize,
      refusals: 0,
    };
    known.reading = reading;
    known.news ||= this.#keptPlaces.get(place) !== besidesRows(reading);
    for (const row of reading.referrals) {
      const name = `${place} ${nameOf(row)}`;
      if (sameRow(this.#keptRows.get(name), row)) known.rows.delete(name);
      else known.rows.set(name, row);
    }
    if (known.news || known.rows.size > 0) this.#waiting.set(place, known);
    else this.#waiting.delete(place);
  }

  next(): PageReading | null {
    for (const [place, { reading, rows, size }] of this.#waiting)
      if (!this.#putOff.has(place)) return { ...reading, referrals: [...rows.values()].slice(0, size) };
    return null;
  }

  kept(part: PageReading, storeId: string): boolean {
    const isGone = this.#store !== null && this.#store !== storeId;
    this.#store = storeId;
    if (isGone) {
      this.#keptRows.clear();
      this.#keptPlaces.clear();
    }
    const known = this.#waiting.get(placeOf(part));
    if (known !== undefined) {
      known.refusals = 0;
      known.size = Math.min(partSize, Math.max(known.size, part.referrals.length * 2));
    }
    this.#settle(part);
    return isGone;
  }

  again(part: PageReading): void {
    const place = placeOf(part);
    for (const row of part.referrals) this.#keptRows.delete(`${place} ${nameOf(row)}`);
  }

  refused(part: PageReading): boolean {
    const known = this.#waiting.get(placeOf(part));
    if (known !== undefined) {
      known.refusals += 1;
      if (known.refusals >= mostRefusals) {
        this.#settle({ ...part, referrals: [...known.rows.values()] });
        return true;
      }
      if (part.referrals.length > 1) {
        known.size = Math.ceil(part.referrals.length / 2);
        return false;
      }
    }
    this.#settle(part);
    return true;
  }

  putOff(part: PageReading): void {
    this.#putOff.add(placeOf(part));
  }

  resume(): void {
    this.#putOff.clear();
  }

  /** Takes a part from what waits, and remembers it, so that it is not offered again in the same words. */
  #settle(part: PageReading): void {
    const place = placeOf(part);
    if (this.#keptRows.size > longestMemory) this.#keptRows.clear();
    const known = this.#waiting.get(place);
    for (const row of part.referrals) {
      const name = `${place} ${nameOf(row)}`;
      this.#keptRows.set(name, row);
      if (known !== undefined && sameRow(known.rows.get(name), row)) known.rows.delete(name);
    }
    this.#keptPlaces.set(place, besidesRows(part));
    if (known === undefined) return;
    known.news = besidesRows(known.reading) !== this.#keptPlaces.get(place);
    if (known.rows.size === 0 && !known.news) this.#waiting.delete(place);
  }
}

const placeOf = ({ account, kind, list, detail, layout }: PageReading): string =>
  JSON.stringify([account, kind, list, detail, layout]);
const besidesRows = ({ columns, extent, drift, faults, language }: PageReading): string =>
  JSON.stringify([columns, extent, drift, faults.map(faultName), language]);
const nameOf = ({ fields, rowKey }: ReferralReading): string => fields.id ?? rowKey ?? JSON.stringify(fields);

/** A countdown sentence counts down: the deadline that it states moves within its own step and is no news. */
function sameRow(before: ReferralReading | undefined, now: ReferralReading): boolean {
  if (before === undefined || before === now) return before === now;
  const [a, b] = [before.statedExpiry, now.statedExpiry];
  const sameExpiry =
    a === b ||
    (a !== null &&
      b !== null &&
      Math.abs(Date.parse(a.at) - Date.parse(b.at)) < Math.max(a.precisionMs, b.precisionMs));
  return (
    sameExpiry &&
    JSON.stringify({ ...before, statedExpiry: null }) === JSON.stringify({ ...now, statedExpiry: null })
  );
}

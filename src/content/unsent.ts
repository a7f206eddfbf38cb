import type { PageReading } from '../domain/reading';
import type { ReferralReading } from '../domain/referral';

/** What was read and the worker has not kept yet. */
export interface Unsent {
  /** Takes a reading; rows that the worker has in the same words already are dropped. */
  readonly offer: (reading: PageReading) => void;
  /** The next part to send; null: everything was kept. */
  readonly next: () => PageReading | null;
  /** The worker kept this part. */
  readonly kept: (part: PageReading) => void;
}

/** Rows in one message: few enough to cross quickly, many enough to cost few messages. */
const partSize = 500;
/** So many kept rows are remembered; then all are forgotten and simply sent again. */
const longestMemory = 20_000;

interface Waiting {
  reading: PageReading;
  readonly rows: Map<string, ReferralReading>;
  /** What the reading says besides its rows was not sent yet. */
  news: boolean;
}

export function unsentReadings(): Unsent {
  const waiting = new Map<string, Waiting>();
  const keptRows = new Map<string, ReferralReading>();
  const keptPlaces = new Map<string, string>();

  const offer = (reading: PageReading): void => {
    const place = placeOf(reading);
    const known = waiting.get(place) ?? { reading, rows: new Map<string, ReferralReading>(), news: false };
    known.reading = reading;
    known.news ||= keptPlaces.get(place) !== besidesRows(reading);
    for (const row of reading.referrals) {
      const name = `${place} ${nameOf(row)}`;
      if (sameRow(keptRows.get(name), row)) known.rows.delete(name);
      else known.rows.set(name, row);
    }
    if (known.news || known.rows.size > 0) waiting.set(place, known);
    else waiting.delete(place);
  };

  const next = (): PageReading | null => {
    for (const { reading, rows } of waiting.values())
      return { ...reading, referrals: [...rows.values()].slice(0, partSize) };
    return null;
  };

  const kept = (part: PageReading): void => {
    const place = placeOf(part);
    if (keptRows.size > longestMemory) keptRows.clear();
    const known = waiting.get(place);
    for (const row of part.referrals) {
      const name = `${place} ${nameOf(row)}`;
      keptRows.set(name, row);
      if (known !== undefined && sameRow(known.rows.get(name), row)) known.rows.delete(name);
    }
    keptPlaces.set(place, besidesRows(part));
    if (known === undefined) return;
    known.news = besidesRows(known.reading) !== keptPlaces.get(place);
    if (known.rows.size === 0 && !known.news) waiting.delete(place);
  };

  return { offer, next, kept };
}

const placeOf = ({ account, kind, list, detail, layout }: PageReading): string =>
  JSON.stringify([account, kind, list, detail, layout]);
const besidesRows = ({ columns, extent, drift, language }: PageReading): string =>
  JSON.stringify([columns, extent, drift, language]);
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

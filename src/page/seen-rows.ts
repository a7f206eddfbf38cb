import type { ReferralReading } from '../domain/referral';
import type { SeenRow } from './drawn-under';
import type { KnownRow } from './known-rows';
import type { NeutralRow } from './rows/neutral-list';
import { settledForm } from './settle-identity';

/** A row of data, as it was read and as it is remembered. */
export interface DataRow {
  readonly known: KnownRow;
  readonly row: NeutralRow;
}

/** The rows and the referrals that were made of them, `shown` in the place of `settled`. */
export function seenRows(
  rows: readonly DataRow[],
  settled: readonly ReferralReading[],
  shown: readonly ReferralReading[],
): readonly SeenRow[] {
  const shownAs = new Map(settled.map((one, n) => [one, shown[n]]));
  return rows.flatMap(({ known, row }): SeenRow | readonly [] => {
    const reading = known.made?.row.reading;
    const referral = reading && shownAs.get(settledForm(reading));
    return referral === undefined ? [] : { pieces: known.drawn.pieces, row, referral };
  });
}

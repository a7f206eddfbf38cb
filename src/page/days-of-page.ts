import { RESPONSE_MS, statedSpan } from '../domain/deadline';
import { HOUR, isDayAlone, spanAnywhere } from '../domain/moment';
import type { ReferralReading } from '../domain/referral';
import { gap, later } from '../domain/span';

/**
 * The rows of one list, with their days as the page means them. Days are taken to be in the viewer's own zone. Where
 * an exact countdown of one row shows that it was created before its day began in that zone, the page uses another
 * one: then the days of all its rows may be of any zone. (One that seems later is only a countdown that has aged.)
 */
export function daysOfPage(rows: readonly ReferralReading[]): readonly ReferralReading[] {
  if (!rows.some(isOfAnotherZone)) return rows;
  return rows.map((row) =>
    row.fields.createdAt && isDayAlone(row.fields.createdAt)
      ? { ...row, fields: { ...row.fields, createdWithin: null } }
      : row,
  );
}

function isOfAnotherZone({ statedExpiry, fields }: ReferralReading): boolean {
  const { createdAt, createdWithin } = fields;
  if (!createdAt || !createdWithin || statedExpiry === null || statedExpiry.precisionMs > HOUR) return false;
  const ends = statedSpan(statedExpiry);
  const anywhere = spanAnywhere(createdAt);
  if (ends === null || anywhere === null) return false;
  const created = later(ends, -RESPONSE_MS);
  return created.until < createdWithin.from && gap(created, anywhere) <= 0;
}

import { HOUR, momentSpan } from '../../domain/moment';
import type { Day, ReadFields } from '../../domain/referral';
import { readDate, type DateContext } from '../../language/values/date';
import { bad, type ValueRead } from './value-read';
import { agreement } from '../evidence';

/** Reads a cell of a column of dates. `empty`: it says that nothing is known. */
export function date(
  field: 'createdAt' | 'closeDate',
  text: string,
  empty: boolean,
  context: DateContext,
): ValueRead {
  if (empty) return { fields: { [field]: null } };
  const read = readDate(text, context);
  if (read.kind === 'day')
    return field === 'closeDate'
      ? { fields: { closeDate: read.day } }
      : { fields: createdOn(read.day, text) };
  if (read.kind === 'instant') {
    // A close date is a day; a time beside it is only how the page writes days.
    if (field === 'createdAt') return { fields: { createdAt: read.instant } };
    const day = readDate(text.replace(/[T\s]{0,9}\d{1,2}:\d{2}.*$/u, ''), context);
    return day.kind === 'day' ? { fields: { closeDate: day.day } } : bad({ closeDate: null });
  }
  return {
    fields: { [field]: null },
    trouble: { kind: read.kind === 'ambiguous' ? 'ambiguous-date' : 'bad-value' },
  };
}

/**
 * Partner Center shows dates in the viewer's own time zone, which is the environment's. Where a time stands beside the
 * day and was not taken, it names a zone that is not known ("PST").
 */
const createdOn = (day: Day, text: string): ReadFields => ({
  createdAt: day,
  createdWithin: text.includes(':') ? null : momentSpan(day),
});

/**
 * A `<time>` says the moment in every language alike, also where the text is relative ("3 days ago"). Where text and
 * `datetime` name days that no time zone brings together, one of them is wrong, and neither is taken. A close date is
 * a day: the text's, since the day of an instant depends on the zone; else the attribute's where that is a day itself.
 */
export function timed(
  field: 'createdAt' | 'closeDate',
  text: string,
  datetime: string,
  context: DateContext,
): ValueRead {
  const said = readDate(datetime, { languages: [], order: null });
  if (said.kind !== 'day' && said.kind !== 'instant') return date(field, text, false, context);
  const seen = readDate(text, context);
  const at = Date.parse(said.kind === 'day' ? said.day : said.instant);
  if (
    (seen.kind === 'day' || seen.kind === 'instant') &&
    Math.abs(Date.parse(seen.kind === 'day' ? seen.day : seen.instant) - at) > agreement.zoneHours * HOUR
  )
    return bad({ [field]: null });
  if (said.kind === 'day') return { fields: { [field]: said.day } };
  if (field === 'createdAt') return { fields: { createdAt: said.instant } };
  return seen.kind === 'day' ? { fields: { closeDate: seen.day } } : bad({ closeDate: null });
}

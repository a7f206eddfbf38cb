import type { Day, Instant } from '../../src/domain/referral';
import type { SampleOptions } from './options';

type Shape = Pick<SampleOptions, 'locale' | 'dates' | 'money' | 'country'>;

// Making an Intl object costs far more than using it: 5,000 rows share one.
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames>();
function keep<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames>(
  key: string,
  make: () => T,
): T {
  const found = kept.get(key);
  if (found !== undefined) return found as T;
  const made = make();
  kept.set(key, made);
  return made;
}

const styles: Readonly<Record<'short' | 'two-digit' | 'medium', Intl.DateTimeFormatOptions>> = {
  short: { year: 'numeric', month: 'numeric', day: 'numeric' },
  'two-digit': { dateStyle: 'short' },
  medium: { year: 'numeric', month: 'short', day: '2-digit' },
};

/** A date as the list shows it: the viewer's locale and zone, no time. A `Day` has no zone and stays what it is. */
export function shownDate(date: Instant | Day, { locale, dates }: Shape): string {
  const zone: Intl.DateTimeFormatOptions = date.length === 10 ? { timeZone: 'UTC' } : {};
  const style = dates === 'dashes' || dates === 'iso' ? 'plain' : dates;
  if (style !== 'plain') {
    return keep(
      `${locale} ${style} ${date.length}`,
      () => new Intl.DateTimeFormat(locale, { ...styles[style], ...zone }),
    ).format(new Date(date));
  }
  const iso = keep(
    `iso ${date.length}`,
    () => new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone }),
  ).format(new Date(date));
  return dates === 'iso' ? iso : iso.split('-').toReversed().join('-');
}

/** An amount as `$50,000.00`, `25000 USD` or `TJS 100,000.00`. */
export function shownMoney(value: number, currency: string, { locale, money }: Shape): string {
  if (money === 'code') return `${value} ${currency}`;
  const currencyDisplay = money === 'symbol' ? 'symbol' : 'code';
  return keep(
    `${locale} ${money} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }),
  ).format(value);
}

/** A country's name in the viewer's language, or its code. */
export function shownCountry(code: string, { locale, country }: Shape): string {
  return country === 'code'
    ? code
    : (keep(`${locale} region`, () => new Intl.DisplayNames(locale, { type: 'region' })).of(code) ?? code);
}

/** A deal's name cut in the text itself, as Microsoft's older grid does: `Test Deal - Bulk ...`. */
export const shownDealName = (name: string, { cut }: Pick<SampleOptions, 'cut'>): string =>
  cut && name.length > 24 ? `${name.slice(0, 20)} ...` : name;

import type { Day } from './referral';
import type { DayShift } from './template';
import type { TemplatePart, TextPosition, VariablePart } from './template-text';
import type { TemplateValue, TemplateValues } from './template-values';
import type { VariableName } from './template-variables';

/** A variable that has no value and no fallback. */
export interface MissingVariable {
  readonly name: VariableName;
  readonly at: TextPosition;
}

type Rendered =
  | { readonly kind: 'ready'; readonly text: string }
  /** `marked` shows each missing variable as it was written, for a preview. */
  | { readonly kind: 'missing'; readonly missing: readonly MissingVariable[]; readonly marked: string };

/**
 * A day moved by days, weeks or months; a month's last days stay in the month (31 January + 1 month is the
 * last of February).
 */
export function shiftDay(day: Day, { count, unit }: DayShift): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved =
    unit === 'm'
      ? new Date(Date.UTC(year, month - 1 + count, 1))
      : new Date(Date.UTC(year, month - 1, date + count * (unit === 'w' ? 7 : 1)));
  if (unit === 'm') {
    const lastOfMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
    moved.setUTCDate(Math.min(date, lastOfMonth));
  }
  return moved.toISOString().slice(0, 10);
}

/** A day in words that cannot be misread, e.g. "December 22, 2026". */
function dayInWords(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** An amount in the locale's own manner, e.g. "$12,500"; without a currency only the number. */
function moneyInWords(amount: number, currency: string | null, locale: string): string {
  const known = currency !== null && /^[A-Z]{3}$/.test(currency);
  return new Intl.NumberFormat(locale, {
    ...(known ? { style: 'currency', currency } : { maximumFractionDigits: 2 }),
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);
}

function inWords(value: TemplateValue, { shift }: VariablePart, locale: string): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'money':
      return moneyInWords(value.amount, value.currency, locale);
    case 'day':
      return dayInWords(shift === null ? value.day : shiftDay(value.day, shift), locale);
  }
}

const asWritten = ({ name, shift }: VariablePart): string =>
  `{{${name}${shift === null ? '' : `${shift.count < 0 ? '-' : '+'}${Math.abs(shift.count)}${shift.unit}`}}}`;

/**
 * Writes a parsed template out. A variable without a value takes its fallback; without one it is listed, and
 * there is no text to fill in.
 * @param locale BCP 47, for dates and amounts.
 */
export function renderTemplate(
  parts: readonly TemplatePart[],
  values: TemplateValues,
  locale: string,
): Rendered {
  const missing: MissingVariable[] = [];
  const written = parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const value = values[part.name];
      if (value !== undefined) return inWords(value, part, locale);
      if (part.fallback !== null) return part.fallback;
      missing.push({ name: part.name, at: part.at });
      return asWritten(part);
    })
    .join('');
  return missing.length === 0
    ? { kind: 'ready', text: written }
    : { kind: 'missing', missing, marked: written };
}

/**
 * The locale for dates and amounts: the user's, or the text's language with the habits of the customer's country.
 * @param country ISO 3166-1 alpha-2 or whatever the page shows; only alpha-2 is used.
 */
export function localeFor(
  template: { readonly language: string | null; readonly formats: 'user' | 'customer' },
  country: string | null,
  userLocale: string,
): string {
  const language = template.language ?? userLocale;
  if (template.formats === 'user') {
    // The words of a date must be in the text's language; only its habits are the user's.
    const user = new Intl.Locale(userLocale).maximize();
    const own = new Intl.Locale(language);
    return own.language === user.language || user.region === undefined
      ? userLocale
      : new Intl.Locale(own.language, { region: user.region }).toString();
  }
  if (country === null || !/^[A-Z]{2}$/.test(country)) return language;
  return new Intl.Locale(new Intl.Locale(language).language, { region: country }).toString();
}

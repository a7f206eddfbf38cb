import { onceForEach } from '../../ui/intl-formats';

const formats = onceForEach((language, currency: string) =>
  currency === ''
    ? new Intl.NumberFormat(language)
    : new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        maximumFractionDigits: 2,
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions),
);

/** Money for a narrow cell: whole amounts without decimals. What is no currency code leaves the bare number. */
export function moneyCell(value: number, currency: string | null): string {
  return formats(currency !== null && /^[A-Z]{3}$/u.test(currency) ? currency : '').format(value);
}

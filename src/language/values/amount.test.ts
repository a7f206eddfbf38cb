import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages as ours } from '../words/languages';
import { readAmount } from './amount';

const read = (
  text: string,
  languages: readonly string[] = ['en-US'],
  currency: string | null = null,
): unknown => {
  const reading = readAmount(text, { languages, currency });
  return reading.kind === 'amount' ? [reading.value, reading.currency] : reading.kind;
};

describe('readAmount', () => {
  test.each<[text: string, languages: string[], expected: unknown]>([
    ['25000 USD', ['en-US'], [25000, 'USD']],
    ['3,000  USD', ['en-US'], [3000, 'USD']],
    ['234234234234 INR', ['en-US'], [234234234234, 'INR']],
    ['$50,000.00', ['en-US'], [50000, 'USD']],
    ['$50,000.00', ['en-CA'], [50000, 'CAD']],
    ['$50,000.00', ['cs'], [50000, null]],
    ['$50,000.00', [], [50000, null]],
    ['CA$1,000', ['en-US'], [1000, 'CAD']],
    ['$1,000 CAD', ['en-US'], [1000, 'CAD']],
    ['€1,000 USD', ['en-US'], 'ambiguous'],
    ['231K', ['en-US'], 'ambiguous'],
    ['5L', ['en-IN'], 'ambiguous'],
    ['$231K', ['en-US'], 'ambiguous'],
    ['1,2 Mio. €', ['de'], 'none'],
    ['23万', ['ja'], 'none'],
    ['₹99,999,999.00', ['en-US'], [99999999, 'INR']],
    ['₹9,99,99,999.00', ['en-IN'], [99999999, 'INR']],
    ['TJS 100,000.00', ['en-US'], [100000, 'TJS']],
    ['1.234.567,89 €', ['de'], [1234567.89, 'EUR']],
    ['1 234 567,89 Kč', ['cs'], [1234567.89, 'CZK']],
    ['1 234 567,89 Kč', ['en-US'], [1234567.89, 'CZK']],
    ['R$ 1.000,00', ['pt-BR'], [1000, 'BRL']],
    ['¥1,000', ['ja'], [1000, 'JPY']],
    ['￥1,000', ['ja'], [1000, 'JPY']],
    ['¥1,000', ['zh-CN'], [1000, 'CNY']],
    ["1'000 CHF", ['de-CH'], [1000, 'CHF']],
    ['1’000.50 CHF', ['en-US'], [1000.5, 'CHF']],
    ['1.234 EUR', ['de'], [1234, 'EUR']],
    ['1.234 EUR', ['en-US'], 'ambiguous'],
    ['1.234 KWD', ['en-US'], [1.234, 'KWD']],
    ['50,000 USD', ['cs'], 'ambiguous'],
    ['50,000.00 USD', ['cs'], [50000, 'USD']],
    ['1.234 EUR', [], 'ambiguous'],
    ['0.125', [], [0.125, null]],
    ['12,5', ['en-US'], [12.5, null]],
    ['25000', [], [25000, null]],
    ['1,000円', ['ja'], [1000, 'JPY']],
    ['1,000원', ['ko'], [1000, 'KRW']],
    ['1000 元', ['zh-CN'], [1000, 'CNY']],
    ['1000 元', ['zh-TW'], [1000, 'TWD']],
    ['1000 元', ['en-US'], [1000, null]],
    ['C$1,000', ['en-US'], [1000, null]],
    ['-5 USD', ['en-US'], 'none'],
    ['($5.00)', ['en-US'], 'none'],
    ['5 - 10 USD', ['en-US'], 'none'],
    ['12,34,5', ['en-US'], 'none'],
    ['25K USD', ['en-US'], 'none'],
    ['12 weeks', ['en-US'], 'none'],
    ['Contoso 365', ['en-US'], 'none'],
    ['', [], 'none'],
  ])('%s in %j', (text, languages, expected) => {
    expect(read(text, languages)).toEqual(expected);
  });

  test('the currency of another column is taken where the text names none', () => {
    expect(read('25,000', ['en-US'], 'EUR')).toEqual([25000, 'EUR']);
    expect(read('$25 000', ['cs'], 'CAD')).toEqual([25000, 'CAD']);
    expect(read('25,000 USD', ['en-US'], 'EUR')).toBe('ambiguous');
  });

  test('what Intl writes is read back: the value always, the currency or null', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ours, 'en-US', 'en-IN', 'es-MX', 'de-CH', 'fr-CA'),
        fc.constantFrom(...Intl.supportedValuesOf('currency')),
        fc.constantFrom('symbol', 'code', 'narrowSymbol'),
        fc.integer({ min: 0, max: 10 ** 12 }),
        (tag, currency, currencyDisplay, cents) => {
          const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay });
          const shown = Number((cents / 100).toFixed(format.resolvedOptions().maximumFractionDigits));
          const reading = readAmount(format.format(shown), { languages: [tag], currency: null });
          // Of a letter behind a number nobody can say whether it is a currency or shortens the number.
          if (currencyDisplay === 'narrowSymbol' && /\d\s*\p{Script=Latin}$/u.test(format.format(shown))) {
            expect(reading.kind).toBe('ambiguous');
            return;
          }
          if (reading.kind !== 'amount') throw new Error(`${format.format(shown)}: ${reading.kind}`);
          expect(reading.value).toBe(shown);
          if (currencyDisplay !== 'narrowSymbol') expect([currency, null]).toContain(reading.currency);
          if (currencyDisplay === 'code') expect(reading.currency).toBe(currency);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('any text and any tag give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, languages) => {
        expect(readAmount(text, { languages, currency: null }).kind).toBeTypeOf('string');
      }),
    );
  });
});

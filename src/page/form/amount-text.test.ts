import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountTexts, showsAmount } from './amount-text';

it.each([
  [12500, ['en-US'], { number: false, shown: [] }, ['12500', '12,500']],
  [12500.5, ['de-DE'], { number: false, shown: ['', ''] }, ['12500.5', '12500,5', '12.500,5']],
  [12500.5, ['de-DE'], { number: false, shown: ['', '0.00'] }, ['12500.5']],
  [12500.5, ['en-US'], { number: false, shown: ['', '1.234,56 EUR'] }, ['12500,5']],
  [12500.5, ['en-US'], { number: false, shown: ['1,000'] }, ['12500.5', '12,500.5']],
  [12500.5, ['cs-CZ'], { number: true, shown: [] }, ['12500.5']],
  [0, ['en'], { number: false, shown: [] }, ['0']],
] as const)('%d in %j, in a field of %j, is typed as', (amount, languages, field, texts) => {
  expect(amountTexts(amount, languages, field)).toEqual(texts);
});

it.each([
  [12500, '12500'],
  [12500, '$12,500.00'],
  [12500, '12.500,00 €'],
  [12500, '12 500 Kč'],
  [12500, '12’500'],
  [12500, '12,500'],
  [10000000, '₹1,00,00,000.00'],
  [12500.5, '12,500.50'],
  [12500.5, '12500,5'],
  [900, '900.00'],
  [0, '0'],
])('%d is shown by %s', (amount, shown) => {
  expect(showsAmount(amount, shown)).toBe(true);
});

it.each([
  [12500, '13'],
  [12500, '125000'],
  [12500, '12500.50'],
  [12500, ''],
  [12500, 'abc'],
  [12500, '-12500'],
  [12500, '(12,500)'],
  [12500, '12500 of 20000'],
  [12500.5, '12500'],
  [125, '1.25'],
  [1250000, '12,500.00'],
])('%d is not shown by %j', (amount, shown) => {
  expect(showsAmount(amount, shown)).toBe(false);
});

it('knows each amount again, however a language writes it', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('en-US', 'de-DE', 'cs-CZ', 'fr-FR', 'en-IN', 'ja-JP', 'de-CH', 'pt-BR'),
      (value, tag) => {
        for (const text of amountTexts(value, [tag], { number: false, shown: [] }))
          expect(showsAmount(value, text), text).toBe(true);
        const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' }).format(value);
        expect(showsAmount(value, money), money).toBe(true);
      },
    ),
  );
});

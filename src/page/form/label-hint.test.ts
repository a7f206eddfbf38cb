import { describe, expect, test } from 'vitest';
import { currencyOfLabel, currencyOfText, takesCurrency, withoutHint } from './label-hint';

describe('the currency by an amount', () => {
  test.each([
    ['Estimated value (USD)', 'de-DE', 'USD'],
    ['Estimated value (amount in EUR, whole numbers)', 'en-US', 'EUR'],
    ['Estimated value ($)', 'en-US', 'USD'],
    ['Estimated value ($)', 'en-CA', 'CAD'],
    ['Estimated value (€)', 'fr-FR', 'EUR'],
    ['Estimated value', 'en-US', null],
    ['Estimated value (optional)', 'en-US', null],
  ])('%s in %s: %s', (label, language, currency) => {
    expect(currencyOfLabel(label, [language])).toBe(currency);
  });

  test('a sign takes each currency that it can stand for, a code its own alone', () => {
    expect(takesCurrency('Value ($)', 'CAD', ['en-CA'])).toBe(true);
    expect(takesCurrency('Value ($)', 'USD', ['en-CA'])).toBe(true);
    expect(takesCurrency('Value ($)', 'EUR', ['en-CA'])).toBe(false);
    expect(takesCurrency('Value (USD)', 'CAD', ['en-CA'])).toBe(false);
    expect(takesCurrency('Value', 'CAD', ['en-CA'])).toBe(true);
  });

  test('beside a field nothing longer than a code is one', () => {
    expect(currencyOfText('€', ['de-DE'])).toBe('EUR');
    expect(currencyOfText('$', ['en-CA'])).toBe('CAD');
    expect(currencyOfText('in EUR', ['de-DE'])).toBeNull();
  });
});

test('a label is known by its words, whatever sign its hint has', () => {
  expect(withoutHint('Estimated value ($)', ['en-US'])).toBe('Estimated value');
  expect(withoutHint('Estimated value (¥)', ['ja-JP'])).toBe('Estimated value');
  expect(withoutHint('Name (customer)', ['en-US'])).toBe('Name (customer)');
});

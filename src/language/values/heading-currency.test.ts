import { expect, test } from 'vitest';
import { currencyOfHeading, headingWithCurrency } from './heading-currency';

test('a heading may say in which currency its amounts are', () => {
  expect(headingWithCurrency('Value (USD)', ['en-US'])).toEqual({ heading: 'Value', currency: 'USD' });
  expect(headingWithCurrency('Wert in EUR', ['de-DE'])).toEqual({ heading: 'Wert', currency: 'EUR' });
  expect(headingWithCurrency('Deal value, GBP', ['en-GB'])).toEqual({
    heading: 'Deal value',
    currency: 'GBP',
  });
  expect(headingWithCurrency('値 (円)', ['ja-JP'])).toEqual(null);
  expect(headingWithCurrency('値(¥)', ['ja-JP'])).toEqual({ heading: '値', currency: 'JPY' });
  expect(currencyOfHeading('Estimated value ($)', ['en-US'])).toBe('USD');
});

test('words in brackets and names in capitals are no currencies', () => {
  expect(currencyOfHeading('Created on (UTC)', ['en-US'])).toBeNull();
  expect(currencyOfHeading('Value', ['en-US'])).toBeNull();
  expect(currencyOfHeading('Status (all)', ['en-US'])).toBeNull();
});

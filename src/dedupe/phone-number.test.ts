import { expect, it } from 'vitest';
import { phoneNumber, sameLine } from './phone-number';

it.each([
  ['+44 20 7946 0123', '', '2079460123'],
  ['020 7946 0123', 'GB', '2079460123'],
  ['0044 (0)20 7946-0123', '', '2079460123'],
  ['44 20 7946 0123', 'GB', '2079460123'],
  ['+1 (425) 555-0100', 'US', '4255550100'],
  ['1-425-555-0100', 'US', '4255550100'],
  ['+420 601 234 567', 'CZ', '601234567'],
  ['٠٥٠١٢٣٤٥٦٧', 'AE', '501234567'],
  ['＋81 3 1234 5678', 'JP', '312345678'],
])('%s (%s): %s', (text, country, digits) => expect(phoneNumber(text, country)?.digits).toBe(digits));

it.each(['', '12345', '-', '0000000000', '1111111', 'call me'])('%j is none', (text) =>
  expect(phoneNumber(text, '')).toBeNull(),
);

it.each([
  ['425 555 0100 x12', '12'],
  ['425 555 0100 ext. 7', '7'],
  ['4255550100#33', '33'],
  ['+7 495 123-45-67 доб. 12', '12'],
  ['4255550100', ''],
])('%s has the extension %j', (text, extension) => expect(phoneNumber(text, '')?.extension).toBe(extension));

it('knows a number that lacks its area code', () => {
  expect(sameLine('4255550100', '5550100')).toBe(true);
  expect(sameLine('4255550100', '4255550101')).toBe(false);
  expect(sameLine('4255550100', '0100')).toBe(false);
});

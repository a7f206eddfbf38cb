import { describe, expect, test } from 'vitest';
import { countryCodes, countryOfCode } from './countries';

describe('codes', () => {
  test.each([
    ['DE', 'DE'],
    ['UK', 'GB'],
    ['XK', 'XK'],
    ['ZW', 'ZW'],
    ['EU', null],
    ['ZZ', null],
    ['QQ', null],
    ['de', null],
    ['', null],
  ])('%s is %s', (code, country) => expect(countryOfCode(code)).toBe(country));

  test('are those of countries, and not of groupings or former countries', () => {
    expect(countryCodes()).toEqual(
      expect.arrayContaining(['US', 'CZ', 'XK', 'ZA', 'ZM', 'ZW', 'TW', 'HK', 'PS']),
    );
    for (const code of ['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'UK', 'SU', 'DD', 'YU'])
      expect(countryCodes()).not.toContain(code);
    expect(countryCodes().length).toBeGreaterThan(245);
  });
});

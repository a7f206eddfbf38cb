// One table of country names: pages, files and duplicate hints read the same.
import { expect, test } from 'vitest';
import { countryCode } from '../../src/dedupe/place';
import { furtherEnglishNames } from '../../src/domain/countries';
import { readCountry as countryOfFile } from '../../src/files/file-values';
import { readCountry as countryOfPage } from '../../src/language/values/country';

test.each(
  Object.entries(furtherEnglishNames).flatMap(([code, names]) =>
    names.split('|').map((name) => [name, code]),
  ),
)('%s is %s on a page, in a file and for the duplicate hints', (name, code) => {
  expect([countryOfPage(name ?? '', ['en']), countryOfFile(name ?? ''), countryCode(name)]).toEqual([
    code,
    code,
    code,
  ]);
});

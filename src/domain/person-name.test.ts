import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitName, wholeName } from './person-name';

it.each<[string, string | null, string | null, string | null]>([
  ['Jane Doe', null, 'Jane', 'Doe'],
  ['  Jane   Doe ', null, 'Jane', 'Doe'],
  ['Doe, Jane', null, 'Jane', 'Doe'],
  ['van Gogh, Vincent', null, 'Vincent', 'van Gogh'],
  ['Doe, J.', null, null, 'Doe'],
  ['Jane Doe, PhD', null, 'Jane', 'Doe'],
  ['Dr. Jane Doe', null, 'Jane', 'Doe'],
  ['Ing. Jana Nováková, CSc.', 'CZ', 'Jana', 'Nováková'],
  ['John F. Kennedy', null, 'John', 'Kennedy'],
  ['Vincent van Gogh', null, 'Vincent', 'van Gogh'],
  ['Juan García López', 'ES', 'Juan', null],
  ['Mary Ann Smith', 'US', 'Mary', null],
  ['DUPONT Jean', 'FR', 'Jean', 'DUPONT'],
  ['JANE DOE', null, 'JANE', 'DOE'],
  ['J. Smith', null, null, 'Smith'],
  ['Jean-Luc Picard', 'FR', 'Jean-Luc', 'Picard'],
  ['Yehuda', null, null, null],
  ['jane.doe@contoso.com', null, null, null],
  ['Contoso 365', null, null, null],
  ['Jane Doe (Contoso)', null, 'Jane', 'Doe'],
  ['山田 太郎', 'JP', '太郎', '山田'],
  ['山田　太郎', null, '太郎', '山田'],
  ['山田太郎', 'JP', null, null],
  ['ジョン・スミス', 'JP', 'ジョン', 'スミス'],
  ['김 철수', 'KR', '철수', '김'],
  ['김철수', 'KR', null, null],
  ['Nagy Péter', 'HU', null, null],
  ['Nagy, Péter', 'HU', 'Péter', 'Nagy'],
  ['NGUYEN Van', 'VN', 'Van', 'NGUYEN'],
  ['', null, null, null],
])('splits %j (%s)', (name, country, first, last) => {
  expect(splitName(name, country)).toEqual({ first, last });
});

it('invents nothing: each part stands in the name', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', '山', 'ー', ' ', ',', '.', '(', ')', '-'),
  });
  fc.assert(
    fc.property(letters, fc.constantFrom(null, 'HU', 'US'), (name, country) => {
      const { first, last } = splitName(name, country);
      const squeezed = name.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ');
      if (first !== null) expect(squeezed).toContain(first);
      for (const word of last?.split(' ') ?? []) expect(squeezed).toContain(word);
    }),
  );
});

it.each([
  ['Ann', 'Lee', 'Ann Lee'],
  ['健', '佐藤', '佐藤 健'],
  ['ジョン', 'スミス', 'ジョン スミス'],
  ['철수', '김', '김 철수'],
  ['', ' Lee ', 'Lee'],
  ['', '', ''],
])('puts %j and %j together as %j', (first, last, whole) => {
  expect(wholeName(first, last)).toBe(whole);
});

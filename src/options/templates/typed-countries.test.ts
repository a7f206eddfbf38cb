import { expect, it } from 'vitest';
import { typedCountries, unknownCountries } from './typed-countries';

it('countries are understood by two letters and by name', () => {
  expect(typedCountries('de, AT; Switzerland、japan', 'en')).toEqual(['DE', 'AT', 'CH', 'JP']);
  expect(typedCountries('Německo, rakousko', 'cs')).toEqual(['DE', 'AT']);
  expect(typedCountries('', 'en')).toEqual([]);
});

it('what is no country stays as typed, and is named', () => {
  const countries = typedCountries('DE, Atlantis, QQ', 'en');
  expect(countries).toEqual(['DE', 'Atlantis', 'QQ']);
  expect(unknownCountries(countries)).toEqual(['Atlantis', 'QQ']);
});

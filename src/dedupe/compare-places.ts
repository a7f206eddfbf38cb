import { slipsBetween } from '../domain/edit-distance';
import { areAlikeWords, slips } from './words';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Agreement } from './variety';
import type { Weights } from './weights';

export interface PlaceComparison {
  /** Bits for one organisation, within bounds: many have a seat in one place. */
  readonly bits: number;
  /** Bits for one person where nothing but the place tells where they belong: the rarer it is in the data, the more. */
  readonly home: number;
  readonly sameCity: boolean;
  readonly samePostal: boolean;
}

/**
 * Bits against one organisation in other values of a field in which its records agree as often as they do;
 * `factor` of what that comes to.
 */
const against = (agreement: Agreement, factor: number): number => Math.log2(1.02 - agreement.share) * factor;

/** Compares country, city and postal code; a rare city says more than a capital. */
export function comparePlaces(a: Lead, b: Lead, frequencies: Frequencies, weights: Weights): PlaceComparison {
  const { place } = weights;
  let country = 0;
  if (a.country !== '' && b.country !== '')
    country =
      a.country === b.country
        ? Math.min(frequencies.countryBits(a.country), place.countryMost)
        : place.otherCountry;
  let city = 0;
  let lives = 0;
  let sameCity = false;
  if (a.city !== null && b.city !== null) {
    sameCity = a.city.name === b.city.name || a.city.name.soundId === b.city.name.soundId;
    if (sameCity) {
      lives = frequencies.cityBits(a.city.name);
      city = Math.min(lives, place.cityMost);
    } else if (a.city.name.latin === b.city.name.latin) {
      const slipped = slips(a.city.name, b.city.name) !== null;
      const part = a.city.words.some((word) => word.text.length > 4 && b.city?.words.includes(word));
      city = slipped || part ? place.citySlip : against(frequencies.cityAgreement, place.otherCity);
      lives =
        slipped || areAlikeWords(a.city.name, b.city.name)
          ? Math.max(frequencies.cityBits(a.city.name), frequencies.cityBits(b.city.name)) + place.slipped
          : city;
    }
  }
  let postal = 0;
  let postalHome = 0;
  let samePostal = false;
  if (a.postal !== '' && b.postal !== '') {
    samePostal = a.postal === b.postal;
    postal = samePostal ? place.postalMost : against(frequencies.postalAgreement, place.otherPostal);
    postalHome = samePostal
      ? frequencies.postalBits(a.postal)
      : slipsBetween(a.postal, b.postal, 1) === 1
        ? 1
        : -1;
  }
  // A town and its code are nearly one fact.
  const home = lives > 0 && postalHome > 0 ? Math.max(lives, postalHome) + 1 : lives + postalHome;
  return {
    bits: Math.min(country + city + postal, place.most),
    home: Math.min(country + home, place.person),
    sameCity,
    samePostal,
  };
}

import { slips } from './words';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Weights } from './weights';

export interface PlaceComparison {
  readonly bits: number;
  readonly sameCity: boolean;
  readonly samePostal: boolean;
}

/** Compares country, city and postal code; a rare city says more than a capital. */
export function comparePlaces(a: Lead, b: Lead, frequencies: Frequencies, weights: Weights): PlaceComparison {
  const { place } = weights;
  let bits = 0;
  if (a.country !== '' && b.country !== '') bits += a.country === b.country ? Math.min(frequencies.countryBits(a.country), place.countryMost) : place.otherCountry;
  let sameCity = false;
  if (a.city !== null && b.city !== null) {
    sameCity = a.city.name === b.city.name || a.city.name.soundId === b.city.name.soundId;
    if (sameCity) bits += Math.min(frequencies.cityBits(a.city.name), place.cityMost);
    else if (a.city.name.latin !== b.city.name.latin) bits += 0;
    else if (slips(a.city.name, b.city.name) !== null || a.city.words.some((word) => word.text.length > 4 && b.city?.words.includes(word))) bits += place.citySlip;
    else bits += place.otherCity;
  }
  let samePostal = false;
  if (a.postal !== '' && b.postal !== '') {
    samePostal = a.postal === b.postal;
    bits += samePostal ? place.postalMost : place.otherPostal;
  }
  return { bits: Math.min(bits, place.most), sameCity, samePostal };
}

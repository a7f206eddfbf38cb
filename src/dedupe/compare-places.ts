import { slips } from './words';
import type { Frequencies } from './frequencies';
import type { Lead } from './lead';
import type { Agreement } from './variety';
import type { Weights } from './weights';

export interface PlaceComparison {
  readonly bits: number;
  readonly sameCity: boolean;
  readonly samePostal: boolean;
}

/** Bits against one organisation in other values of a field in which its records agree as often as they do; `factor` of what that comes to. */
const against = (agreement: Agreement, factor: number): number => Math.log2(1.02 - agreement.share) * factor;

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
    else bits += against(frequencies.cityAgreement, place.otherCity);
  }
  let samePostal = false;
  if (a.postal !== '' && b.postal !== '') {
    samePostal = a.postal === b.postal;
    bits += samePostal ? place.postalMost : against(frequencies.postalAgreement, place.otherPostal);
  }
  return { bits: Math.min(bits, place.most), sameCity, samePostal };
}

import { slipsBetween } from '../domain/edit-distance';
import { areAlikeWords, slips } from './words';
import type { Lead } from './lead';
import type { City } from './place';
import type { Model } from './model';
import type { Agreement } from './variety';

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

/** What two values of one field say; all 0 and false where one is absent. */
interface PartComparison {
  /** Bits for one organisation. */
  readonly bits: number;
  /** Bits for one home. */
  readonly home: number;
  readonly same: boolean;
}
const absent: PartComparison = { bits: 0, home: 0, same: false };

function countryBits(a: Lead, b: Lead, { frequencies, weights }: Model): number {
  if (a.country === '' || b.country === '') return 0;
  if (a.country !== b.country) return weights.place.otherCountry;
  return Math.min(frequencies.countryBits(a.country), weights.place.countryMost);
}

function compareCities(a: City | null, b: City | null, { frequencies, weights }: Model): PartComparison {
  if (a === null || b === null) return absent;
  const { place } = weights;
  const [x, y] = [a.name, b.name];
  if (x === y || x.soundId === y.soundId) {
    const home = frequencies.cityBits(x);
    return { bits: Math.min(home, place.cityMost), home, same: true };
  }
  if (x.latin !== y.latin) return absent;
  const slipped = slips(x, y) !== null;
  const part = a.words.some((word) => word.text.length > 4 && b.words.includes(word));
  const bits = slipped || part ? place.citySlip : against(frequencies.cityAgreement, place.otherCity);
  const home =
    slipped || areAlikeWords(x, y)
      ? Math.max(frequencies.cityBits(x), frequencies.cityBits(y)) + place.slipped
      : bits;
  return { bits, home, same: false };
}

function comparePostalCodes(a: string, b: string, { frequencies, weights }: Model): PartComparison {
  if (a === '' || b === '') return absent;
  const { place } = weights;
  if (a === b) return { bits: place.postalMost, home: frequencies.postalBits(a), same: true };
  const bits = against(frequencies.postalAgreement, place.otherPostal);
  return { bits, home: slipsBetween(a, b, 1) === 1 ? 1 : -1, same: false };
}

/** Compares country, city and postal code; a rare city says more than a capital. */
export function comparePlaces(a: Lead, b: Lead, model: Model): PlaceComparison {
  const { place } = model.weights;
  const country = countryBits(a, b, model);
  const city = compareCities(a.city, b.city, model);
  const postal = comparePostalCodes(a.postal, b.postal, model);
  // A town and its code are nearly one fact.
  const bothSame = city.home > 0 && postal.home > 0;
  const home = bothSame ? Math.max(city.home, postal.home) + 1 : city.home + postal.home;
  return {
    bits: Math.min(country + city.bits + postal.bits, place.most),
    home: Math.min(country + home, place.person),
    sameCity: city.same,
    samePostal: postal.same,
  };
}

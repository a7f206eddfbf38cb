import type { CompanyName } from './company-name';
import type { Model } from './model';
import type { Weights } from './weights';
import { slips, type Word } from './words';

type CompanyLevel =
  'missing' | 'same' | 'similar' | 'extra' | 'acronym' | 'unreadable' | 'conflict' | 'other';

export interface CompanyComparison {
  readonly bits: number;
  readonly level: CompanyLevel;
}

/** In this many companies' names a word is established, and not a slip of a similar one. */
const established = 3;

const none: CompanyComparison = { bits: 0, level: 'missing' };
const unreadable: CompanyComparison = { bits: 0, level: 'unreadable' };

/** Kana or Cyrillic beside English: only the consonants survive. */
const sameConsonants = (x: Word, y: Word): boolean =>
  x.latin &&
  y.latin &&
  x.bonesId === y.bonesId &&
  x.bones.length >= 3 &&
  Math.min(x.text.length, y.text.length) >= 5;

/** Bits taken off where two words are one in another spelling; null where they are two words. */
function wordCost(x: Word, y: Word, across: boolean, weights: Weights): number | null {
  if (x === y) return 0;
  if (x.ordinary && y.ordinary && x.text !== `${y.text}s` && y.text !== `${x.text}s`) return null;
  if (x.soundId === y.soundId) return weights.company.sound;
  const count = slips(x, y);
  // Paint and Print: words of several firms each are two words, however near.
  if (count !== null)
    return Math.min(x.companies, y.companies) >= established ? null : weights.company.slip * count;
  return across && sameConsonants(x, y) ? weights.company.slip : null;
}

/**
 * Whether both names have words in one script; a name in characters without a reading cannot differ from one
 * in letters.
 */
function comparable(a: readonly Word[], b: readonly Word[]): boolean {
  return (
    a.some(({ latin }) => latin) === b.some(({ latin }) => latin) ||
    a.every(({ latin }) => latin) === b.every(({ latin }) => latin)
  );
}

/** Whether one name was cut inside a word, with most of it left: Hoeger & Hop is Hoeger & Hoppe. */
function cutShort(a: CompanyName, b: CompanyName): boolean {
  const [short, long] = a.joined.text.length < b.joined.text.length ? [a, b] : [b, a];
  const { text, latin } = short.joined;
  const last = short.words.at(-1);
  return (
    short.joined.digits === long.joined.digits &&
    text.length >= (latin ? 7 : 4) &&
    text.length * 2 > long.joined.text.length &&
    long.joined.text.startsWith(text) &&
    last !== undefined &&
    !long.words.includes(last)
  );
}

/** What legal forms say: GmbH beside AG; less where the two are forms of different countries. */
function formBits(a: CompanyName, b: CompanyName, { company }: Weights): number {
  if (a.form === '' || b.form === '') return 0;
  if (a.form === b.form) return company.sameForm;
  const foreign = a.land !== null && b.land !== null && a.land !== b.land;
  return foreign ? company.foreignForm : company.otherForm;
}

/** What sharing all these words says, within the bound of the field. */
function bitsOf(words: readonly Word[], country: string, { frequencies, weights }: Model): number {
  let sum = 0;
  for (const word of words) sum += frequencies.companyBits(word, country);
  return Math.min(sum, weights.company.most);
}

/** The words of two names, each with its best counterpart. */
interface Pairing {
  /** Bits of the words that have a counterpart. */
  readonly shared: number;
  /** Bits taken off for counterparts in another spelling; 0 or less. */
  readonly cost: number;
  /** Whether a word with a counterpart is more than a description. */
  readonly distinctive: boolean;
  /** The words without a counterpart. */
  readonly restA: readonly Word[];
  readonly restB: readonly Word[];
}

function pairWords(a: CompanyName, b: CompanyName, country: string, model: Model): Pairing {
  const { frequencies, weights } = model;
  const across = a.transcribed !== b.transcribed;
  const restA: Word[] = [];
  const restB = [...b.words];
  let shared = 0;
  let cost = 0;
  let distinctive = false;
  for (const x of a.words) {
    let best = -1;
    let bestCost = -Infinity;
    for (let at = 0; at < restB.length; at++) {
      const y = restB[at];
      if (y === undefined) continue;
      const one = wordCost(x, y, across, weights);
      if (one !== null && one > bestCost) {
        best = at;
        bestCost = one;
        if (one === 0) break;
      }
    }
    const y = restB[best];
    if (y === undefined) {
      restA.push(x);
      continue;
    }
    restB.splice(best, 1);
    shared += Math.min(frequencies.companyBits(x, country), frequencies.companyBits(y, country));
    cost += bestCost;
    distinctive ||= !x.descriptive;
  }
  return { shared, cost, distinctive, restA, restB };
}

/** Whether one name is the initials of the other. */
const isAcronym = (a: CompanyName, b: CompanyName): boolean =>
  (a.acronym !== '' && a.acronym === b.joined.text) || (b.acronym !== '' && b.acronym === a.joined.text);

/** What two names have in common when they are written as one word; null where that is nothing. */
function compareJoined(
  a: CompanyName,
  b: CompanyName,
  country: string,
  model: Model,
): CompanyComparison | null {
  const { company } = model.weights;
  const slipped = slips(a.joined, b.joined);
  if (slipped !== null && a.words.length !== b.words.length && a.joined.text.length >= 8)
    return { bits: bitsOf(a.words, country, model) + company.slip * slipped, level: 'similar' };
  const across = a.transcribed !== b.transcribed;
  if (across && a.joined.bonesId === b.joined.bonesId && a.joined.bones.length >= 6) {
    const words = a.words.length > b.words.length ? a.words : b.words;
    return { bits: bitsOf(words, country, model) + 2 * company.slip, level: 'similar' };
  }
  if (isAcronym(a, b)) return { bits: company.acronym, level: 'acronym' };
  if (!cutShort(a, b)) return null;
  const bits = Math.min(bitsOf(a.words, country, model), bitsOf(b.words, country, model));
  return { bits: Math.max(bits + company.cutShort, company.leastExtra), level: 'extra' };
}

/** What the words without a counterpart take from the `bits` of those that have one. */
function withoutCounterparts(bits: number, { restA, restB }: Pairing, weights: Weights): CompanyComparison {
  const { company } = weights;
  const plainA = restA.filter((word) => !word.descriptive);
  const plainB = restB.filter((word) => !word.descriptive);
  if (plainA.length > 0 && plainB.length > 0)
    return { bits: Math.min(bits, 6) + company.conflict, level: 'conflict' };
  const bothSides = restA.length > 0 && restB.length > 0;
  const extra =
    (restA.length + restB.length) * company.extraDescriptive +
    (bothSides ? company.extraDescriptive * 2 : 0) +
    (plainA.length + plainB.length) * company.extraWord;
  return { bits: Math.max(bits + extra, company.leastExtra), level: 'extra' };
}

/**
 * Compares two company names word by word; words that the data holds often weigh less. `country` is where both are
 * (alpha-2), or empty.
 */
export function compareCompanies(
  a: CompanyName | null,
  b: CompanyName | null,
  country: string,
  model: Model,
): CompanyComparison {
  if (a === null || b === null) return none;
  const { company } = model.weights;
  const formed = formBits(a, b, model.weights);
  if (a.joined === b.joined) {
    const bits = Math.max(bitsOf(a.words, country, model), bitsOf(b.words, country, model));
    return { bits: Math.min(bits + formed, company.most), level: 'same' };
  }
  const pairing = pairWords(a, b, country, model);
  const { shared, cost, restA, restB } = pairing;
  const bits = Math.min(shared, company.most) + cost + formed;
  if (restA.length === 0 && restB.length === 0) return { bits, level: cost === 0 ? 'same' : 'similar' };
  const joined = compareJoined(a, b, country, model);
  if (joined !== null) return joined;
  if (shared === 0 && !comparable(a.words, b.words)) return unreadable;
  if (!pairing.distinctive) return { bits: company.other, level: 'other' };
  return withoutCounterparts(bits, pairing, model.weights);
}

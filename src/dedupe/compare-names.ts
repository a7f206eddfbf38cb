import type { Frequencies } from './frequencies';
import { sameNameGroup } from './nicknames';
import type { PersonName } from './person-name';
import type { Weights } from './weights';
import { areAlikeWords, slips, type Word } from './words';

type NameLevel =
  'missing' | 'same' | 'part' | 'initial' | 'nickname' | 'sound' | 'slip' | 'vague' | 'unreadable' | 'other';

export interface NameComparison {
  readonly bits: number;
  readonly given: NameLevel;
  readonly family: NameLevel;
}

interface PartComparison {
  readonly bits: number;
  readonly level: NameLevel;
}

const missing: PartComparison = { bits: 0, level: 'missing' };
const unreadable: PartComparison = { bits: 0, level: 'unreadable' };
export const noName: NameComparison = { bits: 0, given: 'missing', family: 'missing' };

/** From this many names on a word is a name of its own, and not a slip of a similar one. */
const established = 3;

/** A last vowel tells a woman's name from a man's (Jan, Jana; Mario, Maria): not a slip. */
function genderPair(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  return a.length === b.length
    ? a.slice(0, -1) === b.slice(0, -1) && /[aoei]/.test(a.slice(-1)) && /[aoei]/.test(b.slice(-1))
    : a + 'a' === b || b + 'a' === a;
}

/** What a comparison needs besides the names: the data at hand, the model, and the country whose names they are. */
interface Setting {
  readonly frequencies: Frequencies;
  readonly weights: Weights;
  readonly country: string;
  /** Both in Chinese characters: other characters are another name, whether they can be read or not. */
  readonly bothHan: boolean;
}

type Role = 'given' | 'family';

const bitsOf = (word: Word, role: Role, { frequencies, weights, country }: Setting): number =>
  Math.min(frequencies.nameBits(word, role, country), weights[role].most);
const lesserBits = (x: Word, y: Word, role: Role, setting: Setting): number =>
  Math.min(bitsOf(x, role, setting), bitsOf(y, role, setting));

function compareWords(x: Word, y: Word, role: Role, setting: Setting): PartComparison {
  if (x === y) return { bits: bitsOf(x, role, setting), level: 'same' };
  const level = setting.weights[role];
  if (x.text.length === 1 || y.text.length === 1) {
    return x.text[0] === y.text[0]
      ? { bits: level.initial, level: 'initial' }
      : { bits: level.other, level: 'other' };
  }
  const { nickname } = setting.weights.given;
  if (role === 'given' && sameNameGroup(x.sound, y.sound))
    return { bits: lesserBits(x, y, role, setting) + nickname, level: 'nickname' };
  if (x.latin !== y.latin) return setting.bothHan ? { bits: level.other, level: 'other' } : unreadable;
  if (x.soundId === y.soundId) return { bits: lesserBits(x, y, role, setting) + level.sound, level: 'sound' };
  const gendered = role === 'given' && genderPair(x.text, y.text);
  const count = gendered ? null : slips(x, y);
  if (count !== null) {
    const known = Math.min(x.names, y.names) >= established;
    return {
      bits: known ? level.established : lesserBits(x, y, role, setting) + level.slip * count,
      level: known ? 'other' : 'slip',
    };
  }
  if (
    role === 'given' &&
    !gendered &&
    x.digits === y.digits &&
    Math.min(x.text.length, y.text.length) >= 3 &&
    (x.text.startsWith(y.text) || y.text.startsWith(x.text))
  ) {
    return { bits: lesserBits(x, y, role, setting) + nickname - 2, level: 'nickname' };
  }
  // Several slips at once: no evidence for the pair, but not another name either.
  if (!gendered && Math.min(x.names, y.names) < established && areAlikeWords(x, y)) {
    // Zatloukal and Zatloukalová: an ending is no slip.
    const derived = x.text.startsWith(y.text) || y.text.startsWith(x.text);
    return {
      bits: derived ? level.vague : Math.max(level.vague, lesserBits(x, y, role, setting) + level.blurred),
      level: 'vague',
    };
  }
  return { bits: level.other, level: 'other' };
}

function compareParts(
  p: readonly Word[],
  pJoined: Word | null,
  q: readonly Word[],
  qJoined: Word | null,
  role: Role,
  setting: Setting,
): PartComparison {
  if (pJoined === null || qJoined === null) return missing;
  const whole = compareWords(pJoined, qJoined, role, setting);
  if (p.length === 1 && q.length === 1) return whole;
  if (whole.level !== 'other' && whole.level !== 'unreadable' && whole.level !== 'initial') return whole;
  let best = whole;
  for (const x of p) {
    for (const y of q) {
      const one = compareWords(x, y, role, setting);
      if (one.level === 'other' || one.level === 'unreadable') continue;
      // The remaining words of both sides speak against it; of one side they were left out.
      const rest = p.length > 1 && q.length > 1 && one.level !== 'initial' ? -3 : 0;
      const partial = {
        bits: one.bits + (one.level === 'initial' ? 0 : setting.weights[role].part) + rest,
        level: one.level === 'same' ? ('part' as const) : one.level,
      };
      if (partial.bits > best.bits || best.level === 'unreadable') best = partial;
    }
  }
  return best;
}

/**
 * Compares two persons' names: given with given, family with family, or crosswise where that fits better.
 * `country` is where both are from (alpha-2), or empty where that is not known: how common a name is depends on it.
 */
export function compareNames(
  a: PersonName,
  b: PersonName,
  country: string,
  frequencies: Frequencies,
  weights: Weights,
): NameComparison {
  const setting = { frequencies, weights, country, bothHan: a.han && b.han };
  const inFamily = (one: PersonName, other: PersonName) =>
    !one.orderKnown &&
    one.given.length > 0 &&
    other.family.length > 1 &&
    one.given.every((word) => other.family.includes(word));
  // "Ortiz de Cedillo" in one field is all surname, when the other record says so.
  const given =
    inFamily(a, b) || inFamily(b, a)
      ? missing
      : compareParts(a.given, a.givenJoined, b.given, b.givenJoined, 'given', setting);
  const family = compareParts(a.family, a.familyJoined, b.family, b.familyJoined, 'family', setting);
  const straight = given.bits + family.bits;
  if ((given.bits > 0 || given.level === 'missing') && family.bits > 0)
    return { bits: straight, given: given.level, family: family.level };
  const crossGiven = compareParts(a.given, a.givenJoined, b.family, b.familyJoined, 'given', setting);
  const crossFamily = compareParts(a.family, a.familyJoined, b.given, b.givenJoined, 'family', setting);
  const crossed = crossGiven.bits + crossFamily.bits + (a.orderKnown && b.orderKnown ? weights.swapped : 0);
  // Where one part fits crosswise and none does straight, they are swapped, and the other part has changed.
  const best =
    crossed > straight &&
    (crossed > 0 || (crossed > straight + 6 && Math.max(crossGiven.bits, crossFamily.bits) > 0))
      ? { bits: crossed, given: crossGiven.level, family: crossFamily.level }
      : { bits: straight, given: given.level, family: family.level };
  if (a.doubleSurname === null && b.doubleSurname === null) return best;
  const [familyA, joinedA] =
    a.doubleSurname === null ? [a.family, a.familyJoined] : [[...a.given, ...a.family], a.doubleSurname];
  const [familyB, joinedB] =
    b.doubleSurname === null ? [b.family, b.familyJoined] : [[...b.given, ...b.family], b.doubleSurname];
  const double = compareParts(familyA, joinedA, familyB, joinedB, 'family', setting);
  return double.bits > Math.max(best.bits, 0)
    ? { bits: double.bits, given: 'missing', family: double.level }
    : best;
}

import type { Model } from './model';
import { sameNameGroup } from './nicknames';
import type { PersonName } from './person-name';
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
interface Setting extends Model {
  readonly country: string;
  /** Both in Chinese characters: other characters are another name, whether they can be read or not. */
  readonly bothHan: boolean;
}

type Role = 'given' | 'family';

const bitsOf = (word: Word, role: Role, { frequencies, weights, country }: Setting): number =>
  Math.min(frequencies.nameBits(word, role, country), weights[role].most);
const lesserBits = (x: Word, y: Word, role: Role, setting: Setting): number =>
  Math.min(bitsOf(x, role, setting), bitsOf(y, role, setting));

const otherWord = (role: Role, { weights }: Setting): PartComparison => ({
  bits: weights[role].other,
  level: 'other',
});

const startsOther = (x: Word, y: Word): boolean => x.text.startsWith(y.text) || y.text.startsWith(x.text);

/** One form of a given name begins the other: Max, Maximilian. */
const cutShort = (x: Word, y: Word): boolean =>
  x.digits === y.digits && Math.min(x.text.length, y.text.length) >= 3 && startsOther(x, y);

/** Two words that no writer confuses: by one letter, by a nickname, by their script, or by their sound. */
function compareForms(x: Word, y: Word, role: Role, setting: Setting): PartComparison | null {
  const level = setting.weights[role];
  if (x.text.length === 1 || y.text.length === 1)
    return x.text[0] === y.text[0] ? { bits: level.initial, level: 'initial' } : otherWord(role, setting);
  if (role === 'given' && sameNameGroup(x.sound, y.sound))
    return { bits: lesserBits(x, y, role, setting) + setting.weights.given.nickname, level: 'nickname' };
  if (x.latin !== y.latin) return setting.bothHan ? otherWord(role, setting) : unreadable;
  if (x.soundId !== y.soundId) return null;
  return { bits: lesserBits(x, y, role, setting) + level.sound, level: 'sound' };
}

/** Two words that may be one, mistyped or cut short. */
function compareSpellings(x: Word, y: Word, role: Role, setting: Setting): PartComparison | null {
  const level = setting.weights[role];
  const known = Math.min(x.names, y.names) >= established;
  const count = slips(x, y);
  if (count !== null && known) return { bits: level.established, level: 'other' };
  if (count !== null) return { bits: lesserBits(x, y, role, setting) + level.slip * count, level: 'slip' };
  if (role === 'given' && cutShort(x, y))
    return { bits: lesserBits(x, y, role, setting) + setting.weights.given.nickname - 2, level: 'nickname' };
  if (known || !areAlikeWords(x, y)) return null;
  // Several slips at once: no evidence for the pair, but not another name either.
  // Zatloukal and Zatloukalová: an ending is no slip.
  const bits = startsOther(x, y)
    ? level.vague
    : Math.max(level.vague, lesserBits(x, y, role, setting) + level.blurred);
  return { bits, level: 'vague' };
}

function compareWords(x: Word, y: Word, role: Role, setting: Setting): PartComparison {
  if (x === y) return { bits: bitsOf(x, role, setting), level: 'same' };
  const form = compareForms(x, y, role, setting);
  if (form !== null) return form;
  const gendered = role === 'given' && genderPair(x.text, y.text);
  const spelling = gendered ? null : compareSpellings(x, y, role, setting);
  return spelling ?? otherWord(role, setting);
}

/** The given names or the surnames of a person: word by word, and written as one. */
interface NamePart {
  readonly words: readonly Word[];
  readonly joined: Word | null;
}

const givenOf = ({ given, givenJoined }: PersonName): NamePart => ({ words: given, joined: givenJoined });
const familyOf = ({ family, familyJoined }: PersonName): NamePart => ({
  words: family,
  joined: familyJoined,
});

const isUnlike = ({ level }: PartComparison): boolean => level === 'other' || level === 'unreadable';

/**
 * What a word of each name says of the whole names; null where the two are unlike. The remaining words of both sides
 * speak against it (`bothLonger`); of one side they were left out.
 */
function asPart(one: PartComparison, bothLonger: boolean, partBits: number): PartComparison | null {
  if (isUnlike(one)) return null;
  if (one.level === 'initial') return one;
  const bits = one.bits + partBits + (bothLonger ? -3 : 0);
  return { bits, level: one.level === 'same' ? 'part' : one.level };
}

function compareParts(p: NamePart, q: NamePart, role: Role, setting: Setting): PartComparison {
  if (p.joined === null || q.joined === null) return missing;
  const whole = compareWords(p.joined, q.joined, role, setting);
  if (p.words.length === 1 && q.words.length === 1) return whole;
  if (!isUnlike(whole) && whole.level !== 'initial') return whole;
  const bothLonger = p.words.length > 1 && q.words.length > 1;
  let best = whole;
  for (const x of p.words) {
    for (const y of q.words) {
      const part = asPart(compareWords(x, y, role, setting), bothLonger, setting.weights[role].part);
      if (part !== null && (part.bits > best.bits || best.level === 'unreadable')) best = part;
    }
  }
  return best;
}

/** "Ortiz de Cedillo" in one field is all surname, when the other record says so. */
const isAllSurname = (one: PersonName, other: PersonName): boolean =>
  !one.orderKnown &&
  one.given.length > 0 &&
  other.family.length > 1 &&
  one.given.every((word) => other.family.includes(word));

const together = (given: PartComparison, family: PartComparison): NameComparison => ({
  bits: given.bits + family.bits,
  given: given.level,
  family: family.level,
});

/** The names with given and family of one swapped where that fits better than `straight`. */
function orSwapped(a: PersonName, b: PersonName, straight: NameComparison, setting: Setting): NameComparison {
  const given = compareParts(givenOf(a), familyOf(b), 'given', setting);
  const family = compareParts(familyOf(a), givenOf(b), 'family', setting);
  const crossed = given.bits + family.bits + (a.orderKnown && b.orderKnown ? setting.weights.swapped : 0);
  // Where one part fits crosswise and none does straight, they are swapped, and the other part has changed.
  const oneFits = crossed > straight.bits + 6 && Math.max(given.bits, family.bits) > 0;
  return crossed > straight.bits && (crossed > 0 || oneFits)
    ? { bits: crossed, given: given.level, family: family.level }
    : straight;
}

/** The whole name where it may be one double surname, and the family name alone where it may not. */
const surnameOf = (name: PersonName): NamePart =>
  name.doubleSurname === null
    ? familyOf(name)
    : { words: [...name.given, ...name.family], joined: name.doubleSurname };

/**
 * Compares two persons' names: given with given, family with family, or crosswise where that fits better.
 * `country` is where both are from (alpha-2), or empty where that is not known: how common a name is depends on it.
 */
export function compareNames(
  a: PersonName,
  b: PersonName,
  country: string,
  { frequencies, weights }: Model,
): NameComparison {
  const setting = { frequencies, weights, country, bothHan: a.han && b.han };
  const given =
    isAllSurname(a, b) || isAllSurname(b, a)
      ? missing
      : compareParts(givenOf(a), givenOf(b), 'given', setting);
  const family = compareParts(familyOf(a), familyOf(b), 'family', setting);
  const straight = together(given, family);
  if ((given.bits > 0 || given.level === 'missing') && family.bits > 0) return straight;
  const best = orSwapped(a, b, straight, setting);
  if (a.doubleSurname === null && b.doubleSurname === null) return best;
  const double = compareParts(surnameOf(a), surnameOf(b), 'family', setting);
  return double.bits > Math.max(best.bits, 0)
    ? { bits: double.bits, given: 'missing', family: double.level }
    : best;
}

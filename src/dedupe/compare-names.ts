import type { Frequencies } from './frequencies';
import { sameNameGroup } from './nicknames';
import type { PersonName } from './person-name';
import type { Weights } from './weights';
import { slips, type Word } from './words';

export type NameLevel = 'missing' | 'same' | 'part' | 'initial' | 'nickname' | 'sound' | 'slip' | 'script' | 'unreadable' | 'other';

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
  return a.length === b.length ? a.slice(0, -1) === b.slice(0, -1) && /[aoei]/.test(a.slice(-1)) && /[aoei]/.test(b.slice(-1)) : a + 'a' === b || b + 'a' === a;
}

/** Compares two persons' names: given with given, family with family, or crosswise where that fits better. */
export function compareNames(a: PersonName, b: PersonName, frequencies: Frequencies, weights: Weights): NameComparison {
  const bits = (word: Word, role: 'given' | 'family') => Math.min(frequencies.nameBits(word, role), weights[role].most);

  function compareWords(x: Word, y: Word, role: 'given' | 'family'): PartComparison {
    const level = weights[role];
    if (x === y) return { bits: bits(x, role), level: 'same' };
    if (x.text.length === 1 || y.text.length === 1) {
      return x.text[0] === y.text[0] ? { bits: level.initial, level: 'initial' } : { bits: level.other, level: 'other' };
    }
    if (role === 'given' && sameNameGroup(x.text, y.text)) return { bits: Math.min(bits(x, role), bits(y, role)) + weights.given.nickname, level: 'nickname' };
    if (x.latin !== y.latin) return unreadable;
    if (x.soundId === y.soundId) return { bits: Math.min(bits(x, role), bits(y, role)) + level.sound, level: 'sound' };
    const count = slips(x, y);
    if (count !== null && !(role === 'given' && genderPair(x.text, y.text))) {
      const known = Math.min(x.givenNames + x.familyNames, y.givenNames + y.familyNames) >= established;
      return { bits: known ? level.established : Math.min(bits(x, role), bits(y, role)) + level.slip * count, level: known ? 'other' : 'slip' };
    }
    if (role === 'given' && Math.min(x.text.length, y.text.length) >= 3 && (x.text.startsWith(y.text) || y.text.startsWith(x.text)) && !genderPair(x.text, y.text)) {
      return { bits: Math.min(bits(x, role), bits(y, role)) + weights.given.nickname - 2, level: 'nickname' };
    }
    return { bits: level.other, level: 'other' };
  }

  function compareParts(p: readonly Word[], pJoined: Word | null, q: readonly Word[], qJoined: Word | null, role: 'given' | 'family'): PartComparison {
    if (pJoined === null || qJoined === null) return missing;
    const whole = compareWords(pJoined, qJoined, role);
    if (p.length === 1 && q.length === 1) return whole;
    if (whole.level !== 'other' && whole.level !== 'unreadable' && whole.level !== 'initial') return whole;
    let best = whole;
    for (const x of p) {
      for (const y of q) {
        const one = compareWords(x, y, role);
        if (one.level === 'other' || one.level === 'unreadable') continue;
        // The remaining words of both sides speak against it; of one side they were left out.
        const rest = p.length > 1 && q.length > 1 && one.level !== 'initial' ? -3 : 0;
        const partial = { bits: one.bits + (one.level === 'initial' ? 0 : weights[role].part) + rest, level: one.level === 'same' ? 'part' as const : one.level };
        if (partial.bits > best.bits || best.level === 'unreadable') best = partial;
      }
    }
    return best;
  }

  const given = compareParts(a.given, a.givenJoined, b.given, b.givenJoined, 'given');
  const family = compareParts(a.family, a.familyJoined, b.family, b.familyJoined, 'family');
  const straight = given.bits + family.bits;
  if (given.bits > 0 && family.bits > 0) return { bits: straight, given: given.level, family: family.level };
  const crossGiven = compareParts(a.given, a.givenJoined, b.family, b.familyJoined, 'given');
  const crossFamily = compareParts(a.family, a.familyJoined, b.given, b.givenJoined, 'family');
  const crossed = crossGiven.bits + crossFamily.bits + (a.orderKnown && b.orderKnown ? weights.swapped : 0);
  return crossed > straight && crossed > 0
    ? { bits: crossed, given: crossGiven.level, family: crossFamily.level }
    : { bits: straight, given: given.level, family: family.level };
}

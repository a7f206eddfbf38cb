import { isBusinessWord, isDescriptive } from './descriptive-words';
import { latinize } from './romanize';
import { slipsBetween } from '../domain/edit-distance';

/** A word that occurs in some record, with the forms it is compared by. One object a distinct word. */
export interface Word {
  readonly id: number;
  /** Latin letters, lower case, no diacritics; or untouched where the script has no table. */
  readonly text: string;
  /** How it sounds, across spelling traditions: Mueller and Müller, Aleksei and Alexey, Ohno and Ono. */
  readonly sound: string;
  readonly soundId: number;
  /** Consonants only, voiced and unvoiced alike: what survives a change of script. */
  readonly bones: string;
  readonly bonesId: number;
  /** Bit set of the letters, to refuse far words without measuring them. */
  readonly letters: number;
  /** The digits in it, for words that differ in one are two words. */
  readonly digits: string;
  /** False for Chinese characters and scripts that were not put into Latin letters. */
  readonly latin: boolean;
  /** One of the words by which many firms describe themselves. */
  readonly descriptive: boolean;
  /** An ordinary word of business: no slip of another one. */
  readonly ordinary: boolean;
  /** Number of distinct personal names and of company names that hold the word. */
  names: number;
  companies: number;
}

const spellings: Readonly<Record<string, string>> = {
  tsch: 'c',
  sch: 's',
  shch: 's',
  sh: 's',
  tch: 'c',
  cz: 'c',
  ch: 'c',
  tz: 'c',
  ts: 'c',
  zh: 's',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  th: 't',
  ck: 'k',
  qu: 'kv',
  dj: 'i',
  dz: 's',
  rz: 's',
  ae: 'a',
  oe: 'o',
  ue: 'u',
  aa: 'a',
  oo: 'o',
  ou: 'o',
  ee: 'i',
  ij: 'i',
  iy: 'i',
  yy: 'i',
  yo: 'o',
  yu: 'u',
  iu: 'u',
  ya: 'a',
  ia: 'a',
  ie: 'e',
  ye: 'e',
  je: 'e',
  ei: 'e',
  ey: 'e',
  ai: 'e',
  ay: 'e',
  ju: 'u',
  ja: 'a',
  y: 'i',
  j: 'i',
  w: 'v',
  x: 'ks',
  q: 'k',
  c: 'k',
  z: 's',
};
const spelling = new RegExp(
  Object.keys(spellings)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** See `Word.sound`. Exported for its tests. */
export function soundOf(text: string): string {
  const spelled = (text.includes('h') ? text.replace(/([aeiou])h(?![aeiou])/g, '$1') : text).replace(
    spelling,
    (letters) => spellings[letters] ?? letters,
  );
  let sound = '';
  for (let at = 0; at < spelled.length; at++)
    if (spelled[at] !== spelled[at - 1] || isDigit(spelled.charCodeAt(at))) sound += spelled[at];
  return sound;
}

/**
 * What a consonant counts as: voiced like unvoiced, and the sounds that scripts mix up alike. Vowels and the
 * like are dropped.
 */
const boneOf = new Uint8Array(128);
for (let code = 48; code < 123; code++) boneOf[code] = code;
for (const [letters, bone] of [
  ['bfvp', 'p'],
  ['dt', 't'],
  ['gkqc', 'k'],
  ['lr', 'r'],
  ['zjs', 's'],
  ['mn', 'n'],
  ['aeiouywh', ''],
] as const) {
  for (const letter of letters) boneOf[letter.charCodeAt(0)] = bone === '' ? 0 : bone.charCodeAt(0);
}
/** Pairs of letters that stand for one consonant. */
const pairBones: Readonly<Record<string, string>> = {
  sh: 's',
  ch: 's',
  ts: 's',
  tz: 's',
  cz: 's',
  zh: 's',
  ph: 'p',
  th: 't',
};
const firstOfPair = new Set('sctzp');

/** See `Word.bones`, for Latin letters and digits. Exported for its tests. */
export function bonesOf(text: string): string {
  let bones = '';
  let last = '';
  const add = (bone: string): void => {
    if (bone !== last || isDigit(bone.charCodeAt(0))) bones += bone;
    last = bone;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (firstOfPair.has(letter) && at + 1 < text.length) {
      if (letter === 's' && text.startsWith('sch', at)) {
        add('s');
        at += 2;
        continue;
      }
      const pair = pairBones[letter + (text[at + 1] ?? '')];
      if (pair !== undefined) {
        add(pair);
        at++;
        continue;
      }
    }
    if (letter === 'x') {
      add('k');
      add('s');
      continue;
    }
    const bone = boneOf[text.charCodeAt(at)] ?? 0;
    if (bone !== 0) add(String.fromCharCode(bone));
    else if (at === 0) add(letter === 'h' ? 'h' : 'a');
  }
  return bones;
}

function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) % 31);
  return set;
}

/** Whether the text is nothing but small Latin letters and digits. */
function isLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 122 || code < 48 || (code > 57 && code < 97)) return false;
  }
  return text !== '';
}

function bitCount(set: number): number {
  let n = set - ((set >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** All words of an index. Words are never dropped: a vocabulary grows far slower than its records. */
export class Words {
  readonly #words = new Map<string, Word>();

  /** The word for this spelling; `text` must be latinized. */
  of(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const latin = isLatin(text);
    const sound = latin ? soundOf(text) : text;
    const bones = latin ? bonesOf(text) : text;
    const word: Word = {
      id: this.#words.size + 1,
      text,
      sound,
      soundId: hashOf(sound),
      bones,
      bonesId: hashOf(bones),
      letters: letterSet(text),
      digits: /\d/.test(text) ? text.replace(/\D/g, '') : '',
      latin,
      descriptive: isDescriptive(text),
      ordinary: isBusinessWord(text),
      names: 0,
      companies: 0,
    };
    this.#words.set(text, word);
    return word;
  }
}

/** A number for any text, the same each time (FNV-1a). Two texts may share one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

const misread: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '8': 'b',
};

/** The letters that digits were misread from (5ue, 8runo, Mari0). */
const asLetters = (word: string): string => word.replace(/\d/g, (digit) => misread[digit] ?? digit);

/** Splits free text into latinized words of letters and digits. A digit between letters is a letter misread. */
export function splitWords(text: string): string[] {
  const latin = latinize(text);
  // A single plain word is the common case.
  if (isLatin(latin) && !/\d/.test(latin)) return [latin];
  const folded = latin.replace(/['’`ʹ´]/g, '');
  const words = folded.match(/[\u0080-\uffff]/.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
  return /\d/.test(folded)
    ? words.map((word) => word.replace(/(?<=\p{L})[015](?=\p{L})/gu, (digit) => misread[digit] ?? digit))
    : words;
}

/** How many slips a word of this many letters may have. */
function slipLimit(letters: number): number {
  if (letters < 3) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * Typing slips between two words where few enough to be slips, else null: one from four letters on, two from
 * eight. Digits are not mistyped letters: words that differ in a digit differ.
 */
export function slips(a: Word, b: Word): number | null {
  // 1ounge is lounge misread; Area 51 is not Area 52.
  if (a.digits !== b.digits)
    return Math.min(a.text.length - a.digits.length, b.text.length - b.digits.length) >= 2 &&
      asLetters(a.text) === asLetters(b.text)
      ? 1
      : null;
  const shorter = Math.min(a.text.length, b.text.length);
  const limit = slipLimit(shorter);
  if (limit === 0 || Math.abs(a.text.length - b.text.length) > limit) return null;
  if (bitCount(a.letters ^ b.letters) > 2 * limit) return null;
  if (shorter === 3 && a.text.length === b.text.length && a.letters !== b.letters) return null;
  const count = slipsBetween(a.text, b.text, limit);
  return count > limit ? null : count;
}

/** Whether two words have the same letters but for one, in whatever order. */
function scrambled(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let rest = b;
  let missing = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + 1);
    else missing++;
  }
  return missing + rest.length <= 2;
}

/** How many slips a word of this many letters may have and still be recognised. */
function likenessLimit(letters: number): number {
  if (letters < 4) return 0;
  return letters < 7 ? 2 : 3;
}

/**
 * Whether two words are still recognisably one, with up to two slips in five letters, three in seven, or the
 * letters in disorder.
 */
export function areAlikeWords(a: Word, b: Word): boolean {
  if (a.digits !== b.digits) return false;
  const differing = bitCount(a.letters ^ b.letters);
  if (differing > 4) return false;
  if (differing <= 2 && Math.min(a.text.length, b.text.length) >= 4 && scrambled(a.text, b.text)) return true;
  const shorter = Math.min(a.text.length, b.text.length);
  const limit = likenessLimit(shorter);
  return (
    limit > 0 &&
    Math.abs(a.text.length - b.text.length) <= limit &&
    differing <= limit + 1 &&
    slipsBetween(a.text, b.text, limit) <= limit
  );
}

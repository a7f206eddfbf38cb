/**
 * Fake words, numbers and IDs for a recording. The same original always gets the same fake, so that rows, labels and
 * references still belong together. Nothing in a fake tells the original: each letter and digit is chosen at random.
 */
export interface Disguise {
  /** Letters by other letters of the same script and case. Equal but for their case, two words stay equal so. */
  readonly word: (word: string) => string;
  /** Digits by other digits; the first one is never 0 where it was not. */
  readonly number: (digits: string) => string;
  /** A word by one of `others` with as many letters: dots and case stay where they are. */
  readonly oneOf: (word: string, others: readonly string[]) => string;
  /** A hexadecimal ID by another one, with the same hyphens. */
  readonly id: (id: string) => string;
}

/** Where letters of a script without cases lie, and the letters that stand in for them. */
const scripts: readonly (readonly [of: RegExp, first: number, count: number])[] = [
  [/\p{Script=Han}/u, 0x4e00, 2_000],
  [/\p{Script=Hiragana}/u, 0x3042, 80],
  [/\p{Script=Katakana}/u, 0x30a2, 80],
  [/\p{Script=Hangul}/u, 0xac00, 11_000],
  [/\p{Script=Arabic}/u, 0x0628, 18],
  [/\p{Script=Hebrew}/u, 0x05d0, 26],
  [/\p{Script=Thai}/u, 0x0e01, 40],
  [/\p{Script=Devanagari}/u, 0x0915, 35],
  [/\p{Script=Cyrillic}/u, 0x0430, 32],
  [/\p{Script=Greek}/u, 0x03b1, 17],
];
const accented = 'áàâäãåéèêëíìîïóòôöõúùûüçñ';

/** How often another fake is sought where the one found stands for another original already. */
const attempts = 20;

/** @param random the next number from 0 up to, but not including, 1. */
export function disguise(random: () => number): Disguise {
  const below = (count: number): number => Math.floor(random() * count);

  function otherLetter(letter: string): string {
    if (/[a-z]/.test(letter)) return other(letter, () => String.fromCharCode(0x61 + below(26)));
    for (const [of, first, count] of scripts)
      if (of.test(letter)) return other(letter, () => String.fromCharCode(first + below(count)));
    if (/\p{M}/u.test(letter)) return letter;
    return other(letter, () => accented.charAt(below(accented.length)));
  }

  function otherDigit(digit: string, isFirst: boolean): string {
    const zero = isFirst && digit !== '0' ? 1 : 0;
    return other(digit, () => String(zero + below(10 - zero)));
  }

  const number = kept((digits) =>
    [...digits].map((digit, at) => otherDigit(ascii(digit), at === 0)).join(''),
  );
  const word = kept((lower) => [...lower].map(otherLetter).join(''));
  const id = kept((hex) =>
    [...hex].map((one) => (one === '-' ? one : other(one, () => below(16).toString(16)))).join(''),
  );
  const chosen = new Map<string, string>();
  return {
    number,
    word: (original) => withCaseOf(original, word(original.toLowerCase())),
    oneOf: (original, others) => {
      const plain = original.toLowerCase().replaceAll('.', '');
      const other = chosen.get(plain) ?? others[below(others.length)] ?? '';
      chosen.set(plain, other);
      const letters = [...other];
      const made = [...original].map((one) => (one === '.' ? one : (letters.shift() ?? '')));
      return withCaseOf(original, made.join(''));
    },
    id: (original) => id(original.toLowerCase()),
  };
}

function other(original: string, next: () => string): string {
  let found = next();
  while (found === original) found = next();
  return found;
}

/** Remembers each fake, and seeks one that no other original has. */
function kept(make: (original: string) => string): (original: string) => string {
  const fakes = new Map<string, string>();
  const taken = new Set<string>();
  return (original) => {
    let fake = fakes.get(original);
    if (fake !== undefined) return fake;
    fake = make(original);
    for (let n = 1; n < attempts && taken.has(fake); n++) fake = make(original);
    taken.add(fake);
    fakes.set(original, fake);
    return fake;
  };
}

/** Digits of other scripts and full-width digits as 0 to 9. */
const ascii = (digit: string): string => {
  const plain = digit.normalize('NFKC');
  return /^\d$/.test(plain) ? plain : '1';
};

function withCaseOf(original: string, fake: string): string {
  const letters = [...original];
  return [...fake]
    .map((letter, at) => {
      const like = letters[at] ?? '';
      return like === like.toLowerCase() ? letter : letter.toUpperCase();
    })
    .join('');
}

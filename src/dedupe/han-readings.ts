import { pinyin } from './pinyin';

/*
 * What names in Chinese characters sound like. In Japan it is a matter of words, not of characters, so the
 * commonest surnames, given names and company words are listed with their usual reading (Hepburn, long vowels
 * short); anything else has no reading and is compared with other characters only.
 */
const japaneseSurnames = new Map<string, string>();
const japaneseGiven = new Map<string, string>();
const companyWords = new Map<string, string>();

/** Learns readings, entries such as `田中tanaka`, separated by white space. */
export function learnReadings(kind: 'surnames' | 'given' | 'company', text: string): void {
  const into = { surnames: japaneseSurnames, given: japaneseGiven, company: companyWords }[kind];
  into.clear();
  for (const entry of text.split(/\s+/)) {
    const at = entry.search(/[a-z]/);
    if (at > 0) into.set(entry.slice(0, at), entry.slice(at));
  }
}

const isHan = /^[\p{Script=Han}々]+$/u;
/** Surname first; `null` where the characters have no known reading. */
interface HanName {
  readonly family: string;
  readonly given: string;
}

/** Whether the text is written in Chinese characters only. */
export const onlyHan = (text: string): boolean => isHan.test(text);

/**
 * Splits a full name in Chinese characters without a space into surname and given name: by the known surnames,
 * the longer first; two characters are one and one.
 */
export function splitHanName(name: string): HanName {
  const chars = [...name];
  for (const length of [3, 2, 1]) {
    const family = chars.slice(0, length).join('');
    if (chars.length > length && japaneseSurnames.has(family))
      return { family, given: chars.slice(length).join('') };
  }
  const length = chars.length >= 4 ? 2 : 1;
  return { family: chars.slice(0, length).join(''), given: chars.slice(length).join('') };
}

/** How a name part in Chinese characters is read, or null. `country` is ISO 3166-1 alpha-2 or empty. */
export function readHan(part: string, role: 'family' | 'given', country: string): string | null {
  const chinese =
    country === 'CN' || country === 'TW' || country === 'HK' || country === 'SG' || country === 'MO';
  if (!chinese) {
    const [likely, swapped] =
      role === 'family' ? [japaneseSurnames, japaneseGiven] : [japaneseGiven, japaneseSurnames];
    const known = likely.get(part) ?? swapped.get(part);
    if (known !== undefined) return known;
    if (country === 'JP') return null;
  }
  return pinyin(part);
}

/**
 * Cuts a company's name in Chinese characters into known words with their readings and the runs between them:
 * 田中製作所 is tanaka, seisakusho.
 */
export function readHanCompany(name: string): string[] {
  const chars = [...name];
  const words: string[] = [];
  let unread = '';
  for (let at = 0; at < chars.length;) {
    let taken = 0;
    for (let length = Math.min(4, chars.length - at); length > 0 && taken === 0; length--) {
      const piece = chars.slice(at, at + length).join('');
      const reading =
        companyWords.get(piece) ??
        (length > 1 ? (japaneseSurnames.get(piece) ?? japaneseGiven.get(piece)) : undefined);
      if (reading === undefined) continue;
      if (unread) words.push(unread);
      unread = '';
      words.push(reading);
      taken = length;
    }
    if (taken === 0) unread += chars[at] ?? '';
    at += Math.max(taken, 1);
  }
  if (unread) words.push(unread);
  return words;
}

import { onlyHan, readHan, splitHanName } from './han-readings';
import { nameGroups } from './nicknames';
import { meaningful } from './placeholder';
import { splitWords, type Word, type Words } from './words';

/** A person's name, ready for comparison. */
export interface PersonName {
  /** Given names; a single letter is an initial. */
  readonly given: readonly Word[];
  /** Surnames without particles (von, de, al …). */
  readonly family: readonly Word[];
  /** The parts written as one word: Min-jun and Minjun, Mc Donald and McDonald. */
  readonly givenJoined: Word | null;
  readonly familyJoined: Word | null;
  /** False where one field held the whole name: then the order is a guess. */
  readonly orderKnown: boolean;
  /** All words as one, where they stood in the field for the surname alone: they may be a double surname. */
  readonly doubleSurname: Word | null;
  /** Written in Chinese characters: comparable with others of the kind even where the reading is not known. */
  readonly han: boolean;
}

const titles = new Set(
  `mr mrs ms miss mx sir dr prof ing dipl mag mgr bc bsc msc mba phd dphil md csc rndr mudr judr phdr paeddr doc
  herr frau fr hr mme mlle monsieur madame sr sra srta dna dott dottssa sig signor signora lic drs ir jr sra snr jnr ii iii iv san sama esq cpa`.split(
    /\s+/,
  ),
);
const particles = new Set(
  `de da do dos das del della dei di du la le les el al bin ibn ben bint van von vom zu zur zum den der ter ten te
  af av und y e i st saint bn`.split(/\s+/),
);

/** Customary spellings of Korean surnames, which are far from the rules of transcription. */
const koreanSurnames: Readonly<Record<string, string>> = {
  김: 'kim',
  이: 'lee',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  장: 'jang',
  임: 'lim',
  오: 'oh',
  한: 'han',
  신: 'shin',
  서: 'seo',
  권: 'kwon',
  황: 'hwang',
  안: 'ahn',
  송: 'song',
  류: 'ryu',
  유: 'yoo',
  전: 'jeon',
  홍: 'hong',
  고: 'ko',
  문: 'moon',
  손: 'son',
  배: 'bae',
  백: 'baek',
  허: 'heo',
  노: 'noh',
  심: 'shim',
  주: 'joo',
  우: 'woo',
  구: 'koo',
  성: 'sung',
  차: 'cha',
  곽: 'kwak',
  변: 'byun',
};

/**
 * What a form's name field holds when no person is named: the department. Said as a whole, so that a Ms Sales
 * stays one.
 */
const departments = new Set<string>();

/** Learns the words that departments are called by. */
export function learnDepartments(words: string): void {
  departments.clear();
  for (const word of words.split(/\s+/)) departments.add(word);
}

const connecting = new Set(['the', 'of', 'and', 'manager']);
const isDepartment = (words: readonly string[]): boolean =>
  words.every((word) => departments.has(word)) && !words.every((word) => connecting.has(word));

function words(part: string, role: 'given' | 'family', country: string): string[] {
  const ascii = !/[\u0080-\uffff]/.test(part);
  const korean = ascii ? undefined : koreanSurnames[part.trim()];
  if (korean !== undefined) return [korean];
  const all = splitWords(part);
  // Degrees and forms of address go; what is left of "Dr" alone is nothing.
  const kept = all.filter((word) => !titles.has(word));
  if (kept.length === 0 || isDepartment(kept)) return [];
  if (!ascii && /\p{Script=Han}/u.test(part)) {
    if (kept.every(onlyHan))
      return /[-・·]/.test(part)
        ? kept.map((word) => readHan(word, role, country) ?? word)
        : [readHan(kept.join(''), role, country) ?? kept.join('')];
    return kept.map((word) => (onlyHan(word) ? (readHan(word, role, country) ?? word) : word));
  }
  if (role === 'given') return kept;
  const core = kept.filter((word) => !particles.has(word));
  return core.length > 0 ? core : kept;
}

/** Given and family part of a whole name, in whatever order it is written. */
function split(name: string): { given: string; family: string } {
  const [before = '', after] = name.split(/[,，、]/, 2);
  if (after !== undefined && splitWords(after).some((word) => !titles.has(word)))
    return { given: after, family: before };
  const bare = name
    .replace(/(?:様|さん|さま|氏|先生|님|씨|先生|女士|小姐)\s*$/u, '')
    .replace(/[,，、].*$/u, '')
    .trim();
  const tokens = bare
    .split(/[\s　・]+/u)
    .filter((token) => token !== '' && !titles.has(splitWords(token).join('')));
  const [first = '', ...rest] = tokens;
  if (tokens.length === 1) {
    if (onlyHan(first) && first.length > 1) return splitHanName(first);
    if (/^[\uac00-\ud7a3]{2,4}$/.test(first)) return { family: first.slice(0, 1), given: first.slice(1) };
    return { given: '', family: first };
  }
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(bare))
    return { family: first, given: rest.join(' ') };
  // KOWALSKI Jan: the surname is the one in capitals.
  if (/^\p{Lu}{2,}$/u.test(first) && rest.some((token) => /\p{Ll}/u.test(token)))
    return { family: first, given: rest.join(' ') };
  const particle = tokens.findIndex((token, at) => at > 0 && particles.has(splitWords(token).join('')));
  const cut = particle > 0 ? particle : tokens.length - 1;
  return { given: tokens.slice(0, cut).join(' '), family: tokens.slice(cut).join(' ') };
}

interface NameFields {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly contactName?: string;
}

/** The parts of a name as the fields give them, before words are made of them. */
interface WrittenName {
  readonly given: string;
  readonly family: string;
  /** Whether two fields say which part is which. */
  readonly orderKnown: boolean;
  /** Whether nothing but a surname field is filled in: it may hold the whole name. */
  readonly surnameOnly: boolean;
}

/** What a field says; a mail address is no name. */
function clean(text: string | undefined): string {
  const said = meaningful(text);
  return said.includes('@') ? '' : said;
}

function writtenName(fields: NameFields): WrittenName {
  const given = clean(fields.firstName);
  const family = clean(fields.lastName);
  const contact = clean(fields.contactName);
  if (given !== '' && family !== '' && !(given === family && given.includes(' ')))
    return { given, family, orderKnown: true, surnameOnly: false };
  const surnameOnly = given === '' && family !== '' && contact === '' && !family.includes(',');
  const whole = [given || family, contact].sort((a, b) => b.length - a.length)[0] ?? '';
  const isWhole = /[ ,]/.test(whole) || (whole !== given && whole !== family);
  return { ...(isWhole ? split(whole) : { given, family }), orderKnown: false, surnameOnly };
}

const joinedText = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

/** Reads the name fields of a record; null where they hold no name. */
export function personName(fields: NameFields, country: string, vocabulary: Words): PersonName | null {
  const { given, family, orderKnown, surnameOnly } = writtenName(fields);
  const parts: NameParts = {
    given: words(given, 'given', country).map((word) => vocabulary.of(word)),
    family: words(family, 'family', country).map((word) => vocabulary.of(word)),
  };
  if (parts.given.length === 0 && parts.family.length === 0) return null;
  const written = family + given;
  const han = /[\u0080-\uffff]/.test(written) && /\p{Script=Han}/u.test(written);
  const read = nameOf(parts, { orderKnown, han }, vocabulary);
  if (!surnameOnly || parts.given.length === 0) return read;
  return { ...read, doubleSurname: vocabulary.of(joinedText([...parts.given, ...parts.family])) };
}

type NameParts = Pick<PersonName, 'given' | 'family'>;

/** A part of a name as one word; null where it has none. */
function joinedWord(part: readonly Word[], vocabulary: Words): Word | null {
  if (part.length <= 1) return part[0] ?? null;
  return vocabulary.of(joinedText(part));
}

function nameOf(
  { given, family }: NameParts,
  { orderKnown, han }: Pick<PersonName, 'orderKnown' | 'han'>,
  vocabulary: Words,
): PersonName {
  return {
    given,
    family,
    givenJoined: joinedWord(given, vocabulary),
    familyJoined: joinedWord(family, vocabulary),
    orderKnown,
    doubleSurname: null,
    han,
  };
}

/** A name from the words of a mail address (`john.smith@`): in Western order unless the words say otherwise. */
export function nameFromWords(written: readonly string[], vocabulary: Words): PersonName | null {
  if (written.length < 2 || written.length > 3) return null;
  const all = written.map((part) => vocabulary.of(part));
  const parts = { given: all.slice(0, -1), family: all.slice(-1) };
  return nameOf(parts, { orderKnown: false, han: false }, vocabulary);
}

/** One text for a name whatever the order of its parts and the form of the given name; for counting and for blocks. */
export function nameSignature({ given, family }: PersonName): string {
  const forms = [...given, ...family].map((word) => {
    const group = nameGroups(word.sound)[0];
    return group === undefined ? word.sound : `#${group}`;
  });
  return forms.sort().join(' ');
}

/** The parts of a person's name; null where they cannot be told for sure: a wrong first name is worse than none. */
interface NameParts {
  readonly first: string | null;
  readonly last: string | null;
}

const unknown: NameParts = { first: null, last: null };

/** Countries where a name in Latin letters may put the family first, so that its order tells nothing. */
const familyMayComeFirst = new Set(['CN', 'HK', 'HU', 'JP', 'KH', 'KR', 'MO', 'SG', 'TW', 'VN']);

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'sir',
  'herr',
  'frau',
  'hr',
  'fr',
  'm',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'sr',
  'sra',
  'srta',
  'señor',
  'señora',
  'don',
  'doña',
  'sig',
  'signor',
  'signora',
  'dott',
  'dhr',
  'mevr',
  'pan',
  'paní',
  'ing',
  'mgr',
  'bc',
  'judr',
  'mudr',
  'phdr',
  'rndr',
  'mag',
  'dipl-ing',
  'eng',
  'engr',
  'ir',
]);

const suffixes = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'phd',
  'ph d',
  'csc',
  'drsc',
  'mba',
  'md',
  'msc',
  'ma',
  'bsc',
  'ba',
  'esq',
  'cpa',
  'cissp',
  'pmp',
  'dba',
  'llm',
  'dis',
  'bba',
  'mph',
  'pe',
]);

/** Words that open a family name of several words. */
const particles = new Set([
  'af',
  'al',
  'av',
  'bin',
  'bint',
  'da',
  'dal',
  'das',
  'de',
  'degli',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'las',
  'le',
  'los',
  'san',
  'st',
  'ten',
  'ter',
  'van',
  'vom',
  'von',
  'zu',
  'zum',
  'zur',
  "'t",
  'y',
]);

const bare = (word: string): string => word.toLowerCase().replace(/\.+$/, '').replaceAll('.', ' ').trim();
const isInitial = (word: string): boolean =>
  /^(?:\p{L}\.?-?){1,2}$/u.test(word) && (word.includes('.') || word.length === 1);
const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
/** Names in katakana are foreign ones, in their own order. */
const isKatakana = (name: string): boolean => /^[\p{Script=Katakana}\sー・]+$/u.test(name);
const isEastAsian = (name: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);

/** Chinese, Japanese and Korean put the family first and seldom a space. */
function splitEastAsian(words: readonly string[], name: string): NameParts {
  const [one, two] = words;
  if (words.length !== 2 || one === undefined || two === undefined) return unknown;
  if (isKatakana(name)) return { first: one, last: two };
  return { first: two, last: one };
}

/** Without titles in front and degrees behind. */
function stripped(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && titles.has(bare(kept[0] ?? ''))) kept.shift();
  while (kept.length > 1 && suffixes.has(bare(kept.at(-1) ?? ''))) kept.pop();
  return kept;
}

/** The family name is the one in capitals (KOWALSKI Jan), where that is one end of the name and no more. */
function splitByCapitals(words: readonly string[]): NameParts | null {
  const capitals = words.filter(isCapitals);
  if (capitals.length === 0 || capitals.length === words.length) return null;
  if (isCapitals(words[0] ?? '') === isCapitals(words.at(-1) ?? '')) return null;
  return { first: words.find((word) => !isCapitals(word)) ?? null, last: capitals.join(' ') };
}

function splitLatin(words: readonly string[], country: string | null): NameParts {
  const [one] = words;
  // A single word may be a first name, a family name, a user name or a company.
  if (one === undefined || words.length < 2) return unknown;
  const byCapitals = splitByCapitals(words);
  if (byCapitals !== null) return byCapitals;
  if (country !== null && familyMayComeFirst.has(country)) return unknown;
  const given = isInitial(one) || particles.has(one.toLowerCase()) ? null : one;
  const particle = words.findIndex((word, at) => at > 0 && particles.has(word.toLowerCase()));
  if (particle > 0 && particle < words.length - 1)
    return { first: given, last: words.slice(particle).join(' ') };
  const middle = words.slice(1, -1);
  // "Juan García López" has two family names and "Mary Ann Smith" one: only initials between leave no doubt.
  return { first: given, last: middle.every(isInitial) ? (words.at(-1) ?? null) : null };
}

/**
 * First and family name out of a name as shown. Knows "Last, First", titles and degrees, family names in
 * capitals, family names of several words, and East Asian order.
 * @param country ISO 3166-1 alpha-2 of the person, where known: it tells where the order is open.
 */
export function splitName(shown: string | null, country: string | null): NameParts {
  const name = (shown ?? '')
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
  if (name === '' || /[@\d/\\<>{}_|]/.test(name)) return unknown;
  if (isEastAsian(name)) return splitEastAsian(name.split(/[\s\u3000・·]+/u), name);
  const [before = '', after = '', ...more] = name.split(/\s*,\s*/);
  const onlySuffixes = (text: string): boolean => text.split(' ').every((word) => suffixes.has(bare(word)));
  if (after !== '' && !onlySuffixes(after)) {
    if (!more.every(onlySuffixes)) return unknown;
    const [first = ''] = stripped(after.split(' '));
    return {
      first: first === '' || isInitial(first) ? null : first,
      last: stripped(before.split(' ')).join(' ') || null,
    };
  }
  return splitLatin(stripped(before.split(' ')), country);
}

/** A whole name out of its parts, in the order of the script that it is written in; empty parts are left out. */
export function wholeName(first: string, last: string): string {
  const familyFirst = isEastAsian(first + last) && !isKatakana(first + last);
  return (familyFirst ? [last, first] : [first, last])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

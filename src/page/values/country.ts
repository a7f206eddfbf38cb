import { languages as ours, matchLanguage } from '../words/languages';
import { plain, shown, withoutAccents } from '../words/plain';
import { usable } from './date-patterns';

/** Names that are in use for a country and that `Intl` does not give. */
const variants: Readonly<Record<string, string>> = {
  US: 'USA|United States of America|U.S.|U.S.A.|America',
  GB: 'U.K.|Great Britain|England|Scotland|Wales|Northern Ireland',
  CZ: 'Czech Republic|Česká republika',
  KR: 'Korea|Republic of Korea|Korea, Republic of|Korea, South',
  KP: 'Korea, North',
  VN: 'Viet Nam',
  TR: 'Turkey',
  RU: 'Russian Federation',
  CI: 'Ivory Coast',
  MK: 'Macedonia|Macedonia, FYRO',
  SZ: 'Swaziland',
  MM: 'Burma',
  LA: 'Lao PDR',
  BN: 'Brunei Darussalam',
  MD: 'Republic of Moldova',
  VA: 'Holy See',
  IR: 'Islamic Republic of Iran',
  SY: 'Syrian Arab Republic',
  BO: 'Plurinational State of Bolivia',
  VE: 'Bolivarian Republic of Venezuela',
  CN: "People's Republic of China|PRC",
  TW: 'Taiwan, Province of China',
  HK: 'Hong Kong SAR',
  MO: 'Macau|Macao SAR|Macau SAR',
  AE: 'UAE|U.A.E.',
  NL: 'Holland',
  PS: 'Palestinian Authority',
  CD: 'DR Congo|Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  SK: 'Slovak Republic',
};

/** The same in our other languages. */
const variantsIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cs: {
    GB: 'Velká Británie|Spojené království Velké Británie a Severního Irska|Anglie',
    US: 'Spojené státy americké',
    NL: 'Holandsko',
  },
  de: {
    GB: 'Großbritannien|England',
    US: 'Vereinigte Staaten von Amerika|Amerika',
    CZ: 'Tschechische Republik',
    NL: 'Holland',
  },
  es: {
    US: 'Estados Unidos de América',
    GB: 'Gran Bretaña|Inglaterra',
    NL: 'Holanda',
    CZ: 'República Checa',
  },
  fr: {
    US: "États-Unis d'Amérique",
    GB: 'Grande-Bretagne|Angleterre',
    CZ: 'République tchèque',
    NL: 'Hollande',
  },
  it: { US: "Stati Uniti d'America", GB: 'Gran Bretagna|Inghilterra', CZ: 'Repubblica Ceca', NL: 'Olanda' },
  nl: {
    US: 'Verenigde Staten van Amerika',
    GB: 'Groot-Brittannië|Engeland',
    CZ: 'Tsjechische Republiek',
    NL: 'Holland',
  },
  pl: { US: 'Stany Zjednoczone Ameryki', GB: 'Anglia', CZ: 'Republika Czeska', NL: 'Niderlandy' },
  pt: {
    US: 'Estados Unidos da América',
    GB: 'Grã-Bretanha|Inglaterra',
    CZ: 'República Tcheca|República Checa',
    NL: 'Holanda',
  },
  ja: { US: '米国', KR: '大韓民国', CN: '中華人民共和国', DE: '独国' },
  ko: { US: '미합중국', GB: '대영제국', CN: '중화인민공화국' },
  zh: {
    US: '美利坚合众国|美利堅合眾國|美國',
    GB: '联合王国|聯合王國',
    CN: '中华人民共和国|中華人民共和國',
    KR: '大韩民国|大韓民國',
  },
};

let codes: readonly string[] | undefined;

/** Every region that `Intl` knows by a name of its own: ISO 3166-1 alpha-2 and Kosovo, without groupings and former countries. */
export function countryCodes(): readonly string[] {
  if (codes) return codes;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = /^(?:EU|EZ|UN|QO|X[ABE-JL-Z]|Z.)$/;
  return (codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        (code === 'ZA' || code === 'ZM' || code === 'ZW' || !notCountries.test(code)) &&
        names.of(code) !== undefined &&
        new Intl.Locale(`und-${code}`).maximize().region ===
          Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) &&
        Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
    ));
}

const named = new Map<string, ReadonlyMap<string, string>>();

/** Country names of one language, compared form → code. */
function names(tag: string): ReadonlyMap<string, string> {
  let known = named.get(tag);
  if (known) return known;
  const found = new Map<string, string>();
  const put = (name: string | undefined, code: string): void => {
    for (const form of name === undefined ? [] : [compared(name), withoutAccents(compared(name))])
      if (!found.has(form)) found.set(form, code);
  };
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' });
    for (const code of countryCodes()) put(display.of(code), code);
  }
  if (tag.toLowerCase().startsWith('en')) {
    for (const [code, alternatives] of Object.entries(variants))
      for (const name of alternatives.split('|')) put(name, code);
  }
  const further = variantsIn[tag.toLowerCase().split(/[-_]/)[0] ?? ''] ?? {};
  for (const [code, alternatives] of Object.entries(further))
    for (const name of alternatives.split('|')) put(name, code);
  named.set(tag, (known = found));
  return known;
}

/** "Bosnia & Herzegovina" and "Bosnia and Herzegovina" are one, so are "The Gambia" and "Gambia". */
function compared(name: string): string {
  return plain(name)
    .replace(/\b(?:and|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const longestName = 60;

/**
 * The country that a text is the name or the alpha-2 code of, as ISO 3166-1 alpha-2; null where it is none for certain.
 * The names are `Intl`'s in the page's languages and English, then in our other languages where they agree.
 */
export function readCountry(text: string, languages: readonly string[]): string | null {
  const flag = /^\s*([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])\s*(.*)$/su.exec(text);
  if (flag !== null) return withFlag(flag, languages);
  // "United States (US)": the code says the same.
  const [, before, code] = /^(.*\S)\s*\(([A-Z]{2})\)$/u.exec(shown(text)) ?? [];
  return before !== undefined && byName(before, languages) === code
    ? (code ?? null)
    : byName(text, languages);
}

/** A flag is a country's code in letters of its own; a name beside it must agree. */
function withFlag(
  [, first = '', second = '', name = '']: RegExpExecArray,
  languages: readonly string[],
): string | null {
  const code = [first, second]
    .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join('');
  if (!countryCodes().includes(code)) return null;
  return name === '' || byName(name, languages) === code ? code : null;
}

function byName(text: string, languages: readonly string[]): string | null {
  const name = shown(text);
  const wanted = compared(name);
  if (wanted === '' || wanted.length > longestName || /\d/.test(wanted)) return null;
  const tags = [...languages.filter(usable), 'en'];
  const told = tags.map((tag) => names(tag).get(wanted)).find((code) => code !== undefined);
  if (/^[A-Z]{2}$/.test(name) && countryCodes().includes(name)) {
    return told === undefined || told === name ? name : null; // "RU" is Russia's code, and short for Reino Unido.
  }
  if (told !== undefined) return told;
  const asked = new Set(tags.map(matchLanguage));
  const found = new Set(
    ours
      .filter((language) => !asked.has(language))
      .map((language) => names(language).get(wanted))
      .filter((code) => code !== undefined),
  );
  const [code, ...others] = found;
  return code !== undefined && others.length === 0 ? code : null;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of unions, outlying oceans, "unknown" and test regions. XK is Kosovo's. */
const notCountries = /^(?:EU|EZ|UN|QO|X[ABE-JL-Z]|Z[^AMW])$/;

let english: Intl.DisplayNames | undefined;
/** Asking `Intl` takes longer than reading a line, and a file names few countries. */
const current = new Map<string, string | null>();

/** Today's code (ISO 3166-1 alpha-2, or XK) for two capital letters: `UK` is GB. Null: no country has them. */
export function countryOfCode(code: string): string | null {
  const known = current.get(code);
  if (known !== undefined) return known;
  english ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const isCountry = /^[A-Z]{2}$/.test(code) && !notCountries.test(code) && english.of(code) !== undefined;
  const country = isCountry ? (new Intl.Locale(`und-${code}`).region ?? code) : null;
  current.set(code, country);
  return country;
}

let codes: readonly string[] | undefined;

/** Every country of today that `Intl` names: ISO 3166-1 alpha-2 and XK, without former countries. */
export function countryCodes(): readonly string[] {
  return (codes ??= letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => countryOfCode(code) === code));
}

/** English names that people and Microsoft's lists use beside those of `Intl`, parted by `|`. */
export const furtherEnglishNames: Readonly<Record<string, string>> = {
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
  HK: 'Hong Kong SAR|Hong Kong',
  MO: 'Macau|Macao SAR|Macau SAR',
  AE: 'UAE|U.A.E.',
  NL: 'Holland|The Netherlands',
  PS: 'Palestinian Authority',
  CD: 'DR Congo|Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  SK: 'Slovak Republic',
};

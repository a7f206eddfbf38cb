import { splitWords, type Word, type Words } from './words';

/** ISO 3166-1 alpha-2 for a code or a name in one of the portal's languages; empty where it cannot be told. */
export function countryCode(text: string | undefined): string {
  if (typeof text !== 'string') return '';
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) return trimmed.toUpperCase() === 'UK' ? 'GB' : trimmed.toUpperCase();
  const key = splitWords(trimmed).join('');
  return key === '' ? '' : (aliases[key] ?? namesOfCountries().get(key) ?? '');
}

const aliases: Readonly<Record<string, string>> = {
  usa: 'US', america: 'US', gbr: 'GB', england: 'GB', scotland: 'GB', wales: 'GB', greatbritain: 'GB', deu: 'DE', fra: 'FR', esp: 'ES', ita: 'IT', nld: 'NL', holland: 'NL', cze: 'CZ',
  czechrepublic: 'CZ', ceskarepublika: 'CZ', svk: 'SK', pol: 'PL', aut: 'AT', che: 'CH', jpn: 'JP', kor: 'KR', korea: 'KR', chn: 'CN', bra: 'BR', prt: 'PT', mex: 'MX', can: 'CA', aus: 'AU', ind: 'IN', rus: 'RU', turkey: 'TR',
};

let countryNames: ReadonlyMap<string, string> | undefined;

/** Names from the engine's own data, so that no list has to be carried. Built once, when the first name turns up. */
function namesOfCountries(): ReadonlyMap<string, string> {
  if (countryNames !== undefined) return countryNames;
  const names = new Map<string, string>();
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'ja', 'ko', 'zh', 'ru', 'tr', 'hu']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let code = 0; code < 676; code++) {
      const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
      const said = display.of(region);
      const key = said === undefined ? '' : splitWords(said).join('');
      // Codes of states that are gone (DD, SU) stand for those of today.
      if (key !== '') names.set(key, new Intl.Locale('und', { region }).region ?? region);
    }
  }
  return (countryNames = names);
}

/** Cities with names of their own in other languages: first what all forms become. */
const cityForms = new Map<string, string>();
for (const line of `prague praha prag praga|vienna wien viden vienne bec|munich munchen muenchen mnichov monaco monachium|cologne koln koeln colonia kolin|rome roma rom rim rzym
milan milano mailand|turin torino|florence firenze florenz florencia|venice venezia venedig|naples napoli neapel|genoa genova genua|lisbon lisboa lissabon lisbonne|moscow moskva moskau moscou moskwa
warsaw warszawa warschau varsovie varsava|krakow cracow krakau|wroclaw breslau vratislav|gdansk danzig|brussels bruxelles brussel brussels|antwerp antwerpen anvers|ghent gent gand|hague denhaag denhaag
copenhagen kobenhavn kopenhagen|gothenburg goteborg|athens athina athen athenes|thessaloniki saloniki|bucharest bucuresti bukarest|budapest budapest|belgrade beograd belgrad|zagreb agram|bratislava pressburg
kyiv kiev kyjev kiew kijow|lviv lvov lemberg lwow|odesa odessa|kharkiv kharkov|saintpetersburg sanktpeterburg petersburg|geneva geneve genf ginevra|zurich zuerich|basel bale|bern berne|nuremberg nurnberg nuernberg
hanover hannover|brunswick braunschweig|seville sevilla|zaragoza saragossa|tokyo tokio|beijing peking|guangzhou canton|mumbai bombay|kolkata calcutta|chennai madras|bengaluru bangalore|hochiminhcity saigon|newyork newyorkcity nyc
mexicocity ciudaddemexico|saopaulo sp|cairo alqahira|istanbul konstantinopel|luxembourg luxemburg|helsinki helsingfors|turku abo|vilnius wilno|riga riika|tallinn reval|plzen pilsen|brno brunn|ostrava ostrau|strasbourg strassburg|lyon lyons|marseille marseilles|nice nizza`
  .split(/[|\n]/)) {
  const [first = '', ...others] = line.split(' ');
  for (const other of others) cityForms.set(other, first);
}

export interface City {
  /** One spelling for all languages where the city is known under several. */
  readonly name: Word;
  readonly words: readonly Word[];
}

export function cityOf(text: string, vocabulary: Words): City | null {
  const parts = splitWords(text);
  const joined = parts.join('');
  if (joined === '') return null;
  return { name: vocabulary.of(cityForms.get(joined) ?? joined), words: parts.map((part) => vocabulary.of(part)) };
}

/** Letters and digits only, upper case: "LL2 2LW" and "ll22lw" are one code. The four digits after a US ZIP are dropped. */
export function postalCode(text: string | undefined): string {
  if (typeof text !== 'string') return '';
  const code = text.normalize('NFKC').toUpperCase().replace(/^(\d{5})-\d{4}$/, '$1').replace(/^[A-Z]{1,2}-(?=\d)/, '').replace(/[^\p{L}\p{N}]/gu, '');
  return code.length >= 3 && !/^0+$/.test(code) ? code : '';
}

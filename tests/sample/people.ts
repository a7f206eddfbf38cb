import type { Chance } from './random';

/** Names, places and company forms of one country: enough to look real, invented throughout. */
interface Land {
  readonly country: string;
  readonly currency: string;
  readonly dial: string;
  readonly domain: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly string[];
  /** `{l}` is a family name, `{s}` an invented stem. */
  readonly companies: readonly string[];
}

const list = (words: string): readonly string[] => words.split('|');

const land = (
  country: string,
  currency: string,
  dial: string,
  domain: string,
  first: string,
  last: string,
  cities: string,
  companies: string,
): Land => ({
  country,
  currency,
  dial,
  domain,
  first: list(first),
  last: list(last),
  cities: list(cities),
  companies: list(companies),
});

const lands: readonly Land[] = [
  land(
    'US',
    'USD',
    '+1 425 555',
    'example.com',
    'Olivia|Marcus|Dana|Trevor|Priya|Ethan|Grace|Luis',
    'Bennett|Calloway|Fischer|Nguyen|O’Neill|Ramirez|Sutton|Whitaker',
    'Seattle|Austin|Columbus|Raleigh|Denver',
    '{s} Logistics Inc.|{l} & Sons|{s} Health Partners|City of {s}|{s} Foods LLC|{s} Credit Union',
  ),
  land(
    'GB',
    'GBP',
    '+44 20 7946',
    'example.co.uk',
    'Harriet|Oliver|Imogen|Callum|Aisha|Rhys',
    'Ashworth|Begum|Hargreaves|Llewellyn|Pemberton|Sinclair',
    'Leeds|Bristol|Cardiff|Edinburgh',
    '{l} Engineering Ltd|{s} Housing Association|{s} Retail plc|{l} & Daughters',
  ),
  land(
    'DE',
    'EUR',
    '+49 30 5550',
    'example.de',
    'Anneliese|Jürgen|Sabine|Björn|Katharina|Matthias',
    'Brückner|Hofmann|Kühnel|Schröder|Weiß|Zimmermann',
    'Köln|Nürnberg|Dresden|Münster',
    '{l} Maschinenbau GmbH|{s} Werke AG|Stadtwerke {s}|{l} & Söhne KG',
  ),
  land(
    'FR',
    'EUR',
    '+33 1 55 50',
    'example.fr',
    'Aurélie|Benoît|Chloé|Étienne|Maëlle|Thibault',
    'Beaumont|Chevalier|Dupré|Lefèvre|Marchand|Vasseur',
    'Lyon|Nantes|Grenoble|Orléans',
    'Groupe {s}|{l} Frères SARL|Ateliers {s}|Société d’{s}',
  ),
  land(
    'ES',
    'EUR',
    '+34 91 555',
    'example.es',
    'Begoña|Íñigo|Lucía|Rubén|Sofía|Andrés',
    'Aguirre|Castaño|Ibáñez|Núñez|Quiroga|Serrano',
    'Valencia|Sevilla|Zaragoza|Málaga',
    'Grupo {s} S.A.|Bodegas {l}|{s} Energía S.L.|Hermanos {l}',
  ),
  land(
    'IT',
    'EUR',
    '+39 02 5550',
    'example.it',
    'Beatrice|Davide|Ginevra|Niccolò|Paola|Raffaele',
    'Bianchi|D’Angelo|Ferraro|Marchetti|Rinaldi|Zanetti',
    'Torino|Bologna|Verona|Bari',
    '{l} S.p.A.|Officine {s} S.r.l.|Fratelli {l}|Cantine {s}',
  ),
  land(
    'NL',
    'EUR',
    '+31 20 555',
    'example.nl',
    'Anouk|Daan|Femke|Jasper|Lotte|Sjoerd',
    'de Vries|van den Berg|Hoekstra|Kuipers|Smit|Willems',
    'Utrecht|Eindhoven|Groningen|Breda',
    '{s} Groep B.V.|{l} Transport B.V.|Gemeente {s}',
  ),
  land(
    'PL',
    'PLN',
    '+48 22 555',
    'example.pl',
    'Agnieszka|Bartłomiej|Katarzyna|Łukasz|Małgorzata|Paweł',
    'Dąbrowski|Kowalczyk|Łęcka|Nowakowska|Szymański|Wójcik',
    'Kraków|Łódź|Poznań|Gdańsk',
    '{s} Sp. z o.o.|Zakłady {s} S.A.|Biuro {l}',
  ),
  land(
    'CZ',
    'CZK',
    '+420 255 55',
    'example.cz',
    'Barbora|Jiří|Kateřina|Ondřej|Šárka|Zdeněk',
    'Dvořák|Hájková|Kučera|Novotný|Růžičková|Vaněk',
    'Brno|Ostrava|Plzeň|Olomouc',
    '{s} s.r.o.|Strojírny {s} a.s.|Pekárna {l}',
  ),
  land(
    'PT',
    'EUR',
    '+351 21 555',
    'example.pt',
    'Beatriz|Duarte|Inês|João|Mafalda|Tomás',
    'Antunes|Conceição|Figueiredo|Magalhães|Simões|Teixeira',
    'Porto|Braga|Coimbra|Faro',
    '{s}, Lda.|Quinta do {l}|{s} Têxteis S.A.',
  ),
  land(
    'BR',
    'BRL',
    '+55 11 5555',
    'example.com.br',
    'Camila|Gustavo|Larissa|Otávio|Renata|Thiago',
    'Almeida|Carvalho|Gonçalves|Moraes|Ribeiro|Siqueira',
    'São Paulo|Curitiba|Recife|Belo Horizonte',
    '{s} Ltda.|Grupo {l} S.A.|{s} Agropecuária|Clínica {s}',
  ),
  land(
    'JP',
    'JPY',
    '+81 3 5550',
    'example.jp',
    '陽子|健太|美咲|大輔|恵|翔',
    '佐藤|高橋|渡辺|小林|中村|井上',
    '東京|大阪|名古屋|福岡',
    '株式会社{l}製作所|{l}商事株式会社|{l}電機株式会社',
  ),
  land(
    'KR',
    'KRW',
    '+82 2 555',
    'example.kr',
    '지훈|서연|민준|하은|도윤|수빈',
    '김|이|박|최|정|강',
    '서울|부산|대전|인천',
    '{l}씨테크 주식회사|한빛{l}산업|새길 {l}물류',
  ),
  land(
    'CN',
    'CNY',
    '+86 10 5555',
    'example.cn',
    '伟|芳|娜|强|静|磊',
    '王|李|张|刘|陈|杨',
    '北京|上海|深圳|成都',
    '{l}氏科技有限公司|华远{l}实业集团|新辰{l}贸易有限公司',
  ),
  land(
    'TW',
    'TWD',
    '+886 2 5555',
    'example.tw',
    '雅婷|志明|怡君|家豪|淑芬|俊傑',
    '林|黃|吳|蔡|許|鄭',
    '台北|台中|高雄|新竹',
    '{l}氏電子股份有限公司|宏遠{l}實業股份有限公司',
  ),
  land(
    'IN',
    'INR',
    '+91 80 5555',
    'example.in',
    'Ananya|Karthik|Meera|Rohan|Sneha|Vikram',
    'Chatterjee|Deshpande|Iyer|Kapoor|Nair|Reddy',
    'Bengaluru|Pune|Chennai|Hyderabad',
    '{l} Industries Pvt. Ltd.|{s} Infosystems|{s} Textiles Ltd.',
  ),
  land(
    'CH',
    'CHF',
    '+41 44 555',
    'example.ch',
    'Reto|Ursina|Beat|Noémie|Luca|Seraina',
    'Bünzli|Gerber|Jaccard|Keller|Rochat|Wyss',
    'Zürich|Genève|Bern|Lugano',
    '{l} AG|{s} Pharma SA|Käserei {l}',
  ),
  land(
    'CA',
    'CAD',
    '+1 604 555',
    'example.ca',
    'Mackenzie|Émile|Hannah|Tyler|Geneviève|Noah',
    'Bouchard|MacLeod|Gagnon|Singh|Tremblay|Wong',
    'Vancouver|Montréal|Calgary|Halifax',
    '{s} Resources Inc.|{l} Forestry Ltd.|Coopérative {s}',
  ),
  land(
    'MX',
    'MXN',
    '+52 55 5555',
    'example.mx',
    'Ximena|Alejandro|Fernanda|Emiliano|Paulina|Raúl',
    'Cárdenas|Domínguez|Hernández|Peña|Treviño|Zúñiga',
    'Monterrey|Guadalajara|Puebla|Mérida',
    '{s} de México S.A. de C.V.|Grupo {l}|Transportes {l}',
  ),
  land(
    'AE',
    'AED',
    '+971 4 555',
    'example.ae',
    'Khalid|Noura|Omar|Fatima|Rashid|Layla',
    'Al Mansoori|Haddad|Al Suwaidi|Rahman|Khoury|Darwish',
    'Dubai|Abu Dhabi|Sharjah',
    '{s} Holdings LLC|{l} Trading FZE',
  ),
];

const stems = list(
  'Alderbrook|Bluefin|Corvana|Dunmere|Eastvale|Fennwick|Glasora|Harrowgate|Ivelmont|Juniper Ridge|Kestrel|Lumora|Mistral|Norhaven|Orsted Bay|Palmera|Quillon|Rivermark|Silverthorn|Tamarind|Umbriel|Vantara|Westmoor|Yarrow|Zephyrline',
);
const titles = list(
  'IT Director|Head of Operations|Chief Financial Officer|Solution Architect|Procurement Manager|CIO|Data Protection Officer|Owner',
);

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ß', 'ss')
    .toLowerCase();

export interface Customer {
  readonly company: string;
  readonly contactName: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  readonly city: string;
  readonly currency: string;
}

/** One believable customer. Addresses are at `example.*`, nobody's numbers are dialled. */
export function customer(by: Chance, n: number): Customer {
  const from = by.pick(lands);
  const last = by.pick(from.last);
  const first = by.pick(from.first);
  const eastAsian = ['JP', 'KR', 'CN', 'TW'].includes(from.country);
  const latin = plainLetters(`${first}${last}`).replaceAll(/[^a-z]/g, '');
  return {
    company: by.pick(from.companies).replace('{l}', last).replace('{s}', by.pick(stems)),
    contactName:
      from.country === 'JP' ? `${last} ${first}` : eastAsian ? `${last}${first}` : `${first} ${last}`,
    jobTitle: by.pick(titles),
    email:
      `${latin === '' ? `contact${n}` : `${plainLetters(first)}.${plainLetters(last)}`}@${from.domain}`.replaceAll(
        /[^a-z0-9.@]/g,
        '',
      ),
    phone: `${from.dial} ${String(by.between(1000, 9999))}`,
    country: from.country,
    city: by.pick(from.cities),
    currency: from.currency,
  };
}

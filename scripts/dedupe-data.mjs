// The labelled set that figures are reported on. Companies with people, people with leads; about a quarter of the
// records are further leads of a person already there, spoiled the way forms, lists and typists spoil them,
// and there are traps: people
// and firms that look alike and are not. Written independently of the set that weights are tuned on
// (dedupe-tuning-data.mjs):
// other locales, other seeds, other code for every corruption, other lists.
import { allFakers } from '@faker-js/faker';

const places = {
  en_US: ['US', '1'],
  en_GB: ['GB', '44'],
  de: ['DE', '49'],
  fr: ['FR', '33'],
  es: ['ES', '34'],
  it: ['IT', '39'],
  pt_BR: ['BR', '55'],
  nl: ['NL', '31'],
  cs_CZ: ['CZ', '420'],
  pl: ['PL', '48'],
  sv: ['SE', '46'],
  ru: ['RU', '7'],
  el: ['GR', '30'],
  ja: ['JP', '81'],
  ko: ['KR', '82'],
};
const locales = [
  'en_US',
  'en_US',
  'en_US',
  'en_GB',
  'de',
  'de',
  'fr',
  'es',
  'it',
  'pt_BR',
  'nl',
  'cs_CZ',
  'pl',
  'sv',
  'ru',
  'el',
  'ja',
  'ko',
];
const legal = {
  US: ['Inc', 'Inc.', 'LLC', 'Corp.', 'Corporation', 'Co.', 'Incorporated', 'L.L.C.'],
  GB: ['Ltd', 'Limited', 'PLC', 'Ltd.', 'LLP'],
  DE: ['GmbH', 'AG', 'GmbH & Co. KG', 'KG', 'OHG', 'UG (haftungsbeschränkt)'],
  FR: ['SARL', 'SAS', 'S.A.S.', 'SA', 'S.A.R.L.', 'EURL'],
  ES: ['S.L.', 'S.A.', 'SL', 'SLU'],
  IT: ['S.r.l.', 'S.p.A.', 'Srl', 'SpA', 'S.n.c.'],
  BR: ['Ltda', 'Ltda.', 'S.A.', 'S/A', 'ME'],
  NL: ['B.V.', 'BV', 'N.V.'],
  CZ: ['s.r.o.', 'a.s.', 'spol. s r.o.', 's. r. o.', 'v.o.s.'],
  PL: ['Sp. z o.o.', 'S.A.', 'sp.j.', 'Sp. z o. o.'],
  SE: ['AB', 'Aktiebolag', 'HB'],
  RU: ['ООО', 'ЗАО', 'ОАО', 'ПАО'],
  GR: ['Α.Ε.', 'Ε.Π.Ε.', 'Ο.Ε.', 'S.A.'],
  JP: ['株式会社', '有限会社', '合同会社'],
  KR: ['주식회사', '(주)'],
};
const businesses = {
  common: [
    'Systems',
    'Solutions',
    'Technologies',
    'Services',
    'Consulting',
    'Group',
    'Logistics',
    'Pharma',
    'Foods',
    'Media',
    'Energy',
    'Engineering',
    'Partners',
    'Software',
    'Marketing',
    'Medical',
    'Financial',
    'Trading',
    'International',
    'Manufacturing',
  ],
  near: [
    ['Pharma', 'Farms'],
    ['Systems', 'Textiles'],
    ['Foods', 'Tools'],
    ['Media', 'Medical'],
    ['Energy', 'Engines'],
    ['Motors', 'Mortgages'],
    ['Bank', 'Bakery'],
    ['Travel', 'Tractors'],
    ['Hotels', 'Hospitals'],
    ['Print', 'Paint'],
  ],
};
const short = {
  Systems: 'Sys',
  Solutions: 'Soln',
  Technologies: 'Tech',
  Services: 'Svcs',
  International: 'Intl',
  Manufacturing: 'Mfg',
  Group: 'Grp',
  Engineering: 'Eng',
  Consulting: 'Cons',
  Marketing: 'Mktg',
};
// Kanji or hangul, and how it is written in Latin letters.
const ja = {
  family:
    '佐藤Sato 鈴木Suzuki 高橋Takahashi 田中Tanaka 渡辺Watanabe 伊藤Ito 山本Yamamoto 中村Nakamura 小林Kobayashi 加藤Kato 吉田Yoshida 山田Yamada 佐々木Sasaki 山口Yamaguchi 松本Matsumoto 井上Inoue 木村Kimura 林Hayashi 清水Shimizu 斎藤Saito 大野Ohno 藤田Fujita 岡田Okada 後藤Goto 長谷川Hasegawa 村上Murakami 近藤Kondo 石井Ishii 遠藤Endo 青木Aoki 坂本Sakamoto 西村Nishimura 福田Fukuda 太田Ota 三浦Miura 藤井Fujii 金子Kaneko 安藤Ando 小野寺Onodera 大竹Otake 神谷Kamiya 宇野Uno 溝口Mizoguchi 三好Miyoshi',
  given:
    '太郎Taro 花子Hanako 健太Kenta 翔太Shota 大輔Daisuke 直樹Naoki 拓也Takuya 誠Makoto 健一Kenichi 陽子Yoko 裕子Yuko 恵子Keiko 美咲Misaki 由美Yumi 明美Akemi 智子Tomoko 隆Takashi 浩Hiroshi 亮Ryo 涼Ryo 愛Ai 葵Aoi 蓮Ren 修Osamu 和也Kazuya 学Manabu 真由美Mayumi 直人Naoto 優太Yuta 沙織Saori 康介Kosuke 佳奈Kana 慶Kei 真理子Mariko 由紀子Yukiko 晴彦Haruhiko',
  firm: '製作所Seisakusho 工業Kogyo 商事Shoji 建設Kensetsu 電機Denki 食品Shokuhin システムSystem 物産Bussan 運輸Unyu 印刷Insatsu テクノロジーTechnology サービスService 化学Kagaku ソフトウェアSoftware',
};
const ko = {
  family:
    '김Kim 이Lee 박Park 최Choi 정Jung 강Kang 조Cho 윤Yoon 장Jang 임Lim 한Han 오Oh 서Seo 신Shin 권Kwon 황Hwang 안Ahn 송Song 류Ryu 홍Hong',
  given:
    '민준Min-jun 서연Seo-yeon 지훈Ji-hoon 수빈Su-bin 현우Hyun-woo 지우Ji-woo 예진Ye-jin 동현Dong-hyun 성민Sung-min 은지Eun-ji 준호Jun-ho 유진Yu-jin 미영Mi-young 상훈Sang-hoon 하은Ha-eun 태현Tae-hyun',
};
for (const list of [ja, ko])
  for (const key of Object.keys(list))
    list[key] = list[key].split(' ').map((entry) => {
      const at = entry.search(/[A-Z]/);
      return [entry.slice(0, at), entry.slice(at)];
    });

const nick = {
  Robert: ['Bob', 'Rob', 'Bobby'],
  William: ['Bill', 'Will'],
  Elizabeth: ['Liz', 'Beth', 'Betty'],
  Margaret: ['Peggy', 'Maggie'],
  James: ['Jim', 'Jimmy'],
  Michael: ['Mike', 'Mick'],
  Richard: ['Dick', 'Rick'],
  Katherine: ['Kate', 'Kathy'],
  Thomas: ['Tom'],
  Anthony: ['Tony'],
  Joseph: ['Joe'],
  Daniel: ['Dan'],
  Edward: ['Ted', 'Ed'],
  Charles: ['Chuck', 'Charlie'],
  Patricia: ['Pat', 'Trish'],
  Samuel: ['Sam'],
  Steven: ['Steve'],
  Andrew: ['Andy', 'Drew'],
  Alexander: ['Alex', 'Sasha'],
  Jennifer: ['Jen', 'Jenny'],
  Susan: ['Sue'],
  Benjamin: ['Ben'],
  Nicholas: ['Nick'],
  Christopher: ['Chris'],
  Theodore: ['Ted'],
  Frederick: ['Fred'],
  Deborah: ['Debbie'],
  Kenneth: ['Ken'],
  Gerald: ['Jerry'],
  Lawrence: ['Larry'],
  Rebecca: ['Becky'],
  Victoria: ['Vicky'],
  José: ['Pepe'],
  Francisco: ['Paco', 'Pancho'],
  Ignacio: ['Nacho'],
  Enrique: ['Quique'],
  Guadalupe: ['Lupe'],
  Dolores: ['Lola'],
  Jan: ['Honza'],
  Jiří: ['Jirka'],
  Josef: ['Pepa'],
  František: ['Franta'],
  Jaroslav: ['Jarda'],
  Zdeněk: ['Zdenda'],
  Tomáš: ['Tom'],
  Václav: ['Vašek'],
  Jakub: ['Kuba'],
  Hans: ['Johannes'],
  Wolfgang: ['Wolf'],
  Friedrich: ['Fritz'],
  Katarzyna: ['Kasia'],
  Małgorzata: ['Gosia'],
  Krzysztof: ['Krzysiek'],
  Stanisław: ['Staszek'],
  Wojciech: ['Wojtek'],
  Александр: ['Саша'],
  Дмитрий: ['Дима'],
  Екатерина: ['Катя'],
  Giuseppe: ['Beppe', 'Peppe'],
  Giovanni: ['Gianni'],
  Luigi: ['Gigi'],
  Vincenzo: ['Enzo'],
  Hendrik: ['Henk'],
  Cornelis: ['Kees'],
  Wilhelmus: ['Wim'],
};
const nickLocale = {
  en_US: 32,
  en_GB: 32,
  es: [32, 38],
  cs_CZ: [38, 47],
  de: [47, 50],
  pl: [50, 55],
  ru: [55, 58],
  it: [58, 62],
  nl: [62, 65],
};
const freemail = {
  US: ['gmail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'icloud.com'],
  DE: ['web.de', 'gmx.de', 't-online.de', 'gmail.com'],
  FR: ['orange.fr', 'free.fr', 'gmail.com', 'laposte.net'],
  CZ: ['seznam.cz', 'email.cz', 'gmail.com'],
  PL: ['wp.pl', 'onet.pl', 'gmail.com'],
  RU: ['mail.ru', 'yandex.ru', 'rambler.ru'],
  IT: ['libero.it', 'gmail.com'],
  BR: ['uol.com.br', 'gmail.com', 'hotmail.com'],
  KR: ['naver.com', 'gmail.com'],
  JP: ['yahoo.co.jp', 'gmail.com'],
};
const cityInTwo = {
  Prague: 'Praha',
  Vienna: 'Wien',
  Munich: 'München',
  Cologne: 'Köln',
  Rome: 'Roma',
  Milan: 'Milano',
  Warsaw: 'Warszawa',
  Lisbon: 'Lisboa',
  Florence: 'Firenze',
  Moscow: 'Москва',
  Athens: 'Αθήνα',
};
const keysBeside = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

const cyr = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
};
const bare = (text) =>
  [...text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')].map((c) => cyr[c] ?? c).join('');
const capital = (text) => text.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1));
const slug = (text) => bare(text).replace(/[^a-z0-9]+/g, '');

/** `count` records with their truth: `person` and `organisation` by record id. */
export function leads(count, seed = 20_260) {
  let state = seed >>> 0;
  const rnd = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const chance = (p) => rnd() < p;
  const pick = (list) => list[Math.floor(rnd() * list.length)];
  const int = (below) => Math.floor(rnd() * below);
  const digits = (n) => Array.from({ length: n }, (_, i) => (i === 0 ? 2 + int(8) : int(10))).join('');
  for (const locale of Object.keys(places)) allFakers[locale].seed(seed);
  const nickKeys = Object.keys(nick);
  const taken = new Set();
  const records = [];
  const person = new Map();
  const organisation = new Map();
  let companies = 0;
  let people = 0;
  const emit = (record, who, org) => {
    const clean = Object.fromEntries(
      Object.entries(record).filter(([, value]) => value !== undefined && value !== ''),
    );
    const id = `L${records.length}-${int(1e6).toString(36)}`;
    records.push({
      id,
      ...clean,
      offerId: `pub${int(9)}.offer-${int(40)}`,
      leadSource: pick([
        'AppSource (SPZA)-PLT|pub.offer',
        'AzureMarketplace-INS|pub.offer',
        'TestDrive-StartTestDrive | pub.offer',
        'AzurePortal-Create|pub.vm',
      ]),
    });
    person.set(id, who);
    organisation.set(id, org);
  };

  function makeCompany(fixed = {}) {
    const locale = fixed.locale ?? pick(locales);
    const faker = allFakers[locale];
    const [country] = places[locale];
    let core;
    let latin;
    let other;
    if (locale === 'ja') {
      const [k, r] = pick(ja.family);
      const [fk, fr] = pick(ja.firm);
      core = chance(0.5) ? k + fk : faker.location.city().replace(/[市区町村]$/, '') + k + fk;
      latin = `${r}${slug(fr)}`;
      other = core === k + fk ? `${r} ${fr}` : undefined;
    } else if (locale === 'ko') {
      core = faker.company.name().replace(/\s*(주식회사|유한회사)\s*/g, '');
      latin = `firm${int(99999)}`;
    } else if (chance(0.45))
      core =
        `${capital(faker.person.lastName())}${chance(0.4) ? ` & ${faker.person.lastName()}` : ''} ${chance(0.8) ? pick(businesses.common) : ''}`.trim();
    else if (chance(0.5)) {
      const syl = [
        'con',
        'to',
        'so',
        'vel',
        'tra',
        'nex',
        'ora',
        'fab',
        'ri',
        'kam',
        'lit',
        'ware',
        'north',
        'wind',
        'ad',
        'ven',
        'tur',
        'pro',
        'se',
        'lu',
        'mi',
        'qua',
        'zen',
        'bel',
        'gra',
        'phi',
        'dyn',
        'ax',
        'ter',
        'sol',
      ];
      core = `${capital(pick(syl) + pick(syl) + pick(syl) + (chance(0.4) ? pick(syl) : ''))}${chance(0.5) ? ` ${pick(businesses.common)}` : ''}`;
    } else
      core = faker.company
        .name()
        .replace(
          /\s+(Inc|LLC|Group|GmbH|AG|KG|OHG|SARL|SAS|SA|SEM|EURL|SCOP|GIE|SNC|SCS|S\.A\.|S\.L\.|s\.r\.o\.|a\.s\.|v\.o\.s\.|AB|HB|Ltda\.?|B\.V\.|SPA|SRL)$/u,
          '',
        );
    core = fixed.core ?? core;
    latin = (latin ?? slug(core).slice(0, 24)).toLowerCase() || `firm${int(99999)}`;
    while (taken.has(latin)) latin += pick(['x', 'shop', 'works', '24', 'hq', String(int(99))]); // a domain has one owner
    taken.add(latin);
    const suffix = {
      US: 'com',
      GB: 'co.uk',
      DE: 'de',
      FR: 'fr',
      ES: 'es',
      IT: 'it',
      BR: 'com.br',
      NL: 'nl',
      CZ: 'cz',
      PL: 'pl',
      SE: 'se',
      RU: 'ru',
      GR: 'gr',
      JP: 'co.jp',
      KR: 'co.kr',
    }[country];
    const domains = [`${latin}.${chance(0.5) ? 'com' : suffix}`];
    if (chance(0.2))
      domains.push(pick([`${latin}.eu`, `${latin}-group.com`, `${latin}.io`, `${latin.slice(0, 4)}-it.com`]));
    let city = faker.location.city();
    if (chance(0.1) && locale !== 'ja' && locale !== 'ko') city = pick(Object.keys(cityInTwo));
    return {
      id: `c${companies++}`,
      locale,
      country,
      core,
      other,
      form: pick(legal[country]),
      domains,
      city,
      postal: faker.location.zipCode(),
      phone: digits(country === 'US' ? 10 : 9),
      ...fixed,
    };
  }
  /** The name with its legal form, where the country puts it. */
  function formal({ form, core }) {
    if (/[株合有]|주/.test(form)) return chance(0.5) ? form + core : core + form;
    if (/^[А-Я]{3}$/.test(form)) return `${form} ${core}`;
    return `${core}${/^(GmbH|AG|AB)/.test(form) ? ' ' : pick([' ', ', '])}${form}`;
  }
  /** The firm's line, one beside it, or a number of the person's own. */
  function phoneAt(company) {
    if (chance(0.35)) return company.phone;
    if (chance(0.3)) return company.phone.slice(0, -2) + (10 + int(90));
    return digits(company.country === 'US' ? 10 : 9);
  }
  /** How often a person's record comes again. */
  function repeats() {
    if (!chance(0.24)) return 0;
    return chance(0.2) ? 2 : 1;
  }
  function makePerson(company, fixed = {}) {
    const faker = allFakers[company.locale];
    let first;
    let last;
    let latinFirst;
    let latinLast;
    if (company.locale === 'ja' || company.locale === 'ko') {
      const from = company.locale === 'ja' ? ja : ko;
      [first, latinFirst] = pick(from.given);
      [last, latinLast] = pick(from.family);
    } else {
      first = faker.person.firstName();
      last = faker.person.lastName();
      const range = nickLocale[company.locale];
      if (range && chance(0.3))
        first = Array.isArray(range) ? nickKeys[range[0] + int(range[1] - range[0])] : nickKeys[int(range)];
      if (chance(0.04)) last = `${last}-${faker.person.lastName()}`;
    }
    first = fixed.first ?? first;
    last = fixed.last ?? last;
    latinFirst ??= bare(first);
    latinLast ??= bare(last);
    const f = slug(latinFirst);
    const l = slug(latinLast);
    const local = pick([`${f}.${l}`, `${f}.${l}`, `${f[0]}${l}`, `${f}${l}`, `${f}_${l}`, f, `${l}.${f}`]);
    const free = chance(0.15);
    const domain = free
      ? pick(freemail[company.country] ?? ['gmail.com', 'outlook.com', 'hotmail.com'])
      : company.domains[chance(0.8) ? 0 : company.domains.length - 1];
    let email = fixed.email ?? `${local}${free && chance(0.6) ? int(1000) : ''}@${domain}`;
    while (fixed.email === undefined && taken.has(email)) email = `${f}.${l}${int(1000)}@${domain}`; // a mailbox has one owner
    taken.add(email);
    return {
      id: `p${people++}`,
      company,
      first,
      last,
      latinFirst: capital(latinFirst),
      latinLast: capital(latinLast),
      title: faker.person.jobTitle(),
      email,
      phone: fixed.phone ?? phoneAt(company),
      extension: chance(0.1) ? String(100 + int(900)) : '',
    };
  }
  const code = (p) => places[p.company.locale][1];
  function phoneText(p, number = p.phone) {
    const a = number.slice(0, 3);
    const b = number.slice(3, 6);
    const c = number.slice(6);
    const trunk = ['US', 'CZ', 'PL', 'ES', 'IT', 'GR'].includes(p.company.country) ? '' : '0';
    const text = pick([
      `+${code(p)} ${a} ${b} ${c}`,
      `${trunk}${a} ${b} ${c}`,
      `(${trunk}${a}) ${b}-${c}`,
      `${trunk}${number}`,
      `+${code(p)}${number}`,
      `00${code(p)} ${number}`,
      `+${code(p)} (${trunk || a}${trunk ? `)${a}` : ')'} ${b}-${c}`,
      `${a}.${b}.${c}`,
      `${code(p)}-${a}-${b}-${c}`.replace(/^(?!1-)[^-]*-/, ''),
    ]);
    return (
      text +
      (p.extension && chance(0.5)
        ? pick([` x${p.extension}`, ` ext. ${p.extension}`, ` #${p.extension}`])
        : '')
    );
  }
  function base(p) {
    const { company } = p;
    return {
      firstName: p.first,
      lastName: p.last,
      company: formal(company),
      email: chance(0.9) ? p.email : undefined,
      phone: chance(0.72) ? phoneText(p) : undefined,
      country: company.country,
      city: chance(0.7) ? company.city : undefined,
      postalCode: chance(0.5) ? company.postal : undefined,
      title: chance(0.6) ? p.title : undefined,
    };
  }
  function typo(text) {
    if (!text || text.length < 4) return text;
    const at = 1 + int(text.length - 2);
    const c = text[at];
    switch (int(6)) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1);
      case 1:
        return text.slice(0, at) + c + text.slice(at);
      case 2:
        return text.slice(0, at) + text[at + 1] + c + text.slice(at + 2);
      case 3: {
        const beside = keysBeside[c.toLowerCase()];
        return beside
          ? text.slice(0, at) + pick([...beside]) + text.slice(at + 1)
          : text.slice(0, at) + c + text.slice(at);
      }
      case 4:
        if (text.includes('m')) return text.replace('m', 'rn');
        if (text.includes('l')) return text.replace('l', '1');
        return text.slice(0, at) + text.slice(at + 1);
      default:
        return text.slice(0, at + 1) + text[at] + text.slice(at + 1);
    }
  }
  const strip = (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ß/g, 'ss').replace(/ø/g, 'o');
  const spoil = {
    nickname: (r, p) => {
      if (nick[p.first]) r.firstName = pick(nick[p.first]);
      else r.firstName = typo(r.firstName);
    },
    typoFirst: (r) => {
      r.firstName = typo(r.firstName);
    },
    typoLast: (r) => {
      r.lastName = typo(r.lastName);
    },
    swap: (r) => {
      [r.firstName, r.lastName] = [r.lastName, r.firstName];
    },
    oneField: (r) => {
      if (!r.firstName || !r.lastName) return;
      const [f, l] = [r.firstName, r.lastName];
      delete r.firstName;
      delete r.lastName;
      r.contactName = pick([`${f} ${l}`, `${l}, ${f}`, `${f} ${l}`]);
    },
    noFirst: (r) => {
      delete r.firstName;
    },
    noName: (r) => {
      delete r.firstName;
      delete r.lastName;
    },
    initial: (r, p) => {
      r.firstName = `${p.latinFirst[0]}.`;
      if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(r.lastName ?? ''))
        r.lastName = p.latinLast;
    },
    shout: (r) => {
      for (const key of ['firstName', 'lastName', 'company', 'city'])
        if (r[key]) r[key] = r[key].toUpperCase();
    },
    whisper: (r) => {
      for (const key of ['firstName', 'lastName', 'company', 'email'])
        if (r[key]) r[key] = r[key].toLowerCase();
    },
    plain: (r) => {
      for (const key of ['firstName', 'lastName', 'company', 'city']) if (r[key]) r[key] = strip(r[key]);
    },
    umlaut: (r) => {
      for (const key of ['firstName', 'lastName', 'company'])
        if (r[key])
          r[key] = r[key].replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
    },
    latin: (r, p) => {
      if (/[\u0250-\uffff]/.test(p.first + p.last)) {
        r.firstName = p.latinFirst;
        r.lastName = p.latinLast;
        if (p.company.other) r.company = `${p.company.other} Co., Ltd.`;
        else if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(r.company ?? '') && chance(0.5))
          r.company = capital(bare(r.company));
      } else spoil.plain(r);
    },
    doctor: (r) => {
      if (r.firstName) r.firstName = `${pick(['Dr.', 'Ing.', 'Mr.', 'Prof. Dr.', 'Mgr.'])} ${r.firstName}`;
    },
    middle: (r) => {
      if (r.firstName) r.firstName += ` ${pick(['A.', 'Maria', 'J.', 'Lee', 'K.'])}`;
    },
    married: (r, p) => {
      r.lastName = chance(0.5)
        ? `${r.lastName}-${allFakers[p.company.locale].person.lastName()}`
        : allFakers[p.company.locale].person.lastName();
    },
    plus: (r) => {
      if (r.email) r.email = r.email.replace('@', `+${pick(['azure', 'news', 'ms', 'demo1'])}@`);
    },
    dots: (r) => {
      if (r.email?.endsWith('@gmail.com')) r.email = r.email.replace(/^(...)/, '$1.');
      else if (r.email) r.email = r.email.toUpperCase();
    },
    typoMail: (r) => {
      if (r.email) {
        const [local, domain] = r.email.split('@');
        r.email = `${typo(local)}@${domain}`;
      }
    },
    typoDomain: (r) => {
      if (r.email) {
        const [local, domain] = r.email.split('@');
        r.email = `${local}@${domain.replace('gmail', 'gmial').replace('hotmail', 'hotmial') === domain ? typo(domain) : domain.replace('gmail', 'gmial').replace('hotmail', 'hotmial')}`;
      }
    },
    subdomain: (r) => {
      if (r.email && !/gmail|yahoo|hotmail|outlook|icloud/.test(r.email))
        r.email = r.email.replace('@', `@${pick(['eu', 'mail', 'us', 'corp'])}.`);
    },
    noMail: (r) => {
      delete r.email;
    },
    privateMail: (r, p) => {
      r.email = `${slug(p.latinFirst)}.${slug(p.latinLast)}${int(100)}@${pick(freemail[p.company.country] ?? ['gmail.com'])}`;
    },
    otherDomain: (r, p) => {
      if (p.company.domains[1] && r.email?.includes(p.company.domains[0]))
        r.email = r.email.replace(p.company.domains[0], p.company.domains[1]);
    },
    roleMail: (r, p) => {
      r.email = `${pick(['info', 'sales', 'office', 'it'])}@${p.company.domains[0]}`;
    },
    phone: (r, p) => {
      r.phone = phoneText(p);
    },
    typoPhone: (r, p) => {
      const at = 2 + int(p.phone.length - 3);
      r.phone = phoneText(
        p,
        p.phone.slice(0, at) + ((Number(p.phone[at]) + 1 + int(8)) % 10) + p.phone.slice(at + 1),
      );
    },
    noPhone: (r) => {
      delete r.phone;
    },
    otherPhone: (r, p) => {
      r.phone = phoneText(p, digits(p.phone.length));
    },
    form: (r, p) => {
      r.company = chance(0.4)
        ? p.company.core
        : formal({ ...p.company, form: pick(legal[p.company.country]) });
    },
    abbreviate: (r) => {
      if (r.company)
        for (const [long, brief] of Object.entries(short)) r.company = r.company.replace(long, brief);
    },
    ampersand: (r) => {
      if (r.company)
        r.company = r.company.includes('&')
          ? r.company.replace('&', pick(['and', 'und', '+']))
          : r.company.replace(/ (and|und|et|y|e|a|en) /, ' & ');
    },
    typoCompany: (r, p) => {
      if (r.company) r.company = r.company.replace(p.company.core, typo(p.company.core));
    },
    noCompany: (r) => {
      delete r.company;
    },
    nothingCompany: (r) => {
      r.company = pick(['N/A', 'Not Specified', '-', 'test', 'none']);
    },
    domainCompany: (r, p) => {
      r.company = pick([p.company.domains[0], `www.${p.company.domains[0]}`]);
    },
    ownCompany: (r, p) => {
      r.company = `${p.first} ${p.last}`;
    },
    twoCities: (r, p) => {
      if (cityInTwo[p.company.city]) r.city = cityInTwo[p.company.city];
      else delete r.city;
    },
    noPlace: (r) => {
      delete r.city;
      delete r.postalCode;
      if (chance(0.5)) delete r.country;
    },
    postal: (r) => {
      if (r.postalCode)
        r.postalCode = r.postalCode.includes(' ')
          ? r.postalCode.replace(' ', '')
          : `${r.postalCode.slice(0, 3)} ${r.postalCode.slice(3)}`;
    },
    branch: (r, p) => {
      r.city = allFakers[p.company.locale].location.city();
      delete r.postalCode;
    },
    title: (r, p) => {
      r.title = allFakers[p.company.locale].person.jobTitle();
    },
  };
  const common = [
    'phone',
    'form',
    'noPlace',
    'title',
    'noPhone',
    'plain',
    'shout',
    'whisper',
    'postal',
    'abbreviate',
    'ampersand',
    'umlaut',
    'twoCities',
  ];
  const hard = [
    'nickname',
    'typoFirst',
    'typoLast',
    'swap',
    'oneField',
    'noFirst',
    'noName',
    'initial',
    'latin',
    'latin',
    'doctor',
    'middle',
    'married',
    'plus',
    'dots',
    'typoMail',
    'typoDomain',
    'subdomain',
    'noMail',
    'noMail',
    'privateMail',
    'otherDomain',
    'roleMail',
    'typoPhone',
    'otherPhone',
    'typoCompany',
    'noCompany',
    'nothingCompany',
    'domainCompany',
    'ownCompany',
    'branch',
  ];
  const enough = (r) =>
    [r.firstName || r.lastName || r.contactName, r.email, r.phone, r.company].filter(Boolean).length >= 2;
  function again(p) {
    for (;;) {
      const record = base(p);
      for (let n = 1 + int(3); n > 0; n--) spoil[pick(common)](record, p);
      for (let n = 1 + int(2); n > 0; n--) spoil[pick(hard)](record, p);
      if (enough(record)) return record;
    }
  }

  const resellers = Array.from({ length: Math.max(1, Math.floor(count / 2_500)) }, () =>
    makeCompany({ locale: 'en_US' }),
  );
  while (records.length < count) {
    const company = makeCompany();
    const staff = Array.from({ length: 1 + (chance(0.35) ? 1 : 0) + (chance(0.12) ? 1 + int(3) : 0) }, () =>
      makePerson(company),
    );
    for (const p of staff) {
      const first = base(p);
      if (chance(0.1)) spoil[pick(common)](first, p);
      if (p !== staff[0] && chance(0.2))
        spoil[pick(['noCompany', 'typoCompany', 'form', 'abbreviate', 'shout'])](first, p);
      emit(first, p.id, company.id);
      for (let n = repeats(); n > 0; n--) emit(again(p), p.id, company.id);
    }
    const p = staff[0];
    const roll = rnd();
    if (roll < 0.02) {
      const q = makePerson(company, { last: p.last });
      emit(base(q), q.id, company.id);
    } // colleagues of one surname
    else if (roll < 0.04 && !/[\u0250-\uffff]/.test(company.core)) {
      // near names, other firms
      const [x, y] = pick(businesses.near);
      const root = capital(company.domains[0].split('.')[0].slice(0, 7));
      for (const word of [x, y]) {
        const near = makeCompany({ locale: company.locale, core: `${root} ${word}` });
        const q = makePerson(near);
        emit(base(q), q.id, near.id);
      }
    } else if (roll < 0.06) {
      const far = makeCompany({ locale: company.locale });
      const q = makePerson(far, { first: p.first, last: p.last });
      emit(base(q), q.id, far.id);
    } // a namesake elsewhere
    else if (roll < 0.09) {
      const reseller = pick(resellers);
      const far = makeCompany({ locale: 'en_US' });
      const q = makePerson(far, {
        email: `orders@${reseller.domains[0]}`,
        phone: reseller.phone,
        ...(chance(0.3) ? { first: 'Paula', last: 'Reseller' } : {}),
      });
      emit(base(q), q.id, far.id);
    } else if (roll < 0.1) {
      const q = makePerson(company, {
        last: p.last,
        phone: p.phone,
        email: `${slug(bare(p.last)) || 'family'}${int(999)}@gmail.com`,
      });
      emit({ ...base(q), company: undefined }, q.id, `h${q.id}`);
      const s = makePerson(company, {
        last: p.last,
        phone: p.phone,
        email: `${slug(q.latinFirst)}${int(999)}@gmail.com`,
      });
      emit({ ...base(s), company: undefined }, s.id, `h${s.id}`);
    } // a family
    else if (roll < 0.11) {
      const q = makePerson(company, { email: `info@${company.domains[0]}` });
      emit(base(q), q.id, company.id);
    } else if (roll < 0.112)
      emit(
        {
          firstName: 'MSFT_TEST_123',
          lastName: 'MSFT_TEST_123',
          company: 'MSFT_TEST_123',
          email: 'MSFT_TEST_123@test.com',
        },
        `t${records.length}`,
        `t${records.length}`,
      );
  }
  return { records, person, organisation };
}

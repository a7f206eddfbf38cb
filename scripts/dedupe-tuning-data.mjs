// The labelled set that weights are tuned on; never the one that figures are reported on (dedupe-data.mjs).
// Built the other way
// round: a list of persons first, who then come through channels (a web form, a call written down, a scanned
// badge, a bought
// list), each with its own manner of getting things wrong. Other locales, other seeds, other code.
import { allFakers } from '@faker-js/faker';

const lands = {
  de_AT: ['AT', 43, 'at', 'GmbH|KG|OG|AG'],
  da: ['DK', 45, 'dk', 'ApS|A/S|I/S'],
  nb_NO: ['NO', 47, 'no', 'AS|ASA|ANS'],
  fi: ['FI', 358, 'fi', 'Oy|Oyj|Ky'],
  sk: ['SK', 421, 'sk', 's.r.o.|a.s.|spol. s r.o.'],
  hu: ['HU', 36, 'hu', 'Kft.|Zrt.|Bt.'],
  ro: ['RO', 40, 'ro', 'SRL|S.R.L.|SA'],
  pt_PT: ['PT', 351, 'pt', 'Lda|Lda.|S.A.|Unipessoal Lda'],
  es_MX: ['MX', 52, 'com.mx', 'S.A. de C.V.|SA de CV|S. de R.L.'],
  uk: ['UA', 380, 'com.ua', 'ТОВ|ПП|ПрАТ'],
  en_CA: ['CA', 1, 'ca', 'Inc.|Ltd.|Corp.|Ltée'],
  en_AU: ['AU', 61, 'com.au', 'Pty Ltd|Pty. Ltd.|Limited'],
  en_IN: ['IN', 91, 'in', 'Pvt Ltd|Private Limited|LLP'],
  fr_CH: ['CH', 41, 'ch', 'SA|Sàrl|AG'],
  tr: ['TR', 90, 'com.tr', 'A.Ş.|Ltd. Şti.'],
  hr: ['HR', 385, 'hr', 'd.o.o.|d.d.'],
};
const branches =
  'Holding Data Cloud Health Labs Motors Travel Trade Security Digital Networks Biotech Aviation Packaging Textiles Telecom Robotics Education Design Retail'.split(
    ' ',
  );
const familiar = [
  ['Robert', 'Bob'],
  ['William', 'Bill'],
  ['Michael', 'Mike'],
  ['Elizabeth', 'Liz'],
  ['James', 'Jim'],
  ['Katalin', 'Kati'],
  ['István', 'Pista'],
  ['Alexandra', 'Sandra'],
  ['Francisco', 'Paco'],
  ['Manuel', 'Manolo'],
  ['Ján', 'Janko'],
  ['Jozef', 'Jožo'],
  ['Johannes', 'Hannes'],
  ['Olga', 'Olia'],
  ['Andrew', 'Andy'],
  ['Stephen', 'Steve'],
  ['Margaret', 'Meg'],
  ['Jessica', 'Jess'],
  ['Timothy', 'Tim'],
  ['Nicholas', 'Nick'],
];
const asciiOf = (() => {
  const one = Object.fromEntries(
    'аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch юiu яia ьʹ øo åa æae ßss đd łl ıi'
      .split(' ')
      .map((pair) => [[...pair][0], pair.slice(1).replace('ʹ', '')]),
  );
  return (text) =>
    text
      .toLowerCase()
      .split('')
      .map((c) => one[c] ?? c)
      .join('')
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '');
})();
const joined = (text) => asciiOf(text).replace(/[^a-z0-9]/g, '');

export function leads(count, seed = 4711) {
  let s = BigInt(seed) * 6364136223846793005n + 1n;
  const next = () => {
    s = (s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(s >> 33n) / 2 ** 31;
  };
  const under = (n) => Math.floor(next() * n);
  const of = (list) => list[under(list.length)];
  const now = (percent) => next() * 100 < percent;
  const number = (n) => String(1 + under(9)) + Array.from({ length: n - 1 }, () => under(10)).join('');
  const names = Object.keys(lands);
  for (const name of names) allFakers[name].seed(seed + 17);
  const domainsTaken = new Set();
  const persons = [];
  let firms = 0;

  function firm(land, root) {
    const faker = allFakers[land];
    const [country, code, tld, forms] = lands[land];
    const core =
      root ??
      of([
        () => `${faker.person.lastName()} ${of(branches)}`,
        () =>
          `${faker.word.noun({ length: { min: 5, max: 9 } })} ${of(branches)}`.replace(/^./, (c) =>
            c.toUpperCase(),
          ),
        () => `${faker.person.lastName()} & ${faker.person.lastName()}`,
        () =>
          `${faker.word.adjective({ length: { min: 4, max: 7 } })}${faker.word.noun({ length: { min: 3, max: 6 } })}`.replace(
            /^./,
            (c) => c.toUpperCase(),
          ),
      ])();
    let label = joined(core) || `f${number(5)}`;
    if (now(15)) label = joined(core.split(' ')[0]) || label;
    while (domainsTaken.has(label)) label += under(10);
    domainsTaken.add(label);
    return {
      id: `o${firms++}`,
      land,
      country,
      code,
      core,
      forms: forms.split('|'),
      hosts: now(80) ? [`${label}.${now(60) ? tld : 'com'}`] : [`${label}.com`, `${label}.${tld}`],
      city: faker.location.city(),
      zip: faker.location.zipCode(),
      line: number(9),
    };
  }
  function employ(where, given = {}) {
    const faker = allFakers[where.land];
    let first = given.first ?? faker.person.firstName();
    if (now(12)) first = of(familiar)[0];
    const last = given.last ?? faker.person.lastName();
    const [f, l] = [joined(first) || 'x', joined(last) || 'y'];
    const private_ = now(18);
    const host = private_
      ? of(['gmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'hotmail.com'])
      : of(where.hosts);
    const person = {
      id: `h${persons.length}`,
      where,
      first,
      last,
      mail:
        given.mail ??
        `${of([`${f}.${l}`, `${f[0]}.${l}`, `${l}${f[0]}`, `${f}-${l}`, `${f[0]}${l}`, f])}${private_ && now(50) ? under(99) : ''}@${host}`,
      tel: given.tel ?? (now(30) ? where.line : where.line.slice(0, 5) + number(4)),
      job: faker.person.jobTitle(),
    };
    persons.push(person);
    return person;
  }
  const resold = Array.from({ length: 1 + Math.floor(count / 3_000) }, () => firm('en_CA'));
  while (persons.length < count * 0.74) {
    const where = firm(of(names));
    const staff = Array.from({ length: Math.max(1, Math.round(next() ** 3 * 6)) }, () => employ(where));
    const [lead] = staff;
    if (now(3)) employ(where, { last: lead.last });
    if (now(2)) {
      const word = of(branches);
      employ(firm(where.land, where.core.split(' ')[0] + ' ' + word));
    }
    if (now(2)) employ(firm(of(names)), { first: lead.first, last: lead.last });
    if (now(3)) {
      const agency = of(resold);
      employ(firm(of(names)), { mail: `licences@${agency.hosts[0]}`, tel: agency.line });
    }
  }

  const slip = (word) => {
    const letters = [...(word ?? '')];
    if (letters.length < 4) return word;
    const i = under(letters.length - 1);
    return of([
      () => letters.toSpliced(i, 1),
      () => letters.toSpliced(i, 2, letters[i + 1], letters[i]),
      () => letters.with(i, of('aeiourstn'.split(''))),
      () => letters.toSpliced(i, 0, letters[i]),
    ])().join('');
  };
  const dial = (p) =>
    of([
      `+${p.where.code} ${p.tel}`,
      `0${p.tel.slice(0, 3)}/${p.tel.slice(3)}`,
      p.tel,
      `+${p.where.code}-${p.tel.slice(0, 2)}-${p.tel.slice(2, 5)}-${p.tel.slice(5)}`,
      `00${p.where.code}${p.tel}`,
    ]);
  const full = ({ where }) =>
    where.land === 'uk' ? `${of(where.forms)} "${where.core}"` : `${where.core} ${of(where.forms)}`;
  const channels = {
    form: (p) => ({
      firstName: p.first,
      lastName: p.last,
      company: full(p),
      email: p.mail,
      ...(now(70) && { phone: dial(p) }),
      country: p.where.country,
      ...(now(60) && { city: p.where.city }),
      ...(now(50) && { postalCode: p.where.zip }),
      ...(now(50) && { title: p.job }),
    }),
    call: (p) => ({
      contactName: of([
        p.last,
        `${of(['Mr', 'Ms', 'Dr.'])} ${p.last}`,
        `${p.first} ${p.last}`,
        `${p.first} ${slip(p.last)}`,
      ]),
      company: now(40) ? slip(p.where.core) : p.where.core,
      phone: dial(p),
      ...(now(60) && { country: p.where.country }),
      ...(now(50) && { city: p.where.city }),
    }),
    badge: (p) => ({
      firstName: now(25) ? slip(p.first) : asciiOf(p.first).replace(/^./, (c) => c.toUpperCase()),
      lastName: asciiOf(p.last).toUpperCase(),
      company: asciiOf(full(p)).toUpperCase(),
      ...(now(65) && {
        email: now(20) ? slip(p.mail.split('@')[0]) + '@' + p.mail.split('@')[1] : p.mail.toUpperCase(),
      }),
      country: p.where.country,
    }),
    list: (p) => ({
      ...(now(60)
        ? { firstName: now(50) ? `${p.first[0]}.` : p.first, lastName: p.last }
        : { firstName: p.last, lastName: p.first }),
      company: of([p.where.core, p.where.hosts[0], full(p), slip(full(p)), 'n/a']),
      ...(now(50) && { email: p.mail.replace('@', now(30) ? '+promo@' : '@') }),
      ...(now(50) && { phone: dial(p) }),
      country: p.where.country,
      ...(now(50) && { postalCode: p.where.zip.replace(/\s/, '') }),
    }),
    private: (p) => ({
      firstName: familiar.find(([long]) => long === p.first)?.[1] ?? p.first,
      lastName: p.last,
      email: `${joined(p.first)}${joined(p.last)}${under(99)}@gmail.com`,
      ...(now(70) && { company: full(p) }),
      ...(now(60) && { phone: dial(p) }),
      country: p.where.country,
      ...(now(40) && { city: p.where.city }),
    }),
    brief: (p) => ({
      email: now(70) ? p.mail : `info@${p.where.hosts[0]}`,
      ...(now(60) && { company: full(p) }),
      ...(now(60) && { phone: dial(p) }),
      country: p.where.country,
    }),
  };
  const records = [];
  const person = new Map();
  const organisation = new Map();
  const put = (fields, p) => {
    const id = `t${records.length}`;
    records.push({ id, ...fields });
    person.set(id, p.id);
    organisation.set(id, p.where.id);
  };
  for (const p of persons) put(channels.form(p), p);
  const others = Object.keys(channels);
  while (records.length < count) {
    const p = of(persons);
    for (let n = now(15) ? 2 : 1; n > 0; n--) put(channels[of(others)](p), p);
  }
  return { records, person, organisation };
}

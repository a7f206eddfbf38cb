// A plain Fellegi-Sunter linkage of leads, to measure our engine against: what the model costs when it is written down
// as the textbook has it, in ordinary JavaScript, without a trick. It is no straw man: fields are normalised once a
// record, pairs come from blocks, each field's level has a fixed weight, and a threshold decides.
//
// What it leaves out is what ours has more: term frequencies, shared addresses, nicknames, other scripts, swapped
// names, slips in mail addresses, third records, reasons.
//
// Fellegi, Sunter: A Theory for Record Linkage, JASA 64 (1969). Jaro-Winkler as in Winkler (1990).

/** Letters and digits in small letters without marks, words parted by one space. */
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const legalForms = new Set(
  `inc incorporated corp corporation co company llc ltd limited plc llp gmbh ag kg ohg ug mbh sarl sas sa eurl sl slu
  srl spa snc ltda bv nv ab hb aps as oy oyj sro spol kft zrt doo dd lda pty pvt private me`.split(/\s+/),
);
const mailProviders = new Set(
  'gmail.com googlemail.com yahoo.com hotmail.com outlook.com icloud.com aol.com live.com gmx.de web.de'.split(
    ' ',
  ),
);

/** A company's name without its legal forms, in one spelling; dotted forms (S.A.) are one word. */
function companyOf(text) {
  const words = fold(text.replace(/\./g, '')).split(' ');
  const core = words.filter((word) => !legalForms.has(word));
  return (core.length > 0 ? core : words).join(' ');
}

const soundexCodes = {
  b: 1,
  f: 1,
  p: 1,
  v: 1,
  c: 2,
  g: 2,
  j: 2,
  k: 2,
  q: 2,
  s: 2,
  x: 2,
  z: 2,
  d: 3,
  t: 3,
  l: 4,
  m: 5,
  n: 5,
  r: 6,
};

/** The first letter and what the consonants after it sound like (Soundex); other letters than Latin stay. */
function soundex(name) {
  let out = name[0] ?? '';
  let last = soundexCodes[out] ?? 0;
  for (let at = 1; at < name.length && out.length < 4; at++) {
    const letter = name[at];
    const code = soundexCodes[letter] ?? (letter > 'z' ? letter : 0);
    if (code !== 0 && code !== last) out += code;
    if (letter !== 'h' && letter !== 'w') last = code;
  }
  return out;
}

/** A record's fields in the form in which they are compared; empty where absent. */
function read(record) {
  const whole = fold(record.contactName ?? '').split(' ');
  const email = (record.email ?? '').trim().toLowerCase();
  const [local = '', domain = ''] = email.split('@');
  const phone = (record.phone ?? '').replace(/\D/g, '').slice(-9);
  return {
    id: record.id,
    given: record.firstName ? fold(record.firstName) : whole.slice(0, -1).join(' '),
    family: record.lastName ? fold(record.lastName) : (whole.at(-1) ?? ''),
    email,
    local,
    domain: mailProviders.has(domain) ? '' : domain,
    phone: phone.length >= 6 ? phone : '',
    company: record.company ? companyOf(record.company) : '',
    country: record.country ?? '',
    city: record.city ? fold(record.city) : '',
    postal: record.postalCode ? fold(record.postalCode).replaceAll(' ', '') : '',
  };
}

/** The keys that a record is found by. */
function keysOf({ given, family, email, domain, phone, company, city, postal }) {
  const keys = [];
  if (email) keys.push(`e${email}`);
  if (domain) keys.push(`d${domain}`);
  if (phone) keys.push(`p${phone.slice(-7)}`);
  if (given && family)
    keys.push(`n${soundex(family)} ${soundex(given)}`, `n${soundex(given)} ${soundex(family)}`);
  if (family && (postal || city)) keys.push(`h${soundex(family)} ${postal || city}`);
  if (company) keys.push(`c${company}`, `s${company.slice(0, 7)}`);
  return keys;
}

/** Jaro's likeness of two texts with Winkler's bonus for a common beginning, 0 to 1. */
function jaroWinkler(a, b) {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  let common = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++)
      if (takenB[j] === 0 && a[i] === b[j]) {
        takenA[i] = takenB[j] = 1;
        common++;
        break;
      }
  if (common === 0) return 0;
  let turned = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a[i] !== b[j]) turned++;
    j++;
  }
  const jaro = (common / a.length + common / b.length + (common - turned / 2) / common) / 3;
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

/**
 * Bits of each level of a field (absent, other, alike, same): log2 of its share in true pairs by its share in 400,000
 * chance pairs, counted in 5,000 leads of the tuning set (dedupe-tuning-data.mjs); thresholds are those of the best F1
 * there.
 */
const weights = {
  contact: {
    given: [0, -1.9, 5.8, 9.3],
    family: [0, -2.8, 7.7, 11.1],
    local: [0, -2, 10.6, 10.3],
    domain: [0, -5.6, 0, 12.7],
    phone: [0, -10.3, 0, 13.4],
    company: [0, -3, 12.3, 12.9],
    city: [0, -8.9, 2.9, 10.5],
    postal: [0, -7.7, 0, 12.7],
    country: [0, -11.5, 0, 4],
  },
  company: {
    domain: [0, -3.4, 0, 12.6],
    phone: [0, -0.2, 0, 10.1],
    company: [0, -3.8, 12.2, 13.2],
    city: [0, -11.8, 0, 10.5],
    postal: [0, -11.1, 0, 12.8],
    country: [0, -13.6, 0, 4],
  },
  thresholds: { contact: 24, company: -1 },
};

/** How far two texts agree: 0 one is absent, 1 other, 2 alike, 3 the same. */
function level(a, b) {
  if (a === '' || b === '') return 0;
  if (a === b) return 3;
  return jaroWinkler(a, b) >= 0.9 ? 2 : 1;
}
function exactly(a, b) {
  if (a === '' || b === '') return 0;
  return a === b ? 3 : 1;
}

/** The fields of a pair, compared: the level of each. */
const compare = (a, b) => ({
  given: level(a.given, b.given),
  family: level(a.family, b.family),
  local: level(a.local, b.local),
  domain: exactly(a.domain, b.domain),
  phone: exactly(a.phone, b.phone),
  company: level(a.company, b.company),
  city: level(a.city, b.city),
  postal: exactly(a.postal, b.postal),
  country: exactly(a.country, b.country),
});

const fields = ['given', 'family', 'local', 'domain', 'phone', 'company', 'city', 'postal', 'country'];
const ofCompany = ['domain', 'phone', 'company', 'city', 'postal', 'country'];
function bitsOf(names, levels, table) {
  let bits = 0;
  for (const name of names) bits += table[name][levels[name]];
  return bits;
}

/** Blocks of more records say nothing. */
const mostInBlock = 200;

/** Each pair of records that share a key, once. */
function* candidates(leads) {
  const blocks = new Map();
  for (const [at, lead] of leads.entries())
    for (const key of keysOf(lead)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else if (block.at(-1) !== at) block.push(at);
    }
  const seen = new Set();
  for (const block of blocks.values()) {
    if (block.length > mostInBlock) continue;
    for (let i = 0; i < block.length; i++)
      for (let j = 0; j < i; j++) {
        const pair = block[i] * leads.length + block[j];
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [leads[block[j]], leads[block[i]]];
      }
  }
}

/**
 * All pairs of one person, and of one organisation where it is not one person: `{ a, b, kind, score }`, `score` the
 * probability.
 */
export function plainFellegiSunter(records) {
  const found = [];
  const prior = -Math.log2(Math.max(records.length, 4_000));
  for (const [one, two] of candidates(records.map(read))) {
    const levels = compare(one, two);
    const contact = prior + bitsOf(fields, levels, weights.contact);
    const company = prior + bitsOf(ofCompany, levels, weights.company);
    if (contact < weights.thresholds.contact && company < weights.thresholds.company) continue;
    const isContact = contact >= weights.thresholds.contact;
    const [a, b] = one.id < two.id ? [one.id, two.id] : [two.id, one.id];
    const score = 1 / (1 + 2 ** -(isContact ? contact : company));
    found.push({ a, b, kind: isContact ? 'same-contact' : 'same-company', score });
  }
  return found;
}

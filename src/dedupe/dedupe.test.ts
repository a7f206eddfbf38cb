import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, findDuplicates, type Hint, type LeadRecord } from './dedupe';

type Fields = Omit<LeadRecord, 'id'>;

/** Other customers, so that frequencies are those of a list and not of a single pair. */
const others: readonly LeadRecord[] =
  'Ada Lovelace,Alan Turing,Grace Hopper,Edsger Dijkstra,Niklaus Wirth,Barbara Liskov,Donald Knuth,Tony Hoare,Leslie Lamport,Radia Perlman'
    .split(',')
    .map((name, at) => ({
      id: `x${at}`,
      contactName: name,
      company: `Firm${'abcdefghij'[at]?.repeat(3)} Ltd`,
      email: `${name.split(' ')[0]?.toLowerCase()}@firm${'abcdefghij'[at]?.repeat(3)}.com`,
      country: 'GB',
      phone: `+44 20 7${at}31 55${at}2`,
    }));

/** What the engine says of two records among others, or null. */
function between(a: Fields, b: Fields): Hint | null {
  const hints = findDuplicates([...others, { id: 'a', ...a }, { id: 'b', ...b }]);
  return hints.find((hint) => hint.a === 'a' && hint.b === 'b') ?? null;
}
const kindOf = (a: Fields, b: Fields): string => between(a, b)?.kind ?? 'none';

const john: Fields = {
  firstName: 'John',
  lastName: 'Kowalczyk',
  company: 'Contoso Ltd',
  email: 'john.kowalczyk@contoso.com',
  phone: '+44 20 7946 0123',
  country: 'GB',
  city: 'London',
};
const without = (fields: Fields, ...keys: (keyof Fields)[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key as keyof Fields)));

describe('the same contact', () => {
  const cases: readonly [string, Fields, Fields][] = [
    [
      'another legal form, upper case',
      john,
      { ...without(john, 'phone'), company: 'CONTOSO LIMITED', firstName: 'JOHN', lastName: 'KOWALCZYK' },
    ],
    [
      'a plus-tag',
      without(john, 'firstName', 'lastName'),
      { ...without(john, 'phone'), email: 'John.Kowalczyk+azure@Contoso.com' },
    ],
    [
      'dots that the provider ignores',
      { ...john, email: 'john.kowalczyk@gmail.com' },
      { email: 'johnkowalczyk@googlemail.com', contactName: 'J. Kowalczyk' },
    ],
    [
      'a slip in the provider',
      { contactName: 'John Kowalczyk', email: 'jkow77@gmail.com' },
      { contactName: 'John Kowalczyk', email: 'jkow77@gmial.com' },
    ],
    ['a subdomain', john, { ...without(john, 'phone', 'city'), email: 'john.kowalczyk@eu.contoso.com' }],
    [
      'a nickname',
      { ...john, firstName: 'Robert', email: 'r.k@contoso.com' },
      { ...without(john, 'email', 'phone'), firstName: 'Bob' },
    ],
    [
      'a nickname of another language',
      { firstName: 'José', lastName: 'Villanueva', company: 'Fabrikam S.A.', country: 'ES' },
      { firstName: 'Pepe', lastName: 'Villanueva', company: 'FABRIKAM', country: 'ES', city: 'Sevilla' },
    ],
    [
      'Honza is Jan',
      { firstName: 'Jan', lastName: 'Zatloukal', company: 'Adatum s.r.o.' },
      { firstName: 'Honza', lastName: 'Zatloukal', company: 'Adatum, spol. s r.o.' },
    ],
    [
      'first and last name swapped',
      john,
      { ...without(john, 'email', 'phone'), firstName: 'Kowalczyk', lastName: 'John' },
    ],
    [
      'the whole name in one field',
      john,
      { ...without(john, 'email', 'phone', 'firstName', 'lastName'), contactName: 'Kowalczyk, John' },
    ],
    ['an initial', john, { ...without(john, 'email', 'phone'), firstName: 'J.' }],
    [
      'a title',
      { ...without(john, 'email'), firstName: 'Dr. John' },
      { ...without(john, 'email', 'phone'), lastName: 'Kowalczyk, PhD' },
    ],
    [
      'diacritics',
      { firstName: 'Jürgen', lastName: 'Großkreutz', company: 'Müller & Söhne GmbH' },
      { firstName: 'Juergen', lastName: 'Grosskreutz', company: 'Mueller und Soehne' },
    ],
    ['a typing slip in the surname', john, { ...without(john, 'email', 'phone'), lastName: 'Kowalcyzk' }],
    ['a letter misread', john, { ...without(john, 'email', 'phone'), lastName: 'Kowa1czyk' }],
    [
      'Cyrillic beside Latin',
      { firstName: 'Алексей', lastName: 'Вишняков', company: 'ООО Ромашка' },
      { firstName: 'Alexey', lastName: 'Vishnyakov', company: 'Romashka LLC' },
    ],
    [
      'Greek beside Latin',
      { firstName: 'Γιώργος', lastName: 'Παπαδάκης', company: 'Ελληνικά Τρόφιμα Α.Ε.' },
      { firstName: 'Giorgos', lastName: 'Papadakis', company: 'Ellinika Trofima' },
    ],
    [
      'kanji beside romaji',
      { contactName: '田中太郎', company: '株式会社中村製作所', country: 'JP' },
      { firstName: 'Taro', lastName: 'Tanaka', company: 'Nakamura Seisakusho Co., Ltd.', country: 'JP' },
    ],
    [
      'kana beside romaji',
      { contactName: 'わたなべ さくら', company: 'ナカムラシステム', country: 'JP' },
      { contactName: 'Watanabe Sakura', company: 'Nakamura System', country: 'JP' },
    ],
    [
      'hangul beside Latin',
      { contactName: '김민준', company: '(주)한빛소프트', country: 'KR', phone: '02-555-1234' },
      { firstName: 'Min-jun', lastName: 'Kim', country: 'KR', phone: '+82 2 555 1234' },
    ],
    [
      'hanzi beside pinyin',
      { contactName: '王小明', email: 'xm.wang@fabrikam.cn', country: 'CN' },
      { firstName: 'Xiaoming', lastName: 'Wang', email: 'xm.wang@fabrikam.cn', country: 'CN' },
    ],
    [
      'a compound surname cut short',
      { firstName: 'Lucía', lastName: 'García Benavides', company: 'Northwind S.L.' },
      { firstName: 'Lucia', lastName: 'Benavides', company: 'Northwind' },
    ],
    ['a married name, same mailbox', john, { ...john, lastName: 'Nováková' }],
    ['no name, same phone and company', john, without(john, 'firstName', 'lastName', 'email')],
    [
      'no name, but the mail spells it',
      without(john, 'email', 'phone'),
      { email: 'jkowalczyk@contoso.com', country: 'GB' },
    ],
    [
      'no company, but the domain tells it',
      without(john, 'email', 'phone'),
      without(john, 'company', 'phone', 'city'),
    ],
    [
      'the company field holds the domain',
      john,
      { ...without(john, 'email', 'phone'), company: 'www.contoso.com' },
    ],
    ['the company field holds the person', john, { ...without(john, 'email'), company: 'John Kowalczyk' }],
    ['a placeholder for a company', john, { ...john, company: 'Not Specified', phone: '' }],
    [
      'a department for a surname',
      { ...john, phone: '' },
      {
        firstName: 'John',
        lastName: 'IT Department',
        company: 'Contoso',
        email: 'john.kowalczyk@contoso.com',
      },
    ],
    [
      'a country after the legal form',
      without(john, 'email', 'phone'),
      { ...without(john, 'email', 'phone', 'city'), company: 'CONTOSO Incorporated (UK)' },
    ],
    [
      'slips in both halves of the address',
      { contactName: 'Rhonda Villanueva', email: 'rhondavillanueva@gonzalez-scott.com' },
      { contactName: 'Rhonda Villanueva', email: 'rhmndavillanueva@gnzalez-scott.com' },
    ],
    [
      'a name so scrambled that only its letters are left',
      { ...without(john, 'phone'), lastName: 'Wallace' },
      { ...without(john, 'phone'), lastName: 'Cllaewa' },
    ],
    [
      'a digit of the phone wrong',
      without(john, 'email'),
      { ...without(john, 'email', 'company'), phone: '020 7946 0523' },
    ],
    [
      'other offers and lists',
      { ...john, offerId: 'a.b', leadSource: 'AzureMarketplace-INS|a.b' },
      { ...john, offerId: 'c.d', leadSource: 'TestDrive' },
    ],
  ];
  it.each(cases)('%s', (_, a, b) => {
    expect(kindOf(a, b)).toBe('same-contact');
    expect(kindOf(b, a)).toBe('same-contact');
  });
});

describe('another person of the same company', () => {
  const jane: Fields = { firstName: 'Jane', lastName: 'Abernathy' };
  const cases: readonly [string, Fields, Fields][] = [
    ['the same domain', john, { ...jane, email: 'jane.abernathy@contoso.com' }],
    [
      'legal forms',
      without(john, 'email'),
      { ...jane, company: 'Contoso, Inc.', country: 'GB', city: 'London' },
    ],
    [
      'another domain of the company',
      john,
      { ...jane, company: 'Contoso', email: 'jane@contoso.eu', country: 'GB', city: 'London' },
    ],
    [
      'an abbreviation',
      { ...without(john, 'email'), company: 'Northwind International Trading Ltd' },
      { ...jane, company: 'Northwind Intl. Trading', country: 'GB', city: 'London' },
    ],
    [
      '"&" and "und"',
      { contactName: 'Uwe Brandtner', company: 'Zwickel & Hoppenstedt GmbH', country: 'DE', city: 'Köln' },
      { contactName: 'Ina Vossberg', company: 'Zwickel und Hoppenstedt', country: 'DE', city: 'Cologne' },
    ],
    [
      'colleagues of one surname',
      john,
      {
        firstName: 'Marek',
        lastName: 'Kowalczyk',
        company: 'Contoso',
        email: 'marek.kowalczyk@contoso.com',
        country: 'GB',
      },
    ],
    [
      'Jan and Jana',
      { firstName: 'Jan', lastName: 'Zatloukal', company: 'Adatum s.r.o.', email: 'jan.zatloukal@adatum.cz' },
      {
        firstName: 'Jana',
        lastName: 'Zatloukalová',
        company: 'Adatum s.r.o.',
        email: 'jana.zatloukalova@adatum.cz',
      },
    ],
    [
      'colleagues in characters of unknown reading',
      {
        contactName: '神谷 亮',
        company: '株式会社後藤印刷',
        phone: '0489-82-0485',
        country: 'JP',
        city: '東京',
      },
      {
        contactName: '西村 明美',
        company: '後藤印刷株式会社',
        phone: '0489820485',
        country: 'JP',
        city: '東京',
      },
    ],
    [
      'mailboxes with and without an initial',
      { contactName: 'Önder Kaplan', company: 'Gramarex A.Ş.', email: 'kaplano@gramarex.com' },
      { contactName: 'Duygu Kaplan', company: 'Gramarex', email: 'kaplan@gramarex.com' },
    ],
    [
      'mailboxes with other initials',
      { contactName: 'Pablo Reis', company: 'Littoso Ltda', email: 'preis@littoso.com', country: 'BR' },
      { contactName: 'Ana Luiza Reis', company: 'Littoso', email: 'areis@littoso.com', country: 'BR' },
    ],
    [
      'a role mailbox of the firm',
      { ...john, email: 'info@contoso.com' },
      { ...jane, email: 'info@contoso.com', company: 'Contoso' },
    ],
    [
      'extensions of one switchboard',
      { ...john, phone: '+44 20 7946 0123 ext. 11' },
      { ...jane, company: 'Contoso', phone: '020 7946 0123 x12', country: 'GB' },
    ],
  ];
  it.each(cases)('%s', (_, a, b) => {
    expect(kindOf(a, b)).toBe('same-company');
    expect(kindOf(b, a)).toBe('same-company');
  });
});

describe('no hint', () => {
  const cases: readonly [string, Fields, Fields][] = [
    [
      'near names of different firms',
      { contactName: 'Ann Reed', company: 'Contoso Pharma', country: 'US' },
      { contactName: 'Bill Ford', company: 'Contoso Farms', country: 'US' },
    ],
    [
      'one name in two countries, nothing else',
      {
        contactName: 'Ann Reed',
        company: 'Contoso Ltd',
        email: 'ann@contoso-uk.com',
        country: 'GB',
        city: 'Leeds',
      },
      { contactName: 'Uta Wolf', company: 'Contoso GmbH', email: 'uta@ctos.de', country: 'DE', city: 'Bonn' },
    ],
    [
      'numbered names',
      {
        firstName: 'First1',
        lastName: 'Last1',
        company: 'Company 1',
        email: 'user1@example1.com',
        phone: '425 555 1001',
        city: 'Leeds',
      },
      {
        firstName: 'First11',
        lastName: 'Last11',
        company: 'Company 11',
        email: 'user11@example11.com',
        phone: '425 555 1011',
        city: 'Leeds',
      },
    ],
    [
      'names that share a syllable in hangul',
      { contactName: '이현우', company: '한국 소정(주)', country: 'KR' },
      { contactName: '윤민준', company: '한국 지웅(주)', country: 'KR' },
    ],
    [
      'a mail provider',
      { contactName: 'Ann Reed', email: 'ann.reed@gmail.com' },
      { contactName: 'Bill Ford', email: 'bill.ford@gmail.com' },
    ],
    [
      'a namesake at another company',
      john,
      {
        ...john,
        company: 'Fabrikam Inc',
        email: 'john.kowalczyk@fabrikam.com',
        phone: '+44 161 496 0999',
        city: 'Leeds',
      },
    ],
    [
      'a family that shares a line',
      { contactName: 'Ann Reed', email: 'ann.reed1@gmail.com', phone: '555-0100-22', country: 'US' },
      { contactName: 'Tom Reed', email: 'tomreed5@yahoo.com', phone: '555-0100-22', country: 'US' },
    ],
    [
      'placeholders',
      { firstName: 'test', lastName: 'test', company: 'N/A' },
      { firstName: 'Test', lastName: 'Test', company: 'n/a' },
    ],
    [
      'test leads',
      { contactName: 'MSFT_TEST_1', company: 'MSFT_TEST_1', email: 'MSFT_TEST_1@test.com' },
      { contactName: 'MSFT_TEST_1', company: 'MSFT_TEST_1', email: 'MSFT_TEST_1@test.com' },
    ],
    ['nothing at all', {}, {}],
    ['only a country and a title', { country: 'US', title: 'CEO' }, { country: 'US', title: 'CEO' }],
  ];
  it.each(cases)('%s', (_, a, b) => expect(kindOf(a, b)).toBe('none'));

  it('a reseller that asks for several customers', () => {
    const customers = ['Tailspin Toys', 'Wide World Importers', 'Litware', 'Proseware', 'Margies Travel'];
    const hints = findDuplicates([
      ...others,
      ...customers.map((company, at) => ({
        id: `r${at}`,
        company,
        contactName: `${['Ann', 'Uwe', 'Pia', 'Kim', 'Leo'][at]} ${['Reed', 'Brandtner', 'Sarto', 'Holm', 'Quist'][at]}`,
        email: 'orders@partner.example',
        phone: '+1 425 555 0100',
        country: 'US',
      })),
    ]);
    expect(hints).toEqual([]);
  });

  it('firms of one name, each with a domain of its own', () => {
    const hints = findDuplicates([
      ...others,
      ...['Leeds', 'York', 'Bath', 'Hull'].map((city, at) => ({
        id: `r${at}`,
        company: 'Hermans Ltd',
        contactName: `${['Ann', 'Uwe', 'Pia', 'Kim'][at]} ${['Reed', 'Brandtner', 'Sarto', 'Holm'][at]}`,
        email: `hello@${['north', 'zwick', 'abc', 'ferro'][at]}hermans.com`,
        country: 'GB',
        city,
      })),
    ]);
    expect(hints).toEqual([]);
  });

  it('nor one in whose own name it asks', () => {
    const customers = ['Tailspin Toys', 'Wide World Importers', 'Litware', 'Proseware', 'Margies Travel'];
    const hints = findDuplicates([
      ...others,
      ...customers.map((company, at) => ({
        id: `r${at}`,
        company,
        contactName: 'Paula Vermittler',
        email: 'orders@partner-ltd.com',
        phone: '+1 425 555 0100',
        country: 'US',
      })),
    ]);
    expect(hints).toEqual([]);
  });
});

describe('reasons', () => {
  it('say what agrees, as values', () => {
    const hint = between(john, {
      ...john,
      company: 'CONTOSO Limited',
      phone: '(020) 79460123',
      contactName: 'x',
    });
    expect(hint?.confidence).toBe('certain');
    expect(hint?.reasons).toContainEqual({ kind: 'same-email', value: 'john.kowalczyk@contoso.com' });
    expect(hint?.reasons).toContainEqual({ kind: 'phone-ends', value: '0123' });
    expect(hint?.reasons).toContainEqual({ kind: 'similar-company', a: 'Contoso Ltd', b: 'CONTOSO Limited' });
  });

  it('name the record in between', () => {
    const hints = findDuplicates([
      ...others,
      { id: 'a', contactName: 'Kim Zimmerli', phone: '+41 44 668 18 00' },
      {
        id: 'b',
        contactName: 'Kim Zimmerli',
        phone: '044 668 18 00',
        email: 'kz@litware.ch',
        company: 'Litware',
      },
      { id: 'c', email: 'kz@litware.ch', company: 'Litware AG' },
    ]);
    const carried = hints.find(({ a, b }) => a === 'a' && b === 'c');
    expect(carried?.kind).toBe('same-contact');
    expect(carried?.reasons).toContainEqual({ kind: 'through', id: 'b' });
  });
});

const pairsOf = (hints: readonly Hint[]): string[] =>
  hints.map(({ a, b, kind, score }) => `${a} ${b} ${kind} ${score.toFixed(9)}`).sort();

/** Records from few values, so that many of them match. */
const record = fc.record(
  {
    firstName: fc.constantFrom('John', 'Jon', 'Jane', '田中', 'J.', ''),
    lastName: fc.constantFrom('Smith', 'Smyth', 'Kowalczyk', '太郎', 'Novák'),
    company: fc.constantFrom('Contoso Ltd', 'CONTOSO', 'Contoso Pharma', 'Fabrikam', 'N/A', '株式会社田中'),
    email: fc.constantFrom(
      'john@contoso.com',
      'j.smith@gmail.com',
      'info@contoso.com',
      'jane@fabrikam.com',
      'x',
    ),
    phone: fc.constantFrom('+44 20 7946 0123', '020 7946 0123', '555 1234 99', '1'),
    country: fc.constantFrom('GB', 'US', 'Deutschland'),
    city: fc.constantFrom('London', 'Praha', 'Prague'),
    postalCode: fc.constantFrom('SW1A 1AA', 'sw1a1aa'),
  },
  { requiredKeys: [] },
);
const records = fc
  .array(record, { maxLength: 14 })
  .map((list) => list.map((fields, at): LeadRecord => ({ id: `r${at}`, ...fields })));

describe('the index', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(records, fc.nat(), (list, turn) => {
        const shuffled = list
          .map((entry, at) => ({ entry, key: Math.imul(at + 1, turn + 7) % 101 }))
          .sort((x, y) => x.key - y.key)
          .map(({ entry }) => entry);
        expect(pairsOf(findDuplicates(shuffled))).toEqual(pairsOf(findDuplicates(list)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives for an added record what a load of all gives for it', () => {
    fc.assert(
      fc.property(records, record, (list, fields) => {
        const added: LeadRecord = { id: 'new', ...fields };
        const index = createIndex();
        index.load(list);
        const whole = findDuplicates([...list, added]).filter(({ a, b }) => a === 'new' || b === 'new');
        expect(pairsOf(index.add(added))).toEqual(pairsOf(whole));
        expect(pairsOf(index.hintsOf('new'))).toEqual(pairsOf(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('forgets what is removed, as if it had never been there', () => {
    fc.assert(
      fc.property(records, record, (list, fields) => {
        const index = createIndex();
        index.load([...list, { id: 'gone', ...fields }]);
        expect(index.remove('gone')).toBe(true);
        expect(index.remove('gone')).toBe(false);
        expect(pairsOf(index.load([]))).toEqual(pairsOf(findDuplicates(list)));
      }),
      { numRuns: 40 },
    );
  });

  it('gives each pair once, a before b, never of one record', () => {
    fc.assert(
      fc.property(records, (list) => {
        const hints = findDuplicates(list);
        expect(new Set(hints.map(({ a, b }) => `${a} ${b}`)).size).toBe(hints.length);
        for (const { a, b, score } of hints) {
          expect(a < b).toBe(true);
          expect(score).toBeGreaterThan(0.5);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes any text', () => {
    const any = fc.record(
      {
        firstName: fc.string({ unit: 'binary' }),
        lastName: fc.string({ unit: 'grapheme' }),
        contactName: fc.string({ unit: 'binary' }),
        company: fc.string({ unit: 'grapheme' }),
        email: fc.string(),
        phone: fc.string({ unit: 'binary' }),
        country: fc.string(),
        city: fc.string({ unit: 'grapheme' }),
        postalCode: fc.string(),
        title: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (list) => {
        findDuplicates(list.map((fields, at) => ({ id: String(at), ...fields })));
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  it('loads in slices with the same result', () => {
    const list = [...others, { id: 'a', ...john }, { id: 'b', ...john }];
    const slices = createIndex().loadInSlices(list, 3);
    let steps = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) {
      steps++;
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
    }
    expect(steps).toBeGreaterThan(6);
    expect(step.value).toEqual(findDuplicates(list));
  });

  it('replaces a record that comes again', () => {
    const index = createIndex();
    index.load([
      { id: 'a', ...john },
      { id: 'b', ...john },
    ]);
    expect(index.add({ id: 'b', contactName: 'Zoe Quist', company: 'Litware' })).toEqual([]);
    expect(index.size).toBe(2);
    expect(index.load([])).toEqual([]);
  });
});

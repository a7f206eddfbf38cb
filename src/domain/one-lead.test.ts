import { faker } from '@faker-js/faker';
import { beforeEach, describe, expect, test } from 'vitest';
import { mayBeSameLeadSource, settleLeadSource } from './lead-source';
import { matchByContent } from './match-by-content';
import { DAY, HOUR, instant } from './moment';
import type { ReadFields, ReferralReading } from './referral';
import { ReferralIndex } from './referral-index';
import { companySimilarity, personSimilarity } from './same-name';
import { storeReading } from './store-reading';

/** What is true of one lead, whoever shows it. */
interface Truth {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly source: string;
  readonly action: string;
  readonly offerId: string;
  readonly offerTitle: string;
  readonly created: number;
}

const NOW = '2026-11-29T08:00:00.000Z';
const OFFERS = [
  ['contoso.backup', 'Contoso Backup'],
  ['contoso.archive-pro', 'Contoso Archive Pro'],
  ['contoso.3701c77e-1cfa-4c56', 'Contoso Insights'],
] as const;

beforeEach(() => {
  faker.seed(20_261_129);
});

function truth(): Truth {
  const [first, last] = [faker.person.firstName(), faker.person.lastName()];
  const [offerId, offerTitle] = faker.helpers.arrayElement(OFFERS);
  return {
    id: faker.string.uuid(),
    first,
    last,
    company: faker.company.name(),
    email: faker.internet.email({ firstName: first, lastName: last, provider: faker.internet.domainName() }),
    phone: `+1 425 555 ${faker.string.numeric(4)}`,
    source: faker.helpers.arrayElement(['AppSource (SPZA)', 'AzureMarketplace']),
    action: faker.helpers.arrayElement(['PLT', 'INS', 'DNC']),
    offerId,
    offerTitle,
    created: Date.parse(NOW) - faker.number.int({ min: HOUR, max: 60 * DAY }),
  };
}

function reading(fields: ReadFields, rowKey: string | null = null): ReferralReading {
  return { rowKey, kind: 'lead', list: 'marketplace', favorite: null, statedExpiry: null, fields };
}

/** The day that a clock this many hours ahead of UTC shows, and the moments of that day there. */
function dayAt(created: number, hours: number): Pick<ReadFields, 'createdAt' | 'createdWithin'> {
  const day = instant(created + hours * HOUR).slice(0, 10);
  const from = Date.parse(day) - hours * HOUR;
  return { createdAt: day, createdWithin: { from, until: from + DAY - 1 } };
}

const page = (of: Truth): ReferralReading =>
  reading({
    id: of.id,
    company: of.company,
    contactName: `${of.first} ${of.last}`,
    ...(faker.datatype.boolean() && { email: of.email.toLowerCase() }),
    leadSource: `${of.source}-${of.action}|${of.offerId}`,
    ...dayAt(of.created, faker.helpers.arrayElement([-8, -3, 0, 1, 9])),
  });
const table = (of: Truth): ReferralReading =>
  reading(
    {
      leadType: 'offer',
      company: of.company,
      contactName: `${of.first} ${of.last}`,
      email: of.email,
      phone: of.phone,
      leadSource: `${of.source.replace('AppSource (SPZA)', faker.helpers.arrayElement(['SPZA', 'AppSource (SPZA)']))}-${of.action}|${of.offerTitle}`,
      createdAt: instant(of.created),
    },
    faker.string.uuid(),
  );
const endpoint = (of: Truth): ReferralReading =>
  reading({
    leadType: 'offer',
    company: of.company.toUpperCase(),
    contactName: `${of.first} ${of.last}`,
    email: of.email,
    leadSource: `${of.source}-${of.action}|${of.offerTitle}`,
  });
const crm = (of: Truth): ReferralReading =>
  reading({
    leadType: 'offer',
    company: `${of.company}${faker.helpers.arrayElement(['', ' Ltd.', ', Inc.'])}`,
    contactName: faker.helpers.arrayElement([`${of.last}, ${of.first}`, `${of.first} ${of.last}`]),
    email: of.email.toLowerCase(),
    phone: of.phone.replace(/\D/gu, ''),
    crmId: faker.string.uuid(),
    leadSource: `${of.source}-${of.action}|${of.offerId}`,
    createdAt: instant(of.created + faker.number.int({ min: 0, max: 120_000 })),
  });
const VIEWS = [page, table, endpoint, crm];

/** Stores the first views, then shows all second views at once; gives the key of each, first and second. */
function keysOf(
  firsts: readonly ReferralReading[],
  seconds: readonly ReferralReading[],
): [string[], string[]] {
  const index = new ReferralIndex();
  let made = 0;
  const show = (referrals: readonly ReferralReading[]): string[] => {
    const at = { account: null, list: null, readAt: NOW, referrals };
    const { records } = storeReading(at, index, NOW, {
      key: () => `k${(made += 1)}`,
      match: matchByContent,
    });
    for (const record of records) index.put(record);
    return records.map(({ key }) => key);
  };
  return [show(firsts), show(seconds)];
}

describe('200 leads that two sources show', () => {
  test('are joined, and none to another', () => {
    const pairs = Array.from({ length: 200 }, () => {
      const of = truth();
      const [one, other] = faker.helpers.arrayElements(VIEWS, 2);
      return [one?.(of), other?.(of)].filter((view) => view !== undefined);
    });
    const firsts = pairs.flatMap(([one]) => one ?? []);
    const seconds = pairs.flatMap(([, other]) => other ?? []);
    const [before, after] = keysOf(firsts, seconds);
    const known = new Set(before);
    const joined = after.filter((key, at) => key === before[at]).length;
    const wrong = after.filter((key, at) => known.has(key) && key !== before[at]).length;
    expect({ wrong, joined: joined / pairs.length >= 0.99 }).toEqual({ wrong: 0, joined: true });
  });

  test.each<[string, (of: Truth) => Truth]>([
    ['on another day', (of) => ({ ...of, created: of.created - 3 * DAY })],
    ['of another offer', (of) => ({ ...of, action: of.action === 'PLT' ? 'INS' : 'PLT' })],
    [
      'of a colleague',
      (of) => {
        const { first, last, email } = truth();
        return { ...of, first, last, email };
      },
    ],
    [
      'of the same name elsewhere',
      (of) => {
        const { company, email } = truth();
        return { ...of, company, email };
      },
    ],
  ])('%s are two', (_name, changed) => {
    const pairs = Array.from({ length: 50 }, () => {
      const of = truth();
      // Sources that show the telling difference.
      const [one, other] = faker.helpers.arrayElements([page, table, crm], 2);
      const second = { ...changed(of), id: faker.string.uuid() };
      return [one?.(of), other?.(second)].filter((view) => view !== undefined);
    });
    const [before, after] = keysOf(
      pairs.flatMap(([one]) => one ?? []),
      pairs.flatMap(([, other]) => other ?? []),
    );
    expect(after.filter((key) => before.includes(key))).toEqual([]);
  });
});

test('a lead from the page and from the table is one record, and keeps the offer’s identifier', () => {
  const known = reading({
    company: 'Fernhill',
    contactName: 'Ida Moss',
    email: 'ida@fernhill.example',
    createdAt: '2026-11-20T08:00:00.000Z',
    leadSource: 'AppSource (SPZA)-PLT|contoso.backup',
  });
  const row = reading({
    ...known.fields,
    leadSource: 'AppSource (SPZA)-PLT|Contoso Backup',
    leadType: 'offer',
  });
  const [before, after] = keysOf([known], [row]);
  expect(after).toEqual(before);
  expect(settleLeadSource(known.fields.leadSource ?? '', row.fields.leadSource ?? '')).toBe(
    'AppSource (SPZA)-PLT|contoso.backup',
  );
});

test.each([
  ['AppSource (SPZA)-PLT|contoso.backup', 'SPZA', true],
  ['AppSource (SPZA)-PLT|contoso.backup', 'AppSource (SPZA)-PLT|Contoso Backup', true],
  ['AppSource (SPZA)-PLT|contoso.backup', 'AppSource (SPZA)-PLT|contoso.archive', false],
  ['AppSource (SPZA)-PLT|Contoso Backup', 'AppSource (SPZA)-PLT|Contoso Archive', false],
  ['AppSource (SPZA)-PLT|contoso.backup', 'AzureMarketplace-PLT|contoso.backup', false],
  ['AppSource (SPZA)-PLT|contoso.backup', 'AppSource (SPZA)-INS|contoso.backup', false],
])('lead sources %s and %s', (a, b, same) => {
  expect([mayBeSameLeadSource(a, b), mayBeSameLeadSource(b, a)]).toEqual([same, same]);
});

test.each([
  ['Ida Moss', 'Moss, Ida', 'same'],
  ['Ida Moss', 'Ida M. Moss', 'maybe'],
  ['I. Moss', 'Ida Moss', 'maybe'],
  ['Ida', 'Ida Moss', 'maybe'],
  ['Ida Moss', 'Jon Moss', 'no'],
  ['Ida Moss', 'Ida Vale', 'no'],
])('people %s and %s', (a, b, like) => {
  expect([personSimilarity(a, b), personSimilarity(b, a)]).toEqual([like, like]);
});

test.each([
  ['Fernhill Ltd.', 'FERNHILL', 'maybe'],
  ['Fernhill s.r.o.', 'Fernhill, SRO', 'maybe'],
  ['Fernhill', 'Fernhill Pharma', 'no'],
  ['Ltd.', 'GmbH', 'no'],
])('companies %s and %s', (a, b, like) => {
  expect([companySimilarity(a, b), companySimilarity(b, a)]).toEqual([like, like]);
});

describe('rows of a table of leads', () => {
  const twin = (row: string): ReferralReading => ({
    ...reading({ company: 'Contoso', contactName: 'Ann Lee', createdAt: '2026-11-28T08:00:00.000Z' }),
    tableRow: row,
  });
  const store = (readings: readonly ReferralReading[], index: ReferralIndex) =>
    storeReading({ account: null, list: null, readAt: NOW, referrals: readings, file: true }, index, NOW, {
      key: () => crypto.randomUUID(),
      match: matchByContent,
    }).records;

  test('are two leads, however alike, also in two readings', () => {
    const index = new ReferralIndex([]);
    for (const record of store([twin('contosoleads/leads ["a"]')], index)) index.put(record);
    for (const record of store([twin('contosoleads/leads ["b"]')], index)) index.put(record);
    expect([...index.values()].map(({ tableRow }) => tableRow).sort()).toEqual([
      'contosoleads/leads ["a"]',
      'contosoleads/leads ["b"]',
    ]);
  });

  test('are the lead that a page shows', () => {
    const index = new ReferralIndex([]);
    for (const record of store([twin('contosoleads/leads ["a"]')], index)) index.put(record);
    const { tableRow: _row, ...shown } = twin('');
    const seen = {
      ...shown,
      fields: { ...shown.fields, id: crypto.randomUUID(), stage: 'accepted' as const },
    };
    for (const record of store([seen], index)) index.put(record);
    expect([...index.values()]).toMatchObject([{ stage: 'accepted', tableRow: 'contosoleads/leads ["a"]' }]);
  });
});

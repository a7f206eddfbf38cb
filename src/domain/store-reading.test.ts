import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchByContent } from './match-by-content';
import { ReferralIndex } from './referral-index';
import type { ReadFields, ReferralReading } from './referral';
import { type RecordReading, storeReading } from './store-reading';

const at = '2026-11-21T08:00:00.000Z';
const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';

const row = (fields: ReadFields, rest: Partial<ReferralReading> = {}): ReferralReading => ({
  rowKey: null,
  kind: 'co-sell',
  list: 'inbound',
  favorite: null,
  statedExpiry: null,
  fields,
  ...rest,
});
const reading = (rows: readonly ReferralReading[], rest: Partial<RecordReading> = {}): RecordReading => ({
  account: null,
  list: 'inbound',
  readAt: at,
  referrals: rows,
  ...rest,
});

/** What the worker does, without a database. */
class Memory {
  readonly index = new ReferralIndex();
  #keys = 0;

  read(rows: readonly ReferralReading[], rest: Partial<RecordReading> = {}): number {
    const stored = storeReading(reading(rows, rest), this.index, at, {
      key: () => `new-${(this.#keys += 1)}`,
      match: matchByContent,
    });
    for (const record of stored.records) this.index.put(record);
    return stored.added;
  }

  get all() {
    return [...this.index.values()];
  }
}

const contoso: ReadFields = {
  company: 'Contoso',
  dealName: 'Cloud move',
  createdAt: '2026-11-10',
  stage: 'received',
};

describe('by ID', () => {
  test('the key is the ID, and reading again makes no second record', () => {
    const memory = new Memory();
    expect(memory.read([row({ id: A, ...contoso }), row({ id: B, ...contoso })])).toBe(2);
    expect(memory.read([row({ id: B, ...contoso }), row({ id: A, ...contoso })])).toBe(0);
    expect(memory.all.map(({ key }) => key)).toEqual([A, B]);
  });

  test('a referral with another name and the same ID is the same', () => {
    const memory = new Memory();
    memory.read([row({ id: A, ...contoso })]);
    memory.read([row({ id: A, ...contoso, company: 'Contoso Ltd', dealName: 'Renamed' })]);
    expect(memory.all).toMatchObject([{ key: A, company: 'Contoso Ltd', dealName: 'Renamed' }]);
  });

  test('two rows with one ID: equal ones are one, contradicting ones stay two, at every reading', () => {
    const memory = new Memory();
    const other = { ...contoso, company: 'Fabrikam', dealName: 'Other' };
    expect(memory.read([row({ id: A, ...contoso }), row({ id: A, ...contoso })])).toBe(1);
    expect(memory.read([row({ id: A, ...other }), row({ id: A, ...contoso })])).toBe(1);
    expect(memory.all).toMatchObject([
      { id: A, company: 'Contoso' },
      { id: null, company: 'Fabrikam' },
    ]);
    expect(memory.read([row({ id: A, ...other }), row({ id: A, ...contoso })])).toBe(0);
    expect(memory.read([row({ id: A, ...contoso }), row({ id: A, ...other })])).toBe(0);
  });

  test('accounts stay apart, and a record of no known account is adopted', () => {
    const memory = new Memory();
    memory.read([row({ id: A, ...contoso })]);
    memory.read([row({ id: A, ...contoso })], { account: 'one' });
    expect(memory.all).toMatchObject([{ key: A, account: 'one' }]);
    memory.read([row({ id: A, ...contoso })], { account: 'two' });
    expect(memory.all.map(({ account }) => account)).toEqual(['one', 'two']);
    expect(new Set(memory.all.map(({ key }) => key)).size).toBe(2);
    expect(memory.read([row({ id: A, ...contoso })])).toBe(0);
  });
});

describe('without ID', () => {
  test('first without and later with an ID, it stays one and keeps its favourite', () => {
    const memory = new Memory();
    memory.read([row(contoso)]);
    const [before] = memory.all;
    memory.index.put({ ...before!, favoriteHere: true, favorite: true });
    memory.read([row({ id: A, ...contoso, email: 'a@contoso.com' })]);
    expect(memory.all).toMatchObject([{ key: before!.key, id: A, favorite: true, email: 'a@contoso.com' }]);
    expect(memory.read([row({ id: A, ...contoso })])).toBe(0);
  });

  test('first with and later without', () => {
    const memory = new Memory();
    memory.read([row({ id: A, ...contoso })]);
    expect(memory.read([row({ ...contoso, stage: 'accepted' })])).toBe(0);
    expect(memory.all).toMatchObject([{ key: A, stage: 'accepted' }]);
  });

  test('a text that the page cut is the start of the full one', () => {
    const memory = new Memory();
    memory.read([row({ ...contoso, dealName: 'Test Deal - Bulk ...' })]);
    expect(memory.read([row({ ...contoso, dealName: 'Test Deal - Bulk upload' })])).toBe(0);
    expect(memory.read([row({ ...contoso, dealName: 'Test Deal - Bulk ...' })])).toBe(0);
    expect(memory.all).toMatchObject([{ dealName: 'Test Deal - Bulk upload' }]);
  });

  test('identical twins stay two', () => {
    const memory = new Memory();
    expect(memory.read([row(contoso), row(contoso)])).toBe(2);
    expect(memory.read([row(contoso), row(contoso)])).toBe(0);
    expect(memory.read([row({ ...contoso, stage: 'accepted' }), row(contoso)])).toBe(0);
    expect(memory.all.map(({ stage }) => stage).sort()).toEqual(['accepted', 'received']);
    expect(memory.read([row(contoso), row({ ...contoso, stage: 'accepted' })])).toBe(0);
    expect(memory.all.map(({ stage }) => stage).sort()).toEqual(['accepted', 'received']);
  });

  test('twins that get their IDs', () => {
    const memory = new Memory();
    memory.read([row(contoso), row(contoso)]);
    expect(memory.read([row({ id: A, ...contoso }), row({ id: B, ...contoso })])).toBe(0);
    expect(memory.all.map(({ id }) => id).sort()).toEqual([A, B]);
  });

  test('a contradiction makes a new record', () => {
    const memory = new Memory();
    memory.read([row(contoso)]);
    expect(memory.read([row({ ...contoso, createdAt: '2026-11-12' })])).toBe(1);
    expect(memory.read([row({ ...contoso, contactName: 'Anna' })])).toBe(0);
    expect(memory.read([row({ ...contoso, contactName: 'Bob' })])).toBe(1);
  });

  test('a row that two different records fit equally well is neither, and is one record from then on', () => {
    const memory = new Memory();
    memory.read([row({ ...contoso, contactName: 'Anna' }), row({ ...contoso, contactName: 'Bob' })]);
    expect(memory.read([row(contoso)])).toBe(1);
    expect(memory.read([row(contoso)])).toBe(0);
    expect(memory.all.map(({ contactName }) => contactName)).toEqual(['Anna', 'Bob', null]);
  });

  test('news of one of two twins with IDs goes to neither', () => {
    const memory = new Memory();
    memory.read([row({ id: A, ...contoso }), row({ id: B, ...contoso })]);
    expect(memory.read([row({ ...contoso, stage: 'archived' })])).toBe(1);
    expect(memory.index.get(A)?.stage).toBe('received');
    expect(memory.index.get(B)?.stage).toBe('received');
  });

  test('a company alone is no identity, unless the record knows no more either', () => {
    const memory = new Memory();
    memory.read([row({ company: 'Contoso', stage: 'received' })]);
    expect(memory.read([row({ company: 'Contoso', stage: 'accepted' })])).toBe(0);
    expect(memory.read([row({ id: A, ...contoso })])).toBe(1);
  });

  test('row keys may be mere positions: they never beat what the row shows', () => {
    const memory = new Memory();
    memory.read([row(contoso, { rowKey: 'row-1' })]);
    expect(memory.read([row({ ...contoso, company: 'Fabrikam' }, { rowKey: 'row-1' })])).toBe(1);
    expect(memory.read([row(contoso, { rowKey: 'row-2' })])).toBe(0);
  });

  test('a renamed deal in the same row is the same', () => {
    const memory = new Memory();
    memory.read([row(contoso, { rowKey: 'r-9281' })]);
    expect(memory.read([row({ ...contoso, dealName: 'Renamed' }, { rowKey: 'r-9281' })])).toBe(0);
  });
});

test('in the list of favourites a row without a heart is a favourite', () => {
  const memory = new Memory();
  memory.read([row(contoso, { list: null })], { list: 'favorites' });
  expect(memory.all).toMatchObject([{ favorite: true, list: null }]);
});

test('a reading from the future counts as now', () => {
  const memory = new Memory();
  memory.read([row(contoso)], { readAt: '2036-01-01T00:00:00.000Z' });
  expect(memory.all).toMatchObject([{ lastSeenAt: at }]);
});

const someFields: fc.Arbitrary<ReadFields> = fc.record(
  {
    id: fc.option(fc.constantFrom(A, B)),
    company: fc.option(fc.constantFrom('Contoso', 'Contos...', 'Contoso Pharma', 'Fabrikam')),
    contactName: fc.option(fc.constantFrom('Anna', 'Bob')),
    dealName: fc.option(fc.constantFrom('Cloud move', 'Cloud m…', 'Renewal')),
    createdAt: fc.option(fc.constantFrom('2026-11-10', '2026-11-10T12:00:00.000Z', '2026-11-12')),
    stage: fc.option(fc.constantFrom('received' as const, 'accepted' as const)),
  },
  { requiredKeys: [] },
);
const someRows = fc.array(fc.record({ fields: someFields, rowKey: fc.option(fc.constantFrom('1', '2')) }), {
  maxLength: 8,
});

test('the same page read again makes no record and no second one of any row', () => {
  fc.assert(
    fc.property(fc.array(someRows, { maxLength: 4 }), (pages) => {
      const memory = new Memory();
      for (const page of pages) {
        const rows = page.map(({ fields, rowKey }) => row(fields, { rowKey }));
        memory.read(rows);
        // An ID shown by three rows that contradict each other in a ring has no right answer.
        fc.pre([A, B].every((id) => page.filter(({ fields }) => fields.id === id).length <= 2));
        const named = rows.filter(({ fields }) => fields.company || fields.contactName || fields.dealName);
        if (named.length === rows.length) expect(memory.read(rows)).toBe(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('two records never become one', () => {
  fc.assert(
    fc.property(fc.array(someRows, { maxLength: 4 }), (pages) => {
      const memory = new Memory();
      let before = 0;
      for (const page of pages) {
        memory.read(page.map(({ fields, rowKey }) => row(fields, { rowKey })));
        expect(memory.index.size).toBeGreaterThanOrEqual(before);
        before = memory.index.size;
        const ids = memory.all.flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLeadDate } from './lead-date';
import { leadMark, readLeads, rowMarks, summaryOf, withoutErased } from './lead-rows';

const row = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  PartitionKey: '11-28-2026',
  RowKey: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  Timestamp: '2026-11-28T09:12:03.1234567Z',
  ActionCode: 'PLT',
  CreatedTime: '11/28/2026 09:12:00',
  CustomerInfo: JSON.stringify({
    FirstName: 'Ann',
    LastName: 'Example',
    Email: 'ann@contoso.example',
    Phone: '+420 123 456 789',
    Country: 'CZ',
    Company: 'Contoso s.r.o.',
    Title: 'CTO',
  }),
  Description: ' ',
  LeadSource: 'AzureMarketplace',
  OfferDisplayName: 'Contoso Backup',
  etag: 'W/"x"',
  'odata.etag': 'W/"x"',
  ...more,
});

const table = { account: 'contosoleads', table: 'Leads' };

describe('a row of the table', () => {
  test('is a lead with its exact time and all that it says', () => {
    const { leads, problems } = readLeads([row()], table);
    expect(problems).toEqual([]);
    expect(leads[0]).toMatchObject({
      row: 'contosoleads/leads ["11-28-2026","6ba7b810-9dad-11d1-80b4-00c04fd430c8"]',
      writtenAt: '2026-11-28T09:12:03.123Z',
      test: false,
      reading: {
        kind: 'lead',
        list: 'marketplace',
        rowKey: null,
        tableRow: 'contosoleads/leads ["11-28-2026","6ba7b810-9dad-11d1-80b4-00c04fd430c8"]',
        fields: {
          contactName: 'Ann Example',
          email: 'ann@contoso.example',
          company: 'Contoso s.r.o.',
          country: 'CZ',
          jobTitle: 'CTO',
          leadSource: 'AzureMarketplace-PLT|Contoso Backup',
          createdAt: '2026-11-28T09:12:00.000Z',
        },
      },
    });
  });

  test('that is a test is known as one', () => {
    expect(readLeads([row({ ActionCode: 'MSFT_TEST_636573304831318844' })], table).leads[0]?.test).toBe(true);
  });

  test('that is damaged or no lead stops no other', () => {
    const rows = [{}, { PartitionKey: 'a', RowKey: 'b' }, row({ CustomerInfo: '{' }), row()];
    const { leads, problems } = readLeads(rows, table);
    expect(leads.at(-1)?.reading.fields.company).toBe('Contoso s.r.o.');
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'not-a-lead'],
      [2, 'not-a-lead'],
      [3, 'bad-json'],
    ]);
  });

  test('counts in the summary of a dry run', () => {
    const { leads } = readLeads(
      [row(), row({ RowKey: '2', Timestamp: '2026-11-29T08:00:00Z', ActionCode: 'MSFT_TEST_1' })],
      table,
    );
    expect(summaryOf(leads)).toEqual({ leads: 2, tests: 1, newest: '2026-11-29T08:00:00.000Z' });
    expect(summaryOf([])).toEqual({ leads: 0, tests: 0, newest: null });
  });
});

describe('an erased lead', () => {
  test('does not come back, and its mark names nobody', async () => {
    const { leads } = readLeads([row(), row({ RowKey: '2' })], table);
    const markOf = (row: string): Promise<string> => leadMark(row, 'salt');
    const erased = new Set([await markOf(leads[0]?.row ?? '')]);
    const left = await withoutErased(leads, erased, markOf);
    expect(left.map(({ row }) => row)).toEqual(['contosoleads/leads ["11-28-2026","2"]']);
    expect([...erased][0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await leadMark(leads[0]?.row ?? '', 'salt')).toBe([...erased][0]);
    expect(await leadMark(leads[0]?.row ?? '', 'other')).not.toBe([...erased][0]);
  });
});

test('a page’s rows are known again by marks, up to a number', async () => {
  const [one, other] = [await rowMarks([row(), row({ RowKey: '2' })], 'a'), await rowMarks([row()], 'b')];
  expect(one).toHaveLength(2);
  expect(one).toEqual(await rowMarks([row({ Description: 'x' }), row({ RowKey: '2' })], 'a'));
  expect(one).not.toContain(other?.[0]);
  expect(
    await rowMarks(
      Array.from({ length: 201 }, () => row()),
      'a',
    ),
  ).toBeNull();
});

describe('the time of a lead', () => {
  test('is read as programs write it', () => {
    const read = (text: string): unknown => readLeadDate(text, null);
    expect(read('2026-11-28T09:12:03.1234567Z')).toEqual({ kind: 'instant', at: '2026-11-28T09:12:03.123Z' });
    expect(read('2026-11-28T09:12:03+01:00')).toEqual({ kind: 'instant', at: '2026-11-28T08:12:03.000Z' });
    expect(read('2026-11-28 09:12')).toEqual({ kind: 'local', day: '2026-11-28', ms: 33_120_000 });
    expect(read('11/28/2026 9:12:03 PM')).toEqual({ kind: 'local', day: '2026-11-28', ms: 76_323_000 });
    expect(read('11/28/2026 12:00:00 AM UTC')).toEqual({ kind: 'instant', at: '2026-11-28T00:00:00.000Z' });
    expect(read('28.11.2026')).toEqual({ kind: 'day', day: '2026-11-28' });
    expect(read('11/11/2026')).toEqual({ kind: 'day', day: '2026-11-11' });
    expect(read('11/12/2026 1:00')).toEqual({ kind: 'ambiguous', days: ['2026-11-12', '2026-12-11'] });
    expect(readLeadDate('11/12/2026', 'day-first')).toEqual({ kind: 'day', day: '2026-12-11' });
    for (const bad of [
      '',
      'yesterday',
      '2026-02-30',
      '13/13/2026',
      '2026-11-28 25:00',
      '11/28/2026 13:00 PM',
    ])
      expect([bad, read(bad)]).toEqual([bad, { kind: 'bad' }]);
  });

  test('is that of the row’s own time stamp where only one order lies near it', () => {
    const near = row({ CreatedTime: '11/12/2026 08:00:00', Timestamp: '2026-11-12T08:00:01Z' });
    expect(readLeads([near], table).leads[0]?.reading.fields.createdAt).toBe('2026-11-12T08:00:00.000Z');
    const far = row({ CreatedTime: '11/12/2026', Timestamp: '2026-12-30T08:00:01Z' });
    const { leads, problems } = readLeads([far], table);
    expect(leads[0]?.reading.fields.createdAt).toBeNull();
    expect(problems.map(({ reason }) => reason)).toEqual(['ambiguous-date']);
  });

  test('written as ISO 8601 reads back for every instant from 2000 on', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(Date.UTC(2000, 0, 2)), max: new Date(4e12), noInvalidDate: true }),
        (date) => {
          const at = date.toISOString();
          expect(readLeadDate(at, null)).toEqual({ kind: 'instant', at });
        },
      ),
    );
  });
});

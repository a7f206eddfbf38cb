import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListHealth } from './health';
import { blankReferral, type KeptReferral } from './kept';
import { privateWords, reportText, type ReportInput } from './report-text';

const now = '2026-11-21T08:00:00.000Z';
const record: KeptReferral = {
  ...blankReferral('k', 'lead', now),
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  account: 'Our Company GmbH',
  company: 'Northwind Traders',
  dealName: 'Fleet Insights',
  contactName: 'Ana Trujillo',
  jobTitle: 'Buyer',
  email: 'ana@northwind.example',
  phone: '+52 555 0101',
  city: 'México',
  address: 'Avda. de la Constitución 2222',
  notes: 'Wants 120 seats',
  leadSource: 'AppSource (SPZA)-PLT|a.b',
  crmId: 'CRM-77',
  campaignId: 'C9',
  rowKey: 'row-77',
  note: 'call Ana',
  tags: ['VIP'],
  tries: [{ id: 't', kind: 'called', at: now, note: 'asked for Bob' }],
};

const list: ListHealth = {
  key: 'x',
  account: 'Our Company GmbH',
  kind: 'lead',
  list: 'marketplace',
  readAt: now,
  unreadableSince: null,
  lastTryAt: now,
  layout: 'aria-grid',
  language: 'cs',
  rows: 20,
  tookMs: 12.6,
  url: `https://partner.microsoft.com/en-us/dashboard/v2/referrals/${record.id}/leads`,
  columns: [
    { header: 'Zákazník', key: 'customerName', meaning: 'company', because: 'header' },
    { header: 'Obchodník', key: null, meaning: null, because: null },
  ],
  extent: { page: 1, pages: 4, total: 74, filters: ['Country'], search: false },
  faults: [
    { step: 'row', engine: 'aria-grid', error: 'TypeError', at: 'reader.js:1:2345', count: 2 },
    { step: 'loop', engine: '', error: 'timeout', at: '', count: 1 },
  ],
  drift: [{ kind: 'unknown-status', at: 'Stav', word: 'Rozpracováno', count: 3 }],
};
const report = (more: Partial<ReportInput> = {}): ReportInput => ({
  version: '1.2.3',
  browser: 'Chrome/156',
  language: 'cs',
  timeZone: 'Europe/Prague',
  now,
  referrals: 1,
  testLeadSeenAt: null,
  notStored: null,
  lists: [list],
  log: [{ at: now, what: 'read', list: 'marketplace', layout: 'aria-grid', rows: 20, tookMs: 13 }],
  ...more,
});
const none = privateWords([]);

/** What a customer, or our user, wrote: every text of the record that is not one of our own terms. */
const strings = ({
  key: _key,
  kind: _kind,
  list: _list,
  stage: _stage,
  firstSeenAt: _first,
  lastSeenAt: _last,
  ...rest
}: KeptReferral): readonly string[] =>
  Object.values(rest)
    .flatMap((value) => (typeof value === 'string' ? [value] : []))
    .concat(
      rest.tags,
      rest.tries.flatMap(({ note }) => note ?? []),
    );

test('it tells the structure', () => {
  expect(reportText(report(), none)).toBe(`Partner Center Triage 1.2.3
browser: Chrome/156
language: cs, time zone: Europe/Prague, now: 2026-11-21T08:00:00.000Z
referrals: 1, test lead seen: never, not stored: no

list: lead marketplace, account: 1
  read: 2026-11-21T08:00:00.000Z, last try: 2026-11-21T08:00:00.000Z, unreadable since: no
  layout: aria-grid, language: cs, rows: 20, took: 13 ms
  page: 1 of 4, total: 74, search: no, filters: "Country"
  where: partner.microsoft.com/en-us/dashboard/v2/referrals/…/leads
  column "Zákazník" key "customerName": company by header
  column "Obchodník": NOT UNDERSTOOD
  drift unknown-status at "Stav" word "Rozpracováno" x 3
  fault TypeError in row (aria-grid) at reader.js:1:2345 x 2
  fault timeout in loop at ? x 1

log:
  2026-11-21T08:00:00.000Z read marketplace aria-grid rows 20, 13 ms
`);
});

test('none of the record’s texts is in it, even where the page was misread', () => {
  const misread = strings(record);
  const lists = [
    {
      ...list,
      columns: misread.map((header) => ({ header, key: header, meaning: null, because: null })),
      extent: { ...list.extent, filters: misread.map((value) => `Customer: ${value}`) },
      drift: misread.map((word) => ({
        kind: 'unknown-status' as const,
        at: word,
        word: word.toUpperCase(),
        count: 1,
      })),
    },
  ];
  const written = reportText(report({ lists }), privateWords([record])).toLowerCase();
  for (const value of misread) expect(written).not.toContain(value.toLowerCase());
});

test('a cut text of a customer, and what nobody knows but looks like a person’s, is left out too', () => {
  const isPrivate = privateWords([record]);
  expect(
    ['Northwind Tra', 'somebody@elsewhere.example', '+49 30 1234567', record.id ?? ''].map(isPrivate),
  ).toEqual([true, true, true, true]);
  expect(['Customer name', 'Status', 'Created on'].map(isPrivate)).toEqual([false, false, false]);
});

test('whatever a customer is called, it does not occur', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4, unit: 'grapheme' }).filter((name) => name.trim().length >= 4),
      (company) => {
        const named = { ...record, company };
        const lists = [{ ...list, columns: [{ header: company, key: null, meaning: null, because: null }] }];
        const [before, after] = [
          reportText(report(), privateWords([named])),
          reportText(report({ lists }), privateWords([named])),
        ];
        // What stands in the program's own words anyway says nothing of a customer.
        if (!before.includes(company)) expect(after).not.toContain(company);
      },
    ),
  );
});

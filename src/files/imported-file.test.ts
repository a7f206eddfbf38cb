import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { coSellCsv, coSellRecords } from '../../scripts/co-sell-sample';
import { readReferralFile } from './imported-file';
import type { ReferralFile, RefusedFile } from './referral-file';
import { runAtOnce } from './slices';

const read = (text: string): ReferralFile | RefusedFile => runAtOnce(readReferralFile(text));
const lead = {
  UserDetails: {
    FirstName: 'Some',
    LastName: 'One',
    Email: 'someone@contoso.com',
    Phone: '16175555555',
    Country: 'us',
    Company: 'Contoso',
    Title: 'Buyer',
  },
  LeadSource: 'AzureMarketplace',
  ActionCode: 'INS',
  OfferTitle: 'Test Microsoft',
  Description: 'Wants a demo',
};
const reading = {
  rowKey: null,
  kind: 'lead',
  list: 'marketplace',
  favorite: null,
  statedExpiry: null,
  fields: {
    leadType: 'offer',
    contactName: 'Some One',
    email: 'someone@contoso.com',
    phone: '16175555555',
    country: 'US',
    company: 'Contoso',
    jobTitle: 'Buyer',
    leadSource: 'AzureMarketplace-INS|Test Microsoft',
    notes: 'Wants a demo',
  },
};

describe("the HTTPS endpoint's JSON", () => {
  test.each([
    ['one object', JSON.stringify(lead)],
    ['a list', JSON.stringify([lead])],
    ["a table service's answer", JSON.stringify({ value: [lead] })],
    ["a run's body", JSON.stringify({ body: lead })],
    ['other letters', JSON.stringify({ ...lead, UserDetails: undefined, userDetails: lead.UserDetails })],
    ['indented', JSON.stringify(lead, null, 2)],
  ])('%s', (_name, text) => {
    expect(read(text)).toMatchObject({ origin: 'marketplace-json', columns: [], problems: [] });
    expect(read(text)).toMatchObject({ lines: [{ line: 1, reading }] });
  });

  test('one object a line: a damaged line is named, the others are read', () => {
    const file = read(
      [
        JSON.stringify(lead),
        '',
        '{"UserDetails": {',
        JSON.stringify({ ...lead, UserDetails: { ...lead.UserDetails, Email: 'no mail' } }),
      ].join('\r\n'),
    );
    expect(file).toMatchObject({
      lines: [{ line: 1 }, { line: 4, reading: { fields: { email: null } } }],
      problems: [
        { line: 3, reason: 'bad-json', refused: 'line' },
        { line: 4, column: 'Email', reason: 'bad-email' },
      ],
    });
  });

  test.each([
    [
      { LeadSource: 'AppSource (SPZA)-PLT|contoso.tool', ActionCode: 'PLT', OfferTitle: 'Tool' },
      'AppSource (SPZA)-PLT|contoso.tool',
    ],
    [{ LeadSource: 'AppSource (SPZA)', ActionCode: 'DNC', OfferTitle: undefined }, 'AppSource (SPZA)-DNC'],
    [{ LeadSource: undefined, ActionCode: 'PLT', OfferTitle: 'Tool' }, 'PLT|Tool'],
    [{ LeadSource: 'TestDrive', ActionCode: undefined, OfferTitle: undefined }, 'TestDrive'],
    [{ LeadSource: undefined, ActionCode: undefined, OfferTitle: 'Tool' }, '|Tool'],
  ])('lead source of %j', (parts, leadSource) => {
    expect(read(JSON.stringify({ ...lead, ...parts }))).toMatchObject({
      lines: [{ reading: { fields: { leadSource } } }],
    });
  });

  test('a lead without anybody is kept where source and date tell which it is, else told', () => {
    const nobody = { ...lead, UserDetails: { Country: 'US' } };
    expect(read(JSON.stringify([nobody]))).toMatchObject({
      lines: [],
      problems: [{ line: 1, reason: 'nobody', refused: 'line' }],
    });
    expect(read(JSON.stringify([{ ...nobody, CreatedTime: '2026-11-20T08:00:00Z' }]))).toMatchObject({
      lines: [{ reading: { fields: { createdAt: '2026-11-20T08:00:00.000Z', contactName: null } } }],
      problems: [],
    });
    expect(read(JSON.stringify([{ ...lead, UserDetails: { Phone: '+1 425 555 0100' } }]))).toMatchObject({
      lines: [{ reading: { fields: { phone: '+1 425 555 0100' } } }],
      problems: [],
    });
  });

  test.each([
    ['{"UserDetails": {"FirstName": "A"', { reason: 'not-json', line: 1, column: 34 }],
    ['[{"a": 1}, 2]', { reason: 'unknown-file' }],
    ['[]', { reason: 'no-records' }],
    ['{"format":"partner-center-triage","version":1}', { reason: 'own-export' }],
  ])('%s is refused', (text, refusal) => {
    expect(read(text)).toEqual({ kind: 'refused', ...refusal });
  });
});

describe("an Azure table's export", () => {
  const head = [
    'PartitionKey',
    'RowKey',
    'Timestamp',
    'ActionCode',
    'ActionCode@type',
    'CreatedTime',
    'CreatedTime@type',
    'CustomerInfo',
    'CustomerInfo@type',
    'Description',
    'LeadSource',
    'OfferDisplayName',
  ];
  const row = (created: string, info: string): string[] => [
    '2026',
    'row-1',
    '2026-11-05T18:22:27.1Z',
    'PLT',
    'Edm.String',
    created,
    'Edm.String',
    info,
    'Edm.String',
    '',
    'AppSource (SPZA)',
    'Tool',
  ];
  const table = (...rows: string[][]): ReferralFile => read(Papa.unparse([head, ...rows])) as ReferralFile;

  test('customer data come out of their JSON; the time stamp settles the order of the date', () => {
    expect(table(row('11/5/2026 6:22:26 PM', JSON.stringify(lead.UserDetails)))).toMatchObject({
      origin: 'azure-table',
      problems: [],
      lines: [
        {
          line: 2,
          reading: {
            rowKey: 'row-1',
            list: 'marketplace',
            fields: {
              company: 'Contoso',
              contactName: 'Some One',
              createdAt: '2026-11-05T18:22:26.000Z',
              leadSource: 'AppSource (SPZA)-PLT|Tool',
              notes: null,
            },
          },
        },
      ],
    });
  });

  test('damaged customer data and an open date are told', () => {
    expect(
      table(row('3/4/2026', '{"FirstName": '), row('3/4/2026', JSON.stringify(lead.UserDetails))),
    ).toMatchObject({
      lines: [
        { line: 2, reading: { fields: { createdAt: null, company: null } } },
        { line: 3, reading: { fields: { createdAt: null, company: 'Contoso' } } },
      ],
      questions: [{ field: 'createdAt', example: '3/4/2026' }],
      problems: [
        { line: 2, column: 'CustomerInfo', reason: 'bad-json' },
        { line: 2, column: 'CreatedTime', reason: 'ambiguous-date' },
        { line: 3, column: 'CreatedTime', reason: 'ambiguous-date' },
      ],
    });
  });
});

test("Microsoft's CSV goes its own way", () => {
  expect(read(coSellCsv(coSellRecords(3)))).toMatchObject({ origin: 'co-sell' });
  expect(read('Name,Price\nTea,1')).toEqual({ kind: 'refused', reason: 'unknown-file' });
});

test('any JSON and any text: never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((text) => `[{"UserDetails": ${text}, "LeadSource": ${text}}]`),
      ),
      (text) => {
        read(text);
      },
    ),
  );
});

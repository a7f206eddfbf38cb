import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { CRM_FILES, crmCsv } from './crm-csv';

const lead = (more: Partial<KeptReferral> = {}): KeptReferral => ({
  ...blankReferral('one', 'lead', '2026-11-29T10:00:00.000Z'),
  company: 'Contoso, Ltd',
  contactName: 'Ann Lee',
  jobTitle: 'CTO',
  email: 'ann@contoso.example',
  phone: '+420 776 123 456',
  country: 'CZ',
  leadSource: 'AzureMarketplace-PLT|Contoso Backup',
  notes: 'Please "call"',
  ...more,
});
const each = { again: true };
const readBack = (text: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('a file for a CRM', () => {
  test('has the headings that its import knows', () => {
    const heads = CRM_FILES.map((crm) => crmCsv(crm, [], each).text.trim());
    expect(heads).toEqual([
      'Topic,First Name,Last Name,Company Name,Job Title,Email,Business Phone,Country/Region,Description',
      'First Name,Last Name,Company,Title,Email,Phone,Country,Lead Source,Description',
      'email,firstName,lastName,company,title,phone,country,leadSource',
      'First Name,Last Name,Email,Phone Number,Job Title,Company Name,Country/Region,Message',
    ]);
  });

  test('is read back as it was written', () => {
    expect(readBack(crmCsv('dynamics', [lead()], each).text)).toEqual([
      {
        Topic: 'Contoso, Ltd – Contoso Backup',
        'First Name': 'Ann',
        'Last Name': 'Lee',
        'Company Name': 'Contoso, Ltd',
        'Job Title': 'CTO',
        Email: 'ann@contoso.example',
        'Business Phone': '+420 776 123 456',
        'Country/Region': 'CZ',
        Description: 'Please "call"',
      },
    ]);
    expect(readBack(crmCsv('salesforce', [lead()], each).text)[0]).toMatchObject({
      'Lead Source': 'AzureMarketplace-PLT|Contoso Backup',
    });
  });

  test('leaves out whom nobody may contact, tests, deals, and what the CRM would refuse', () => {
    const all = [
      lead(),
      lead({ test: true }),
      lead({ doNotContact: true }),
      lead({ kind: 'co-sell' }),
      lead({ email: null }),
    ];
    expect(crmCsv('marketo', all, each)).toMatchObject({ keys: ['one'], lacking: 1 });
    expect(crmCsv('hubspot', all, each)).toMatchObject({ keys: ['one', 'one'], lacking: 0 });
    expect(crmCsv('salesforce', [lead({ company: null })], each)).toMatchObject({ keys: [], lacking: 1 });
  });

  test('holds each lead once, unless all are asked for again', () => {
    const all = [lead(), lead({ key: 'two', inCrmSince: '2026-11-29T10:00:00.000Z' })];
    expect(crmCsv('hubspot', all, { again: false })).toMatchObject({ keys: ['one'], already: 1 });
    expect(crmCsv('hubspot', all, each)).toMatchObject({ keys: ['one', 'two'], already: 0 });
  });

  test.each([
    '+1 425 555 0101 ext. 4',
    '+1 425 555 0101 x12',
    '+49 (0)30 555–0133, Durchwahl 7',
    '+ 33 1 99 00 12 34',
    '＋81 3-5555-0199 内線 12',
  ])('the phone %s stays as it is', (phone) => {
    for (const crm of CRM_FILES)
      expect(readBack(crmCsv(crm, [lead({ phone })], each).text).map((row) => Object.values(row))).toEqual([
        expect.arrayContaining([phone]),
      ]);
  });

  test.each(['+1+cmd|calc', '-2+3', '+1 ext. A1', '＝1+1', '+SUM(1)', '+1 x12+A1'])(
    'what only begins like a phone, %s, is guarded',
    (jobTitle) => {
      expect(readBack(crmCsv('hubspot', [lead({ jobTitle })], each).text)[0]?.['Job Title']).toBe(
        `'${jobTitle}`,
      );
    },
  );

  test('runs no formula, and leaves phones as they are', () => {
    const { text } = crmCsv(
      'salesforce',
      [lead({ company: '=1+1', jobTitle: '@SUM(A1)', phone: '+1 (425) 555-0101' })],
      each,
    );
    expect(readBack(text)[0]).toMatchObject({
      Company: "'=1+1",
      Title: "'@SUM(A1)",
      Phone: '+1 (425) 555-0101',
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (company) => {
        const [row] = readBack(crmCsv('hubspot', [lead({ company })], each).text);
        expect(row?.['Company Name'] ?? '').not.toMatch(/^[=@]|^[+-](?![\d(])/);
      }),
    );
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileToRead, ReadFile } from './read-file';

/** The module as others get it. */
const folder = mkdtempSync(join(tmpdir(), 'files-module-'));
let readFile: (file: FileToRead) => ReadFile;

beforeAll(async () => {
  await build({
    configFile: 'src/files/vite.config.ts',
    logLevel: 'silent',
    build: { outDir: folder },
  });
  ({ readFile } = await import(pathToFileURL(join(folder, 'files.js')).href));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = '2026-11-29T08:00:00Z';
const ID = '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10';
const OTHER_ID = '7be1b8d2-96bb-4f0c-8a8e-5b1f8f3c2a44';

function read(content: string | Uint8Array, more: Partial<FileToRead> = {}): ReadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readFile({ name: 'file.csv', bytes, now: NOW, timeZone: 'UTC', languages: ['en'], ...more });
}
const kinds = ({ problems }: ReadFile): string[] => problems.map(({ kind }) => kind);
const lead = {
  PartitionKey: '2026-11',
  RowKey: 'r-1',
  Timestamp: '2026-11-20T08:00:04.5Z',
  ActionCode: 'PLT',
  CreatedTime: '2026-11-20T08:00:00Z',
  CustomerInfo: JSON.stringify({ FirstName: 'Mila', LastName: 'Horn', Email: 'mila@nordwind.example' }),
  Description: ' ',
  LeadSource: 'AppSource (SPZA)',
  OfferDisplayName: 'Night Shift',
};
const asRead = {
  kind: 'lead',
  list: 'marketplace',
  contactName: 'Mila Horn',
  email: 'mila@nordwind.example',
  leadSource: 'AppSource (SPZA)-PLT|Night Shift',
  callToAction: 'contact-me',
  createdAt: '2026-11-20T08:00:00.000Z',
  actionable: true,
  expiresAt: '2026-12-04T08:00:00.000Z',
  expiresAtExact: true,
};

describe('envelopes', () => {
  test.each([
    ['az storage entity query', { items: [lead], nextMarker: {} }, 'items'],
    ['OData', { value: [lead] }, 'value'],
    ['a flow', { statusCode: 200, headers: {}, body: { value: [lead] } }, 'body.value'],
    ['a list of runs', [{ outputs: { body: { items: [lead] } } }], 'outputs.body.items'],
    ['JSON in a text', { Message: JSON.stringify(JSON.stringify([lead])) }, 'Message'],
    ['JSON in base64', { $content: btoa(JSON.stringify(lead)) }, '$content'],
    ['the same in two places', { inputs: { body: lead }, outputs: { body: lead } }, 'inputs.body'],
    ['nothing around it', lead, null],
  ])('%s', (_name, value, where) => {
    const file = read(JSON.stringify(value));
    expect(file).toMatchObject({ source: 'azure-table', where, problems: [], referrals: [asRead] });
    expect(file.referrals).toHaveLength(1);
  });

  test.each([
    ['JSON lines', [lead, { ...lead, RowKey: 'r-2' }].map((one) => JSON.stringify(one)).join('\n')],
    [
      'one after another',
      [lead, { ...lead, RowKey: 'r-2' }].map((one) => JSON.stringify(one, null, 2)).join('\n'),
    ],
    ['lines of envelopes', [lead, lead].map((one) => JSON.stringify({ body: [one] })).join('\r\n')],
  ])('%s', (_name, text) => {
    expect(read(text).referrals).toMatchObject([asRead, asRead]);
  });

  test('customer data that were encoded twice', () => {
    const twice = { ...lead, CustomerInfo: JSON.stringify(lead.CustomerInfo) };
    expect(read(JSON.stringify(twice))).toMatchObject({ referrals: [asRead], problems: [] });
  });
});

describe('a lead destination’s CSV', () => {
  const head =
    'CreatedTime,FirstName,LastName,Email,Phone,Country,Company,Title,LeadSource,ActionCode,OfferTitle,Description';

  test('action and offer are read', () => {
    const file = read(
      [
        head,
        '2026-11-17T03:57:02.430Z,Ida,Moss,ida@fernhill.example,,US,Fernhill,,AppSource (SPZA),DNC,Atlas,',
        '2026-11-17T03:57:02.430Z,Jon,Vale,jon@oakridge.example,,US,Oakridge,,AzureMarketplace,INS,Atlas,Campaigns: C-77',
      ].join('\n'),
    );
    expect(file.problems).toEqual([]);
    expect(file.referrals).toMatchObject([
      { doNotContact: true, leadSource: 'AppSource (SPZA)-DNC|Atlas', list: 'marketplace' },
      { actionable: false, leadSource: 'AzureMarketplace-INS|Atlas', campaignId: 'C-77', notes: null },
    ]);
  });

  test('an Azure table without its keys', () => {
    const file = read(
      'ActionCode,CreatedTime,CustomerInfo,Description,LeadSource,OfferDisplayName\n' +
        'PLT,2026-11-20T08:00:00Z,"{""FirstName"":""Mila"",""LastName"":""Horn"",""Email"":""mila@nordwind.example""}",,AppSource (SPZA),Night Shift',
    );
    expect(file).toMatchObject({ source: 'azure-table', referrals: [asRead], problems: [] });
  });

  test('a lead with a phone alone, and one without personal data', () => {
    const file = read(
      `${head}\n,,,,+1 425 555 0100,US,,,AzureMarketplace,PLT,Atlas,\n2026-11-17T03:57:02Z,,,,,,,,AzureMarketplace,PLT,Atlas,`,
    );
    expect(file.referrals).toMatchObject([
      { phone: '+1 425 555 0100', contactName: null },
      { phone: null, expiresAt: '2026-12-01T03:57:02.000Z' },
    ]);
    expect(file.problems).toEqual([]);
  });

  test('a phone that a spreadsheet made a number', () => {
    const row = (phone: string): string =>
      `2026-11-17T03:57:02Z,Ida,Moss,,${phone},,,,AzureMarketplace,PLT,Atlas,`;
    const file = read([head, row('420776123456.0'), row("'+1 425 555 0101"), row('4.20776E+11')].join('\n'));
    expect(file.referrals.map(({ phone }) => phone)).toEqual(['420776123456', '+1 425 555 0101', null]);
    expect(kinds(file)).toEqual(['spoiled-number']);
  });
});

describe('dates', () => {
  const coSell = (delimiter: string, ...dates: string[]): string =>
    [
      ['Referral ID', 'Deal Name', 'Status', 'Substatus', 'Estimated Close Date'].join(delimiter),
      ...dates.map((date, at) =>
        [ID.replace('1c9f', `1c9${at}`), `Deal ${at}`, 'New', 'Received', date].join(delimiter),
      ),
    ].join('\n');
  const closing = (text: string): (string | null)[] => read(text).referrals.map(({ closeDate }) => closeDate);

  test('dots and semicolons: a spreadsheet rewrote the file, day first, and it is said', () => {
    const file = read(coSell(';', '05.02.2027', '03.04.2027'));
    expect(file.referrals.map(({ closeDate }) => closeDate)).toEqual(['2027-02-05', '2027-04-03']);
    expect(file.problems).toMatchObject([
      { kind: 'rewritten-by-spreadsheet', text: expect.stringContaining('05.02.2027') },
    ]);
  });

  test('what the documented order no longer settles is ambiguous, with both readings', () => {
    const file = read(coSell(',', '5/2/2027'));
    expect(file.referrals[0]?.closeDate).toBeNull();
    expect(file.problems).toMatchObject([
      { kind: 'rewritten-by-spreadsheet' },
      { kind: 'ambiguous-date', line: 2, text: expect.stringMatching(/2027-05-02 or 2027-02-05/u) },
    ]);
    expect(closing(coSell(';', '05/02/2027'))).toEqual([null]);
    expect(closing(coSell(',', '05/02/2027'))).toEqual(['2027-05-02']);
  });

  test('the file’s own dates settle the order', () => {
    expect(closing(coSell(',', '5/2/2027', '12/31/2026'))).toEqual(['2027-05-02', '2026-12-31']);
    expect(closing(coSell(';', '05/02/2027', '31/12/2026'))).toEqual(['2027-02-05', '2026-12-31']);
    // Dates that a spreadsheet could not read stay as they were: those that it could may be swapped.
    expect(closing(coSell(';', '05.02.2027', '12/31/2026'))).toEqual([null, '2026-12-31']);
  });

  test('forms of spreadsheets', () => {
    expect(closing(coSell(';', '20. 11. 2026 8:15', '20-Nov-26', '46423'))).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2027-02-05',
    ]);
    const czech = read(coSell(';', '20. listopadu 2026'), { languages: ['cs'] });
    expect(czech.referrals[0]?.closeDate).toBe('2026-11-20');
  });

  test('nothing was created in the future', () => {
    const file = read(`CreatedTime,Company,LeadSource,ActionCode\n12/11/2026,Fernhill,AzureMarketplace,PLT`);
    expect(file.referrals[0]?.createdAt).toBe('2026-11-12');
  });

  test.each(['+275760-09-12T00:00:00.000Z', '0001-01-01', '31/02/2026', '9999-12-31'])(
    '%s is none',
    (date) => {
      const file = read(`CreatedTime,Company,LeadSource,ActionCode\n${date},Fernhill,AzureMarketplace,PLT`);
      expect(file.referrals[0]?.createdAt).toBeNull();
      expect(kinds(file)).toEqual(['bad-date']);
    },
  );
});

describe('other files', () => {
  test('a deal registration is none of the known files', () => {
    const file = read(
      `Referral ID,Registration Date,Registration Type,Registration Status\n${ID},11/20/2026,Co-sell,Registered`,
    );
    expect(file).toMatchObject({ source: null, referrals: [], problems: [{ kind: 'unknown-file' }] });
  });

  test('an ID alone makes no record', () => {
    const file = read(`Referral ID,Deal Name,Status\n${ID},,\n${OTHER_ID},Atlas,New`);
    expect(file.referrals.map(({ id }) => id)).toEqual([OTHER_ID]);
    expect(kinds(file)).toEqual(['only-id']);
  });

  test('one NUL does not make a text UTF-16', () => {
    const text = new TextEncoder().encode(`Referral ID,Deal Name,Status\n${ID},Atl\0as,New`);
    expect(read(text)).toMatchObject({ source: null, problems: [{ kind: 'binary' }] });
  });

  test('a column that is not understood, and one that is in vain, are named', () => {
    const file = read(
      `Referral ID,Deal Name,Partner Referral Status,Weather,Lead quality\n${ID},Atlas,New,rain,High`,
      {
        languages: ['en'],
      },
    );
    expect(file.problems.filter(({ kind }) => kind.endsWith('column')).map(({ column }) => column)).toContain(
      'Weather',
    );
  });
});

describe('tables that tools write', () => {
  const head = ['Referral ID', 'Deal Name', 'Customer Name', 'Status', 'Substatus'];
  const rowOf = (id: string): string[] => [id, 'Atlas', 'Fernhill', 'New', 'Received'];

  test('bars between the cells', () => {
    const file = read([head, rowOf(ID)].map((cells) => cells.join('|')).join('\n'));
    expect(file).toMatchObject({
      source: 'co-sell',
      referrals: [{ id: ID, company: 'Fernhill' }],
      problems: [],
    });
  });

  test('UTF-16 without a mark, with tabs and decimal commas', () => {
    const text = [
      [...head, 'Estimated Value', 'Currency'],
      [...rowOf(ID), '12.500,50', 'EUR'],
    ];
    const bytes = new Uint8Array(
      Buffer.from(text.map((cells) => cells.join('\t')).join('\r\n'), 'utf16le').swap16(),
    );
    expect(read(bytes).referrals).toMatchObject([{ id: ID, value: 12_500.5, currency: 'EUR' }]);
  });

  test('a report that a CRM saves as HTML under the name of a workbook', () => {
    const file = read(
      '<html><meta charset="utf-8"><table><tr><th>Lead Owner</th><th>Last Name</th><th>Company / Account</th><th>Lead Source</th></tr>' +
        '<tr><td>Ola</td><td>M&oslash;ss</td><td>Fernhill &amp; Co</td><td>AppSource (SPZA)-PLT|contoso.atlas</td></tr></table></html>',
      { name: 'report.xls' },
    );
    expect(file).toMatchObject({
      source: 'salesforce',
      referrals: [{ contactName: 'Møss', company: 'Fernhill & Co' }],
      problems: [],
    });
  });

  test('of several sheets with referrals one is read, and the others are named', () => {
    const table = (id: string): string =>
      `<table>${[head, rowOf(id)].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const file = read(
      `<html>${table(ID)}<table><tr><td>Made by Ola</td></tr></table>${table(OTHER_ID)}</html>`,
    );
    expect(file.referrals.map(({ id }) => id)).toEqual([ID]);
    expect(file.problems).toMatchObject([{ kind: 'other-sheets', text: expect.stringContaining('"3"') }]);
  });

  test('a country by its name in another language', () => {
    const file = read(
      'Vorname;Nachname;Firma / Account;Lead-Quelle;E-Mail;Land/Region\nIda;Moss;Fernhill;SPZA-PLT|c.o;ida@fernhill.example;Deutschland',
      { languages: ['de'] },
    );
    expect(file.referrals).toMatchObject([{ company: 'Fernhill', country: 'DE' }]);
  });
});

describe('exports of CRMs', () => {
  test('a Salesforce report with its footer: only Microsoft’s leads', () => {
    const file = read(
      [
        'Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Rating,Street,Email,Create Date',
        'Ola,Ida,Moss,Buyer,Fernhill,AppSource (SPZA)-PLT|contoso.atlas,Hot,Main St,ida@fernhill.example,11/20/2026',
        'Ola,Jon,Vale,CTO,Oakridge,Trade Show,Warm,,jon@oakridge.example,11/21/2026',
        '',
        'Grand Totals (2 records)',
        '',
        'Confidential Information - Do Not Distribute',
        'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
      ].join('\n'),
    );
    expect(file.source).toBe('salesforce');
    expect(file.referrals).toMatchObject([
      {
        company: 'Fernhill',
        contactName: 'Ida Moss',
        jobTitle: 'Buyer',
        stage: 'received',
        createdAt: '2026-11-20',
      },
    ]);
    expect(file.problems).toMatchObject([{ kind: 'not-microsofts', text: expect.stringMatching(/^1 /u) }]);
  });

  test('Salesforce Data Loader', () => {
    const file = read(
      'Id,FirstName,LastName,Email,Phone,Company,LeadSource,Status,OwnerId,CreatedDate\n' +
        '00Q5g00000AbCdEEAV,Ida,Moss,ida@fernhill.example,,Fernhill,AzureMarketplace-PLT|contoso.atlas,Open - Not Contacted,005,2026-11-20T08:00:00.000Z',
    );
    expect(file).toMatchObject({ source: 'salesforce', problems: [] });
    expect(file.referrals).toMatchObject([
      { crmId: '00Q5g00000AbCdEEAV', expiresAt: '2026-12-04T08:00:00.000Z' },
    ]);
  });

  test('HubSpot', () => {
    const file = read(
      'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner,Lead Source\n' +
        '901,Ida,Moss,ida@fernhill.example,,New,2026-11-20 09:14,Fernhill,United States,Ola,AppSource (SPZA)-PLT|contoso.atlas',
    );
    expect(file).toMatchObject({ source: 'hubspot', problems: [] });
    expect(file.referrals).toMatchObject([
      { crmId: '901', company: 'Fernhill', country: 'US', createdAt: '2026-11-20' },
    ]);
  });

  test('what an export without its CRM’s own marks, or in another language, says', () => {
    const dynamics = read(
      'Topic,First Name,Last Name,Company Name,Email,Lead Source,Status Reason,Created On\n' +
        'AppSource (SPZA)-PLT|contoso.atlas,Ida,Moss,Fernhill,ida@fernhill.example,Other,New,2026-11-20\n' +
        'Fair,Jon,Vale,Oakridge,jon@oakridge.example,Web,New,2026-11-20',
    );
    expect(dynamics).toMatchObject({ source: 'dynamics', referrals: [{ company: 'Fernhill' }] });
    expect(kinds(dynamics)).toEqual(['not-microsofts']);
    const german = read(
      'Vorname;Nachname;Firma;Lead-Quelle;E-Mail;Erstelldatum\nIda;Moss;Fernhill;SPZA-PLT|c.o;ida@fernhill.example;20.11.2026',
      { languages: ['de'] },
    );
    expect(german).toMatchObject({ source: 'crm', problems: [] });
    expect(german.referrals).toMatchObject([{ contactName: 'Ida Moss', createdAt: '2026-11-20' }]);
    const api = read(
      JSON.stringify({
        records: [
          {
            attributes: {},
            Id: '1',
            Company: 'Fernhill',
            Email: 'a@b.example',
            LeadSource: 'AzureMarketplace-PLT|c.o',
          },
          { attributes: {}, Id: '2', Company: 'Oakridge', Email: 'c@d.example', LeadSource: 'Web' },
        ],
      }),
    );
    expect(api).toMatchObject({ where: 'records', referrals: [{ company: 'Fernhill', crmId: '1' }] });
    expect(kinds(api)).toEqual(['not-microsofts']);
  });

  test('a Dynamics workbook', () => {
    const file = read(workbook(), { name: 'Leads.xlsx' });
    expect(file.source).toBe('dynamics');
    expect(file.referrals).toMatchObject([
      {
        contactName: 'Ida Møss',
        company: 'Fernhill & Co',
        createdAt: '2026-11-20',
        crmId: ID,
        phone: '420776123456',
      },
    ]);
    expect(file.problems).toEqual([]);
  });

  test('the text of a web-to-lead mail', () => {
    const file = read(
      'Salesforce could not create this lead because:\n\nReason: required field missing\n\n' +
        'first_name = Ida\nlast_name = Moss\ncompany = Fernhill\nemail = ida@fernhill.example\n' +
        'lead_source = AppSource (SPZA)-PLT|contoso.atlas\ndescription = Please call\nin the morning\noid = 00D\n',
    );
    expect(file).toMatchObject({ source: 'web-to-lead', problems: [] });
    expect(file.referrals).toMatchObject([
      {
        contactName: 'Ida Moss',
        company: 'Fernhill',
        notes: 'Please call\nin the morning',
        callToAction: 'contact-me',
      },
    ]);
  });
});

/** A workbook as Dynamics writes it: namespaces with a prefix, shared strings, a date as a styled number. */
function workbook(): Uint8Array {
  const strings = [
    '(Do Not Modify) Lead',
    '(Do Not Modify) Row Checksum',
    '(Do Not Modify) Modified On',
    'Leads_First Name',
    'Last Name',
    'Company Name',
    'Business Phone',
    'Lead Source',
    'Created On',
    ID,
    'x==',
    'Ida',
    'M&#248;ss',
    'Fernhill &amp; Co',
    'AppSource (SPZA)-PLT|contoso.atlas',
  ];
  const shared = (at: number, place: string): string => `<x:c r="${place}" t="s"><x:v>${at}</x:v></x:c>`;
  const head = [...'ABCDEFGHI'].map((column, at) => shared(at, `${column}1`)).join('');
  const row =
    shared(9, 'A2') +
    shared(10, 'B2') +
    '<x:c r="C2" s="1"><x:v>46346.5</x:v></x:c>' +
    shared(11, 'D2') +
    shared(12, 'E2') +
    shared(13, 'F2') +
    '<x:c r="G2"><x:v>4.20776123456E11</x:v></x:c>' +
    shared(14, 'H2') +
    '<x:c r="I2" s="1"><x:v>46346.34375</x:v></x:c>';
  const part = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0"?>${text}`);
  return zipSync({
    'xl/workbook.xml': part(
      '<x:workbook><x:sheets><x:sheet name="Leads" sheetId="1" r:id="rId1"/><x:sheet name="hiddenSheet" state="veryHidden" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': part(
      `<x:sst>${strings.map((one) => `<x:si><x:t>${one}</x:t></x:si>`).join('')}</x:sst>`,
    ),
    'xl/styles.xml': part(
      '<x:styleSheet><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="22"/></x:cellXfs></x:styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': part(
      `<x:worksheet><x:sheetData><x:row r="1">${head}</x:row><x:row r="2">${row}</x:row></x:sheetData></x:worksheet>`,
    ),
  });
}

describe('hostile files', () => {
  test('any bytes: never throws, and says why there is nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { source, referrals, problems } = read(bytes);
        expect(source !== null || (referrals.length === 0 && problems.length > 0)).toBe(true);
      }),
    );
    const zip = workbook();
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Uint8Array.from(zip);
        damaged[at] = byte;
        read(damaged);
        read(zip.subarray(0, at));
      }),
    );
  });

  test('a row that says to stand far below takes bounded time', () => {
    const cell = '<c t="inlineStr"><is><t>x</t></is></c>';
    const zip = zipSync({
      'xl/workbook.xml': new TextEncoder().encode(
        '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': new TextEncoder().encode(
        '<a><Relationship Id="r" Target="worksheets/a.xml"/></a>',
      ),
      'xl/worksheets/a.xml': new TextEncoder().encode(`<a><row r="4000000000">${cell}</row></a>`),
    });
    expect(kinds(read(zip))).toEqual(['not-a-table']);
  });

  test('a hundred thousand columns and a quote that is never closed take bounded time', () => {
    const start = performance.now();
    const wide = read(`Referral ID,${'x,'.repeat(100_000)}\n${ID}${',1'.repeat(100_000)}`);
    expect(kinds(wide)).toEqual(['too-many-columns']);
    const open = read(`Referral ID,Deal Name,Status\n${ID},"${`${ID},Atlas,New\n`.repeat(300_000)}`);
    expect(kinds(open)).toEqual(['quote-not-closed']);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('times without a zone', () => {
  const csv = (created: string, stamp: string): string =>
    `PartitionKey,RowKey,Timestamp,ActionCode,CreatedTime,CustomerInfo,LeadSource,OfferDisplayName\np,a1,${stamp},PLT,${created},"{""Company"":""Fernhill""}",AppSource (SPZA),Atlas`;
  const expiring = (text: string, timeZone: string): unknown => {
    const [record] = read(text, { timeZone }).referrals;
    return [record?.createdAt, record?.expiresAt, record?.expiresAtExact];
  };

  test.each(['America/Los_Angeles', 'America/Sao_Paulo', 'Europe/Prague', 'UTC'])(
    'a time stamp near it makes it exact: %s',
    (zone) => {
      expect(expiring(csv('11/20/2026 00:30:00', '2026-11-20T00:30:05.123Z'), zone)).toEqual([
        '2026-11-20T00:30:00.000Z',
        '2026-12-04T00:30:00.000Z',
        true,
      ]);
    },
  );

  test('else the deadline is the earliest of UTC and the user’s zone', () => {
    const flat =
      'CreatedTime,Company,LeadSource,ActionCode\n2026-11-20 00:30:00,Fernhill,AzureMarketplace,PLT';
    expect(expiring(flat, 'America/Los_Angeles')).toEqual(['2026-11-20', '2026-12-04T00:30:00.000Z', false]);
    expect(expiring(flat, 'Asia/Tokyo')).toEqual(['2026-11-20', '2026-12-03T15:30:00.000Z', false]);
    expect(expiring(flat, 'UTC')).toEqual(['2026-11-20', '2026-12-04T00:30:00.000Z', true]);
  });
});

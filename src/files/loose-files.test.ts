// Leads outside of tables: in logs, in notes, in the markup of services. Each file says what it holds.
import { expect, test } from 'vitest';
import { labelledRecords } from './labelled-records';
import { logValues } from './log-values';
import { readFile } from './read-file';

const read = (text: string) =>
  readFile({
    name: 'file',
    bytes: new TextEncoder().encode(text),
    now: '2026-11-29T08:14:02Z',
    timeZone: 'Europe/Prague',
    languages: ['en'],
  });
const SOURCE = 'AzureMarketplace-PLT|brightfen.nightshift';
const petra = {
  contactName: 'Petra Lindqvist',
  company: 'Havsvik Fiske AB',
  email: 'petra@havsvik.example',
  leadSource: SOURCE,
};

test('the Atom feed of an Azure table', () => {
  const feed =
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Leads</title>' +
    '<entry m:etag="x"><id>https://a.example/Leads(1)</id><updated>2026-11-20T00:00:00Z</updated><content type="application/xml">' +
    '<m:properties><d:RowKey>r1</d:RowKey><d:Timestamp m:type="Edm.DateTime">2026-11-18T08:04:14Z</d:Timestamp>' +
    '<d:ActionCode>PLT</d:ActionCode><d:CreatedTime m:type="Edm.DateTime">2026-11-18T08:04:12Z</d:CreatedTime>' +
    '<d:CustomerInfo>{"FirstName":"Petra","LastName":"Lindqvist","Email":"petra@havsvik.example","Company":"Havsvik Fiske AB"}</d:CustomerInfo>' +
    '<d:LeadSource>AzureMarketplace</d:LeadSource><d:OfferDisplayName>brightfen.nightshift</d:OfferDisplayName>' +
    '</m:properties></content></entry></feed>';
  expect(read(feed)).toMatchObject({
    source: 'azure-table',
    referrals: [{ ...petra, createdAt: '2026-11-18T08:04:12.000Z' }],
  });
});

test('a CRM’s records in XML: only Microsoft’s leads are taken', () => {
  const lead = (id: string, first: string, source: string): string =>
    `<Lead Id="${id}"><FirstName>${first}</FirstName><LastName>Lindqvist</LastName><Company>Havsvik Fiske AB</Company>` +
    `<Email>petra@havsvik.example</Email><LeadSource>${source}</LeadSource></Lead>`;
  const file = read(
    `<?xml version="1.0"?><Leads>${lead('7', 'Petra', SOURCE)}${lead('8', 'Sam', 'Fair')}</Leads>`,
  );
  expect(file.referrals).toMatchObject([{ ...petra, crmId: '7' }]);
  expect(file.problems).toMatchObject([{ kind: 'not-microsofts' }]);
});

test('a log of an endpoint: the object in each line, whatever stands before it', () => {
  const lead = (first: string): string =>
    JSON.stringify({
      userDetails: {
        firstName: first,
        lastName: 'Lindqvist',
        email: 'petra@havsvik.example',
        company: 'Havsvik Fiske AB',
      },
      leadSource: 'AzureMarketplace',
      actionCode: 'PLT',
      offerTitle: 'brightfen.nightshift',
      createdTime: '2026-11-18T08:04:12Z',
    });
  const log = `Listening on {port}\n2026-11-18T08:04:13Z INFO POST 200 ${lead('Petra')}\n2026-11-18T09:04:13Z INFO POST 200 ${lead('Sam')} in 4 ms\n`;
  expect(logValues(log).map(({ line }) => line)).toEqual([2, 3]);
  expect(read(log).referrals).toMatchObject([petra, { ...petra, contactName: 'Sam Lindqvist' }]);
});

test('a table in Markdown, with bars in its cells', () => {
  const text =
    '# Leads\n\n| Company | Contact | Email | Created | Source |\n|---|:--|---|--:|---|\n' +
    `| Havsvik Fiske AB | Petra Lindqvist | petra@havsvik.example | 2026-11-18 | ${SOURCE.replace('|', '\\|')} |\n` +
    '| Lagos Metals | Sam Okoro | sam@lagos.example | soon | Fair |\n\nThat is all.\n';
  const file = read(text);
  expect(file.referrals).toMatchObject([{ ...petra, createdAt: '2026-11-18' }]);
  expect(file.problems).toMatchObject([{ kind: 'not-microsofts' }, { kind: 'bad-date', line: 6 }]);
});

test.each([
  ['Field,Value', ','],
  ['', ': '],
  ['', ' = '],
])('one label and one value a line, below %j, parted by %j', (head, part) => {
  const lines = [
    ['First name', 'Petra'],
    ['Last name', 'Lindqvist'],
    ['Company', 'Havsvik Fiske AB'],
    ['Email', 'petra@havsvik.example'],
    ['Lead source', SOURCE],
    ['Received', '2026-11-18'],
  ].map(([label = '', value = '']) => `${label}${part}${value}`);
  const file = read([...(head === '' ? [] : [head]), ...lines].join('\n'));
  expect(file.referrals).toMatchObject([petra]);
});

test('a label that comes again, or a blank line, begins the next record; prose is none', () => {
  expect(labelledRecords('a: 1\nb: 2\nc: 3\na: 4\nb: 5\nc: "6, ""7"""\n\nd: 8\n')).toEqual([
    { a: '1', b: '2', c: '3' },
    { a: '4', b: '5', c: '6, "7"' },
  ]);
  expect(read('Dear team,\nplease call: Petra.\nThanks: Ola\nRegards: me\n')).toMatchObject({
    source: null,
    referrals: [],
    problems: [{ kind: 'unknown-file' }],
  });
});

test('an object that stands as a value is its name, or what it holds', () => {
  const lead = {
    id: 'L1',
    firstName: 'Petra',
    lastName: 'Lindqvist',
    emailAddress: 'petra@havsvik.example',
    companyName: 'Havsvik Fiske AB',
    country: { code: 'SE', name: 'Sweden' },
    address: { city: 'Stockholm' },
    source: SOURCE,
  };
  expect(read(JSON.stringify({ data: { leads: { edges: [{ node: lead }] } } })).referrals).toMatchObject([
    { ...petra, country: 'SE' },
  ]);
});

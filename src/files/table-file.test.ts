import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CO_SELL_HEADERS, coSellCsv, coSellRecords } from '../../scripts/co-sell-sample';
import { csvTable } from './table';
import { readTableFile, type ReadOptions } from './table-file';
import { documentedHeadings } from './file-columns';
import { originOf } from './table-origin';
import type { FileLine, ReferralFile, RefusedFile } from './referral-file';
import { runAtOnce, runSliced } from './slices';

const ID = 'f7eaae47-0b84-4ac4-b4ea-5b2587d42cee';
const OTHER_ID = '0c0ffee0-0b84-4ac4-b4ea-5b2587d42cee';
const read = (text: string, options?: ReadOptions): ReferralFile | RefusedFile =>
  runAtOnce(readTableFile(csvTable(text), options));
function accepted(text: string, options?: ReadOptions): ReferralFile {
  const file = read(text, options);
  if (file.kind !== 'referrals') throw new Error(`refused: ${file.reason}`);
  return file;
}
const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter },
  );

/** A co-sell file with one line, of these columns only. */
function coSellLine(cells: Readonly<Record<string, string>>): ReferralFile {
  const all = { 'Referral ID': ID, 'Partner Referral Status': 'New', ...cells };
  return accepted(csv([Object.keys(all), Object.values(all)]));
}
const fieldsOf = (file: ReferralFile): object | undefined => file.lines[0]?.reading.fields;

describe('originOf', () => {
  test.each([
    ['co-sell', CO_SELL_HEADERS],
    [
      'insights-leads',
      [
        'Referral ID',
        'Creation Date',
        'Updated Date',
        'PartnerID',
        'Customer Country',
        'Customer City',
        'Customer Name',
        'Lead Type',
        'Lead Source',
        'Call to action',
        'Referral program',
        'Business profile ID',
        'Offer ID',
        'Offer name',
        'Lead currency',
        'Lead value',
        'Lead value (USD)',
        'Status',
        'Status Reason',
      ],
    ],
    [
      'insights-co-sell',
      [
        'Referral ID',
        'Customer Country',
        'Customer City',
        'Customer Name',
        'Referral Creation Date',
        'Deal Type',
        'Deal Direction',
        'Deal currency',
        'Estimated Deal value',
        'Deal ID',
        'Engagement ID',
        'Microsoft MSX ID',
        'Status',
        'Status Reason',
        'Partner Program',
        'Partner Role',
      ],
    ],
    [
      'leads',
      [
        'LeadCreationDateTime',
        'Referral ID',
        'Company name',
        'Customer name',
        'Customer email',
        'Email validity',
        'Call-to-action',
        'Lead source',
        'Lead quality',
        'Status',
      ],
    ],
    [
      'leads',
      [
        'LeadCreationDateTime',
        'Referral ID',
        'Deal Name',
        'Customer Name',
        'Partner Referral Status',
        'Partner Referral Substatus',
        'Estimated Deal Value',
        'Marketplace Purchase Intent',
      ],
    ],
    [null, ['Name', 'Price']],
  ])('%s', (origin, headers) => {
    expect(originOf(headers)).toBe(origin);
    expect(originOf([...headers].reverse().map((header) => header.toUpperCase()))).toBe(origin);
  });
});

describe('the co-sell download', () => {
  test('every documented column lands in its field', () => {
    const file = coSellLine({
      'Deal Name': 'UK spring deal',
      'Customer Name': 'Contoso Corporation',
      'Customer Address Line 1': 'One Contoso Way',
      'Customer Address Line 2': 'NE 148 street',
      'Customer City': 'Redmond',
      'Customer State': 'Washington',
      'Customer Postal code': '98052',
      'Customer Country': 'us',
      'Customer Contact First Name': 'John',
      'Customer Contact Last Name': 'Customer',
      'Customer Contact Phone number': '9999999999',
      'Customer Contact Email Address': 'john.customer@contoso.com',
      'Partner Referral Status': 'Active',
      'Partner Referral Substatus': 'Accepted',
      'Microsoft Referral Status': 'Pending',
      'Estimated Deal Value': '12563',
      Currency: 'usd',
      'Estimated Close Date': '1/30/2020',
      'CRM ID': '34234324-sdfsdf',
      'Marketing Campaign ID': 'BingSummer2020',
      Notes: 'This is\na sample note.',
      'Solution 1': 'SOL-1, USD, 1, 2',
    });
    expect(file.problems).toEqual([]);
    expect(file.lines).toEqual([
      {
        line: 2,
        reading: {
          kind: 'co-sell',
          list: null,
          rowKey: null,
          favorite: null,
          statedExpiry: null,
          fields: {
            id: ID,
            dealName: 'UK spring deal',
            company: 'Contoso Corporation',
            contactName: 'John Customer',
            phone: '9999999999',
            email: 'john.customer@contoso.com',
            country: 'US',
            city: 'Redmond',
            address: 'One Contoso Way, NE 148 street, Redmond, Washington, 98052',
            notes: 'This is\na sample note.',
            stage: 'accepted',
            outcome: null,
            microsoftStatus: 'Pending',
            value: 12_563,
            currency: 'USD',
            closeDate: '2020-01-30',
            crmId: '34234324-sdfsdf',
            campaignId: 'BingSummer2020',
          },
        },
      },
    ]);
  });

  test.each([
    ['New', 'Pending', 'received', null],
    ['New', 'Received', 'received', null],
    ['New', '', 'received', null],
    ['new', 'ACCEPTED', 'accepted', null],
    ['Active', 'Accepted', 'accepted', null],
    ['Closed', 'Won', 'archived', 'won'],
    ['Closed', 'Lost', 'archived', 'lost'],
    ['Closed', 'Declined', 'archived', 'declined'],
    ['Closed', 'Expired', 'archived', 'expired'],
    ['Closed', 'Error', 'archived', 'error'],
    ['Closed', '', 'archived', null],
    ['', 'Declined', 'archived', 'declined'],
    ['Active', 'Engaged with customer', 'accepted', null],
  ])('status %s, substatus %s', (status, substatus, stage, outcome) => {
    expect(
      fieldsOf(coSellLine({ 'Partner Referral Status': status, 'Partner Referral Substatus': substatus })),
    ).toMatchObject({ stage, outcome });
  });

  test.each([
    [
      { 'Partner Referral Status': 'Active', 'Partner Referral Substatus': 'Declined' },
      'contradicting-status',
      'Partner Referral Substatus',
    ],
    [{ 'Partner Referral Status': 'Sleeping' }, 'unknown-status', 'Partner Referral Status'],
    [{ 'Referral ID': 'ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee' }, 'bad-id', 'Referral ID'],
    [{ 'Referral ID': '', 'Customer Name': ' -- ' }, 'no-identity', null],
  ])('%j refuses the line as %s', (cells, reason, column) => {
    const file = coSellLine(cells);
    expect(file.lines).toEqual([]);
    expect(file.problems).toMatchObject([{ line: 2, column, reason, refused: 'line' }]);
  });

  test.each([
    ['Estimated Close Date', '13/45/2026', 'bad-date', 'closeDate'],
    ['Estimated Close Date', '02/30/2026', 'bad-date', 'closeDate'],
    ['Estimated Close Date', 'soon', 'bad-date', 'closeDate'],
    ['Estimated Deal Value', '-5', 'bad-amount', 'value'],
    ['Estimated Deal Value', '1,234', 'ambiguous-amount', 'value'],
    ['Estimated Deal Value', 'a lot', 'bad-amount', 'value'],
    ['Currency', 'Dollars', 'bad-currency', 'currency'],
    ['Customer Contact Email Address', 'call me', 'bad-email', 'email'],
    ['Customer Contact Phone number', '4.25555E+11', 'spoiled-number', 'phone'],
  ])('%s "%s" leaves the value out: %s', (column, text, reason, field) => {
    const file = coSellLine({ 'Customer Name': 'Contoso', [column]: text });
    expect(fieldsOf(file)).toMatchObject({ company: 'Contoso', [field]: null });
    expect(file.problems).toEqual([{ line: 2, lastLine: 2, column, reason, refused: 'value', found: text }]);
  });

  test.each([
    ['12563', 12_563],
    ['25000.50', 25_000.5],
    ['25,000.00', 25_000],
    ['1.234.567', 1_234_567],
    ['12,34,567.00', 1_234_567],
    ['1.234,50', 1_234.5],
    ['0', 0],
    ['0.500', 0.5],
    ['25000 EUR', 25_000],
  ])('value %s', (text, value) => {
    expect(fieldsOf(coSellLine({ 'Estimated Deal Value': text }))).toMatchObject({ value });
  });

  test('a date that no month-first file can hold makes the doubtful ones doubtful', () => {
    const rows = [
      ['Referral ID', 'Partner Referral Substatus', 'Estimated Close Date'],
      [ID, 'Won', '03/04/2026'],
      [OTHER_ID, 'Won', '31/12/2026'],
    ];
    const file = accepted(csv(rows));
    expect(file.lines.map(({ reading }) => reading.fields.closeDate)).toEqual([null, '2026-12-31']);
    expect(file.problems).toMatchObject([{ line: 2, reason: 'ambiguous-date', found: '03/04/2026' }]);
  });

  test('lines are named by their place in the file, also below quoted line breaks and broken lines', () => {
    const good = coSellRecords(3, { seed: 4, allReceived: true });
    good[0]![CO_SELL_HEADERS.indexOf('Notes')] = 'one\r\ntwo\r\nthree';
    const lines = coSellCsv(good).trimEnd().split('\r\n');
    const text = [...lines.slice(0, 4), 'a,b', ...lines.slice(4)].join('\r\n');
    const file = accepted(text);
    expect(file.lines.map(({ line }) => line)).toEqual([2, 6, 7]);
    expect(file.problems).toMatchObject([{ line: 5, reason: 'too-few-cells', refused: 'line' }]);
  });

  test('the same referral twice: once if equal, not at all if the lines differ', () => {
    const row = [ID, 'New', 'Contoso'];
    const head = ['Referral ID', 'Partner Referral Status', 'Customer Name'];
    expect(accepted(csv([head, row, row])).lines).toHaveLength(1);
    const differing = accepted(
      csv([head, row, [ID.toUpperCase(), 'Active', 'Contoso'], [OTHER_ID, 'New', 'Fabrikam']]),
    );
    expect(differing.lines.map(({ line }) => line)).toEqual([4]);
    expect(differing.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'repeated-id'],
      [3, 'repeated-id'],
    ]);
  });

  test('two columns of one meaning are read where they agree', () => {
    const file = accepted(
      csv([
        ['Referral ID', 'Partner Referral Status', 'CRM ID', 'CRM ID'],
        [ID, 'New', 'a', 'a'],
        [OTHER_ID, 'New', 'a', 'b'],
      ]),
    );
    expect(file.columns.map(({ repeated }) => repeated)).toEqual([false, false, true, true]);
    expect(file.lines.map(({ reading }) => reading.fields.crmId)).toEqual(['a', null]);
    expect(file.problems).toMatchObject([{ line: 3, column: 'CRM ID', reason: 'columns-differ' }]);
  });
});

describe('other files', () => {
  test('insights leads', () => {
    const file = accepted(
      csv(
        [
          [
            'Referral ID',
            'Creation Date',
            'Customer Country',
            'Customer City',
            'Customer Name',
            'Lead Type',
            'Lead Source',
            'Call to action',
            'Offer name',
            'Lead currency',
            'Lead value',
            'Lead value (USD)',
            'Status',
            'Status Reason',
            'Weather',
          ],
          [
            ID,
            '2026-11-02T08:30:00Z',
            'Czech Republic',
            'Brno',
            'Contoso s.r.o.',
            'Sales qualified',
            'AppSource (SPZA)-PLT|contoso.tool',
            'Contact me',
            'Tool',
            'EUR',
            '500',
            '540',
            'Closed',
            'Declined',
            'rain',
          ],
        ],
        '\t',
      ),
    );
    expect(file).toMatchObject({ origin: 'insights-leads', problems: [] });
    expect(file.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
      'Weather',
    ]);
    expect(file.lines[0]?.reading).toMatchObject({
      kind: 'lead',
      list: 'qualified',
      fields: {
        id: ID,
        createdAt: '2026-11-02T08:30:00.000Z',
        country: 'CZ',
        city: 'Brno',
        company: 'Contoso s.r.o.',
        qualification: 'sales',
        callToAction: 'contact-me',
        value: 500,
        currency: 'EUR',
        stage: 'archived',
        outcome: 'declined',
      },
    });
  });

  test('insights co-sell with its direction', () => {
    const file = accepted(
      csv([
        ['Referral ID', 'Customer Name', 'Referral Creation Date', 'Deal Type', 'Deal Direction', 'Status'],
        [ID, 'Contoso', '2026-11-02', 'Private', 'Incoming', 'New'],
        [OTHER_ID, 'Fabrikam', '2026-11-03', 'Co-sell', 'Outgoing', 'Active'],
      ]),
    );
    expect(
      file.lines.map(({ reading }) => [
        reading.kind,
        reading.list,
        reading.fields.stage,
        reading.fields.createdAt,
      ]),
    ).toEqual([
      ['co-sell', 'inbound', 'received', '2026-11-02'],
      ['co-sell', 'outbound', 'accepted', '2026-11-03'],
    ]);
  });

  test('the leads export: the person is "Customer name" where the company has its own column', () => {
    const file = accepted(
      csv([
        [
          'LeadCreationDateTime',
          'Company name',
          'Customer name',
          'Customer email',
          'Email validity',
          'Phone validity',
          'Lead quality',
          'Call-to-action',
          'Status',
        ],
        [
          '2026-11-20T10:00:00.5Z',
          'Contoso',
          'Jana Nováková',
          'jana@contoso.com',
          'Valid email',
          'Invalid',
          'High',
          'Test drive',
          'Received',
        ],
        ['11/05/2026 10:00', 'Fabrikam', 'Ann', 'ann@fabrikam.com', 'Spam', '--', 'purple', '', 'Archived'],
      ]),
    );
    expect(file.origin).toBe('leads');
    expect(file.lines[0]?.reading.fields).toMatchObject({
      createdAt: '2026-11-20T10:00:00.500Z',
      company: 'Contoso',
      contactName: 'Jana Nováková',
      emailValidity: 'valid',
      phoneValidity: 'invalid',
      quality: 'high',
      callToAction: 'test-drive',
      stage: 'received',
    });
    expect(file.problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'LeadCreationDateTime', 'ambiguous-date'],
      [3, 'Lead quality', 'unknown-word'],
    ]);
  });

  test.each([
    ['', 'not-a-table'],
    ['Name,Price\nTea,3', 'unknown-file'],
    [CO_SELL_HEADERS.join(','), 'no-records'],
    [`${CO_SELL_HEADERS.join(';')}\n\n;;;\n`, 'no-records'],
  ])('%j is refused', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'refused', reason });
  });
});

describe('any file', () => {
  const wide = coSellRecords(40, { seed: 9 });
  const unique = (file: ReferralFile): unknown[] => file.lines.map(({ reading }) => reading);

  test('order of columns, delimiter and line end make no difference', () => {
    const expected = unique(accepted(coSellCsv(wide)));
    expect(expected).toHaveLength(40);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          CO_SELL_HEADERS.map((_, at) => at),
          { minLength: CO_SELL_HEADERS.length },
        ),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (order, delimiter, newline) => {
          const rows = [CO_SELL_HEADERS, ...wide].map((row) => order.map((at) => row[at] ?? ''));
          expect(unique(accepted(Papa.unparse(rows, { delimiter, newline })))).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('a subset of the columns gives the same values, and only those', () => {
    // Without line breaks in cells, a record's line is its place.
    const oneLine = wide.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ')));
    const all = accepted(coSellCsv(oneLine)).lines.map(({ reading }) => reading.fields);
    const needed = CO_SELL_HEADERS.indexOf('Referral ID');
    const simple = [
      'Deal Name',
      'Customer Name',
      'Notes',
      'Estimated Deal Value',
      'Currency',
      'Estimated Close Date',
      'CRM ID',
      'Partner Referral Substatus',
    ];
    fc.assert(
      fc.property(fc.subarray(simple), (chosen) => {
        const places = [needed, ...chosen.map((header) => CO_SELL_HEADERS.indexOf(header))];
        const file = accepted(
          csv([CO_SELL_HEADERS, ...oneLine].map((row) => places.map((at) => row[at] ?? ''))),
          { origin: 'co-sell' },
        );
        for (const { line, reading } of file.lines) expect(all[line - 2]).toMatchObject(reading.fields);
      }),
      { numRuns: 20 },
    );
  });

  test('any cells: never throws, every text is in the file, every line is either read or refused', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('New', 'Won', ID, '1/2/2026', '"', '\n', '=1+1', '<b>', 'EUR', '9'.repeat(400)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const head = [
          'Referral ID',
          'Customer Name',
          'Partner Referral Status',
          'Estimated Close Date',
          'Estimated Deal Value',
          'Currency',
        ];
        const text = csv([head, ...rows]);
        const file = read(text);
        if (file.kind === 'refused') return;
        for (const { reading } of file.lines) {
          if (reading.fields.company)
            expect(rows.some((row) => row[1]!.trim() === reading.fields.company)).toBe(true);
          if (typeof reading.fields.value === 'number')
            expect(Number.isFinite(reading.fields.value)).toBe(true);
        }
        const lines = new Set([...file.lines, ...file.problems].map(({ line }) => line));
        expect(lines.size).toBeGreaterThanOrEqual(file.lines.length);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        read(text);
      }),
    );
  });

  test('lines are told while they are read; where one is taken back, more were told than are given', () => {
    const told = (text: string): readonly [FileLine[], ReferralFile | RefusedFile] => {
      const lines: FileLine[] = [];
      return [lines, runAtOnce(readTableFile(csvTable(text), { onLines: (more) => lines.push(...more) }))];
    };
    const rows = coSellRecords(450, { seed: 3 });
    const [lines, file] = told(coSellCsv(rows));
    expect(lines).toHaveLength(450);
    expect(file).toMatchObject({ kind: 'referrals', lines });
    const [more, fewer] = told(coSellCsv([...rows, rows[0] ?? []]));
    expect([more.length, fewer.kind === 'referrals' && fewer.lines.length]).toEqual([451, 450]);
  });

  test('progress runs up to the end, and an abort stops the work', async () => {
    const text = coSellCsv(coSellRecords(1_200, { seed: 2 }));
    const seen: number[] = [];
    const controller = new AbortController();
    await runSliced(readTableFile(csvTable(text)), {
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(seen.length).toBeGreaterThan(6);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    const stopped = runSliced(readTableFile(csvTable(text)), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('cancelled')),
    });
    await expect(stopped).rejects.toThrow('cancelled');
  });
});

describe('every column that is understood changes the record or is named', () => {
  const values: Readonly<Record<string, string>> = {
    id: OTHER_ID,
    email: 'ida@fernhill.example',
    phone: '+1 425 555 0100',
    country: 'US',
    leadSource: 'AzureMarketplace-PLT|contoso.atlas',
    actionCode: 'DNC',
    callToAction: 'Contact me',
    value: '500',
    currency: 'EUR',
    closeDate: '2027-02-05',
    createdAt: '2026-11-20T08:00:00Z',
    status: 'Closed',
    substatus: 'Declined',
    statusReason: 'Lost',
    direction: 'Incoming',
    leadType: 'Profile lead',
    qualification: 'Marketing qualified',
    quality: 'High',
    emailValidity: 'Valid',
    phoneValidity: 'Invalid',
    directContact: 'Yes',
    favorite: 'Yes',
  };
  const origins = ['leads', 'co-sell', 'insights-leads', 'lead-destination', 'crm'] as const;
  const cases = origins.flatMap((origin) =>
    documentedHeadings().map(([field, heading]) => [origin, field, heading] as const),
  );

  test.each(cases)('%s: %s', (origin, field, heading) => {
    // A closed referral, so that the reason of its end has something to say.
    const others = [
      ['dealName', 'Deal Name', 'Atlas'],
      ['company', 'Company name', 'Fernhill'],
      ['leadSource', 'Lead source', 'AzureMarketplace'],
      ['status', 'Status', 'Closed'],
    ].filter(([name]) => name !== field);
    const table = (value: string): ReferralFile =>
      accepted(
        csv([
          [...others.map(([, header = '']) => header), heading],
          [...others.map(([, , cell = '']) => cell), value],
        ]),
        { origin },
      );
    const [filled, empty] = [table(values[field] ?? 'Something'), table('')];
    const told = (file: ReferralFile): unknown => [file.lines, file.others, file.problems];
    const isNamed = ['unused', 'ignored', null].includes(filled.columns.at(-1)?.field ?? null);
    expect(isNamed || JSON.stringify(told(filled)) !== JSON.stringify(told(empty))).toBe(true);
  });
});

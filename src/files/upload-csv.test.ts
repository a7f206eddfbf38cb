import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CO_SELL_HEADERS, coSellCsv, coSellRecords } from '../../scripts/co-sell-sample';
import { type FormField, formFields } from '../domain/form';
import { decode } from './decode';
import { encode, type Encoding } from './encode';
import { keepOriginal, type OriginalFile } from './original-file';
import type { UploadAnswer } from './upload-answer';
import { makeUpload, type Upload } from './upload-csv';
import { readUploadResult, stillToUpload, type UploadResult } from './upload-result';

const at = (header: string): number => CO_SELL_HEADERS.indexOf(header);
function original(text: string, encoding: Encoding = 'utf-8', bom = false): OriginalFile {
  const file = keepOriginal({ kind: 'text', text, encoding, bom });
  if (file.kind === 'refused') throw new Error(file.reason);
  return file;
}
const decline = (id: string, code: 1 | 2 | 7 = 2): UploadAnswer => ({
  id,
  answer: 'decline',
  values: {
    reason: { kind: 'reason', list: 'decline', code },
    notes: { kind: 'text', text: 'No reply, "twice"' },
  },
});
const accept = (id: string): UploadAnswer => ({
  id,
  answer: 'accept',
  values: {
    dealName: { kind: 'text', text: 'Spring, deal' },
    value: { kind: 'amount', amount: 4_200 },
    currency: { kind: 'currency', code: 'EUR' },
    closeDate: { kind: 'day', day: '2027-01-09' },
  },
});
const upload = (file: OriginalFile, answers: readonly UploadAnswer[], rows?: 'all'): Upload =>
  makeUpload(file, answers, { name: 'answers', overwrite: new Set(formFields), ...(rows ? { rows } : {}) });

describe('the round trip of 1,000 records', () => {
  const records = coSellRecords(1_000, { seed: 11, allReceived: true });
  const ids = records.map((record) => record[at('Referral ID')]!);
  const answers = [...ids.slice(100, 140).map((id) => decline(id)), ...ids.slice(500, 520).map(accept)];

  test.each([
    [',', '\r\n', 'utf-8', true],
    [';', '\n', 'utf-8', false],
    ['\t', '\r\n', 'utf-16le', true],
  ] as const)(
    'delimiter %j, line end %j, %s: only the columns that had to change differ',
    (delimiter, newline, encoding, bom) => {
      const text = coSellCsv(records, delimiter, newline);
      const bytes = encode(text, encoding, bom);
      const decoded = decode(bytes);
      if (decoded.kind !== 'text') throw new Error(decoded.kind);
      const file = keepOriginal(decoded) as OriginalFile;

      const whole = upload(file, answers, 'all');
      expect(whole.problems).toEqual([]);
      expect(whole.files).toHaveLength(1);
      const again = decode(whole.files[0]!.bytes);
      expect(again).toMatchObject({ kind: 'text', encoding, bom });
      const [before, after] = [text, again.kind === 'text' ? again.text : ''].map(
        (one) => Papa.parse<string[]>(one, { delimiter }).data,
      ) as [string[][], string[][]];
      const changed = new Map<string, Set<number>>();
      for (const [row, cells] of before.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (after[row]![column] === cell) continue;
          const header = CO_SELL_HEADERS[column]!;
          changed.set(header, (changed.get(header) ?? new Set()).add(row));
        }
      }
      expect(Object.fromEntries([...changed].map(([header, rows]) => [header, rows.size]))).toEqual({
        'Partner Referral Status': 60,
        'Partner Referral Substatus': 60,
        'Declined/Lost/Error reason': 40,
        Notes: 40,
        'Deal Name': 20,
        'Estimated Deal Value': 20,
        Currency: expect.any(Number) as number,
        'Estimated Close Date': 20,
      });
      expect(whole.changes).toHaveLength([...changed.values()].reduce((sum, rows) => sum + rows.size, 0));
      // Whatever was not answered is there byte for byte: the changed rows put back, the file is the original.
      const untouched = file.rows.filter(
        (row) => !answers.some(({ id }) => file.rowsById.get(id)?.[0] === row),
      );
      for (const { raw, end } of untouched) expect(whole.files[0]!.text).toContain(raw.join(delimiter) + end);
      expect(upload(file, [], 'all').files).toEqual([]);
    },
  );

  test('135 accepted and 27 declined: only wanted cells differ, and nothing that stood there goes', () => {
    // Every fifth deal came without a name, every third without notes.
    const given = records.map((record, row) => {
      const named = row % 5 === 0 ? record.with(at('Deal Name'), '') : record;
      return row % 3 === 0 ? named.with(at('Notes'), '') : named;
    });
    const text = (words: string) => ({ kind: 'text', text: words }) as const;
    const acceptedIds = ids.filter((_, row) => row % 7 === 1).slice(0, 135);
    const declinedIds = ids.filter((_, row) => row % 31 === 3 && row % 7 !== 1).slice(0, 27);
    const accepted = acceptedIds.map((id): UploadAnswer => ({
      id,
      answer: 'accept',
      values: {
        dealName: text('New inquiry'),
        closeDate: { kind: 'day', day: '2027-02-28' },
        notes: text('We call within a day.'),
      },
    }));
    const file = original(coSellCsv(given));
    const all = [...accepted, ...declinedIds.map((id) => decline(id, 7))];
    const { files, problems, kept, changes } = makeUpload(file, all, { name: 'answers', rows: 'all' });
    expect([all.length, problems]).toEqual([162, []]);
    const rows = Papa.parse<string[]>(files[0]!.text, { skipEmptyLines: true }).data.slice(1);
    const differing = given.flatMap((record, row) =>
      record.flatMap((cell, column) =>
        cell === rows[row]![column]
          ? []
          : [{ row, header: CO_SELL_HEADERS[column]!, from: cell, to: rows[row]![column]! }],
      ),
    );
    const isIn = (answered: readonly string[], row: number): boolean => answered.includes(ids[row]!);
    const blanks = (header: 'Deal Name' | 'Notes', answered: readonly string[]): number =>
      given.filter((record, row) => record[at(header)] === '' && isIn(answered, row)).length;
    const counted: Record<string, number> = {};
    for (const { header } of differing) counted[header] = (counted[header] ?? 0) + 1;
    expect(counted).toEqual({
      'Partner Referral Status': 162,
      'Partner Referral Substatus': 162,
      'Declined/Lost/Error reason': 27,
      'Deal Name': blanks('Deal Name', acceptedIds),
      Notes: blanks('Notes', [...acceptedIds, ...declinedIds]),
    });
    expect(changes).toHaveLength(differing.length);
    // Status and substatus apart, only what was empty is written: no word of a customer or colleague goes.
    expect(
      differing.filter(({ header, from }) => !header.startsWith('Partner Referral') && from !== ''),
    ).toEqual([]);
    expect(differing.filter(({ row }) => !isIn([...acceptedIds, ...declinedIds], row))).toEqual([]);
    // What stays, though the answer has something else, is shown with both.
    expect(kept.filter(({ field }) => field === 'closeDate')).toHaveLength(135);
  });

  test("the standard upload holds the answered records only, in the file's order", () => {
    const file = original(coSellCsv(records));
    const { files, irreversible } = upload(file, [...answers].reverse());
    expect(irreversible).toBe(true);
    expect(files.map(({ name, records: count }) => [name, count])).toEqual([['answers.csv', 60]]);
    const rows = Papa.parse<string[]>(files[0]!.text, { skipEmptyLines: true }).data;
    expect(rows[0]).toEqual(CO_SELL_HEADERS);
    expect(rows.slice(1).map((row) => row[at('Referral ID')])).toEqual([
      ...ids.slice(100, 140),
      ...ids.slice(500, 520),
    ]);
    expect(rows[1]![at('Notes')]).toBe('No reply, "twice"');
    expect(
      rows[41]!.filter((_, column) =>
        [
          'Partner Referral Status',
          'Partner Referral Substatus',
          'Estimated Close Date',
          'Estimated Deal Value',
          'Currency',
        ].includes(CO_SELL_HEADERS[column]!),
      ),
    ).toEqual(['Active', 'Accepted', '4200', 'EUR', '01/09/2027']);
  });

  test('the result is read back; the next upload leaves out what went through', () => {
    const errors = ['', ' Required field Solution 1 missing; Currency is not valid ;', '', ''];
    const text = coSellCsv(records.slice(0, 4).map((record, row) => record.with(0, errors[row]!)));
    const result = readUploadResult(text) as UploadResult & { kind: 'result' };
    const [first, second, third, fourth] = ids as [string, string, string, string];
    expect(result).toMatchObject({ succeeded: [first, third, fourth], unreadLines: [] });
    expect(result.failed).toMatchObject([
      { id: second, errors: ['Required field Solution 1 missing', 'Currency is not valid'] },
    ]);
    expect(
      stillToUpload(
        [first, second, ids[900]!].map((id) => decline(id)),
        result,
      ).map(({ id }) => id),
    ).toEqual([second, ids[900]]);
  });

  test('more than 1,000 answers become several files, each with the header', () => {
    const many = coSellRecords(2_100, { seed: 12, allReceived: true });
    const { files } = upload(
      original(coSellCsv(many)),
      many.map((record) => decline(record[at('Referral ID')]!)),
    );
    expect(files.map(({ name, records: count }) => [name, count])).toEqual([
      ['answers-1-of-3.csv', 1_000],
      ['answers-2-of-3.csv', 1_000],
      ['answers-3-of-3.csv', 100],
    ]);
    for (const { text, records: count } of files)
      expect(Papa.parse(text, { skipEmptyLines: true }).data).toHaveLength(count + 1);
  });
});

describe('cells', () => {
  const [record] = coSellRecords(1, { seed: 5, allReceived: true }) as [string[]];
  const id = record[at('Referral ID')]!;
  const withCells = (cells: Readonly<Record<string, string>>, source = record): string[] =>
    source.map((cell, column) => cells[CO_SELL_HEADERS[column]!] ?? cell);

  test('a value that says the same in other digits is left as it was written', () => {
    const file = original(
      coSellCsv([
        withCells({
          'Estimated Deal Value': '4200.00',
          'Estimated Close Date': '1/9/2027',
          Currency: 'eur',
          'Partner Referral Status': 'new',
        }),
      ]),
    );
    const columns = upload(file, [accept(id)]).changes.map(({ column }) => column);
    expect(columns).toEqual(['Partner Referral Status', 'Partner Referral Substatus', 'Deal Name']);
  });

  test('quoting stays as it was; a file without a last line end keeps that', () => {
    const rows = [
      withCells({ Notes: 'x' }),
      withCells({ 'Referral ID': id.replace(/^./, id.startsWith('0') ? '1' : '0') }),
    ];
    const quoted = Papa.unparse([[...CO_SELL_HEADERS], ...rows], { quotes: true, newline: '\n' });
    const file = original(quoted);
    const both = upload(
      file,
      [...file.rowsById.keys()].map((one) => decline(one)),
    ).files[0]!.text;
    expect(both.endsWith('\n')).toBe(false);
    expect(both.split('\n')[1]).toMatch(/^"",".*","Closed","Declined","Pending","2",/);
    expect(upload(file, [decline(id)]).files[0]!.text.split('\n')).toHaveLength(3);
  });

  test('a new team member goes into the first free column', () => {
    const member: UploadAnswer = {
      ...accept(id),
      values: {
        ...accept(id).values,
        memberFirstName: { kind: 'text', text: 'Bob' },
        memberLastName: { kind: 'text', text: 'Partner' },
        memberPhone: { kind: 'text', text: '999999' },
        memberEmail: { kind: 'text', text: 'bob@contoso.com' },
      },
    };
    expect(upload(original(coSellCsv([record])), [member]).changes.at(-1)).toMatchObject({
      column: 'Team member 2',
      from: '',
      to: 'Bob, Partner, 999999, bob@contoso.com',
    });
    const full = original(coSellCsv([withCells({ 'Team member 2': 'Ann, Other, 1, a@b.c' })]));
    expect(upload(full, [member])).toMatchObject({
      files: [],
      problems: [{ column: 'team', reason: 'no-column' }],
    });
  });

  const error = (code: 1 | 6, notes = ''): UploadAnswer => ({
    id,
    answer: 'close-as-error',
    values: { reason: { kind: 'reason', list: 'error', code }, notes: { kind: 'text', text: notes } },
  });
  test.each<[string, Record<string, string>, UploadAnswer, object]>([
    [
      'not in the file',
      {},
      decline('00000000-0000-4000-8000-000000000000'),
      { line: null, reason: 'not-in-file' },
    ],
    [
      'closed already',
      { 'Partner Referral Status': 'Closed', 'Partner Referral Substatus': 'Expired' },
      decline(id),
      { line: 2, reason: 'already-closed' },
    ],
    [
      'declining what was accepted',
      { 'Partner Referral Status': 'Active', 'Partner Referral Substatus': 'Accepted' },
      decline(id),
      { reason: 'wrong-stage' },
    ],
    ['winning what was not accepted', {}, { id, answer: 'won', values: {} }, { reason: 'wrong-stage' }],
    [
      'a status that is not known',
      { 'Partner Referral Status': 'Zzz', 'Partner Referral Substatus': '' },
      decline(id),
      { reason: 'unknown-status' },
    ],
    [
      'no reason',
      { 'Declined/Lost/Error reason': '3' },
      { id, answer: 'decline', values: {} },
      { column: 'reason', reason: 'missing' },
    ],
    [
      'accept without a value',
      { 'Estimated Deal Value': '' },
      { id, answer: 'accept', values: {} },
      { column: 'value', reason: 'missing' },
    ],
    ['an error that must be explained', { Notes: '' }, error(6), { column: 'notes', reason: 'missing' }],
    [
      'no consent',
      { 'Consent to share Customer/Partner contact': 'No' },
      decline(id),
      { column: 'consent', reason: 'no-consent' },
    ],
  ])('%s is no part of an upload', (_name, cells, answer, problem) => {
    const made = upload(original(coSellCsv([withCells(cells)])), [answer]);
    expect(made).toMatchObject({ files: [], changes: [], problems: [problem] });
  });

  test('the same answer twice counts once', () => {
    const made = upload(original(coSellCsv([record])), [decline(id), decline(id, 7)]);
    expect(made.problems).toMatchObject([{ id, reason: 'answered-twice' }]);
    expect(made.files[0]?.records).toBe(1);
  });
});

describe('leads', () => {
  const head = [
    'LeadCreationDateTime',
    'Referral ID',
    'Company name',
    'Status',
    'Substatus',
    'Decline reason',
    'Marketplace Purchase Intent',
    'Whatever',
  ];
  const id = 'f7eaae47-0b84-4ac4-b4ea-5b2587d42cee';
  const lead = (intent: string): string =>
    Papa.unparse([
      head,
      ['2026-11-02T08:30:00Z', id, 'Contoso', 'New', 'Received', '', intent, ' kept  as is '],
    ]);

  test('an update without Marketplace Purchase Intent is refused until the answer has one', () => {
    const file = original(lead(''));
    const answer: UploadAnswer = {
      id,
      answer: 'decline',
      values: { reason: { kind: 'reason', list: 'decline', code: 5 } },
    };
    expect(upload(file, [answer]).problems).toMatchObject([{ column: 'purchaseIntent', reason: 'missing' }]);
    expect(upload(original(lead('No')), [answer]).problems).toEqual([]);
    const text = upload(file, [{ ...answer, purchaseIntent: 'Have not decided' }]).files[0]!.text;
    expect(text.split('\r\n')[1]).toBe(
      `2026-11-02T08:30:00Z,${id},Contoso,Closed,Declined,5,Have not decided," kept  as is "`,
    );
  });

  test('files that cannot become an upload', () => {
    const refused = (text: string): unknown =>
      keepOriginal({ kind: 'text', text, encoding: 'utf-8', bom: false });
    expect(refused('a,b\n1,2')).toEqual({ kind: 'refused', reason: 'not-a-table' });
    expect(refused('Referral ID,Deal Direction,Partner Role\n1,2,3')).toEqual({
      kind: 'refused',
      reason: 'unknown-file',
    });
    expect(refused('LeadCreationDateTime,Company name,Status\n1,2,3')).toEqual({
      kind: 'refused',
      reason: 'no-referral-id',
    });
    expect(refused('LeadCreationDateTime,Referral ID\n1,2')).toEqual({
      kind: 'refused',
      reason: 'no-status',
    });
    expect(refused(`${head.join(',')}\n1,"2" x,3,4,5,6,7,8\n`)).toEqual({
      kind: 'refused',
      reason: 'stray-quote',
      line: 2,
    });
  });
});

describe('an original that a spreadsheet saved anew', () => {
  const head =
    'Referral ID,Deal Name,Partner Referral Status,Estimated Close Date,Customer Contact Phone number';
  const id = '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10';
  const rewritten = (row: string, delimiter = ','): OriginalFile['rewritten'] =>
    original([head, `${id},Atlas,New,${row}`].join('\r\n').replaceAll(',', delimiter)).rewritten;

  test('is told by its delimiter, dates and numbers', () => {
    expect(rewritten('05/02/2027,+1 425 555 0100')).toBeNull();
    expect(rewritten('05.02.2027,', ';')).toEqual({ delimiter: ';', date: '05.02.2027', number: null });
    expect(rewritten('5/2/2027,')).toEqual({ delimiter: null, date: '5/2/2027', number: null });
    expect(rewritten('05/02/2027,4.25555E+11')).toEqual({
      delimiter: null,
      date: null,
      number: '4.25555E+11',
    });
    expect(original(coSellCsv(coSellRecords(50, { seed: 2 }))).rewritten).toBeNull();
  });
});

describe('what stands in the original', () => {
  const record = coSellRecords(1, { seed: 5, allReceived: true })[0]!;
  const id = record[at('Referral ID')]!;
  const withCells = (cells: Readonly<Record<string, string>>): string =>
    coSellCsv([record.map((cell, n) => cells[CO_SELL_HEADERS[n]!] ?? cell)]);
  const full = {
    'Deal Name': 'Their deal',
    Notes: 'The customer’s own words',
    'Estimated Close Date': '11/11/2027',
    'Estimated Deal Value': '100',
    Currency: 'USD',
  };
  const made = (cells: Readonly<Record<string, string>>, overwrite: readonly FormField[] = []): Upload =>
    makeUpload(original(withCells({ ...full, ...cells })), [accept(id)], {
      name: 'a',
      overwrite: new Set(overwrite),
    });
  const columns = ({ changes }: Upload): readonly string[] => changes.map(({ column }) => column);

  test('stays, and is told with what the answer would have written', () => {
    const { kept, ...rest } = made({});
    expect(columns({ kept, ...rest })).toEqual(['Partner Referral Status', 'Partner Referral Substatus']);
    expect(kept.map(({ field, from }) => [field, from])).toEqual([
      ['dealName', 'Their deal'],
      ['value', '100'],
      ['currency', 'USD'],
      ['closeDate', '11/11/2027'],
    ]);
  });

  test('is replaced only in fields that the user gave up, and empty cells are filled', () => {
    expect(columns(made({}, ['dealName'])).slice(2)).toEqual(['Deal Name']);
    expect(columns(made({ 'Estimated Close Date': '' })).slice(2)).toEqual(['Estimated Close Date']);
  });

  test('an amount is never written beside another currency', () => {
    expect(columns(made({ 'Estimated Deal Value': '' })).slice(2)).toEqual([]);
    expect(columns(made({ 'Estimated Deal Value': '' }, ['currency'])).slice(2)).toEqual([
      'Estimated Deal Value',
      'Currency',
    ]);
    expect(columns(made({ 'Estimated Deal Value': '', Currency: 'EUR' })).slice(2)).toEqual([
      'Estimated Deal Value',
    ]);
  });
});

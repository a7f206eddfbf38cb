import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnMeaning, ColumnReading } from '../domain/reading';
import { readRow, valueReaders, type RowContext } from './read-row';
import type { NeutralCell } from './rows/neutral-list';

const now = '2026-11-21T08:30:00.000Z';
const column = (header: string, meaning: ColumnMeaning | null): ColumnReading => ({
  header,
  key: null,
  meaning,
  because: meaning === null ? null : 'header',
});
const cell = (text: string): NeutralCell => ({
  text,
  lead: null,
  labels: [],
  links: [],
  toggles: [],
  pending: false,
});

const columns = [
  column('Lead name', 'contactName'),
  column('Company', 'company'),
  column('Status', 'stage'),
  column('Created date', 'createdAt'),
  column('Notes', 'notes'),
  column('Customer message', null),
];
const row = (texts: readonly string[], of: readonly ColumnReading[] = columns) => {
  const languages = ['en-US'];
  const context: RowContext = {
    languages,
    kind: 'lead',
    list: 'qualified',
    columns: of,
    values: valueReaders(
      of,
      of.map(() => 'mdy'),
      languages,
    ),
    now,
  };
  const identity = { linked: [], own: [], key: null };
  return readRow({ identity, cells: texts.map(cell), selected: false }, context).reading;
};

const sentences = [
  'Our own offer expires in 300 days',
  'Deal expires in 2 day(s) 1 hour(s)',
  'Expires in 1 hour',
  'Expires on 12/31/2027',
  'Läuft in 2 Tagen ab',
];

test('whatever a customer writes, in whatever column, no deadline is stated', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...sentences));
  const lines = fc.array(text, { maxLength: 3 }).map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(lines, lines, lines, lines, (name, company, notes, message) => {
      const read = row([`Ann\n${name}`, company, 'Received', '11/20/2026', notes, message]);
      expect(read.statedExpiry).toBeNull();
      expect(read.fields.createdAt).toBe('2026-11-20');
      expect(row([name, company, 'Received', '11/20/2026', message, notes]).statedExpiry).toBeNull();
    }),
  );
});

test('Partner Center’s own sentence is read below a status and below a heading about expiry', () => {
  const stated = { precisionMs: 3_600_000, readAt: now };
  expect(
    row(['Ann', 'Contoso', 'Received\nExpires in 2 days 1 hour', '11/20/2026', '', '']).statedExpiry,
  ).toEqual({
    ...stated,
    at: '2026-11-23T09:30:00.000Z',
    place: 'sentence',
  });
  const withExpiry = [...columns.slice(0, 5), column('Expires', 'expires')];
  expect(
    row(['Ann', 'Contoso', 'Received', '11/20/2026', '', '2 days 1 hour'], withExpiry).statedExpiry,
  ).toEqual({
    ...stated,
    at: '2026-11-23T09:30:00.000Z',
    place: 'label',
  });
});

test('below what is no status no deadline is stated', () => {
  const { statedExpiry } = row(['Ann', 'Contoso', 'Maybe\nExpires in 2 days 1 hour', '11/20/2026', '', '']);
  expect(statedExpiry).toBeNull();
});

test('a creation date says which moments it can mean: a day in the zone of the browser, an instant itself', () => {
  const { fields } = row(['Ann', 'Contoso', 'Received', '11/20/2026', '', '']);
  const from = new Date(2026, 10, 20).getTime();
  expect(fields.createdWithin).toEqual({ from, until: new Date(2026, 10, 21).getTime() - 1 });
  const exact = row(['Ann', 'Contoso', 'Received', '2026-11-20T08:00:00Z', '', '']).fields;
  expect([exact.createdAt, exact.createdWithin ?? null]).toEqual(['2026-11-20T08:00:00.000Z', null]);
});

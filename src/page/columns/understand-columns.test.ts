import { describe, expect, test } from 'vitest';
import type { ReferralKind } from '../../domain/referral';
import { emptyCell, type NeutralCell } from '../rows/neutral-list';
import { understandColumns, type ColumnSample } from './understand-columns';

const cell = (text: string): NeutralCell => ({ ...emptyCell, text });
const column = (text: string, values: readonly string[], key: string | null = null): ColumnSample => ({
  header: { text, key, labels: [], selection: false },
  cells: values.map(cell),
});
const meanings = (
  samples: readonly ColumnSample[],
  kind: ReferralKind | null = null,
  languages: readonly string[] = ['en-US'],
): readonly unknown[] =>
  understandColumns(samples, {
    languages,
    kind,
    said: () => null,
    now: '2026-11-20T10:00:00.000Z',
  }).columns.map(({ meaning }) => meaning);

describe('Customer name', () => {
  const customer = column('Customer name', ['Contoso', 'Fabrikam']);
  test('is the company in a co-sell list', () =>
    expect(meanings([customer], 'co-sell')).toEqual(['company']));
  test('is the person where a company stands beside it', () =>
    expect(meanings([column('Company name', ['A']), customer], 'lead')).toEqual(['company', 'contactName']));
  test('stays open where nothing tells', () => expect(meanings([customer], 'lead')).toEqual([null]));
});

test('Microsoft status is not the status; created is not closed', () => {
  expect(
    meanings([
      column('Status', ['Received']),
      column('Microsoft status', ['Accepted']),
      column('Created on', ['9/1/2022']),
      column('Close date', ['9/2/2022']),
    ]),
  ).toEqual(['stage', 'microsoftStatus', 'createdAt', 'closeDate']);
});

test('a header that says nothing is understood by its values, where they can mean one thing', () => {
  const status = column('Wibble', ['Received', 'Accepted', 'Won', 'Expired']);
  expect(meanings([column('Deal name', ['x']), status])).toEqual(['dealName', 'stage']);
  expect(meanings([column('Status', ['Won']), status])).toEqual(['stage', null]);
  expect(meanings([column('Wibble', ['9/1/2022', '9/2/2022', '9/3/2022'])])).toEqual([null]);
  expect(meanings([column('Wibble', ['a@b.example', 'c@d.example', 'e@f.example'])])).toEqual([null]);
});

test('a header that its values contradict is not believed', () => {
  const { columns, drift } = understandColumns([column('Created on', ['$5,000.00', '$6,000.00'])], {
    languages: ['en-US'],
    kind: null,
    said: () => null,
    now: '',
  });
  expect(columns[0]?.meaning).toBeNull();
  expect(drift).toEqual([{ kind: 'bad-value', at: 'Created on', count: 1 }]);
});

test('the language-neutral key is understood where the header is not, and narrows it where it is', () => {
  expect(meanings([column('Wibble', ['Contoso'], 'companyName')])).toEqual(['company']);
  expect(meanings([column('Name', ['Contoso deal'], 'dealName')])).toEqual(['dealName']);
});

test('what the user said comes first', () => {
  const { columns } = understandColumns([column('Status', ['Contoso'])], {
    languages: ['en-US'],
    kind: null,
    said: () => 'company',
    now: '',
  });
  expect(columns[0]).toMatchObject({ meaning: 'company', because: 'user' });
});

test('a column that is not understood says what it may mean; one that is says nothing of it', () => {
  const { columns } = understandColumns(
    [
      column('Customer name', ['Contoso', 'Fabrikam']),
      column('Wibble', ['a@b.example', 'c@d.example', 'e@f.example']),
      column('Created on', ['$5,000.00', '$6,000.00']),
      column('Status', ['Won']),
    ],
    { languages: ['en-US'], kind: 'lead', said: () => null, now: '' },
  );
  expect(columns.map(({ likely = [] }) => likely.map(({ meaning }) => meaning))).toEqual([
    ['company', 'contactName'],
    ['email'],
    ['value'],
    [],
  ]);
});

import { beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { ownWords } from '../../../scripts/own-words';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import { matchByContent } from '../../domain/match-by-content';
import { derive } from '../../domain/merge';
import { DAY } from '../../domain/moment';
import { ReferralIndex } from '../../domain/referral-index';
import { storeReading } from '../../domain/store-reading';
import { planImport, type ImportPlan } from '../../files/import-plan';
import { readReferralFile } from '../../files/imported-file';
import type { ReferralFile } from '../../files/referral-file';
import { runAtOnce } from '../../files/slices';
import { tableCsv } from '../../files/table-csv';
import { speakEnglish } from '../../ui/english-for-tests';
import { tableColumns } from './table-columns';

beforeAll(() => speakEnglish());
const AT = '2026-11-20T08:00:00.000Z';
const NOW = '2026-11-28T08:00:00.000Z';
const record = (over: Partial<KeptReferral>): KeptReferral =>
  derive({ ...blankReferral(over.key ?? 'k', over.kind ?? 'lead', AT), stageShown: true, ...over });
const midnight = Date.parse('2026-11-19T00:00:00Z');
const RECORDS = [
  record({
    key: '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10',
    id: '1c9f1e64-5f5c-4f0e-9a55-0d9d8a3f6b10',
    kind: 'co-sell',
    list: 'inbound',
    dealName: '=Atlas, "big"',
    company: '- Fernhill',
    phone: '+1 425 555 0101',
    value: 1234.5,
    currency: 'EUR',
    closeDate: '2027-02-05',
    createdAt: '2026-11-20T08:15:04.123Z',
    favoriteInPage: true,
    favoriteHere: true,
    notes: 'two\nlines',
  }),
  record({
    key: 'lead-1',
    list: 'marketplace',
    leadType: 'offer',
    contactName: 'Ida Moss',
    email: 'ida@oakridge.example',
    country: 'US',
    leadSource: 'AppSource (SPZA)-PLT|contoso.atlas',
    createdAt: '2026-11-19',
    createdWithin: { from: midnight, until: midnight + DAY - 1 },
    stage: 'received',
    note: 'My note',
    tags: ['warm', 'spring'],
    owner: 'Ana Trujillo',
    directContact: true,
  }),
];

function plan(index: ReferralIndex): { readonly file: ReferralFile; readonly plan: ImportPlan } {
  const text = tableCsv(tableColumns('en-US'), RECORDS);
  const file = runAtOnce(readReferralFile(text.slice(1))) as ReferralFile;
  let made = 0;
  return {
    file,
    plan: planImport(
      file.lines,
      { at: NOW, account: null },
      {
        index,
        now: NOW,
        store: (reading, known, now) =>
          storeReading(reading, known, now, {
            key: () => `made-${(made += 1)}`,
            match: matchByContent,
          }),
      },
    ),
  };
}

test('our own table goes round: nothing changes where the records are known', () => {
  const { file, plan: again } = plan(new ReferralIndex(RECORDS));
  expect(file).toMatchObject({ origin: 'own-table', problems: [] });
  expect(again.changed.map(({ fields }) => fields)).toEqual([]);
  expect([again.added.length, again.left.length]).toEqual([0, 2]);
});

test('where they are not known they come back, with what a person added, and without the page’s heart', () => {
  const { plan: first } = plan(new ReferralIndex());
  const facts = ({
    key: _key,
    firstSeenAt: _first,
    lastSeenAt: _last,
    shownAs: _mark,
    ...rest
  }: KeptReferral) => rest;
  expect(first.added.map(facts)).toEqual(RECORDS.map((one) => facts({ ...one, favoriteInPage: false })));
});

test('headings and words are those of all languages: npx tsx scripts/own-words.ts writes them', () => {
  const file = new URL('../../files/own-words.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ownWords());
});

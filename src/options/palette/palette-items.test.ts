import { expect, test } from 'vitest';
import { blankReferral } from '../../domain/kept';
import { searchText } from '../../domain/search-text';
import { type FoundReferral, type PaletteItem, paletteItems } from './palette-items';

const item = (id: string, label: string, kind: PaletteItem['kind'] = 'place'): PaletteItem => ({
  id,
  kind,
  label,
  run: () => undefined,
});
const referral = (id: string, company: string, contactName = '', dealName = ''): FoundReferral => ({
  item: item(id, id, 'referral'),
  hay: searchText({
    ...blankReferral(id, 'lead', '2026-11-20T08:00:00.000Z'),
    company,
    contactName,
    dealName,
  }),
});
const ids = (items: readonly PaletteItem[]) => items.map(({ id }) => id);
const fixed = [item('settings', 'Settings'), item('files', 'Import and export')];

test('without words all places are offered, and no referral', () => {
  expect(ids(paletteItems('', fixed, [referral('a', 'contoso')]))).toEqual(['settings', 'files']);
});

test('every word must occur, whatever its capital letters', () => {
  const referrals = [referral('a', 'Contoso Jana Nováková'), referral('b', 'Contoso Lin Wei')];
  expect(ids(paletteItems('CONTOSO nováková', fixed, referrals))).toEqual(['a']);
  expect(ids(paletteItems('sett', fixed, referrals))).toEqual(['settings']);
});

test('of many referrals the first few', () => {
  const many = Array.from({ length: 40 }, (_, at) => referral(`r${at}`, 'contoso'));
  expect(paletteItems('contoso', fixed, many)).toHaveLength(8);
  expect(paletteItems('tos', fixed, many)).toHaveLength(8);
});

test('who is called so stands first, then the page that is, then what only holds the words', () => {
  const referrals = [
    referral('holds', 'Ready Set Go'),
    referral('company', 'Settimio S.r.l.', 'Jana Nováková'),
    referral('deal', 'Contoso', '', 'SET-up of the archive'),
  ];
  const places = [item('reset', 'Reset'), ...fixed];
  expect(ids(paletteItems('set', places, referrals))).toEqual([
    'company',
    'deal',
    'settings',
    'reset',
    'holds',
  ]);
  expect(ids(paletteItems('jana nov', places, referrals))).toEqual(['company']);
});

test('many customers of one beginning leave the action of that name in sight', () => {
  const many = Array.from({ length: 40 }, (_, at) => referral(`r${at}`, `Settimio ${at}`));
  const found = ids(paletteItems('Sett', fixed, many));
  expect(found).toEqual(['r0', 'r1', 'r2', 'r3', 'settings', 'r4', 'r5', 'r6', 'r7']);
});

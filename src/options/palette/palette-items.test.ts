import { expect, test } from 'vitest';
import { folded } from '../../domain/same-text';
import { type FoundReferral, type PaletteItem, paletteItems } from './palette-items';

const item = (id: string, label: string, kind: PaletteItem['kind'] = 'place'): PaletteItem => ({
  id,
  kind,
  label,
  run: () => undefined,
});
const referral = (id: string, hay: string): FoundReferral => ({
  item: item(id, id, 'referral'),
  hay: folded(hay),
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
});

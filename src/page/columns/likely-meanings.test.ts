import { expect, test } from 'vitest';
import type { ColumnMeaning } from '../../domain/reading';
import { likelyMeanings } from './likely-meanings';

const none: ReadonlySet<ColumnMeaning> = new Set();
const meanings = (texts: readonly string[], open: readonly ColumnMeaning[] = [], taken = none) =>
  likelyMeanings({ texts, open }, taken, ['en-US']);

test('mail addresses under a heading that nobody knows are offered as such, with the share that fits', () => {
  expect(meanings(['ann@contoso.com', 'ben@fabrikam.com', 'none yet'])).toEqual([
    { meaning: 'email', byHeading: false, fits: 0.67 },
  ]);
});

test('dates may be either of two, and the one that another column has is not offered', () => {
  const dates = ['11/14/2026', '11/15/2026'];
  expect(meanings(dates).map(({ meaning }) => meaning)).toEqual(['createdAt', 'closeDate']);
  expect(meanings(dates, [], new Set(['createdAt'])).map(({ meaning }) => meaning)).toEqual(['closeDate']);
});

test('what the heading can mean comes first, while half of the values fit', () => {
  expect(meanings(['11/14/2026', '11/15/2026'], ['closeDate', 'company'])).toEqual([
    { meaning: 'closeDate', byHeading: true, fits: 1 },
    { meaning: 'createdAt', byHeading: false, fits: 1 },
  ]);
});

test('free text alone is no reason, and neither is an empty column', () => {
  expect(meanings(['Contoso', 'Fabrikam', 'Tailspin Toys'])).toEqual([]);
  expect(meanings([])).toEqual([]);
  expect(meanings([], ['dealName'])).toEqual([{ meaning: 'dealName', byHeading: true, fits: null }]);
});

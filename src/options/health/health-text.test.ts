import { expect, test } from 'vitest';
import { speakEnglish } from '../../ui/english-for-tests';
import { faultTexts, logListText } from './health-text';

const line = (list: string): Parameters<typeof logListText>[0] => ({
  at: '2026-11-02T08:00:00.000Z',
  what: 'read',
  list,
  layout: 'aria-grid',
  rows: 12,
  tookMs: 30,
});

test('the log names lists as the tabs and lists around it do', () => {
  speakEnglish();
  expect(
    ['marketplace', 'qualified', 'inbound', 'outbound', 'favorites', 'lead', 'co-sell', ''].map((list) =>
      logListText(line(list)),
    ),
  ).toEqual(['Marketplace', 'Qualified', 'Inbound', 'Outbound', 'Favorites', 'Lead', 'Co-sell', '']);
});

test('a name that a later version wrote is shown as it is', () => {
  expect(logListText(line('renewals'))).toBe('renewals');
});

test('what failed in our own code is said in a sentence each, and how often', () => {
  speakEnglish();
  const at = 'reader.js:1:2345';
  expect(
    faultTexts({
      faults: [
        { step: 'row', engine: 'aria-grid', error: 'TypeError', at, count: 2 },
        { step: 'row', engine: 'values', error: 'RangeError', at, count: 1 },
        { step: 'paging', engine: '', error: 'TypeError', at, count: 1 },
        { step: 'list', engine: 'cards', error: 'timeout', at: '', count: 1 },
        { step: 'survey', engine: '', error: 'long-step', at: '', count: 3 },
      ],
    }),
  ).toEqual([
    'rows or values were left out, because this extension has a fault (3×)',
    'a part of the page was left out, because this extension has a fault (1×)',
    'reading took too long and was ended early (1×)',
  ]);
});

test('what version 0.1 stored has no faults', () => {
  expect(faultTexts({})).toEqual([]);
});

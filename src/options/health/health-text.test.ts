import { expect, test } from 'vitest';
import { speakEnglish } from '../../ui/english-for-tests';
import { logListText } from './health-text';

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

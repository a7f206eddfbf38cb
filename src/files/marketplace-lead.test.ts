import { expect, test } from 'vitest';
import { readFileDate } from './file-dates';
import { readMarketplaceLead } from './marketplace-lead';
import type { LineProblem } from './referral-file';

function read(more: Readonly<Record<string, unknown>>) {
  const problems: LineProblem[] = [];
  const reading = readMarketplaceLead({ Company: 'Fernhill', LeadSource: 'AzureMarketplace', ...more }, 1, {
    date: (text, order) => readFileDate(text, order),
    order: null,
    zone: 'Europe/Prague',
    tell: (problem) => void problems.push(problem),
  });
  return { fields: reading?.fields, reasons: problems.map(({ reason }) => reason) };
}

test.each([
  ['the service’s own', { Timestamp: '2026-11-18T08:04:14.7312214Z' }],
  ['what PowerShell calls it', { TableTimestamp: '11/18/2026 8:04:14 AM +00:00' }],
])('a time without a zone is exact beside the row’s time stamp: %s', (_what, stamp) => {
  const { fields } = read({ CreatedTime: '11/18/2026 8:04:12 AM', ...stamp });
  expect(fields).toMatchObject({ createdAt: '2026-11-18T08:04:12.000Z', createdWithin: null });
});

test('a time stamp whose zone a spreadsheet took away makes nothing exact', () => {
  const { fields } = read({ CreatedTime: '18/11/2026 08:04:12', Timestamp: '18/11/2026 08:04' });
  expect(fields).toMatchObject({ createdAt: '2026-11-18' });
  expect(fields?.createdWithin).not.toBeNull();
});

test('a time stamp that can be two days settles no order', () => {
  const { fields, reasons } = read({
    CreatedTime: '05/11/2026 08:04:12',
    Timestamp: '05/11/2026 08:04:14 +00:00',
  });
  expect([fields?.createdAt, reasons]).toEqual([null, ['ambiguous-date']]);
});

test('the customer’s data may stand beside the rest, as paths', () => {
  const { fields } = read({ 'userDetails.firstName': 'Ida', user_details_email: 'ida@fernhill.example' });
  expect(fields).toMatchObject({ contactName: 'Ida', email: 'ida@fernhill.example' });
});

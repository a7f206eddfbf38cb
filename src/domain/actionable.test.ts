import { describe, expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from './kept';
import { derive, mergeReading } from './merge';
import type { ReadFields, ReferralReading } from './referral';

const at = '2026-11-29T10:00:00.000Z';

function lead(leadSource: string, more: Partial<KeptReferral> = {}): KeptReferral {
  const blank = blankReferral('one', 'lead', at);
  return derive({ ...blank, list: 'marketplace', leadType: 'offer', leadSource, ...more });
}

describe('a lead that is known from a table alone', () => {
  const tableRow = 'contosoleads/leads ["a","b"]';

  test('asks for an answer only where its action does', () => {
    expect(lead('AzureMarketplace-PLT|Backup', { tableRow }).actionable).toBe(true);
    for (const source of [
      'AzureMarketplace-INS|Backup',
      'AzureMarketplace-DNC|Backup',
      'AzureMarketplace',
      'X-New|Y',
    ])
      expect([source, lead(source, { tableRow }).actionable]).toEqual([source, false]);
    // A page shows it in a list of what is to be answered.
    expect(lead('AzureMarketplace').actionable).toBe(true);
  });

  test('asks for none once it is ended', () => {
    const ended = { at, why: 'crm' } as const;
    expect(lead('AzureMarketplace-PLT|Backup', { tableRow, ended }).actionable).toBe(false);
  });

  test('takes its status from the page', () => {
    const ended = { at, why: 'crm' } as const;
    const known = lead('AzureMarketplace-PLT|Backup', { tableRow, ended });
    const shown = (fields: ReadFields): ReferralReading => ({
      rowKey: null,
      kind: 'lead',
      list: 'marketplace',
      favorite: null,
      statedExpiry: null,
      fields,
    });
    const observation = { at, account: null, now: at };
    expect(mergeReading(known, shown({ stage: 'received' }), observation).actionable).toBe(true);
    expect(mergeReading(known, shown({ stage: 'accepted' }), observation)).toMatchObject({
      actionable: false,
      stage: 'accepted',
      tableRow,
    });
  });
});

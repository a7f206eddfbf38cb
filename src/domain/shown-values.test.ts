import { describe, expect, it } from 'vitest';
import { changedValues, shownValues } from './shown-values';

const shown = shownValues({
  dealName: 'Archive',
  value: 900,
  currency: 'USD',
  closeDate: '2026-12-24',
  notes: ' Written by hand ',
  crmId: null,
  campaignId: '',
});

describe('what Partner Center shows', () => {
  it('is what was read, and nothing where nothing was', () => {
    expect(shown).toEqual({
      dealName: { kind: 'text', text: 'Archive' },
      value: { kind: 'amount', amount: 900 },
      currency: { kind: 'currency', code: 'USD' },
      closeDate: { kind: 'day', day: '2026-12-24' },
      notes: { kind: 'text', text: 'Written by hand' },
    });
  });
});

describe('what an edit puts in', () => {
  it('is only what differs', () => {
    expect(
      changedValues(
        { notes: { kind: 'text', text: 'Called' }, dealName: { kind: 'text', text: 'Archive' } },
        shown,
      ),
    ).toEqual({
      notes: { kind: 'text', text: 'Called' },
    });
    expect(changedValues(shown, shown)).toEqual({});
  });

  it('brings the currency of an amount along, and an amount not of a currency', () => {
    expect(changedValues({ value: { kind: 'amount', amount: 1_000 } }, shown)).toEqual({
      value: { kind: 'amount', amount: 1_000 },
      currency: { kind: 'currency', code: 'USD' },
    });
    expect(changedValues({ currency: { kind: 'currency', code: 'EUR' } }, shown)).toEqual({
      currency: { kind: 'currency', code: 'EUR' },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankReferral } from './kept';
import { mergeReading } from './merge';
import type { ReadFields, ReferralReading } from './referral';

const first = '2026-11-20T08:00:00.000Z';
const second = '2026-11-21T08:00:00.000Z';
const row = (fields: ReadFields, rest: Partial<ReferralReading> = {}): ReferralReading => ({
  rowKey: null,
  kind: 'lead',
  list: 'qualified',
  favorite: null,
  statedExpiry: null,
  fields,
  ...rest,
});
const observation = (at: string) => ({ at, account: null, now: '2026-12-01T08:00:00.000Z' });
const seen = (fields: ReadFields, rest: Partial<ReferralReading> = {}) =>
  mergeReading(blankReferral('k', 'lead', first), row(fields, rest), observation(first));

describe('a poorer reading', () => {
  test('erases nothing', () => {
    const rich = seen({
      company: 'Contoso',
      email: 'a@contoso.com',
      value: 5,
      currency: 'EUR',
      stage: 'received',
    });
    const poor = mergeReading(
      rich,
      row({ company: 'Contoso', email: null, value: null }),
      observation(second),
    );
    expect(poor).toEqual({ ...rich, lastSeenAt: second, shownAs: poor.shownAs });
  });

  test('a cut text does not replace the full one, and the full one replaces the cut', () => {
    const full = seen({ dealName: 'Test Deal - Bulk upload' });
    expect(mergeReading(full, row({ dealName: 'Test Deal - Bulk ...' }), observation(second)).dealName).toBe(
      'Test Deal - Bulk upload',
    );
    const cut = seen({ dealName: 'Test Deal - Bulk …' });
    expect(
      mergeReading(cut, row({ dealName: 'Test Deal - Bulk upload' }), observation(second)).dealName,
    ).toBe('Test Deal - Bulk upload');
  });

  test('a day does not replace an exact instant of that day, another day does', () => {
    const exact = seen({ createdAt: '2026-11-10T12:00:00.000Z' });
    expect(mergeReading(exact, row({ createdAt: '2026-11-10' }), observation(second)).createdAt).toBe(
      '2026-11-10T12:00:00.000Z',
    );
    expect(
      mergeReading(exact, row({ createdAt: '2026-11-10T12:00:41.000Z' }), observation(second)).createdAt,
    ).toBe('2026-11-10T12:00:00.000Z');
    expect(mergeReading(exact, row({ createdAt: '2026-11-15' }), observation(second)).createdAt).toBe(
      '2026-11-15',
    );
  });
});

describe('stage', () => {
  const received = seen({ stage: 'received', createdAt: '2026-11-10T12:00:00.000Z' });

  test('what the page says wins, also backwards, and the history remembers', () => {
    const accepted = mergeReading(received, row({ stage: 'accepted' }), observation(second));
    expect(accepted).toMatchObject({ stage: 'accepted', actionable: false, expiresAt: null });
    expect(accepted.history).toEqual([
      { kind: 'stage', at: second, from: 'received', to: 'accepted', outcome: null, onTime: true },
    ]);
    const back = mergeReading(accepted, row({ stage: 'received' }), observation('2026-11-22T08:00:00.000Z'));
    expect(back).toMatchObject({
      stage: 'received',
      actionable: true,
      expiresAt: '2026-11-24T12:00:00.000Z',
    });
    expect(back.history).toHaveLength(2);
  });

  test('an outcome means archived; contact data read before stays', () => {
    const known = seen({ stage: 'received', email: 'a@contoso.com' });
    const expired = mergeReading(known, row({ outcome: 'expired', email: null }), observation(second));
    expect(expired).toMatchObject({ stage: 'archived', outcome: 'expired', email: 'a@contoso.com' });
    expect(expired.history).toMatchObject([{ onTime: false }]);
    expect(mergeReading(expired, row({ stage: 'archived' }), observation(second)).outcome).toBe('expired');
  });

  test('not shown, it is only assumed, and is no change once it is shown', () => {
    const assumed = seen({ company: 'Contoso' });
    expect(assumed).toMatchObject({ stage: 'received', stageShown: false });
    expect(mergeReading(assumed, row({ stage: 'accepted' }), observation(second)).history).toEqual([]);
  });
});

test('a favourite of one place survives the other', () => {
  const inPage = seen({ company: 'Contoso' }, { favorite: true });
  expect(inPage.favorite).toBe(true);
  const both = { ...inPage, favoriteHere: true };
  const unmarkedThere = mergeReading(both, row({}, { favorite: false }), observation(second));
  expect(unmarkedThere).toMatchObject({ favorite: true, favoriteInPage: false, favoriteHere: true });
  expect(mergeReading(inPage, row({}), observation(second)).favorite).toBe(true);
});

test('seen among the favourites, a referral keeps its list', () => {
  expect(mergeReading(seen({}), row({}, { list: null }), observation(second)).list).toBe('qualified');
});

test('an older sight only fills gaps', () => {
  const now = mergeReading(
    blankReferral('k', 'lead', second),
    row({ company: 'New', stage: 'accepted' }),
    observation(second),
  );
  const older = mergeReading(
    now,
    row({ company: 'Old', city: 'Praha', stage: 'received' }),
    observation(first),
  );
  expect(older).toMatchObject({
    company: 'New',
    city: 'Praha',
    stage: 'accepted',
    firstSeenAt: first,
    lastSeenAt: second,
  });
});

test('a sight in the future, from a clock put right since, does not stop the reading', () => {
  const future = mergeReading(
    blankReferral('k', 'lead', '2036-01-01T00:00:00.000Z'),
    row({ stage: 'received' }),
    observation(first),
  );
  expect(mergeReading(future, row({ stage: 'accepted' }), observation(second))).toMatchObject({
    stage: 'accepted',
    lastSeenAt: second,
  });
});

test('informational leads are not actionable and have no deadline', () => {
  const createdAt = '2026-11-10T12:00:00.000Z';
  expect(seen({ stage: 'received', callToAction: 'get-it-now', createdAt })).toMatchObject({
    actionable: false,
    expiresAt: null,
  });
  expect(seen({ stage: 'received', leadSource: 'AzureMarketplace-INS|a.b', createdAt })).toMatchObject({
    actionable: false,
    callToAction: null,
  });
  expect(seen({ stage: 'received', leadSource: 'AppSource (SPZA)-PLT|a.b', createdAt })).toMatchObject({
    actionable: true,
    callToAction: 'contact-me',
  });
});

const fields: fc.Arbitrary<ReadFields> = fc.record(
  {
    company: fc.option(fc.constantFrom('Contoso', 'Conto...', 'Fabrikam')),
    dealName: fc.option(fc.constantFrom('Deal one', 'Deal ...', 'Other')),
    email: fc.option(fc.constantFrom('a@b.c', 'd@e.f')),
    createdAt: fc.option(fc.constantFrom('2026-11-10', '2026-11-10T12:00:00.000Z', '2026-11-11')),
    stage: fc.option(fc.constantFrom('received' as const, 'accepted' as const, 'archived' as const)),
    outcome: fc.option(fc.constantFrom('won' as const, 'expired' as const)),
    value: fc.option(fc.integer()),
  },
  { requiredKeys: [] },
);

test('reading the same again changes nothing, and nothing known becomes unknown', () => {
  fc.assert(
    fc.property(fields, fields, (one, two) => {
      const before = seen(one);
      const after = mergeReading(before, row(two), observation(second));
      expect(mergeReading(after, row(two), observation(second))).toEqual(after);
      for (const name of ['company', 'dealName', 'email', 'createdAt', 'value'] as const) {
        expect(before[name] === null || after[name] !== null).toBe(true);
      }
      expect(after.outcome === null || after.stage === 'archived').toBe(true);
    }),
  );
});

test('the address that a row’s link gives is kept, unless the details were read at another', () => {
  const id = '0a1b2c3d-0000-4000-8000-000000000001';
  const at = (path: string) => `https://partner.microsoft.com/${path}/${id}`;
  expect(seen({ id }, { page: at('leads') }).page).toBe(at('leads'));
  expect(seen({ id }, { page: 'https://partner.microsoft.com/leads' }).page).toBeNull();
  const detailed = { ...seen({ id }), page: at('details') };
  expect(mergeReading(detailed, row({ id }, { page: at('leads') }), observation(second)).page).toBe(
    at('details'),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf, deadlineState, responseSpan, settleStated, statedSpan, type Stated } from './deadline';
import { blankReferral, type KeptReferral } from './kept';
import { DAY, HOUR, instant, momentSpan } from './moment';
import { overlap } from './span';

const now = '2026-11-21T08:30:00.000Z';
const lead = (facts: Partial<KeptReferral>): KeptReferral => ({
  ...blankReferral('k', 'lead', now),
  actionable: true,
  list: 'qualified',
  ...facts,
});

describe('response', () => {
  test('ends 14 times 24 hours after the instant', () => {
    expect(deadlinesOf(lead({ createdAt: '2026-11-10T12:00:00.000Z' }))).toEqual([
      { kind: 'response', at: '2026-11-24T12:00:00.000Z', exact: true },
    ]);
  });

  test('from a day alone it is the earliest it can be: anywhere on Earth, or within what the source allows', () => {
    const [response] = deadlinesOf(lead({ createdAt: '2026-11-10' }));
    expect(response).toMatchObject({ kind: 'response', at: '2026-11-23T10:00:00.000Z', exact: false });
    const from = Date.parse('2026-11-09T23:00:00.000Z');
    const [inPrague] = deadlinesOf(
      lead({ createdAt: '2026-11-10', createdWithin: { from, until: from + DAY - 1 } }),
    );
    expect(inPrague).toEqual({
      kind: 'response',
      at: '2026-11-23T23:00:00.000Z',
      exact: false,
      latest: '2026-11-24T22:59:59.999Z',
    });
  });

  test('is none where nothing expires, for a test lead, and for a date that is none', () => {
    expect(deadlinesOf(lead({ createdAt: now, actionable: false }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: now, test: true }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: '2026-02-30' }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: 'soon' }))).toEqual([]);
  });

  const midnight = Date.parse('2026-11-24T00:00:00.000Z');
  const utcDay = { from: midnight - 14 * DAY, until: midnight - 13 * DAY - 1 };
  const dated = (stated: Stated): KeptReferral =>
    lead({ createdAt: '2026-11-10', createdWithin: utcDay, stated });

  test('without a creation date a statement alone gives it', () => {
    const stated = statedSpan({ at: '2026-11-30T00:00:00.000Z', precisionMs: HOUR });
    expect(responseSpan(lead({ createdAt: null, stated }))).toEqual(stated);
  });

  test('a coarse statement and a day narrow each other, for the follow-up too', () => {
    const stated = { from: midnight + 6 * HOUR, until: midnight + 30 * HOUR };
    expect(responseSpan(dated(stated))).toEqual({ from: midnight + 6 * HOUR, until: midnight + DAY - 1 });
    const [, followUp] = deadlinesOf({ ...dated(stated), list: 'marketplace' });
    expect(followUp).toEqual({
      kind: 'follow-up',
      at: instant(midnight - 13 * DAY + 6 * HOUR),
      exact: false,
      latest: instant(midnight - 12 * DAY - 1),
    });
  });

  test('a statement never makes it later than the creation date does, unless a second source agrees', () => {
    const stated = { from: midnight + 300 * DAY, until: midnight + 301 * DAY };
    const computed = { from: midnight, until: midnight + DAY - 1 };
    expect(responseSpan(dated(stated))).toEqual(computed);
    expect(responseSpan(dated({ ...stated, place: 'label', at: now }))).toEqual(computed);
    expect(responseSpan(dated({ ...stated, agreed: true }))).toMatchObject(stated);
  });

  test('an earlier statement gives the earliest moment, and never ends it before the computed end', () => {
    const stated = { from: midnight - 5 * DAY, until: midnight - 5 * DAY + HOUR };
    const until = midnight + DAY - 1;
    expect(responseSpan(dated(stated))).toEqual({ from: stated.from, until });
    const [, followUp] = deadlinesOf({ ...dated(stated), list: 'marketplace' });
    expect(followUp).toMatchObject({ at: instant(midnight - 13 * DAY) });
  });

  test('an aged sentence on an open page does not put the deadline off', () => {
    const told = { from: Date.parse(now), until: Date.parse(now) + HOUR };
    expect(settleStated(told, { from: told.from + 5 * HOUR, until: told.until + 5 * HOUR })).toEqual(told);
    const muchLater = { from: told.from + 3 * DAY, until: told.until + 3 * DAY };
    expect(settleStated(told, muchLater)).toEqual(muchLater);
    const sooner = { from: told.from - 5 * HOUR, until: told.until - 5 * HOUR };
    expect(settleStated(told, sooner)).toEqual(sooner);
  });

  test('dates beyond 2000 to 2100 give no deadline, and no error', () => {
    const far = { from: 8e15, until: 8.64e15 };
    expect(deadlinesOf(lead({ createdAt: '+275760-09-12T00:00:00.000Z', stated: far }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: null, expiresAt: '1999-12-31T00:00:00.000Z' }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: '2100-01-01' }))).toHaveLength(1);
  });
});

describe('a second source', () => {
  const at = (day: number): string => instant(Date.parse(now) + day * DAY);
  const says = (day: number, leftDays: number, place: 'label' | 'sentence' = 'sentence'): Stated => {
    const from = Date.parse(now) + (day + leftDays) * DAY;
    return { from, until: from + DAY, place, at: at(day) };
  };

  test('is another place with the same deadline, or a countdown that runs', () => {
    expect(settleStated(says(0, 20), says(0.1, 20, 'label')).agreed).toBe(true);
    expect(settleStated(says(0, 20), says(3, 17)).agreed).toBe(true);
  });

  test('is not the same sentence again, however often and whenever', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1 }), (days) => {
        const stated = days
          .sort((a, b) => a - b)
          .reduce<Stated | null>((known, day) => settleStated(known, says(day, 300)), null);
        expect(stated?.agreed ?? false).toBe(false);
      }),
    );
  });
});

test('statements read at any times never leave out the true deadline', () => {
  const deadline = Date.parse('2026-12-01T10:17:23.000Z');
  const reading = fc.record({
    left: fc.integer({ min: 1, max: 14 * DAY }),
    step: fc.constantFrom(60_000, HOUR, DAY),
  });
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1 }), (readings) => {
      const known = readings.reduce<Stated | null>((span, { left, step }) => {
        const from = deadline - left + Math.floor(left / step) * step;
        return settleStated(span, { from, until: from + step });
      }, null);
      expect(known && overlap(known, { from: deadline, until: deadline })).not.toBeNull();
    }),
  );
});

describe('direct contact and follow-up', () => {
  test('72 hours while the customer asked for contact, 24 hours for a marketplace lead', () => {
    const kinds = deadlinesOf(lead({ createdAt: now, directContact: true, list: 'marketplace' }));
    expect(kinds).toEqual([
      { kind: 'response', at: '2026-12-05T08:30:00.000Z', exact: true },
      { kind: 'direct-contact', at: '2026-11-24T08:30:00.000Z', exact: true },
      { kind: 'follow-up', at: '2026-11-22T08:30:00.000Z', exact: true },
    ]);
  });

  test('a customer who must not be contacted is not waited for', () => {
    const kinds = deadlinesOf(
      lead({ createdAt: now, directContact: true, list: 'marketplace', doNotContact: true }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['response']);
  });

  test('the direct-contact window stays after it was accepted, and ends with the archive', () => {
    const accepted = lead({ createdAt: now, directContact: true, stage: 'accepted', actionable: false });
    expect(deadlinesOf(accepted).map(({ kind }) => kind)).toEqual(['direct-contact']);
    expect(deadlinesOf({ ...accepted, stage: 'archived' })).toEqual([]);
  });
});

test('states change at their very moments', () => {
  const thresholds = { soonMs: 72 * HOUR, urgentMs: 24 * HOUR };
  const state = (left: number): string => deadlineState(1e12 + left, 1e12, thresholds);
  expect([72 * HOUR + 1, 72 * HOUR, 24 * HOUR + 1, 24 * HOUR, 1, 0, -1].map(state)).toEqual([
    'ok',
    'soon',
    'soon',
    'urgent',
    'urgent',
    'passed',
    'passed',
  ]);
});

test('any text is a moment or none, never an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const span = momentSpan(text);
      expect(span === null || span.from <= span.until).toBe(true);
    }),
  );
});

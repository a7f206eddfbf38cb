import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf, deadlineState, responseSpan, settleDeadline, statedSpan } from './deadline';
import { blankReferral, type KeptReferral } from './kept';
import { DAY, HOUR, instant, momentSpan, overlap } from './moment';

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

  test('from a day alone it is the earliest it can be: local midnight plus 14 days', () => {
    const [response] = deadlinesOf(lead({ createdAt: '2026-11-10' }));
    expect(response).toEqual({
      kind: 'response',
      at: instant(new Date(2026, 10, 10).getTime() + 14 * DAY),
      exact: false,
    });
  });

  test('is none where nothing expires, for a test lead, and for a date that is none', () => {
    expect(deadlinesOf(lead({ createdAt: now, actionable: false }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: now, test: true }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: '2026-02-30' }))).toEqual([]);
    expect(deadlinesOf(lead({ createdAt: 'soon' }))).toEqual([]);
  });

  test('what the page states beats the computed date', () => {
    const stated = statedSpan({ at: '2026-11-30T00:00:00.000Z', precisionMs: HOUR });
    expect(responseSpan(lead({ createdAt: '2026-11-10', stated }))).toEqual(stated);
    expect(responseSpan(lead({ createdAt: null, stated }))).toEqual(stated);
  });

  test('a coarse statement and a day narrow each other', () => {
    const midnight = new Date(2026, 10, 24).getTime();
    const stated = { from: midnight + 6 * HOUR, until: midnight + 30 * HOUR };
    expect(responseSpan(lead({ createdAt: '2026-11-10', stated }))).toEqual({
      from: midnight + 6 * HOUR,
      until: midnight + DAY - 1,
    });
  });

  test('an aged sentence on an open page does not put the deadline off', () => {
    const told = { from: Date.parse(now), until: Date.parse(now) + HOUR };
    expect(settleDeadline(told, { from: told.from + 5 * HOUR, until: told.until + 5 * HOUR })).toEqual(told);
    const muchLater = { from: told.from + 3 * DAY, until: told.until + 3 * DAY };
    expect(settleDeadline(told, muchLater)).toEqual(muchLater);
    const sooner = { from: told.from - 5 * HOUR, until: told.until - 5 * HOUR };
    expect(settleDeadline(told, sooner)).toEqual(sooner);
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
      const known = readings.reduce<ReturnType<typeof statedSpan>>((span, { left, step }) => {
        const from = deadline - left + Math.floor(left / step) * step;
        return settleDeadline(span, { from, until: from + step });
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

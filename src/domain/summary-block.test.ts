import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeReferral } from './kept';
import { derive } from './merge';
import { DAY, instant } from './moment';
import { sampleRecords } from './sample-records';
import { isSameSummary, type Summary, summaryOf } from './summary';
import { BLOCK_SIZE, blockOf, summariesIn } from './summary-block';

const now = Date.parse('2026-11-21T12:00:00.000Z');
const moment = fc.integer({ min: now - 400 * DAY, max: now + 400 * DAY });
const span = fc.option(fc.tuple(moment, fc.nat(DAY)).map(([from, wide]) => ({ from, until: from + wide })));
const summary: fc.Arbitrary<Summary> = fc.record({
  key: fc.string({ minLength: 1 }),
  account: fc.option(fc.constantFrom('one', 'two', '__proto__')),
  tab: fc.constantFrom('marketplace', 'qualified', 'co-sell'),
  archived: fc.boolean(),
  actionable: fc.boolean(),
  test: fc.boolean(),
  favorite: fc.boolean(),
  sent: fc.boolean(),
  spam: fc.boolean(),
  response: span,
  contact: span,
  snoozedUntil: fc.option(moment),
  cameAt: fc.oneof(fc.constant(0), moment),
});

test('what is put into a block comes out of it, also as the database copies it', () => {
  fc.assert(
    fc.property(fc.array(summary, { maxLength: BLOCK_SIZE }), (all) => {
      const block = structuredClone(blockOf(3, '1.0.0', all));
      expect([block.number, block.madeBy, summariesIn(block)]).toEqual([3, '1.0.0', all]);
    }),
    { numRuns: 100 },
  );
});

test('a summary is the same as itself, and as no other of another field', () => {
  fc.assert(
    fc.property(summary, summary, (one, other) => {
      expect(isSameSummary(one, structuredClone(one))).toBe(true);
      expect(isSameSummary(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      for (const name of Object.keys(one) as (keyof Summary)[])
        if (JSON.stringify(one[name]) !== JSON.stringify(other[name]))
          expect(isSameSummary(one, { ...one, [name]: other[name] }), name).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('deadlines that nobody waits for are in no summary; a date that is none gives no moment', () => {
  const [lead] = sampleRecords(now);
  const record = completeReferral({ ...lead!, directContact: true });
  expect(summaryOf(derive(record))).toMatchObject({ response: { from: expect.any(Number) as number } });
  expect(summaryOf(derive({ ...record, stage: 'accepted' }))).toMatchObject({
    response: null,
    contact: null,
  });
  expect(summaryOf({ ...record, snoozedUntil: 'later', createdAt: 'then' })).toMatchObject({
    snoozedUntil: null,
    cameAt: 0,
  });
  expect(summaryOf({ ...record, snoozedUntil: instant(now) }).snoozedUntil).toBe(now);
});

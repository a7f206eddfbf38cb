import { expect, test } from 'vitest';
import type { HintDecision, HintPair } from '../domain/hint';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { ReferralIndex } from '../domain/referral-index';
import { shownRows } from './shown-rows';

const AT = '2026-11-29T10:00:00.000Z';
const OLD = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const record = (key: string, more: Partial<KeptReferral> = {}): KeptReferral => ({
  ...blankReferral(key, 'lead', AT),
  ...more,
});
const decision = (a: string, b: string, ids: readonly string[]): HintDecision => ({
  a,
  b,
  kind: 'same-company',
  verdict: 'different',
  at: AT,
  ids,
});

/** What is shown of these records, and which keys were read. */
function shownOf(
  records: readonly KeptReferral[],
  decisions: readonly HintDecision[],
  pairs: readonly HintPair[],
) {
  const asked: string[] = [];
  const rows = shownRows(
    {
      glance: async () => ({
        summaries: { size: records.length },
        health: new Map(),
        meta: new Map(),
        decisions: new Map(decisions.map((one) => [`${one.a} ${one.b}`, one])),
      }),
      some: async (keys) => {
        asked.push(...keys);
        return new ReferralIndex(records.filter(({ key }) => keys.includes(key)));
      },
    },
    { of: async () => (key) => pairs.filter(({ a, b }) => a === key || b === key) },
  );
  return { rows, asked };
}
const pair: HintPair = {
  a: 'k1',
  b: OLD,
  kind: 'same-company',
  score: 0.9,
  confidence: 'possible',
  reasons: [],
};

test('what was said of a referral that went holds for it when it comes again by its ID', async () => {
  const records = [record('k1'), record(OLD, { id: OLD }), record('other')];
  const apart = shownOf(records, [decision('gone', 'k1', [OLD])], [pair]);
  expect((await apart.rows.hintView(['k1'])).summaries(['k1'])).toEqual({});
  expect(apart.asked).not.toContain('other');
  const unsaid = shownOf(records, [], [pair]);
  expect((await unsaid.rows.hintView(['k1'])).found('k1')).toHaveLength(1);
});

test('what was said of referrals that are gone for good reads no others', async () => {
  const { rows, asked } = shownOf([record('k1'), record('other')], [decision('x', 'y', [])], []);
  await rows.hintView(['k1']);
  expect(asked).toEqual(['k1', 'x', 'y']);
});

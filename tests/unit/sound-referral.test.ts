import { expect, test } from 'vitest';
import { sampleRecords } from '../e2e/fill-store.ts';
import { soundReferral } from '../../src/domain/sound-referral.ts';

const now = '2026-11-21T08:00:00.000Z';

test('a record that a version wrote stays the very same', () => {
  for (const record of sampleRecords(300, Date.parse(now), 'some'))
    expect(soundReferral(record, now)).toBe(record);
});

test.each([
  [{ history: null }, { history: [] }],
  [{ history: [null] }, { history: [] }],
  [{ tags: ['a', 5] }, { tags: [] }],
  [{ tries: 'x' }, { tries: [] }],
  [{ createdAt: '+275760-09-12T00:00:00.000Z' }, { createdAt: null }],
  [{ createdAt: 5 }, { createdAt: null }],
  [{ stated: { from: 8.64e15, until: 8.7e15 } }, { stated: null }],
  [{ stated: 'soon' }, { stated: null }],
  [{ company: 7 }, { company: null }],
  [{ owner: { name: 'Ana' } }, { owner: null }],
  [{ value: '7' }, { value: null }],
  [{ kind: 'other' }, { kind: 'lead' }],
  [{ stage: null }, { stage: 'received' }],
  [{ lastSeenAt: null }, { lastSeenAt: now }],
  [{ actionable: 'yes' }, { actionable: false }],
])('%o counts as not known, and the rest stays', (damage, repaired) => {
  const [record] = sampleRecords(1, Date.parse(now));
  const damaged = { ...record!, ...damage } as never;
  expect(soundReferral(damaged, now)).toEqual({ ...record, ...repaired });
});

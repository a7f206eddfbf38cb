import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptReferral } from '../../src/domain/kept.ts';
import { ERASE_KILLS } from '../support/kills.ts';
import { seed } from '../support/seed.ts';
import { wake } from './life.ts';
import type { Profile } from './profile.ts';
import { allStores, filled, records } from './stored.ts';

/** Words that name customers. */
const wordsIn = (all: readonly KeptReferral[]): readonly string[] =>
  [
    ...new Set(
      all.flatMap(({ company, contactName, email, phone, key, id }) =>
        [company, contactName, email, phone, key, id].filter((word) => word !== null && word.length > 3),
      ),
    ),
  ].map((word) => JSON.stringify(word).slice(1, -1));

/** Words that are found anywhere in what the profile stores. */
async function left(profile: Profile, words: readonly string[]): Promise<readonly string[]> {
  const areas = Object.values(profile.areas).map(({ items }) => [...items]);
  const bytes = JSON.stringify([areas, await allStores(profile), profile.badge]);
  return words.filter((word) => bytes.includes(word));
}

test(
  'whenever the worker is stopped while everything is erased, no word of a customer is left',
  async () => {
    for (let kill = 0; kill < ERASE_KILLS; kill += 1) {
      const profile = await filled(25);
      const all = await records(profile);
      const [first] = all;
      const words = wordsIn(all);
      const before = await wake(profile);
      await before.ask('views.set', {
        views: {
          saved: [],
          last: {
            tab: 'all',
            search: first?.company ?? '',
            filter: {},
            sort: { column: 'urgency', descending: false },
            columns: [],
          },
        },
      });
      await before.rest();
      before.kill();
      expect((await left(profile, words)).length).toBeGreaterThan(10);
      // Hints are at work, too, when the erasing begins: some of these moments lie among their writes.
      const [killAt = 10] = fc.sample(fc.integer({ min: 10, max: 54 }), { numRuns: 1, seed: seed + kill });
      const life = await wake(profile, killAt);
      const asked = { id: 'one', settings: kill % 2 === 0 };
      await Promise.race([life.ask('erase.all', asked), life.rest()]);
      await life.rest();
      life.kill();
      const next = await wake(profile);
      await next.rest();
      // Where it had not even begun, the page asks again.
      const answer = await next.ask('erase.all', asked);
      await next.rest();
      expect([killAt, answer.ok && answer.value.erased >= 0]).toEqual([killAt, true]);
      expect([killAt, await left(profile, words)]).toEqual([killAt, []]);
      next.kill();
    }
  },
  60_000 + ERASE_KILLS * 6_000,
);

test('an erased customer that is asked for again is erased', async () => {
  const profile = await filled(25);
  const [first] = await records(profile);
  const life = await wake(profile);
  await life.rest();
  const key = first?.key ?? '';
  const erased = await life.ask('erase.customer', { key, really: true });
  expect(erased.ok && erased.value.keys.includes(key)).toBe(true);
  expect(await life.ask('erase.customer', { key, really: true })).toEqual({ ok: true, value: { keys: [] } });
  await life.rest();
  expect(JSON.stringify(await allStores(profile))).not.toContain(key);
  life.kill();
});

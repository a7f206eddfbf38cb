import { expect, test } from 'vitest';
import { blankReferral } from '../../domain/kept';
import { ReferralIndex } from '../../domain/referral-index';
import { ChangeLog } from '../change-log';
import { leadCount } from './lead-count';

const at = '2026-11-29T08:00:00.000Z';
const lead = (key: string, tableRow: string | null) => ({
  ...blankReferral(key, 'lead', at),
  ...(tableRow !== null && { tableRow }),
});

function storeOf() {
  const index = new ReferralIndex([lead('a', 'acme/leads ["p","1"]'), lead('b', null)]);
  const rest = {
    summaries: { size: 0, all: () => [] },
    health: new Map(),
    meta: new Map(),
    decisions: new Map(),
  };
  const store = {
    changes: new ChangeLog(),
    version: 1,
    loads: 0,
    overview: async () => rest,
    state: async () => {
      store.loads += 1;
      return { ...rest, index };
    },
    write(...keys: readonly string[]) {
      for (const key of keys) index.put(lead(key, `acme/leads ["p","${key}"]`));
      store.version += 1;
      store.changes.note(store.version, keys);
    },
  };
  return store;
}

test('records are gone through again only where one changed', async () => {
  const store = storeOf();
  const count = leadCount(store);
  expect([await count('acme/leads '), await count('acme/leads ')]).toEqual([1, 1]);
  store.write();
  expect([await count('acme/leads '), store.loads]).toEqual([1, 1]);
  store.write('c');
  expect([await count('acme/leads '), store.loads]).toEqual([2, 2]);
});

test('another table, or a store that was opened anew, is counted anew', async () => {
  const store = storeOf();
  const count = leadCount(store);
  await count('acme/leads ');
  expect(await count('other/leads ')).toBe(0);
  store.version += 1;
  store.changes.restart(store.version);
  await count('other/leads ');
  expect(store.loads).toBe(3);
});

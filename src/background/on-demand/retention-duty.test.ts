import { expect, test } from 'vitest';
import { isLookDue, storedWatch } from '../../domain/clock-watch';
import { blankReferral } from '../../domain/kept';
import { DAY, HOUR, instant } from '../../domain/moment';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { Disk } from '../disk-for-tests';
import * as writing from '../writing/writing';
import { StateStore } from '../state-store';
import { lookAfterRetention } from './retention-duty';

const start = Date.parse('2026-11-21T09:00:00Z');

/** A store of five referrals, one of them archived yesterday, and a worker that is stopped after each wake. */
function machine() {
  const all = ['a', 'b', 'c', 'd'].map((key) => ({
    ...blankReferral(key, 'lead', instant(start)),
    email: `${key}@contoso.com`,
    note: 'mine',
  }));
  const archived = { ...blankReferral('e', 'lead', instant(start - DAY)), stage: 'archived' as const };
  const disk = new Disk([
    ...all,
    { ...archived, lastSeenAt: instant(start), email: 'e@contoso.com', note: 'mine' },
  ]);
  const { records, meta } = disk;
  const wake = async (now: number): Promise<void> => {
    if (!isLookDue(storedWatch(meta.get('clock'))?.lookAt, now)) return;
    const stateStore = new StateStore(
      disk,
      () => undefined,
      () => writing,
    );
    await lookAfterRetention({ stateStore }, { list: async () => [] }, DEFAULT_SETTINGS, now);
  };
  const run = async (from: number, until: number): Promise<void> => {
    for (let now = from; now <= until; now += HOUR) await wake(now);
  };
  return { records, run, wake };
}

test.each([32, 181])(
  'a clock %i days ahead for one wake erases nothing, then and when it is right again',
  async (days) => {
    const { records, run, wake } = machine();
    await run(start, start + 2 * DAY);
    const before = [...records.values()];
    await wake(start + days * DAY);
    await wake(start + days * DAY + 2 * HOUR);
    await run(start + 2 * DAY + 3 * HOUR, start + 5 * DAY);
    expect([...records.values()]).toEqual(before);
  },
);

test('what is old goes once the clock ran steadily for a day', async () => {
  const { records, run } = machine();
  await run(start + 60 * DAY, start + 60 * DAY + 23 * HOUR);
  expect(records.get('e')?.email).toBe('e@contoso.com');
  await run(start + 61 * DAY, start + 61 * DAY);
  expect([records.get('e')?.email, records.get('a')?.email]).toEqual([null, 'a@contoso.com']);
  await run(start + 181 * DAY, start + 183 * DAY);
  expect(records.size).toBe(0);
});

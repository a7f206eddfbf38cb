import { expect, test } from 'vitest';
import { filled, setMeta } from './stored.ts';
import { wake } from './life.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('a full disk is tried once, said, and left alone for a quarter of an hour', async () => {
  const profile = await filled();
  await (await wake(profile)).rest();
  const before = profile.writes;
  profile.isFull = () => true;
  // The clock ran for two days, and is to be looked at: something is to be written.
  const seenAt = Date.now() - MINUTE;
  await setMeta(profile, 'clock', { seenAt, steadySince: seenAt - 2 * DAY, lookAt: seenAt, leaps: 0 });
  const life = await wake(profile);
  await life.rest();
  expect(profile.writes - before).toBeLessThanOrEqual(2);
  expect(profile.badge.text).toContain('!');
  expect(profile.badge.title).toContain('badge_not_stored QuotaExceededError');
  const tried = profile.writes;
  life.ring();
  await life.rest();
  expect(profile.writes).toBe(tried);
  life.kill();
  // Also the next life says it, and waits.
  const next = await wake(profile);
  await next.rest();
  expect(profile.writes).toBe(tried);
  expect(profile.badge.text).toContain('!');
  expect(profile.alarms.get('clock')).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);
});

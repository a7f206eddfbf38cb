import { expect, test } from 'vitest';
import { STORE_META } from '../../src/platform/store-meta.ts';
import { hurry } from './hurried-timers.ts';
import { type Life, wake } from './life.ts';
import type { Profile } from './profile.ts';
import { allStores, fill, filled, records } from './stored.ts';

/** More than a wake reads whole. */
const COUNT = 2_100;
/** A forecast is made within so many milliseconds after a draw. */
const MADE_WITHIN_MS = 3_000;

/** What is stored under the forecast's name; undefined: nothing. */
async function forecastIn(profile: Profile): Promise<unknown> {
  const { meta = [], 'meta keys': keys = [] } = await allStores(profile);
  return meta[keys.indexOf(STORE_META.forecast)];
}

/** What badge and popup show. */
async function shownIn(profile: Profile): Promise<unknown> {
  const session = await profile.areas.session.get();
  const views = Object.entries(session).filter(([name]) => name.startsWith('snapshot:'));
  return {
    badge: profile.badge,
    views: views.map(([name, view]) => [name, { ...(view as object), now: '' }]),
  };
}

/** One wake by the alarm. @returns what is shown after it. */
async function rung(profile: Profile): Promise<unknown> {
  const life = await wake(profile);
  life.ring();
  await life.rest();
  life.kill();
  return shownIn(profile);
}

/** Lets all timers run that are due soon: hints begin, and a forecast is made. */
async function letTimePass(life: Life): Promise<void> {
  while (hurry(MADE_WITHIN_MS)) await life.rest();
}

/** A profile whose last life has stored a forecast; that life goes on. */
async function foreseen(): Promise<{ readonly profile: Profile; readonly life: Life }> {
  const profile = await filled(COUNT);
  // The first life sums up what another program has written.
  await rung(profile);
  const life = await wake(profile);
  life.ring();
  await life.rest();
  await letTimePass(life);
  expect(await forecastIn(profile)).toMatchObject({ size: COUNT });
  return { profile, life };
}

test('a wake shows from a forecast what it shows from all summaries', async () => {
  const { profile, life } = await foreseen();
  life.kill();
  const whole = await shownIn(profile);
  profile.badge = { text: '', title: '' };
  await profile.areas.session.clear();
  expect(await rung(profile)).toEqual(whole);
  expect(await forecastIn(profile)).toMatchObject({ size: COUNT });
});

test('a write takes the forecast with it, and the next wake shows what was written', async () => {
  const { profile, life } = await foreseen();
  const open = (await records(profile)).find(({ actionable, test: isTest }) => actionable && !isTest);
  if (open === undefined) throw new Error('nothing to answer');
  await life.ask('referral.edit', { key: open.key, edit: { note: 'Called.' } });
  expect(await forecastIn(profile)).toBeUndefined();
  await life.rest();
  life.kill();
  const before = await shownIn(profile);
  expect(await rung(profile)).toEqual(before);
});

test('erasing everything leaves no forecast', async () => {
  const { profile, life } = await foreseen();
  await life.ask('erase.all', { settings: false });
  expect(await forecastIn(profile)).toBeUndefined();
  await life.rest();
  await letTimePass(life);
  life.kill();
  expect(await forecastIn(profile)).toBeUndefined();
  expect(profile.badge.text).not.toMatch(/\d/);
});

test('what another program changed is found, and drawn, in the same life', async () => {
  const { profile, life } = await foreseen();
  life.kill();
  const some = (await records(profile))
    .slice(0, 5)
    .map((record, at) => ({ ...record, key: `foreign ${at}` }));
  await fill(profile, some);
  await rung(profile);
  // On a slow machine the quiet time is over by now, and the next forecast made.
  const next = await forecastIn(profile);
  if (next !== undefined) expect(next).toMatchObject({ size: COUNT + 5 });
  const shown = await shownIn(profile);
  const life2 = await wake(profile);
  const view = await life2.ask('triage.view', {
    tab: 'to-answer',
    search: '',
    account: null,
    offset: 0,
    limit: 30,
  });
  life2.kill();
  if (!view.ok) throw new Error(view.reason);
  const { counts } = view.value;
  const [, prepared] =
    (shown as { views: readonly (readonly [string, { counts: unknown }])[] }).views.find(([name]) =>
      name.endsWith('to-answer'),
    ) ?? [];
  expect(prepared?.counts).toEqual(counts);
});

test('a life that ends while the forecast is stored loses nothing', async () => {
  const { profile, life } = await foreseen();
  const [{ key } = { key: '' }] = await records(profile);
  await life.ask('referral.edit', { key, edit: { note: 'Called.' } });
  await life.rest();
  life.kill();
  const whole = await rung(profile);
  for (const more of [1, 2, 3, 4]) {
    const next = await wake(profile);
    next.ring();
    await next.rest();
    const at = next.steps();
    next.kill();
    const killed = await wake(profile, at + more);
    killed.ring();
    await killed.rest();
    await letTimePass(killed);
    killed.kill();
    expect(await rung(profile)).toEqual(whole);
  }
});

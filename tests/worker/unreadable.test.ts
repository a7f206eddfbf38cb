import { expect, test } from 'vitest';
import type { LastingName } from '../../src/domain/unread-value.ts';
import { wake, type Life } from './life.ts';
import type { Profile } from './profile.ts';
import { questionsAbout } from './questions.ts';
import { everythingIn, filled, records, replace } from './stored.ts';

/** Asks everything; gives what was refused, by verb. */
async function refusals(life: Life, key: string): Promise<Readonly<Record<string, string>>> {
  const refused: [string, string][] = [];
  for (const [verb, ask] of questionsAbout(key)) {
    const reply = await life.ask(verb, ask as never);
    if (!reply.ok) refused.push([verb, reply.name ?? '']);
  }
  return Object.fromEntries(refused);
}

async function keyIn(profile: Profile): Promise<string> {
  const [first] = await records(profile);
  return first?.key ?? '';
}

const AREAS = {
  settings: 'sync',
  me: 'sync',
  saidColumns: 'local',
  views: 'local',
  formOpeners: 'local',
  offerNames: 'sync',
} as const;
const CASES = (Object.keys(AREAS) as LastingName[]).flatMap((name) =>
  [
    { v: 99, data: { from: 'a newer version' } },
    null,
    'text',
    { v: 0, data: null },
    { v: 0, data: [null] },
    {},
  ].map((value) => [name, JSON.stringify(value), value] as const),
);

const SESSION = [
  'walk',
  'documents',
  'shownReferrals',
  'pageWatch',
  'answering',
  'answerQueue',
  'lastUrgent',
];

test('a stored value that cannot be read counts as unset, is said, and stays as it is', async () => {
  const profile = await filled(20);
  const key = await keyIn(profile);
  const life = await wake(profile);
  await life.rest();
  for (const [name, shown, value] of CASES) {
    const { items } = profile.areas[AREAS[name]];
    items.set(name, structuredClone(value));
    expect([name, shown, await refusals(life, key)]).toEqual([name, shown, {}]);
    const chosen = await life.ask('settings.set', { patch: { warningHours: 48 } });
    expect([name, shown, chosen.ok]).toEqual([name, shown, name !== 'settings']);
    await life.rest();
    const why = shown.includes('99') ? 'newer' : 'damaged';
    expect([name, shown, profile.badge]).toEqual([
      name,
      shown,
      { text: expect.stringContaining('!'), title: expect.stringContaining(`badge_unread_${why}`) },
    ]);
    expect([name, items.get(name)]).toEqual([name, value]);
    const exported = await life.ask('export.get', { from: 0, most: 100 });
    const section = {
      settings: 'settings',
      me: 'profile',
      saidColumns: 'saidColumns',
      offerNames: 'offerNames',
    }[name as string];
    expect(exported).toMatchObject({
      ok: true,
      value: { leftOut: section === undefined ? [] : [section], total: 20 },
    });
    items.delete(name);
    profile.areas.sync.items.delete('settings');
  }
  life.kill();
});

test('values of the session that are damaged are replaced', async () => {
  const profile = await filled(20);
  const key = await keyIn(profile);
  const life = await wake(profile);
  await life.rest();
  for (const name of SESSION)
    for (const value of [null, 'text', 5, { v: 7, data: {} }, { v: 0, data: null }, { v: 0, data: 'x' }]) {
      profile.areas.session.items.set(name, value);
      expect([name, JSON.stringify(value), await refusals(life, key)]).toEqual([
        name,
        JSON.stringify(value),
        {},
      ]);
      profile.areas.session.items.delete(name);
    }
  life.kill();
});

test('a database of a newer version is said by the badge, and goes on where it was once it is the right one', async () => {
  const profile = await filled(20);
  const key = await keyIn(profile);
  const before = await records(profile);
  const newer = profile.indexedDB.open('partner-center-triage', 99);
  await new Promise((resolve) => newer.addEventListener('success', resolve));
  newer.result.close();
  profile.badge = { text: '', title: '' };
  const life = await wake(profile);
  await life.rest();
  expect(profile.badge).toEqual({ text: '!', title: 'badge_store_newer' });
  const refused = await refusals(life, key);
  expect(refused['triage.view']).toBe('VersionError');
  expect(refused['referral.favorite']).toBe('VersionError');
  expect(refused['settings.get']).toBeUndefined();
  life.kill();
  expect(await records(profile)).toEqual(before);
});

test('an upgrade that an older copy blocks is said, and goes on when it is let in', async () => {
  const profile = await filled(20);
  // A profile whose database is of an older version, held open by a copy that does not step aside.
  await new Promise((resolve) =>
    profile.indexedDB.deleteDatabase('partner-center-triage').addEventListener('success', resolve),
  );
  const held = profile.indexedDB.open('partner-center-triage', 1);
  held.addEventListener('upgradeneeded', () => {
    held.result.createObjectStore('referrals', { keyPath: 'key' });
    held.result.createObjectStore('readings', { keyPath: 'key' });
    held.result.createObjectStore('meta');
  });
  await new Promise((resolve) => held.addEventListener('success', resolve));
  const life = await wake(profile);
  const blocked = await life.ask('health.get', { account: null });
  expect(blocked).toMatchObject({ ok: false, name: 'BlockedError' });
  await expect
    .poll(() => profile.badge, { timeout: 10_000 })
    .toEqual({ text: '!', title: 'badge_store_blocked' });
  held.result.close();
  await expect
    .poll(async () => (await life.ask('health.get', { account: null })).ok, { timeout: 10_000 })
    .toBe(true);
  life.kill();
});

/** What may stand in a field that nobody wrote. */
const DAMAGE = [
  { history: null },
  { createdAt: '+275760-09-12T00:00:00.000Z' },
  { createdAt: 5 },
  { createdAt: 'yesterday' },
  { expiresAt: 'never', createdAt: null },
  { stated: { from: 8.64e15, until: 8.7e15 } },
  { stated: 'soon' },
  { tags: null },
  { tries: null },
  { tries: [null] },
  { waiting: 5 },
  { snoozedUntil: 'later' },
  { company: 7 },
  { email: {} },
  { account: 3 },
  { kind: 'other' },
  { stage: null },
  { list: 9 },
  { lastSeenAt: null, firstSeenAt: null },
] as const;

test('damaged records take no other along, and nothing of them is thrown away', async () => {
  const profile = await filled(DAMAGE.length + 1);
  const all = await records(profile);
  for (const [at, damage] of DAMAGE.entries()) await replace(profile, { ...all[at], ...damage });
  const life = await wake(profile);
  await life.rest();
  expect(profile.badge.title).not.toContain('badge_store');
  for (const [at, damage] of DAMAGE.entries())
    expect([damage, await refusals(life, all[at]?.key ?? '')]).toEqual([damage, {}]);
  life.kill();
  expect(await everythingIn(profile, 'referrals')).toHaveLength(all.length);
});

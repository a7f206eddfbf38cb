import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { KeptReferral } from '../../src/domain/kept.ts';
import type { Verb } from '../../src/messages/contract.ts';
import { META } from '../../src/background/meta.ts';
import { STORE_META } from '../../src/platform/store-meta.ts';
import { wake, type Life } from './life.ts';
import type { Profile } from './profile.ts';
import { allStores, everythingIn, filled, put, records } from './stored.ts';
import { outcome, outcomes, VERBS } from './verbs.ts';

const NAME = 'partner-center-triage';
const COUNT = 12;
const NOW = Date.now();
/** More writes than any verb begins. */
const MOST_WRITES = 12;
const TIME_LIMIT = 300_000;

/** Two stored referrals, to ask about. */
async function pairIn(profile: Profile): Promise<readonly [string, string]> {
  const [one, two] = (await records(profile)).filter(({ test: isTest }) => !isTest);
  return [one?.key ?? '', two?.key ?? ''];
}

interface Ready {
  readonly profile: Profile;
  readonly life: Life;
  readonly pair: readonly [string, string];
}

/** A life at rest over stored referrals. */
async function ready(): Promise<Ready> {
  const profile = await filled(COUNT, NOW);
  const life = await wake(profile);
  await life.rest();
  return { profile, life, pair: await pairIn(profile) };
}

/** What of a record a person or a page said, without what each run makes up. */
const factsOf = ({
  lastSeenAt: _seen,
  firstSeenAt: _first,
  history,
  waiting: _waiting,
  inCrmSince,
  ...rest
}: KeptReferral) => ({
  ...rest,
  isInCrm: (inCrmSince ?? null) !== null,
  history: history.map(({ kind }) => kind),
});

/** What is stored, without what each run makes up. */
async function whole({ profile }: Pick<Ready, 'profile'>): Promise<Readonly<Record<string, unknown>>> {
  const stores = await allStores(profile);
  return {
    records: (await records(profile)).map((record) => ({
      ...factsOf(record),
      key: record.id ?? 'without an ID',
    })),
    decisions: stores['decisions keys'],
    answers: stores['answers keys'],
    marks: stores['hintMarks']?.length,
    synced: Object.fromEntries(profile.areas.sync.items),
    local: Object.fromEntries(profile.areas.local.items),
  };
}

/** What came of each verb where nothing is wrong, and how many referrals are stored after it. */
async function withoutFault() {
  const { profile, life, pair } = await ready();
  const usual = await outcomes(life, ...pair);
  await life.rest();
  life.kill();
  return { usual, stored: (await records(profile)).length };
}

const { usual, stored } = await withoutFault();

test('every verb is answered where nothing is wrong', () => {
  expect(Object.entries(usual).filter(([, of]) => of === 'silent')).toEqual([]);
  expect(Object.values(usual).filter((of) => of === 'done').length).toBeGreaterThan(80);
});

/** The verbs that begin writes to the database, and how many. */
async function writing(): Promise<readonly (readonly [Verb, number])[]> {
  const { profile, life, pair } = await ready();
  const found: [Verb, number][] = [];
  for (const verb of VERBS) {
    const before = profile.writes;
    await outcome(life, verb, ...pair);
    await life.rest();
    if (profile.writes > before) found.push([verb, Math.min(profile.writes - before, MOST_WRITES)]);
  }
  life.kill();
  return found;
}

test(
  'wherever the disk is full while a verb writes, it is said, nothing is lost, and asked again it is done',
  async () => {
    const verbs = await writing();
    expect(verbs.length).toBeGreaterThan(8);
    const wrong: unknown[] = [];
    for (const [verb, writes] of verbs) {
      const sound = await ready();
      await outcome(sound.life, verb, ...sound.pair);
      await sound.life.rest();
      sound.life.kill();
      const expected = await whole(sound);
      for (let at = 1; at <= writes; at += 1) {
        const { profile, life, pair } = await ready();
        const before = (await records(profile)).map(factsOf);
        const failing = profile.writes + at;
        profile.isFull = (write) => write === failing;
        const came = await outcome(life, verb, ...pair);
        await life.rest();
        if (came !== usual[verb]) {
          if (came !== 'QuotaExceededError') wrong.push([verb, at, came]);
          if (!isDeepStrictEqual((await records(profile)).map(factsOf), before))
            wrong.push([verb, at, 'refused, but written']);
          if (!profile.badge.text.includes('!')) wrong.push([verb, at, 'not said', profile.badge]);
        }
        profile.isFull = () => false;
        const again = came === usual[verb] ? came : await outcome(life, verb, ...pair);
        if (again !== usual[verb]) wrong.push([verb, at, 'again', again]);
        await life.rest();
        life.kill();
        // What was written aside of it is made good by the next life at the latest.
        const next = await wake(profile);
        await next.rest();
        next.kill();
        for (const [name, value] of Object.entries(await whole({ profile })))
          if (!isDeepStrictEqual(value, expected[name])) wrong.push([verb, at, name, value, expected[name]]);
      }
    }
    expect(wrong).toEqual([]);
  },
  TIME_LIMIT,
);

test(
  'where an area of the storage is full, each verb is refused or done, and what lies there stays',
  async () => {
    for (const name of ['sync', 'local', 'session'] as const) {
      const { profile, life, pair } = await ready();
      const area = profile.areas[name];
      const before = new Map(area.items);
      area.full = true;
      for (const verb of VERBS) {
        const came = await outcome(life, verb, ...pair);
        expect([name, verb, [usual[verb], 'Error', 'done']]).toEqual([
          name,
          verb,
          expect.arrayContaining([came]),
        ]);
      }
      await life.rest();
      expect([name, [...before].filter(([key]) => !area.items.has(key))]).toEqual([name, []]);
      expect(await records(profile)).not.toHaveLength(0);
      area.full = false;
      expect([name, await outcome(life, 'settings.set', ...pair)]).toEqual([name, 'done']);
      life.kill();
    }
  },
  TIME_LIMIT,
);

/** Verbs that were refused for the database answer so; all others as ever. */
const expectRefusals = (found: Readonly<Record<string, string>>, name: string): void => {
  const others = Object.entries(found).filter(([verb, came]) => came !== usual[verb] && came !== name);
  expect(others).toEqual([]);
  expect(found['triage.view']).toBe(name);
  expect(found['referral.edit']).toBe(name);
  expect(found['settings.get']).toBe('done');
};

test(
  'over a database of a newer version each verb is refused by that name or done, and nothing is lost',
  async () => {
    const profile = await filled(COUNT, NOW);
    const [pair, before] = [await pairIn(profile), await records(profile)];
    const newer = profile.indexedDB.open(NAME, 99);
    await new Promise((resolve) => newer.addEventListener('success', resolve));
    newer.result.close();
    const life = await wake(profile);
    await life.rest();
    expectRefusals(await outcomes(life, ...pair), 'VersionError');
    await life.rest();
    expect(profile.badge).toEqual({ text: '!', title: 'badge_store_newer' });
    life.kill();
    expect(await records(profile)).toEqual(before);
  },
  TIME_LIMIT,
);

test(
  'while an older copy holds the database open each verb is refused by that name or done',
  async () => {
    const profile = await filled(COUNT, NOW);
    await new Promise((resolve) =>
      profile.indexedDB.deleteDatabase(NAME).addEventListener('success', resolve),
    );
    const held = profile.indexedDB.open(NAME, 1);
    held.addEventListener('upgradeneeded', () => {
      held.result.createObjectStore('referrals', { keyPath: 'key' });
      held.result.createObjectStore('readings', { keyPath: 'key' });
      held.result.createObjectStore('meta');
    });
    await new Promise((resolve) => held.addEventListener('success', resolve));
    const life = await wake(profile);
    expectRefusals(await outcomes(life, 'one', 'two'), 'BlockedError');
    await expect
      .poll(() => profile.badge, { timeout: 10_000 })
      .toEqual({ text: '!', title: 'badge_store_blocked' });
    held.result.close();
    await expect.poll(async () => outcome(life, 'page.read', 'one', 'two'), { timeout: 10_000 }).toBe('done');
    await life.rest();
    life.kill();
    expect(await records(profile)).toHaveLength(1);
  },
  TIME_LIMIT,
);

test(
  'whichever verb comes first after the database was deleted underneath, it is answered, and reading goes on',
  async () => {
    const { profile, life, pair } = await ready();
    const found = await outcomes(life, ...pair, async () => {
      const deleting = profile.indexedDB.deleteDatabase(NAME);
      await new Promise((resolve, reject) => {
        deleting.addEventListener('success', resolve);
        deleting.addEventListener('error', reject);
      });
    });
    // What is asked about is gone: that alone may be the reason.
    const others = Object.entries(found).filter(([verb, came]) => came !== usual[verb] && came !== 'Error');
    expect(others).toEqual([]);
    expect(await outcome(life, 'page.read', ...pair)).toBe('done');
    await life.rest();
    expect(await records(profile)).toHaveLength(1);
    life.kill();
  },
  TIME_LIMIT,
);

const allOf = (made: Put | readonly Put[]): readonly Put[] =>
  typeof made[0] === 'string' ? [made as Put] : (made as readonly Put[]);

const SMALL_VALUES = [...Object.values(META), ...Object.values(STORE_META), 'reminders'];

/** What is put into a store. */
type Put = readonly [store: string, value: unknown, key?: string];

/** Damage in each store, one kind at a time. The keys of two referrals are given. */
const DAMAGE: Readonly<Record<string, (one: string, two: string) => Put | readonly Put[]>> = {
  'a block of summaries that is none': () => ['summaries', { number: 0 }],
  'a block of summaries with too few moments': (one) => [
    'summaries',
    {
      number: 0,
      madeBy: '1.0.0',
      keys: [one],
      accounts: [null],
      accountOf: new Uint16Array(1),
      moments: new Float64Array(0),
      marks: new Uint8Array(0),
    },
  ],
  'a block of summaries whose keys are no texts': () => [
    'summaries',
    {
      number: 7,
      madeBy: '1.0.0',
      keys: [1, null],
      accounts: null,
      accountOf: null,
      moments: null,
      marks: null,
    },
  ],
  'a reading without anything': () => ['readings', { key: '|lead|marketplace' }],
  'a reading with texts for lists': () => [
    'readings',
    {
      key: '|lead|marketplace',
      account: 5,
      kind: 'x',
      list: 7,
      readAt: 'never',
      columns: 'x',
      drift: 'x',
      extent: null,
    },
  ],
  'a hint without reasons': (one, two) => [
    'hints',
    { a: one < two ? one : two, b: one < two ? two : one, kind: 'same-contact', score: 1 },
  ],
  'a hint with reasons of nothing': (one, two) => [
    'hints',
    {
      a: one < two ? one : two,
      b: one < two ? two : one,
      kind: 'x',
      score: 'x',
      confidence: 3,
      reasons: [null, 5],
    },
  ],
  'a mark that is no text': (one) => ['hintMarks', { no: 'text' }, one],
  'a decision without IDs': (one, two) => [
    'decisions',
    { a: one < two ? one : two, b: one < two ? two : one, kind: 'same-contact', verdict: 'same' },
  ],
  'a decision of something else': (one, two) => [
    'decisions',
    { a: one < two ? one : two, b: one < two ? two : one, kind: 'x', verdict: 5, at: null, ids: [5] },
  ],
  'a kept file without anything': () => ['files', { id: 'none' }],
  'a text of a file that is none': () => ['fileTexts', { no: 'text' }, 'none'],
  'an answer without values': (one) => ['answers', { key: one }],
  ...Object.fromEntries(
    [null, 'text', 5, [null], { v: 0, at: 'never' }].map((value) => [
      `${JSON.stringify(value)} for every small value`,
      () => SMALL_VALUES.map((name): Put => ['meta', value, name]),
    ]),
  ),
};

test(
  'what is damaged in any store takes no verb along, and no referral',
  async () => {
    const wrong: unknown[] = [];
    for (const [what, make] of Object.entries(DAMAGE)) {
      const profile = await filled(COUNT, NOW);
      const settled = await wake(profile);
      await settled.rest();
      settled.kill();
      const pair = await pairIn(profile);
      for (const one of allOf(make(...pair))) await put(profile, ...one);
      const life = await wake(profile);
      await life.rest();
      const { badge } = profile;
      const found = await outcomes(life, ...pair);
      await life.rest();
      life.kill();
      const kept = (await everythingIn(profile, 'referrals')).length;
      if (badge.title.includes('badge_store')) wrong.push([what, badge.title]);
      if (kept !== stored) wrong.push([what, kept, stored]);
      for (const [verb, came] of Object.entries(found))
        if (came !== usual[verb]) wrong.push([what, verb, came]);
    }
    expect(wrong).toEqual([]);
  },
  TIME_LIMIT,
);

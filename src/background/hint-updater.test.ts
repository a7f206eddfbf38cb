import { describe, expect, test, vi } from 'vitest';
import type { HintPair } from '../domain/hint';
import { blankReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { ReferralIndex } from '../domain/referral-index';
import type { ReferralHints } from '../messages/hint-verbs';
import { ChangeLog } from './change-log';
import { HintUpdater } from './hint-updater';
import { MOST_COLLEAGUES } from './hints/hint-pairs';
import type { HintChange, HintStore } from './hints/hint-store';
import { hintsOf } from './on-demand/hint-handlers';
import { HintView } from './hint-view';
import { differences } from './hints/hint-differences';
import { HintWork } from './hints/hint-work';
import { breather } from './time-slices';

const at = '2026-11-21T08:00:00.000Z';
const lead = (key: string, facts: Partial<KeptReferral>): KeptReferral =>
  derive({ ...blankReferral(key, 'lead', at), list: 'marketplace', ...facts });
const jana = {
  contactName: 'Jana Nováková',
  company: 'Contoso s.r.o.',
  email: 'jana.novakova@contoso.com',
  country: 'CZ',
} as const;
const records = [
  lead('jana1', jana),
  lead('jana2', { ...jana, company: 'CONTOSO', phone: '+420 777 123 456' }),
  lead('petr', {
    contactName: 'Petr Dvořák',
    company: 'Contoso',
    email: 'petr.dvorak@contoso.com',
    country: 'CZ',
  }),
  ...[
    'Ada Lovelace',
    'Alan Turing',
    'Grace Hopper',
    'Edsger Dijkstra',
    'Niklaus Wirth',
    'Barbara Liskov',
    'Donald Knuth',
    'Tony Hoare',
    'Leslie Lamport',
    'Radia Perlman',
  ].map((contactName, n) =>
    lead(`other${n}`, {
      contactName,
      company: `Firm${'abcdefghij'[n]?.repeat(3)} Ltd`,
      email: `${contactName.split(' ')[0]?.toLowerCase()}@firm${'abcdefghij'[n]?.repeat(3)}.com`,
      country: 'GB',
    }),
  ),
];

/** The database's part for hints; `failAfter` writes it breaks, as a stop of the worker would. */
class Disk implements HintStore {
  readonly kept = new Map<string, HintPair>();
  readonly marked = new Map<string, string>();
  writes = 0;
  failAfter = Number.POSITIVE_INFINITY;
  async of(keys: readonly string[]) {
    return new Map(
      keys.map((key) => [key, [...this.kept.values()].filter(({ a, b }) => a === key || b === key)]),
    );
  }
  async after(pair: HintPair | null, most: number) {
    const sorted = [...this.kept.values()].sort((one, two) =>
      `${one.a} ${one.b}` < `${two.a} ${two.b}` ? -1 : 1,
    );
    return sorted
      .filter(({ a, b }) => pair === null || `${a} ${b}` > `${pair.a} ${pair.b}`)
      .slice(0, Math.min(most, 2));
  }
  async removals() {
    return undefined;
  }
  /** What the test says; a life that asks finds another one each time otherwise. */
  stateNow: string | null = null;
  notedLast: string | undefined;
  async state() {
    return this.stateNow ?? crypto.randomUUID();
  }
  async noted() {
    return this.notedLast;
  }
  async note(state: string) {
    this.notedLast = state;
  }
  async any() {
    return this.kept.size > 0;
  }
  async marks() {
    return new Map(this.marked);
  }
  async write({ putPairs, removePairs, putMarks, removeMarks }: HintChange) {
    if (this.writes >= this.failAfter) throw new Error('stopped');
    this.writes += 1;
    for (const { a, b } of removePairs) this.kept.delete(`${a} ${b}`);
    for (const pair of putPairs) this.kept.set(`${pair.a} ${pair.b}`, structuredClone(pair));
    for (const key of removeMarks) this.marked.delete(key);
    for (const [key, mark] of putMarks) this.marked.set(key, mark);
  }
  async clear() {
    this.writes += 1;
    this.kept.clear();
    this.marked.clear();
  }
}

/** The stored state, and one life of the worker over it and the disk. */
function life(disk: Disk, index: ReferralIndex) {
  const changes = new ChangeLog();
  let version = 1;
  changes.restart(version);
  const failed = vi.fn<(error: unknown) => void>();
  const hints = new HintUpdater({
    store: disk,
    madeBy: '1',
    differences: () => differences,
    index: async () => index,
    mark: () => changes.markOf(version),
    changedSince: (mark) => changes.since(mark),
    work: async (kept) => new HintWork(disk, kept),
    stayAwake: async () => undefined,
    changed: () => undefined,
    failed,
  });
  return {
    hints,
    failed,
    put(record: KeptReferral) {
      index.put(record);
      changes.note((version += 1), [record.key]);
    },
    remove(key: string) {
      index.delete(key);
      changes.note((version += 1), [key]);
    },
  };
}
const found = (disk: Disk): readonly string[] =>
  [...disk.kept.values()].map(({ a, b, kind }) => `${a} ${b} ${kind}`).sort();
const whole = ['jana1 jana2 same-contact', 'jana1 petr same-company', 'jana2 petr same-company'];

describe('hints', () => {
  test('are worked out, kept, and not again for nothing', async () => {
    const disk = new Disk();
    const index = new ReferralIndex(records);
    await life(disk, index).hints.settled();
    expect(found(disk)).toEqual(whole);
    const { writes } = disk;
    await life(disk, index).hints.settled();
    expect(disk.writes).toBe(writes);
  });

  test('cost no look at the records where none was written since', async () => {
    const disk = new Disk();
    disk.stateNow = 'one';
    await life(disk, new ReferralIndex(records)).hints.settled();
    const another = life(disk, new ReferralIndex(records.slice(1)));
    await another.hints.settled();
    expect(found(disk)).toEqual(whole);
    disk.stateNow = 'two';
    await another.hints.settled();
    expect(found(disk)).toEqual(['jana2 petr same-company']);
  });

  test('go in one step where everything was erased, and come again with new records', async () => {
    const disk = new Disk();
    const { hints, put, remove } = life(disk, new ReferralIndex(records));
    await hints.settled();
    const { writes } = disk;
    for (const { key } of records) remove(key);
    await hints.settled();
    expect([found(disk), [...disk.marked.keys()], disk.writes - writes]).toEqual([[], [], 1]);
    expect((await hints.of(['jana1']))('jana1')).toEqual([]);
    for (const record of records) put(record);
    await hints.settled();
    expect(found(disk)).toEqual(whole);
  });

  test('follow what changes: a new one, another value, one that is gone, a test lead', async () => {
    const disk = new Disk();
    const { hints, put, remove, failed } = life(disk, new ReferralIndex(records));
    await hints.settled();
    put(lead('jana3', { email: jana.email }));
    await hints.settled();
    expect(found(disk)).toContain('jana1 jana3 same-contact');
    put(lead('jana3', { email: 'quite@elsewhere.example' }));
    remove('petr');
    await hints.settled();
    expect(found(disk)).toEqual(['jana1 jana2 same-contact']);
    put(lead('jana2', { ...jana, jobTitle: 'MSFT_TEST_636573304831318844' }));
    await hints.settled();
    expect(found(disk)).toEqual([]);
    expect(disk.marked.has('jana2')).toBe(false);
    expect(failed).not.toHaveBeenCalled();
  });

  test.each([0, 1])('a stop after %i writes loses nothing', async (failAfter) => {
    const disk = new Disk();
    const index = new ReferralIndex(records);
    disk.failAfter = failAfter;
    const stopped = life(disk, index);
    await stopped.hints.settled();
    expect(stopped.failed).toHaveBeenCalled();
    disk.failAfter = Number.POSITIVE_INFINITY;
    await stopped.hints.settled();
    expect(found(disk)).toEqual(whole);
    // The same after a restart in the place of a second try.
    const other = new Disk();
    other.failAfter = failAfter;
    await life(other, index).hints.settled();
    other.failAfter = Number.POSITIVE_INFINITY;
    await life(other, index).hints.settled();
    expect(found(other)).toEqual(whole);
  });

  test('of another model are worked out again', async () => {
    const disk = new Disk();
    const index = new ReferralIndex(records);
    await life(disk, index).hints.settled();
    for (const [key, mark] of disk.marked) disk.marked.set(key, mark.replace(/^\S+/u, '0'));
    disk.kept.clear();
    await life(disk, index).hints.settled();
    expect(found(disk)).toEqual(whole);
  });

  test('added one by one are those of a whole look', async () => {
    const [one, all] = [new Disk(), new Disk()];
    const { hints, put } = life(one, new ReferralIndex());
    await hints.settled();
    for (const record of records) {
      put(record);
      await hints.settled();
    }
    await life(all, new ReferralIndex(records)).hints.settled();
    expect(found(one)).toEqual(found(all));
  });
});

test('of a customer of many referrals each keeps a few, and finds a colleague', async () => {
  const disk = new Disk();
  const names = Array.from(
    { length: 40 },
    (_, n) =>
      `Given${String.fromCharCode(97 + (n % 20))}${n > 19 ? 'ra' : 'lo'} Family${String.fromCharCode(98 + ((n * 7) % 20))}${'xyzw'[n % 4]}`,
  );
  const colleagues = names.map((contactName, n) =>
    lead(`c${n}`, {
      contactName,
      company: 'Kowalczykiewicz Holding',
      email: `${contactName.toLowerCase().replace(' ', '.')}@kowalczykiewicz.com`,
      country: 'PL',
    }),
  );
  await life(disk, new ReferralIndex([...records, ...colleagues])).hints.settled();
  const company = [...disk.kept.values()].filter(
    ({ kind, a }) => kind === 'same-company' && a.startsWith('c'),
  );
  expect(company.length).toBeLessThanOrEqual(40 * MOST_COLLEAGUES);
  for (const { key } of colleagues) expect((await disk.of([key])).get(key)?.length).toBeGreaterThan(0);
});

test('others have their turn between slices of the work', async () => {
  let [clock, pauses, awake] = [0, 0, 0];
  const breathe = breather({
    now: () => clock,
    pause: async () => {
      pauses += 1;
    },
    stayAwake: async () => {
      awake += 1;
    },
  });
  for (let step = 0; step < 100; step += 1) {
    clock += 2;
    await breathe();
  }
  expect(pauses).toBe(20);
  clock += 20_000;
  await breathe();
  expect(awake).toBe(1);
});

describe('what the user sees', () => {
  const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
  const view = async (
    records: readonly KeptReferral[],
    decisions: ConstructorParameters<typeof HintView>[2] = [],
  ): Promise<Pick<HintView, 'summaryOf'> & { readonly of: (key: string) => ReferralHints }> => {
    const index = new ReferralIndex(records);
    const { hints } = life(new Disk(), index);
    await hints.settled();
    const seen = new HintView(index, await hints.of(records.map(({ key }) => key)), decisions);
    const said = new Map([...decisions].map((one, place) => [String(place), one]));
    return {
      summaryOf: (key) => seen.summaryOf(key),
      of: (key) => hintsOf(key, seen, { index, decisions: said }),
    };
  };
  const decision = (
    a: string,
    b: string,
    verdict: 'same' | 'different',
    kind: 'same-contact' | 'same-company' = 'same-contact',
    ids: readonly string[] = [],
  ) => ({ a, b, kind, verdict, at, ids });

  test('the other referrals by kind, the contact first, with reasons', async () => {
    const seen = await view(records);
    expect(seen.summaryOf('jana1')).toEqual([
      { kind: 'same-contact', keys: ['jana2'], confidence: 'certain', perhaps: 0 },
      {
        kind: 'same-company',
        keys: ['petr'],
        confidence: expect.any(String) as string,
        perhaps: expect.any(Number) as number,
      },
    ]);
    const [hint] = seen.of('jana1').hints;
    expect(hint?.other).toMatchObject({ key: 'jana2', company: 'CONTOSO', list: 'marketplace' });
    expect(hint?.reasons).toContainEqual({ kind: 'same-email', value: jana.email });
    expect(hint?.reasons).toContainEqual({ kind: 'similar-company', a: 'Contoso s.r.o.', b: 'CONTOSO' });
    expect(seen.of('jana2').hints[0]?.reasons).toContainEqual({
      kind: 'similar-company',
      a: 'CONTOSO',
      b: 'Contoso s.r.o.',
    });
    expect(seen.summaryOf('other1')).toEqual([]);
  });

  test('a rejected pair is gone, and can be taken back', async () => {
    const seen = await view(records, [decision('jana1', 'jana2', 'different')]);
    expect(seen.summaryOf('jana1').map(({ kind }) => kind)).toEqual(['same-company']);
    expect(seen.of('jana1').rejected).toMatchObject([{ kind: 'same-contact', other: { key: 'jana2' } }]);
  });

  test('a rejection outlives the key', async () => {
    const known = [
      lead('jana1', { ...jana, id: id(1) }),
      lead('anew', { ...jana, id: id(2) }),
      ...records.slice(2),
    ];
    expect((await view(known)).summaryOf('anew')).toMatchObject([{ keys: ['jana1'] }, {}]);
    const seen = await view(known, [decision('jana1', 'jana2', 'different', 'same-contact', [id(1), id(2)])]);
    expect(seen.summaryOf('anew').map(({ kind }) => kind)).toEqual(['same-company']);
  });

  test('a confirmed pair stays also where the fields that told it are gone', async () => {
    const bare = [lead('jana1', jana), lead('jana2', { company: null }), ...records.slice(2)];
    const seen = await view(bare, [decision('jana1', 'jana2', 'same')]);
    expect(seen.summaryOf('jana2')).toEqual([
      { kind: 'same-contact', keys: ['jana1'], confidence: null, perhaps: 0 },
    ]);
    expect(seen.of('jana2').hints[0]).toMatchObject({ reasons: [], held: { verdict: 'same', by: 'pair' } });
  });

  test('one referral that two accounts show is no duplicate of itself', async () => {
    const twice = [
      lead('jana1', { ...jana, id: id(1), account: 'x' }),
      lead('jana2', { ...jana, id: id(1), account: 'y' }),
      ...records.slice(2),
    ];
    expect((await view(twice)).summaryOf('jana1').map(({ kind }) => kind)).toEqual(['same-company']);
  });
});

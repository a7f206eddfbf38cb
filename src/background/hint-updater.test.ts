import * as fc from 'fast-check';
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

/** Many referrals of few names and companies, each written in several ways. */
function crowd(count: number): readonly KeptReferral[] {
  const given = ['Ada', 'Alan', 'Grace', 'Edsger', 'Niklaus', 'Barbara', 'Donald'];
  const family = ['Lovelace', 'Turing', 'Hopper', 'Dijkstra', 'Wirth', 'Liskov', 'Knuth', 'Hoare', 'Lamport'];
  const firms = ['Adatum', 'Contoso', 'Fabrikam', 'Litware', 'Northwind', 'Proseware', 'Tailspin', 'Wingtip'];
  const of = (all: readonly string[], place: number): string => all[place % all.length] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const [first, last, firm] = [of(given, n * 5), of(family, n * 7), of(firms, Math.floor(n / 3))];
    return lead(`k${String((n * 37) % count).padStart(4, '0')}`, {
      contactName: n % 4 === 0 ? `${first[0] ?? ''}. ${last}` : `${first} ${last}`,
      company: n % 5 === 0 ? null : `${firm} ${n % 2 === 0 ? 'Ltd' : 'Limited'}`,
      email: n % 3 === 0 ? null : `${first}.${last}@${firm}.example`.toLowerCase(),
      phone: n % 6 === 0 ? `+44 20 7946 0${String(100 + (n % 90))}` : null,
      country: 'GB',
    });
  });
}

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
  async note(state: string, looked?: string) {
    this.notedLast = state;
    if (looked !== undefined) this.upTo = { looked };
  }
  upTo: Awaited<ReturnType<HintStore['progress']>> = {};
  async progress() {
    return this.upTo;
  }
  async any() {
    return this.kept.size > 0;
  }
  async marks(keys = [...this.marked.keys()]) {
    return new Map([...this.marked].filter(([key]) => keys.includes(key)));
  }
  /** How often marks were put. */
  marksPut = 0;
  /** How many pairs each write put, and how many marks there were after it. */
  readonly pairsPut: number[] = [];
  readonly markedAfter: number[] = [];
  async write({ putPairs, removePairs, putMarks, removeMarks, progress }: HintChange) {
    if (this.writes >= this.failAfter) throw new Error('stopped');
    this.writes += 1;
    this.marksPut += putMarks.length;
    this.upTo = progress ?? this.upTo;
    for (const { a, b } of removePairs) this.kept.delete(`${a} ${b}`);
    for (const pair of putPairs) this.kept.set(`${pair.a} ${pair.b}`, structuredClone(pair));
    for (const key of removeMarks) this.marked.delete(key);
    for (const [key, mark] of putMarks) this.marked.set(key, mark);
    this.pairsPut.push(putPairs.length);
    this.markedAfter.push(this.marked.size);
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
  const begun = { state: disk.stateNow, mark: changes.markOf(version) };
  const looked = vi.fn<() => void>();
  const failed = vi.fn<(error: unknown) => void>();
  const hints = new HintUpdater({
    store: disk,
    madeBy: '1',
    mark: () => changes.markOf(version),
    begun: async () => begun,
    changedSince: (mark) => changes.since(mark),
    work: (kept) =>
      new HintWork({
        store: disk,
        records: {
          after: async (key, most) => {
            looked();
            return [...index.values()]
              .filter((one) => key === null || one.key > key)
              .sort((one, two) => (one.key < two.key ? -1 : 1))
              .slice(0, most);
          },
          some: async () => index,
        },
        learn: async () => undefined,
        kept,
      }),
    stayAwake: async () => undefined,
    giveWay: async () => undefined,
    changed: () => undefined,
    failed,
  });
  return {
    hints,
    failed,
    /** Called for each part of all records that is read. */
    looked,
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
const everything = (disk: Disk): readonly string[] =>
  [...disk.kept.values(), ...disk.marked].map((one) => JSON.stringify(one)).sort();
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
    const { writes } = disk;
    const another = life(disk, new ReferralIndex(records));
    await another.hints.settled();
    expect([found(disk), disk.writes]).toEqual([whole, writes]);
    another.remove('jana1');
    disk.stateNow = 'two';
    await another.hints.settled();
    expect(found(disk)).toEqual(['jana2 petr same-company']);
  });

  test('need no other record where nothing changed that they follow from, in a new life too', async () => {
    const disk = new Disk();
    disk.stateNow = 'one';
    const index = new ReferralIndex(records);
    await life(disk, index).hints.settled();
    const { hints, put, looked } = life(disk, index);
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    put(derive({ ...first, favoriteHere: true }));
    disk.stateNow = 'two';
    await hints.settled();
    expect(looked).not.toHaveBeenCalled();
    expect(disk.notedLast).toContain('two');
    put(lead('jana3', { email: jana.email }));
    disk.stateNow = 'three';
    await hints.settled();
    expect(looked).toHaveBeenCalled();
    expect(found(disk)).toContain('jana1 jana3 same-contact');
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

  test('a stop before anything is written loses nothing', async () => {
    const failAfter = 0;
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

  test('are done slice by slice: a stop repeats no more than one, and gives the same', async () => {
    const index = new ReferralIndex(crowd(220));
    const whole = new Disk();
    await life(whole, index).hints.settled();
    expect(whole.writes).toBeGreaterThan(3);
    // A crowd has many hints: whoever changes something must not wait until those of 100 records are written.
    expect(Math.max(...whole.pairsPut)).toBeLessThan(300);
    for (let failAfter = 0; failAfter < whole.writes; failAfter += 1) {
      const disk = new Disk();
      disk.stateNow = 'one';
      disk.failAfter = failAfter;
      await life(disk, index).hints.settled();
      expect(disk.marked.size).toBe(whole.markedAfter[failAfter - 1] ?? 0);
      disk.failAfter = Number.POSITIVE_INFINITY;
      // Each life goes on where the one before was stopped, and marks no record a second time.
      await life(disk, index).hints.settled();
      expect([failAfter, disk.marksPut]).toEqual([failAfter, whole.marked.size]);
      expect([failAfter, everything(disk)]).toEqual([failAfter, everything(whole)]);
    }
  });

  test('come to what a fresh look at everything gives, in whatever order records came and went', async () => {
    const all = crowd(160);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray([...all], { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 }),
        fc.subarray([...all], { maxLength: 20 }),
        async (bursts, gone) => {
          const disk = new Disk();
          const index = new ReferralIndex();
          const { hints, put, remove, failed } = life(disk, index);
          for (const burst of bursts) {
            for (const record of burst) put(record);
            hints.wake();
            await hints.settled();
          }
          for (const { key } of gone) if (index.get(key) !== undefined) remove(key);
          await hints.settled();
          const fresh = new Disk();
          await life(fresh, index).hints.settled();
          expect(everything(disk)).toEqual(everything(fresh));
          expect(failed).not.toHaveBeenCalled();
        },
      ),
      { numRuns: 12 },
    );
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

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HintDecision, type HintPair, pairOf } from '../../domain/hint';
import { blankReferral, type KeptReferral } from '../../domain/kept';
import type { ResponseOf } from '../../messages/contract';
import type { browser } from '../../platform/browser';
import { Disk } from '../disk-for-tests';
import { shownRows } from '../shown-rows';
import { StateStore } from '../state-store';
import * as writing from '../writing/writing';
import { rowHints } from './row-hints';

const AT = '2026-11-29T10:00:00.000Z';
const COUNT = 9;
const keyOf = (place: number): string => `k${place}`;
const record = (place: number): KeptReferral => ({
  ...blankReferral(keyOf(place), 'lead', AT),
  id: `id-${place}`,
});

const place = fc.nat(COUNT - 1);
const places = fc.tuple(place, place).filter(([one, two]) => one !== two);
const kind = fc.constantFrom('same-contact', 'same-company');

const pairs = fc.uniqueArray(
  fc
    .record({ places, kind, leg: fc.option(place) })
    .map(({ places: [one, two], kind: of, leg }): HintPair => {
      const [a, b] = pairOf(keyOf(one), keyOf(two));
      const reasons = leg === null ? [] : [{ kind: 'through', id: keyOf(leg) } as const];
      return { a, b, kind: of, score: 0.9, confidence: 'likely', reasons };
    }),
  { selector: ({ a, b }) => `${a} ${b}`, maxLength: 12 },
);

/** What happens between two questions of the page. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('test'), place }),
  fc.record({ kind: fc.constant('id'), place, other: place }),
  fc.record({ kind: fc.constant('note'), place }),
  fc.record({ kind: fc.constant('remove'), place }),
  fc.record({ kind: fc.constant('add'), place }),
  fc.record({
    kind: fc.constant('said'),
    places,
    of: kind,
    verdict: fc.constantFrom('same', 'different', null),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(stateStore: StateStore, one: Step): Promise<unknown> {
  return stateStore.execute(({ index }) => {
    if ('verdict' in one) {
      const [a, b] = pairOf(keyOf(one.places[0]), keyOf(one.places[1]));
      const ids = [a, b].flatMap((key) => index.get(key)?.id ?? []);
      const said = { a, b, kind: one.of, verdict: one.verdict, at: AT, ids } as HintDecision;
      return { change: { putDecisions: [said] }, response: null };
    }
    const now = index.get(keyOf(one.place));
    if (one.kind === 'add')
      return { change: { put: now === undefined ? [record(one.place)] : [] }, response: null };
    if (now === undefined) return { change: {}, response: null };
    if (one.kind === 'remove') return { change: { remove: [now.key] }, response: null };
    const changed = {
      test: { test: !now.test },
      id: { id: 'other' in one ? `id-${one.other}` : now.id },
      note: { note: 'Called.' },
    }[one.kind as 'test' | 'id' | 'note'];
    return { change: { put: [{ ...now, ...changed }] }, response: null };
  });
}

/** The worker's part, over these pairs. */
function services(stateStore: StateStore, all: readonly HintPair[]) {
  const pairsOf = (key: string) => all.filter(({ a, b }) => a === key || b === key);
  const hints = { version: 0, of: async () => pairsOf };
  const shown = shownRows(stateStore, hints);
  const parts = { ...shown, hints, stateStore, browser: {} as typeof browser };
  let wholly = 0;
  const since = rowHints(parts, async () => {
    wholly += 1;
    return pairsOf;
  });
  return { since, parts, wholly: () => wholly, pairsOf };
}

/** The page's part. */
function taken(
  before: Readonly<Record<string, unknown>>,
  { hints, only }: ResponseOf<'table.hints'>,
): Readonly<Record<string, unknown>> {
  if (hints === null) return before;
  if (only === undefined) return hints;
  const others = Object.entries(before).filter(([key]) => !only.includes(key));
  return { ...Object.fromEntries(others), ...hints };
}

const storeOf = () =>
  new StateStore(
    new Disk(Array.from({ length: COUNT }, (_, at) => record(at))),
    () => undefined,
    () => writing,
  );

test('whatever changes, rows show the hints that a look at all of them gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      pairs,
      fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 6 }),
      async (all, turns) => {
        const stateStore = storeOf();
        const { since, parts, pairsOf } = services(stateStore, all);
        let mark: string | null = null;
        let shown: Readonly<Record<string, unknown>> = {};
        for (const steps of [[], ...turns]) {
          for (const one of steps) await take(stateStore, one);
          const response: ResponseOf<'table.hints'> = await since({ since: mark });
          ({ mark } = response);
          shown = taken(shown, response);
          const state = await stateStore.state();
          const view = parts.hintViewOf(state, pairsOf);
          expect(shown).toEqual(view.summaries([...state.index.values()].map(({ key }) => key)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a change of one record looks at the rows that it touches alone', async () => {
  const pair = {
    a: 'k0',
    b: 'k1',
    kind: 'same-contact',
    score: 0.9,
    confidence: 'likely',
    reasons: [],
  } as const;
  const stateStore = storeOf();
  const { since, wholly } = services(stateStore, [pair]);
  const first = await since({ since: null });
  await take(stateStore, { kind: 'test', place: 1 });
  const next = await since({ since: first.mark });
  expect([next.only, next.hints, wholly()]).toEqual([['k1', 'k0'], {}, 1]);
  expect((await since({ since: next.mark })).hints).toBeNull();
  // Another page, which was not told the same, is told all.
  expect((await since({ since: first.mark })).only).toBeUndefined();
});

test('hints of many rows are told part by part, whatever is written meanwhile', async () => {
  const count = 2_500;
  const rows = Array.from({ length: count }, (_, at) => record(at));
  const stateStore = new StateStore(
    new Disk(rows),
    () => undefined,
    () => writing,
  );
  const all = rows.slice(1).map(({ key }, at): HintPair => {
    const [a, b] = pairOf(keyOf(at), key);
    return { a, b, kind: 'same-company', score: 0.9, confidence: 'likely', reasons: [] };
  });
  const { since, wholly } = services(stateStore, all);
  const told: string[] = [];
  const first = await since({ since: null });
  told.push(...Object.keys(first.hints ?? {}));
  for (let { next } = first; next !== undefined;) {
    await take(stateStore, { kind: 'note', place: 3 });
    const part: ResponseOf<'table.hints'> = await since({ since: null, offset: next });
    expect(part.mark).toBe(first.mark);
    told.push(...Object.keys(part.hints ?? {}));
    ({ next } = part);
  }
  expect([new Set(told).size, told.length, wholly()]).toEqual([count, count, 1]);
  // What was written meanwhile comes with the next question.
  expect((await since({ since: first.mark })).only?.toSorted()).toEqual(['k2', 'k3', 'k4']);
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { cellsOf, cellsText, join, type Cell, type Cells, type Json } from './cells';
import { dataRowOf, PIECE_LENGTH, pieces, rowCells, rowText } from './data-row';
import { LAW_RUNS, LAW_TIMEOUT } from './law-runs';
import { StampClock } from './stamp';

vi.setConfig({ testTimeout: LAW_TIMEOUT });
const runs = { numRuns: LAW_RUNS };
const stamp = fc
  .record({ time: fc.nat(40), replica: fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc') })
  .map(({ time, replica }) => new StampClock(replica).next(time));
const cell: fc.Arbitrary<Cell> = fc.record({
  s: stamp,
  v: fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
});
const names = fc.oneof(
  fc.constantFrom('note', 'answered', 'tag~a', 'try~1', '__proto__', 'constructor'),
  fc.string({ unit: 'binary' }),
);
const cells: fc.Arbitrary<Cells> = fc
  .array(fc.tuple(names, cell), { maxLength: 8 })
  .map((pairs) => new Map(pairs));
const text = (one: Cells): string => cellsText(one);

describe('join', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => text(join(a, b)) === text(join(b, a))),
      runs,
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(cells, cells, cells, (a, b, c) => text(join(join(a, b), c)) === text(join(a, join(b, c)))),
      runs,
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(cells, (a) => text(join(a, a)) === text(a)),
      runs,
    );
  });

  test('gives the same in any order and with repetition', () => {
    const shuffled = fc.array(cells, { minLength: 1, maxLength: 6 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: fc
          .array(fc.nat(all.length - 1), { maxLength: 12 })
          .chain((again) =>
            fc.shuffledSubarray([...all.keys(), ...again], { minLength: all.length + again.length }),
          ),
      }),
    );
    const joined = (all: readonly Cells[]): string => text(all.reduce(join, new Map()));
    fc.assert(
      fc.property(shuffled, ({ all, order }) => {
        expect(joined(order.map((at) => all[at]!))).toBe(joined(all));
      }),
      runs,
    );
  });

  test('passes a removal on: a later null wins', () => {
    const early: Cells = new Map([['note', { s: new StampClock('a').next(1), v: 'x' }]]);
    const late: Cells = new Map([['note', { s: new StampClock('b').next(2), v: null }]]);
    expect(join(late, early).get('note')?.v).toBeNull();
  });
});

describe('rows', () => {
  test('give back the cells that were written', () => {
    fc.assert(
      fc.property(cells, (written) => {
        const sent = JSON.parse(JSON.stringify(dataRowOf('p', 'd~a', text(written)))) as Record<
          string,
          unknown
        >;
        const read = rowCells({ ...sent, Timestamp: '2026-11-29T08:00:00Z' }, 0);
        expect(text(read)).toBe(text(written));
      }),
      runs,
    );
  });

  test('are cut into pieces that a property holds, without breaking a letter', () => {
    const long = fc
      .tuple(fc.nat(2), fc.array(fc.constantFrom('a', 'é', '😀', '\n'), { minLength: 1, maxLength: 9 }))
      .map(([shift, unit]) => 'x'.repeat(shift) + unit.join('').repeat(9_000));
    fc.assert(
      fc.property(long, (whole) => {
        const cut = pieces(whole);
        expect(cut.join('')).toBe(whole);
        for (const piece of cut) {
          expect(piece.length).toBeLessThanOrEqual(PIECE_LENGTH);
          // As UTF-8, half a letter would become another one.
          expect(new TextDecoder().decode(new TextEncoder().encode(piece))).toBe(piece);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('that are damaged have no cells and stop nobody', () => {
    for (const d0 of [
      '',
      '{',
      'null',
      '[]',
      '7',
      '{"note":1}',
      '{"note":{"s":"x","v":1}}',
      '{"note":{"v":1}}',
    ])
      expect([...rowCells({ d0, Timestamp: 'x' }, 0)]).toEqual([]);
    expect(rowText({ d0: 'a', d2: 'c' })).toBe('a');
    expect(cellsOf('{"a":{"s":"000000001-0000-aaaaaaaa","v":1}}')?.size).toBe(1);
  });

  test('from the future count from when the server wrote them, the same for all readers', () => {
    const written = Date.parse('2026-11-29T08:00:00Z');
    const ahead = new StampClock('aaaaaaaa').next(written + 3_600_000);
    const row = {
      ...dataRowOf('p', 'd~a', text(new Map([['note', { s: ahead, v: 'x' }]]))),
      Timestamp: '2026-11-29T08:00:00.0000000Z',
    };
    for (const readAt of [written, written + 9e9])
      expect(rowCells(row, readAt).get('note')?.s).toBe(new StampClock('aaaaaaaa').next(written));
  });
});

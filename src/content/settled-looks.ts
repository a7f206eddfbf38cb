import type { ReadAt } from '../page/read-at';
import { emptyLook, type PageLook } from '../page/page-look';
import type { PageReader } from '../page/page-reader';
import { differenceOfLooks } from '../page/compare-looks';
import { provisionalRows, type SettledLook } from '../page/provisional-rows';

/** A fresh look is compared with what is known after so long, twice as long each time, in ms. */
const compareEvery = { afterName: 5_000, first: 30_000, longest: 600_000 } as const;
/** A timer may ring a little early by the clock of the page. */
const timerMs = 5;

/** A look, and what of it is sure. */
export type LookTaken = PageLook & SettledLook;

interface SettledLooks {
  /** Reads the page, and keeps back what may be half drawn or drawn for another list. */
  readonly look: (
    reader: PageReader,
    at: ReadAt,
    pause: () => Generator<void, void>,
  ) => Generator<void, LookTaken>;
  /** Says that something in the page changed. */
  readonly changed: () => void;
  /** Asks for the next look where this one left something open. */
  readonly took: (seen: LookTaken) => void;
  /** Forgets all rows. */
  readonly forget: () => void;
}

/** Ask for another look: now, or at the latest after this many ms. */
interface NextLook {
  readonly soon: () => void;
  readonly later: (ms: number) => void;
}

/** Looks of which only what is sure is told. Timers end with `signal`. */
export function settledLooks({ soon, later }: NextLook, signal: AbortSignal): SettledLooks {
  let provisional = provisionalRows();
  /** The next look is compared with a fresh one. */
  let comparing = false;
  let changes = 0;
  let unsteady: LookTaken['unsteady'] = [];
  let compareMs: number = compareEvery.first;
  let comparison: ReturnType<typeof setTimeout> | undefined;

  function compareLater(ms: number): void {
    clearTimeout(comparison);
    if (signal.aborted) return;
    comparison = setTimeout(() => {
      comparing = true;
      soon();
      compareMs = Math.min(compareMs * 2, compareEvery.longest);
      compareLater(compareMs * (0.5 + Math.random()));
    }, ms);
  }
  compareLater(compareMs);
  signal.addEventListener('abort', () => clearTimeout(comparison), { once: true });

  /**
   * A fresh look at a page that stands still, compared with one that uses what is known of it. The fresh one
   * counts.
   */
  function* comparedLook(reader: PageReader, at: ReadAt): Generator<void, PageLook> {
    comparing = false;
    const before = changes;
    const known = yield* reader.look(at);
    reader.forget();
    const fresh = yield* reader.look(at);
    const difference = changes === before ? differenceOfLooks(known.readings, fresh.readings) : null;
    const { report } = fresh;
    const faults = difference === null ? report.faults : [...report.faults, difference];
    return { ...fresh, inRows: known.inRows, report: { ...report, faults } };
  }

  return {
    *look(reader, at, pause) {
      const from = performance.now();
      for (const row of unsteady) reader.changed(row, true);
      const look = comparing ? yield* comparedLook(reader, at) : yield* reader.look(at);
      const settled = yield* provisional.settle(look, { from, to: performance.now() }, pause);
      return { ...look, ...settled, loading: look.loading || settled.held > 0 };
    },
    changed: () => {
      changes += 1;
    },
    took: ({ againMs, renamed, unsteady: rows }) => {
      unsteady = rows;
      if (againMs !== null) later(Math.ceil(againMs) + timerMs);
      if (renamed) compareLater(compareEvery.afterName);
    },
    forget: () => {
      provisional = provisionalRows();
    },
  };
}

/** The look failed as a whole. */
export const nothingSeen: LookTaken = {
  ...emptyLook({ state: { kind: 'fault' }, faults: [] }),
  sure: [],
  againMs: null,
  renamed: false,
  unsteady: [],
};

import type { PageReport } from '../domain/page-state';
import type { ReadingFault } from '../domain/reading-fault';
import type { PageLook } from '../page/page-look';

/** After a fault the next look waits, longer each time; less where most was read. In ms. */
const pause = { first: 500, whenRead: 4_000, whenNothing: 30_000 } as const;
/** After this many faulty looks in a row the next one begins with a fresh reader. */
const mostInARow = 3;

/** What follows from the faults of a look. */
interface AfterLook {
  /** What is known may be in the way: the next look begins with a fresh reader. */
  readonly freshReader: boolean;
  /** The next look comes unasked: little or nothing was read. */
  readonly lookAgain: boolean;
}

/** Counts looks in a row in which something failed. */
interface FaultyLooks {
  /** A look ended, with these faults. */
  readonly looked: (
    look: Pick<PageLook, 'readings' | 'report'>,
    faults: readonly ReadingFault[],
  ) => AfterLook;
  /** The loop itself failed, and no look ended. */
  readonly failed: () => void;
  /** How long the next look waits, in ms. `last`: what the last look came to; null: none was finished. */
  readonly pauseMs: (last: PageReport | null) => number;
}

/** The longest pause after a fault, in ms. */
export const longestPauseMs = pause.whenNothing;

export function faultyLooks(): FaultyLooks {
  let inARow = 0;
  return {
    looked: ({ readings, report }, faults) => {
      inARow = faults.length > 0 ? inARow + 1 : 0;
      const isCut = faults.some(({ error }) => error === 'timeout');
      const littleRead = isCut || readings.length === 0 || report.state.kind === 'fault';
      return {
        // A look that was cut goes on where it ended: what it knows is not in its way.
        freshReader: inARow > 0 && inARow % mostInARow === 0 && !isCut,
        lookAgain: inARow > 0 && littleRead,
      };
    },
    failed: () => {
      inARow += 1;
    },
    pauseMs: (last) => {
      if (inARow === 0) return 0;
      const longest = last === null || last.state.kind === 'fault' ? pause.whenNothing : pause.whenRead;
      return Math.min(longest, pause.first * 2 ** Math.min(inARow - 1, 10));
    },
  };
}

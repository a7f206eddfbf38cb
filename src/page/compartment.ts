import { faultName, type ReadingFault, type ReadingStep } from '../domain/reading-fault';
import { kept } from './evidence';

/** The part of a look that fails alone. `engine`: which of several was at work. */
export interface FaultPlace {
  readonly step: ReadingStep;
  readonly engine?: string;
}

/** Thrown into a look that has used up its time: the part at work ends, and what was read so far stands. */
export class OutOfTime extends Error {
  override readonly name = 'timeout';
}

/** Runs the parts of one look apart from each other, and keeps what failed in them. */
export interface Compartments {
  /** The result of the work, or `otherwise` where it threw. */
  readonly run: <T, E>(at: FaultPlace, work: () => T, otherwise: E) => T | E;
  /** The same for work in steps. */
  readonly runInSteps: <T, E>(
    at: FaultPlace,
    work: () => Generator<void, T>,
    otherwise: E,
  ) => Generator<void, T | E>;
  /** A moment between two parts at which the look may rest; where its time is up, what follows still has its turn. */
  readonly pause: () => Generator<void, void>;
  /** The part that was begun last. */
  readonly last: () => FaultPlace | null;
  /** Keeps an error that was caught elsewhere. */
  readonly note: (at: FaultPlace, error: unknown) => void;
  /** What failed so far, each kind and place once. */
  readonly faults: () => readonly ReadingFault[];
}

export function compartments(): Compartments {
  const found = new Map<string, ReadingFault>();
  let last: FaultPlace | null = null;
  const note = (at: FaultPlace, error: unknown): void => {
    const fault = faultOf(at, error);
    const key = faultName(fault);
    const known = found.get(key);
    if (known === undefined && found.size >= kept.faults) return;
    found.set(key, { ...fault, count: (known?.count ?? 0) + 1 });
  };
  return {
    run: (at, work, otherwise) => {
      last = at;
      try {
        return work();
      } catch (error) {
        note(at, error);
        return otherwise;
      }
    },
    *runInSteps(at, work, otherwise) {
      last = at;
      try {
        return yield* work();
      } catch (error) {
        note(at, error);
        return otherwise;
      }
    },
    *pause() {
      try {
        yield;
      } catch (error) {
        if (!(error instanceof OutOfTime)) throw error;
        note(last ?? { step: 'loop' }, error);
      }
    },
    last: () => last,
    note,
    faults: () => [...found.values()],
  };
}

/** An error as a fault. Its message is left out: it may quote the page. */
export function faultOf({ step, engine = '' }: FaultPlace, error: unknown): ReadingFault {
  return { step, engine, error: kindOf(error), at: placeInScript(error), count: 1 };
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : 'Error';
}

/** `at name (chrome-extension://…/content/reader.js:1:2345)`; other addresses could be the page's and are left out. */
const ownFrame = /^\s*at .*-extension:\/\/[^\s)]*?\/([\w.-]{1,60}:\d{1,7}:\d{1,9})\)?$/u;

/** The innermost place in our own script, `file:line:column`; empty where the browser does not tell. */
function placeInScript(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return '';
  // The message comes first, and may have lines that look like places.
  const header = `${error.name}: ${error.message}`;
  const frames = error.stack.startsWith(header) ? error.stack.slice(header.length) : error.stack;
  for (const line of frames.split('\n')) {
    const place = ownFrame.exec(line)?.[1];
    if (place !== undefined) return place;
  }
  return '';
}

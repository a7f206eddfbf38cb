import type { ReadingFault } from '../domain/reading-fault';
import type { FaultPlace } from '../page/compartment';

/** A step that takes longer makes the page stutter; in ms. */
const longMs = 50;
/**
 * A step this long is ours, however busy the machine is; a shorter one counts where it is long in two looks
 * in a row.
 */
const surelyLongMs = 250;

interface LongSteps {
  readonly took: (ms: number, at: FaultPlace | null) => void;
  /** The long steps since the last call. */
  readonly ofLook: () => readonly ReadingFault[];
}

/**
 * Tells which parts of a look kept the page waiting. Another program may do so as well: what happened once
 * does not count.
 */
export function longSteps(): LongSteps {
  let before = new Set<string>();
  let now = new Map<string, { readonly fault: ReadingFault; readonly sure: boolean }>();
  return {
    took: (ms, at) => {
      if (ms <= longMs) return;
      const { step, engine = '' } = at ?? { step: 'loop' };
      const key = `${step} ${engine}`;
      const known = now.get(key);
      now.set(key, {
        fault: { step, engine, error: 'long-step', at: '', count: (known?.fault.count ?? 0) + 1 },
        sure: ms > surelyLongMs || known?.sure === true,
      });
    },
    ofLook: () => {
      const told = [...now].filter(([key, { sure }]) => sure || before.has(key));
      before = new Set(now.keys());
      now = new Map();
      return told.map(([, { fault }]) => fault);
    },
  };
}

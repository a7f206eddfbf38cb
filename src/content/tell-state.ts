import type { PageReport } from '../domain/page-state';
import { faultName, type ReadingFault } from '../domain/reading-fault';
import { send } from '../messages/send';
import { extensionIsAlive } from './lifetime';
import { pageAddress } from './page-address';
import { sayFault } from './say-fault';

/** Where the worker does not hear how the page stands, it is told again after this many ms. */
const tellAgainMs = 2_000;

/** Keeps the worker informed of how the page stands. */
interface StateTeller {
  /** What the last look came to; it is told. */
  readonly looked: (report: PageReport) => void;
  /** Whether the worker took the rows that were sent last; it is told. */
  readonly delivered: (all: boolean) => void;
  /** Tells the worker how the page stands, once for each news and address. */
  readonly tell: () => void;
  /** Whatever was told counts as unheard. */
  readonly forget: () => void;
  /** How the page stands; null: no look was finished. */
  readonly report: () => PageReport | null;
}

/** @param beside what failed beside the looks, since the last one. */
export function stateTeller(beside: () => readonly ReadingFault[], signal: AbortSignal): StateTeller {
  let last: PageReport | null = null;
  let told: string | null = null;
  let notKept = false;

  /** Rows that the worker does not take are not read. */
  function report(): PageReport | null {
    if (last === null) return null;
    const { state, faults } = last;
    return {
      state: state.kind === 'read' && notKept ? { kind: 'not-kept' } : state,
      faults: [...faults, ...beside()],
    };
  }

  function tell(again = false): void {
    const now = report();
    if (now === null) return;
    const news = JSON.stringify([pageAddress().pathname, now.state, now.faults.map(faultName)]);
    if (news === told) return;
    told = news;
    send('page.state', now)
      .catch((error: unknown) => {
        if (signal.aborted || !extensionIsAlive()) return;
        told = null;
        console.warn('[Partner Center Triage]', error);
        // The worker may have been starting; what fails twice may be ours.
        if (again) return sayFault(error);
        return new Promise((resolve) => setTimeout(resolve, tellAgainMs)).then(() => tell(true));
      })
      .catch(sayFault);
  }

  return {
    looked: (now) => {
      last = now;
      tell();
    },
    delivered: (all) => {
      notKept = !all;
      tell();
    },
    tell,
    forget: () => {
      told = null;
    },
    report,
  };
}

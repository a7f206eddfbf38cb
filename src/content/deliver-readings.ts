import type { PageReading } from '../domain/reading';
import { Refusal } from '../messages/failure';
import { send } from '../messages/send';
import { extensionIsAlive } from './lifetime';
import { unsentReadings } from './unsent';

/** The worker may want a second look to say the same before it believes it. */
const confirmMs = 1_000;
/** Where the worker does not take something: try again after a while, longer each time. */
const retryMs = [2_000, 10_000, 60_000] as const;

interface Delivery {
  /** Takes a reading; it goes with the next `deliver`. */
  readonly offer: (reading: PageReading) => void;
  /** Sends what is new to the worker, and ends when all of it was kept, dropped or put off. */
  readonly deliver: () => Promise<void>;
}

interface DeliverySurroundings {
  readonly extensionGone: () => void;
  /** Asks for another `deliver` after some ms. */
  readonly later: (ms: number) => void;
  /** The worker refused this for what it says, and it was given up. */
  readonly dropped: (error: Refusal) => void;
  /** Another store keeps the readings now: what was sent before is gone with the former one. */
  readonly storeGone: () => void;
  /**
   * Something was sent, and how it went: false where the worker took nothing of it, or could not take
   * something now.
   */
  readonly delivered: (taken: boolean) => void;
}

/** What became of a part; of one without rows nothing is told, unless it failed. */
type PartEnd = 'kept' | 'given-up' | 'failed' | 'extension-gone' | 'nothing';

/** Brings readings to the worker: each row once, nothing for ever, and nothing that waits for what cannot be kept. */
export function deliveryOfReadings(around: DeliverySurroundings): Delivery {
  const { extensionGone, later, dropped, delivered, storeGone } = around;
  const unsent = unsentReadings();
  let failures = 0;
  let delivering: Promise<void> | null = null;

  /** Sends one part. */
  async function deliverPart(part: PageReading): Promise<PartEnd> {
    const hasRows = part.referrals.length > 0;
    try {
      const { doubted, storeId } = await send('page.read', part);
      if (unsent.kept(part, storeId)) storeGone();
      if (doubted > 0) {
        unsent.again(part);
        later(confirmMs);
      }
      return hasRows ? 'kept' : 'nothing';
    } catch (error) {
      if (!extensionIsAlive()) return 'extension-gone';
      console.warn('[Partner Center Triage]', error);
      if (error instanceof Refusal && error.name === 'InvalidContent') {
        if (!unsent.refused(part)) return 'nothing';
        dropped(error);
        return hasRows ? 'given-up' : 'nothing';
      }
      // The worker was stopped, or is busy starting, or could not write: what it did not keep is offered again.
      unsent.putOff(part);
      return 'failed';
    }
  }

  async function deliverAll(): Promise<void> {
    unsent.resume();
    const ends = new Set<PartEnd>();
    for (let part = unsent.next(); part !== null; part = unsent.next()) {
      if (!extensionIsAlive()) return extensionGone();
      ends.add(await deliverPart(part));
      if (ends.has('extension-gone')) return extensionGone();
    }
    const failed = ends.has('failed');
    const kept = ends.has('kept');
    if (failed) later(retryMs[Math.min(failures, retryMs.length - 1)] ?? 60_000);
    failures = failed ? failures + 1 : 0;
    if (failed || kept || ends.has('given-up')) delivered(!failed && kept);
  }

  return {
    offer: (reading) => unsent.offer(reading),
    // The same function begins and ends it: what fails in between leaves nothing that never ends.
    deliver: async () => {
      if (delivering !== null) return delivering;
      delivering = deliverAll();
      try {
        await delivering;
      } finally {
        delivering = null;
      }
    },
  };
}

import type { FoundList } from './best-list';
import { changeTimes, type ChangeTimes } from './change-times';
import { compartments, type FaultPlace } from './compartment';
import { drawnReadings, rowsOfDetails } from './drawn-under';
import { driftTally } from './drift-tally';
import { knownRows } from './known-rows';
import { lookAnew } from './look-anew';
import type { PageLook } from './page-look';
import type { ReadAt } from './read-at';
import type { ListMemory } from './read-list';
import type { OnShadowRoot } from './snapshot/shown-text';
import { carriesTranslation } from './translated';

/** Reads one document again and again; what did not change since is not read twice. */
export interface PageReader {
  /**
   * Says that something at this node changed (`lightly`: only its class names did), at which ms; whether that
   * is worth a reading.
   */
  readonly changed: (node: Node, lightly?: boolean, at?: number) => boolean;
  /** Says that anything may have changed. */
  readonly forget: () => void;
  /** Reads what the document shows now, in slices. Changes nothing in the page. */
  readonly look: (at: ReadAt) => Generator<void, PageLook>;
  /** The part of the current look that was begun last. */
  readonly lastPart: () => FaultPlace | null;
}

/** @param onShadowRoot hears of each open shadow root, so that it can be watched. */
export function pageReader(document: Document, onShadowRoot: OnShadowRoot): PageReader {
  const rows = knownRows();
  const memory: ListMemory = { orders: new Map(), now: '', context: null };
  /** The last look, as long as only rows of its list changed since, and none of them by a translation. */
  let last: { readonly address: string; readonly look: PageLook; readonly found: FoundList } | null = null;
  /** Grows with each change outside known rows. Looking takes several slices, and the page may change between two. */
  let stirred = 0;
  let parts = compartments();
  /** When rows changed since the last look. */
  let inRows: ChangeTimes | null = null;

  const changed = (node: Node, lightly = false, at?: number): boolean => {
    if (last !== null && carriesTranslation(node)) last = null;
    if (rows.changed(node)) {
      if (at !== undefined) inRows = changeTimes(inRows, at);
      return true;
    }
    // A class name outside rows tells nothing: menus and buttons change theirs all the time.
    if (!lightly) {
      last = null;
      stirred += 1;
    }
    return !lightly;
  };

  function* look(at: ReadAt): Generator<void, PageLook> {
    parts = compartments();
    const times = inRows;
    inRows = null;
    const changes = parts.run({ step: 'row', engine: 'changes' }, () => lookAtChanges(at), null);
    return { ...(changes ?? (yield* lookAtAll(at))), inRows: times };
  }

  /** One row among a thousand changed: the others, and the page around them, are as they were. */
  function lookAtChanges(at: ReadAt): PageLook | null {
    if (last === null || last.address !== at.address.href) return null;
    const { look: before, found, address } = last;
    last = null;
    const drift = driftTally();
    const changes = rows.readChanged(found.drawn);
    const read = found.read.again(changes, drift, at.now);
    if (read === null) return null;
    const readings = before.readings.map((reading) =>
      reading.detail
        ? reading
        : { ...reading, readAt: at.now, referrals: read.referrals, drift: drift.all() },
    );
    const now = { ...before, readings, drawn: drawnReadings(readings, read, rowsOfDetails(before)) };
    last = { address, look: now, found: { drawn: found.drawn, read } };
    return now;
  }

  function* lookAtAll(at: ReadAt): Generator<void, PageLook> {
    last = null;
    const stirredBefore = stirred;
    const { look, found } = yield* lookAnew({ document, at, onShadowRoot, rows, memory, parts });
    // After a fault everything is looked at again, so that reading recovers when the fault is gone.
    if (found?.read.sure === true && stirred === stirredBefore && look.report.faults.length === 0)
      last = { address: at.address.href, look, found };
    return look;
  }

  const forget = (): void => {
    rows.forget();
    last = null;
    stirred += 1;
  };
  return { changed, forget, look, lastPart: () => parts.last() };
}

import { browser } from '../platform/browser';
import { loadScript } from '../platform/scripts';
import * as tabs from '../platform/tabs';
import { saidColumns } from './columns';
import { heldPolicy } from './policy';
import { chosenSettings, heldSettings } from './settings';
import { storedWalk } from './walk';
import { connection, hints, hintView, keeper, refresh, sample, shownInTabs, shownKeeper, viewsOf } from './worker';

/**
 * What the worker hands to the script that it takes in later. All that remembers, writes, or asks the browser is the
 * worker's own, once: a script that brought its own would decide on a second book. The build refuses one that does.
 */
export const workerParts = {
  browser, chosenSettings, connection, heldPolicy, heldSettings, hints, hintView, keeper, loadScript, refresh, saidColumns,
  sample, shownInTabs, shownKeeper, storedWalk, tabs, viewsOf,
} as const;

export type WorkerParts = typeof workerParts;

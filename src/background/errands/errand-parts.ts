import type { Tabs } from '../../platform/tabs';
import type { WorkerParts } from '../worker';

/** What errands are done with: the worker's parts, and what asks the browser through them. */
export interface ErrandParts extends WorkerParts {
  readonly tabs: Tabs;
}

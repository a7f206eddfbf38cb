import type { Tabs } from '../../platform/tabs';
import type { WorkerParts } from '../worker';

/** What the on-demand handlers work with: the worker's services, and what asks the browser through them. */
export interface OnDemandServices extends WorkerParts {
  readonly tabs: Tabs;
}

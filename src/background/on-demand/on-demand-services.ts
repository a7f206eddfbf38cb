import type { Tabs } from '../../platform/tabs';
import type { Services } from '../services';

/** What the on-demand handlers work with: the worker's services, and what asks the browser through them. */
export interface OnDemandServices extends Services {
  readonly tabs: Tabs;
}

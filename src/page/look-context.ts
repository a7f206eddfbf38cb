import type { Compartments } from './compartment';
import type { KnownRows } from './known-rows';
import type { ReadAt } from './read-at';
import type { ListMemory } from './read-list';
import type { OnShadowRoot } from './snapshot/shown-text';

/** What a look at a whole page works with. */
export interface LookContext {
  readonly document: Document;
  readonly at: ReadAt;
  readonly onShadowRoot: OnShadowRoot;
  readonly rows: KnownRows;
  readonly memory: ListMemory;
  readonly parts: Compartments;
}

import type { OnShadowRoot } from '../snapshot/shown-text';
import type { SoundsLikeHeading } from './sounds-like-heading';

/** What whatever finds lists is told of words and rows. */
export interface EngineContext {
  readonly soundsLikeHeading: SoundsLikeHeading;
  readonly onShadowRoot: OnShadowRoot;
  /** A row that was read as data. */
  readonly isData: (row: Element) => boolean;
}

import { type Signal, signal } from '@preact/signals';
import type { HintKind } from '../domain/hint';

/** What of a row is open. It outlives the row, which is drawn anew when it moves below another heading. */
export interface RowFolds {
  readonly details: Signal<boolean>;
  /** The hints that are opened; null: none. */
  readonly hints: Signal<HintKind | null>;
}

/** @param isOpen the details are there from the start. */
export const rowFolds = (isOpen: boolean): RowFolds => ({ details: signal(isOpen), hints: signal(null) });

import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { HintKind } from '../domain/hint';
import type { HintSummary } from '../messages/hint-verbs';
import type { TriageRow } from '../messages/triage-verbs';
import { HintChips } from './hint-chips';
import { later } from './later';
import type { RowStore } from './row-store';

const HintPanel = later(async () => (await import('./hint-panel')).HintPanel);

interface HintProps {
  readonly referral: TriageRow;
  readonly hints: readonly HintSummary[];
  readonly store: RowStore;
  /** The hints that are opened; null: none. */
  readonly kind: Signal<HintKind | null>;
  /** The ID of the row, which those of its parts begin with. */
  readonly id: string;
}

/** How many hints of each kind there are, as buttons that open them. */
export function HintToggles({ hints, kind, id }: Pick<HintProps, 'hints' | 'kind' | 'id'>): JSX.Element {
  return (
    <HintChips
      hints={hints}
      opened={kind.value}
      controls={`${id}-hints`}
      onToggle={(pressed) => {
        kind.value = kind.peek() === pressed ? null : pressed;
      }}
    />
  );
}

/** The hints that are opened. */
export function RowHints({ referral, hints, store, kind, id }: HintProps): JSX.Element {
  return (
    <div id={`${id}-hints`} class="row-more" hidden={kind.value === null}>
      {kind.value !== null && (
        <HintPanel
          referral={referral}
          kind={kind.value}
          of={JSON.stringify(hints)}
          store={store}
          onClose={() => {
            kind.value = null;
          }}
        />
      )}
    </div>
  );
}

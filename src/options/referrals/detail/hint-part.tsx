import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { HintKind } from '../../../domain/hint';
import type { KeptReferral } from '../../../domain/kept';
import { HintChips } from '../../../ui/hint-chips';
import { HintPanel } from '../../../ui/hint-panel';
import { book } from '../table';
import { Part } from './fact-list';
import { rowStore } from './row-store';

/**
 * Other referrals that may be of the same customer: how many, who, why, and the user's say. Nothing where
 * there is none.
 */
export function HintPart({ record }: { readonly record: KeptReferral }): JSX.Element | null {
  const hints = book.hints.value.get(record.key) ?? [];
  // There is room for the list: it is open from the start.
  const chosen = useSignal<HintKind | 'none' | null>(null);
  const wanted = chosen.value ?? hints[0]?.kind ?? 'none';
  const opened = wanted === 'none' ? null : wanted;
  // What was opened stays open while its last hint is being rejected: a slip can be taken back there.
  if (hints.length === 0 && opened === null) return null;
  return (
    <Part title="detail_hints_title">
      <p class="row-when hint-kinds">
        <HintChips
          hints={hints}
          opened={opened}
          controls="referral-hints"
          onToggle={(kind) => {
            chosen.value = opened === kind ? 'none' : kind;
          }}
        />
      </p>
      <div id="referral-hints">
        {opened !== null && (
          <HintPanel
            key={opened}
            referral={record}
            kind={opened}
            of={JSON.stringify(hints)}
            store={rowStore}
            onClose={() => {
              chosen.value = 'none';
            }}
          />
        )}
      </div>
    </Part>
  );
}

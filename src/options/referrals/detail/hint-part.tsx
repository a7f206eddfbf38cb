import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { HintKind } from '../../../domain/hint';
import type { KeptReferral } from '../../../domain/kept';
import { HintChips } from '../../../ui/hint-chips';
import { HintPanel } from '../../../ui/hint-panel';
import { book } from '../table';
import { Part } from './fact-list';
import { rowStore } from './row-store';

/** Other referrals that may be of the same customer: how many, who, why, and the user's say. Nothing where there is none. */
export function HintPart({ record }: { readonly record: KeptReferral }): JSX.Element | null {
  const opened = useSignal<HintKind | null>(null);
  const hints = book.hints.value.get(record.key) ?? [];
  // What was opened stays open while its last hint is being rejected: a slip can be taken back there.
  if (hints.length === 0 && opened.value === null) return null;
  return (
    <Part title="detail_hints_title">
      <p class="row-when">
        <HintChips
          hints={hints}
          opened={opened.value}
          controls="referral-hints"
          onToggle={(kind) => {
            opened.value = opened.peek() === kind ? null : kind;
          }}
        />
      </p>
      <div id="referral-hints">
        {opened.value !== null && (
          <HintPanel
            key={opened.value}
            referral={record}
            kind={opened.value}
            of={JSON.stringify(hints)}
            store={rowStore}
            onClose={() => {
              opened.value = null;
            }}
          />
        )}
      </div>
    </Part>
  );
}

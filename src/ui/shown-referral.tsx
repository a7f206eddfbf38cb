import { type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { ShownReferral } from '../messages/answering-verbs';
import { text } from '../text/text';
import { ReferralRow } from './referral-row';
import { rowFolds } from './row-folds';
import type { TriageStore } from './triage-store';
import './answer.css';

interface Props {
  readonly shown: ShownReferral;
  readonly store: TriageStore;
  readonly clock: ReadonlySignal<number>;
  /** Its details are closed: something else stands above it that tells them. */
  readonly folded: boolean;
}

/** The referral that is open in the page beside the panel, before all others. */
export function ShownReferralView({ shown: { referral, hints }, store, clock, folded }: Props): JSX.Element {
  const thresholds = thresholdsOf({ ...DEFAULT_SETTINGS, ...store.view.value?.settings });
  const folds = useMemo(() => rowFolds(!folded), [referral.key]);
  return (
    <section class="shown" aria-labelledby="shown-title">
      <h2 id="shown-title" class="shown-title">
        {text('shown_title')}
      </h2>
      <ul class="rows">
        <ReferralRow
          key={referral.key}
          referral={referral}
          hints={hints}
          store={store}
          clock={clock}
          thresholds={thresholds}
          tabStop={false}
          position={1}
          of={1}
          folds={folds}
        />
      </ul>
    </section>
  );
}

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TriageRow } from '../messages/triage-verbs';
import { DetailAnswers } from './detail-answers';
import { ReferralDetails } from './referral-details';
import { RowExtras } from './row-extras';
import type { TriageStore } from './triage-store';

interface Props {
  readonly referral: TriageRow;
  readonly store: TriageStore;
  readonly title: string;
  readonly about: readonly string[];
}

/** All that is known of the referral, and what can be done with it. Opened low in the window, it comes into sight. */
export function RowDetails({ referral, title, about, store }: Props): JSX.Element {
  const drawn = useRef<HTMLDivElement>(null);
  // The row with it: of one that is too tall for the window its name is to stay in sight.
  useLayoutEffect(() => drawn.current?.closest('.row')?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={drawn}>
      <ReferralDetails referral={referral} title={title} about={about} />
      <DetailAnswers referral={referral} store={store} />
      <RowExtras
        referralKey={referral.key}
        changed={JSON.stringify([referral.snoozedUntil, referral.tries])}
        store={store}
      />
    </div>
  );
}

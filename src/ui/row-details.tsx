import type { JSX } from 'preact';
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

/** All that is known of the referral, and what can be done with it. */
export function RowDetails({ referral, title, about, store }: Props): JSX.Element {
  return (
    <>
      <ReferralDetails referral={referral} title={title} about={about} />
      <DetailAnswers referral={referral} store={store} />
      <RowExtras
        referralKey={referral.key}
        changed={JSON.stringify([referral.snoozedUntil, referral.tries])}
        store={store}
      />
    </>
  );
}

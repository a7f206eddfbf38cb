import type { JSX } from 'preact';
import { FollowUp } from './follow-up';
import type { RowStore } from './hint-panel';
import { RejectedHints } from './rejected-hints';

interface Props {
  readonly referralKey: string;
  readonly store: RowStore;
}

/** What the details of a referral tell beside its facts: what the user said of it, and did about it. */
export function RowExtras(props: Props): JSX.Element {
  return (
    <>
      <RejectedHints {...props} />
      <FollowUp {...props} />
    </>
  );
}

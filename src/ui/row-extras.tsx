import type { JSX } from 'preact';
import { FollowUp } from './follow-up';
import type { RowStore } from './row-store';
import { RejectedHints } from './rejected-hints';
import './hints.css';

interface Props {
  readonly referralKey: string;
  /** Changes with the referral: then what was done is asked for anew. */
  readonly changed: string;
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

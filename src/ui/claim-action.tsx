import type { JSX } from 'preact';
import type { KeptReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import { claimState } from '../domain/team-mark';
import { text } from '../text/text';
import { claimNames } from './claim-text';
import { Icon } from './icons';

interface Props {
  readonly referral: Pick<Referral, 'key' | 'stage'> & Partial<Pick<KeptReferral, 'team'>>;
  /** What the row is called. */
  readonly name: string;
  readonly tabStop: boolean;
  readonly onClaim: (key: string) => void;
}

/** Takes a referral, gives it back, or asks whether to take it over: one button, by whose it is. */
export function ClaimAction({ referral, name, tabStop, onClaim }: Props): JSX.Element {
  const whose = claimState(referral, Date.now());
  const words = text(claimNames[whose]);
  return (
    <button
      type="button"
      class="row-action"
      data-action="claim"
      data-whose={whose}
      tabIndex={tabStop ? undefined : -1}
      aria-label={text('answer_title', words, name)}
      title={words}
      onClick={() => onClaim(referral.key)}
    >
      <Icon name="person" filled={whose === 'mine'} />
    </button>
  );
}

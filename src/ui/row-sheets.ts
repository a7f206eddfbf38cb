import type { KeptReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import type { ClaimMark } from '../domain/team-mark';
import type { SnoozedReferral } from './snooze-menu';

/** What has to be known of a referral to claim it. */
export type ClaimedReferral = Pick<Referral, 'key' | 'stage' | 'company' | 'contactName' | 'dealName'> &
  Partial<Pick<KeptReferral, 'team'>>;

/** What is asked about rows in a dialog of its own. */
export type RowSheet =
  | { readonly kind: 'snooze'; readonly referrals: readonly SnoozedReferral[] }
  | { readonly kind: 'claim'; readonly referral: ClaimedReferral; readonly claim: ClaimMark }
  | {
      readonly kind: 'call';
      readonly referral: Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName'>;
    };

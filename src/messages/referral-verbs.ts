import type { KeptReferral } from '../domain/kept';
import type { Instant } from '../domain/referral';

/** What the user adds to a referral. An absent part stays as it is. */
export interface ReferralEdit {
  readonly note?: string | null;
  readonly tags?: readonly string[];
  /** Null takes the snooze back. A time beyond the response deadline becomes the deadline. */
  readonly snoozedUntil?: Instant | null;
}

/** Verbs that change or remove what is kept. */
export interface ReferralVerbs {
  'referral.edit': { ask: { readonly key: string; readonly edit: ReferralEdit }; answer: KeptReferral };
  /** All referrals of the customer: the same company or the same e-mail. `really: false` only says which. */
  'erase.customer': {
    ask: { readonly key: string; readonly really: boolean };
    answer: { readonly keys: readonly string[] };
  };
  /** Removes all referrals and readings; with `settings` also settings, templates and everything else. */
  'erase.all': { ask: { readonly settings: boolean }; answer: { readonly erased: number } };
}

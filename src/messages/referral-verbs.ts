import type { KeptReferral } from '../domain/kept';
import type { Instant } from '../domain/referral';

/** What the user adds to a referral. An absent part stays as it is. */
export interface ReferralEdit {
  readonly note?: string | null;
  readonly tags?: readonly string[];
  /** Null takes the snooze back. A time beyond the response deadline becomes the deadline. */
  readonly snoozedUntil?: Instant | null;
  /** A lead that is known from a table alone was dealt with in the CRM; false takes it back. */
  readonly dealtWith?: boolean;
  /** It was handed over to the CRM; false takes it back. */
  readonly inCrm?: boolean;
}

/** Verbs that change or remove what is kept. */
export interface ReferralVerbs {
  'referral.edit': { request: { readonly key: string; readonly edit: ReferralEdit }; response: KeptReferral };
  /** Says of several whether they are in the CRM. The response names those of which that was not known. */
  'referrals.in-crm': {
    request: { readonly keys: readonly string[]; readonly inCrm: boolean };
    response: { readonly changed: readonly string[] };
  };
  /** All referrals of the customer: the same company or the same e-mail. `really: false` only says which. */
  'erase.customer': {
    request: { readonly key: string; readonly really: boolean };
    response: { readonly keys: readonly string[] };
  };
  /**
   * Removes all referrals and readings; with `settings` also settings, templates and everything else. May be
   * repeated: `id` names the question, and the same question is given the same response.
   */
  'erase.all': {
    request: { readonly settings: boolean; readonly id?: string };
    response: { readonly erased: number };
  };
}

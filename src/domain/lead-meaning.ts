import { parseLeadSource } from './lead-source';
import type { Referral } from './referral';

/**
 * What the customer did, by Microsoft's documentation of marketplace leads. `active-or-trial`: the source's
 * action `INS` stands for *Get it now* and for *Free trial*, which cannot be told apart.
 */
export type LeadMeaning = 'contact' | 'active' | 'active-or-trial' | 'warm' | 'do-not-contact';

type Facts = Pick<Referral, 'kind' | 'leadSource' | 'callToAction' | 'doNotContact'>;

/** Null: the action is not known, or it is no lead. What the page says of the call to action beats the source. */
export function leadMeaning({ kind, leadSource, callToAction, doNotContact }: Facts): LeadMeaning | null {
  if (kind !== 'lead') return null;
  if (doNotContact) return 'do-not-contact';
  if (callToAction === 'contact-me') return 'contact';
  if (callToAction === 'get-it-now') return 'active';
  if (callToAction !== null) return 'warm';
  const { known = null } = leadSource === null ? {} : parseLeadSource(leadSource);
  if (known === 'INS') return 'active-or-trial';
  if (known === 'Create') return 'active';
  if (known === 'StartTestDrive') return 'warm';
  if (known === 'PLT') return 'contact';
  return null;
}

const EDU = /[.@]edu(?:\.[a-z]{2})?$/i;

/**
 * Whether an empty lead is empty because Microsoft delivers no personal data of customers with `.edu` addresses: the
 * address says so, or nothing at all came that names a customer. A list that only lacks the columns is no such case:
 * it still names the company.
 */
export function lacksPersonalData({
  kind,
  list,
  leadType,
  stage,
  test,
  company,
  contactName,
  phone,
  email,
}: Pick<
  Referral,
  'kind' | 'list' | 'leadType' | 'stage' | 'test' | 'company' | 'contactName' | 'phone' | 'email'
>): boolean {
  const marketplace = kind === 'lead' && (list === 'marketplace' || leadType === 'offer');
  // An expired lead shows no contact either, for another reason.
  if (!marketplace || test || stage === 'archived' || contactName !== null || phone !== null) return false;
  return email === null ? company === null : EDU.test(email);
}

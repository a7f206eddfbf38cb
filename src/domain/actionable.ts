import { isInformationalSource, parseLeadSource } from './lead-source';
import type { ReferralFacts } from './referral';

type Facts = Pick<ReferralFacts, 'stage' | 'list' | 'leadType' | 'kind' | 'callToAction' | 'leadSource'>;

/**
 * Whether the referral only informs: an offer lead whose call to action is not *Contact me*. Microsoft's
 * documentation of leads: only *Contact me* has the life cycle; for the others no answer is due and nothing
 * expires. What the page says of the call to action beats what the lead source implies.
 */
export function isInformational(facts: Omit<Facts, 'stage' | 'list'>): boolean {
  if (facts.kind !== 'lead' || facts.leadType === 'profile') return false;
  if (facts.callToAction !== null) return facts.callToAction !== 'contact-me';
  return facts.leadSource !== null && isInformationalSource(parseLeadSource(facts.leadSource));
}

/** Somebody must answer it: received, inbound, and not an informational offer lead. */
export function isActionable(facts: Facts): boolean {
  return facts.stage === 'received' && facts.list !== 'outbound' && !isInformational(facts);
}

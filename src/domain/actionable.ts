import { isInformationalSource, parseLeadSource } from './lead-source';
import type { KeptReferral } from './kept';
import type { ReferralFacts } from './referral';
import { colleaguesStage } from './team-mark';

type Facts = Pick<ReferralFacts, 'stage' | 'list' | 'leadType' | 'kind' | 'callToAction' | 'leadSource'>;
type TableFacts = Partial<Pick<KeptReferral, 'tableRow' | 'stageShown' | 'ended'>>;
type TeamFacts = Partial<Pick<KeptReferral, 'team' | 'lastSeenAt'>>;

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

/** Known from the partner's own table of leads, and from no source that shows a status. */
export function isFromTableAlone({ tableRow, stageShown }: TableFacts): boolean {
  return Boolean(tableRow) && stageShown === false;
}

/**
 * Somebody must answer it: received, inbound, and not an informational offer lead. A lead that is known from a table
 * alone has no status: it asks for an answer only where its action certainly does, until it is ended.
 * What a colleague saw answered since is answered.
 */
export function isActionable(facts: Facts & TableFacts & TeamFacts): boolean {
  if (colleaguesStage(facts) !== null) return false;
  if (isFromTableAlone(facts) && (facts.callToAction !== 'contact-me' || facts.ended)) return false;
  return facts.stage === 'received' && facts.list !== 'outbound' && !isInformational(facts);
}

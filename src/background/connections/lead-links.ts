import { keptLink, type ManagedArea, policyOf, type PrescribedLink, prescribedLink } from './kept-link';

/** The user's link to the table of leads. */
export const leadLink = keptLink('leads');

/** What the organisation's policy says of a table of leads. */
export interface LeadPolicy {
  readonly link: PrescribedLink;
  /** Milliseconds between two readings; null: the usual pause. */
  readonly pause: number | null;
}

const MINUTE = 60_000;

/** Reads it out of the area that the organisation fills. @param now epoch milliseconds. */
export async function leadPolicy(managed: ManagedArea, now: number): Promise<LeadPolicy> {
  const { leadTableUrl, leadTableMinutes } = await policyOf(managed, ['leadTableUrl', 'leadTableMinutes']);
  const minutes = typeof leadTableMinutes === 'number' && leadTableMinutes >= 5 ? leadTableMinutes : null;
  return {
    link: prescribedLink(leadTableUrl, 'leads', now),
    pause: minutes === null ? null : minutes * MINUTE,
  };
}

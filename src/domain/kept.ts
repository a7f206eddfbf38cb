import type { Stated } from './deadline';
import type { Doubt } from './doubt';
import type { HistoryEntry } from './history';
import type { Instant, Referral } from './referral';
import type { Span } from './span';
import type { TeamMark } from './team-mark';
import type { Try } from './tries';
import type { WaitingAnswer } from './waiting-answer';

/** A referral as the worker keeps it: the published record and what only the extension itself needs. */
export interface KeptReferral extends Referral {
  /** False while no source ever showed a status: `stage` is then only the safe assumption, `received`. */
  readonly stageShown: boolean;
  /** The moments that `createdAt` can mean; null where it means itself, or a day of an unknown zone (`created.ts`). */
  readonly createdWithin: Span | null;
  /** The deadline as the page stated it, narrowed by every statement read; null where it never did. */
  readonly stated: Stated | null;
  /** Oldest first, at most {@link HISTORY_LIMIT} entries. */
  readonly history: readonly HistoryEntry[];
  readonly note: string | null;
  readonly tags: readonly string[];
  /** Who sees to it, as the user wrote it; absent or null: nobody was named. A team's claims take its place. */
  readonly owner?: string | null;
  /** Tries to reach the customer, oldest first. */
  readonly tries: readonly Try[];
  /** Put aside by the user until then; never changes what the badge counts. */
  readonly snoozedUntil: Instant | null;
  /** An answer that was filled in and of which the page has not shown the effect yet; null: none. */
  readonly waiting: WaitingAnswer | null;
  /** The address of the page that showed its details, where that names the referral; null: not known. */
  readonly page: string | null;
  /** The mark of the last row without ID that was this referral (`shownAs`); null where there was none. */
  readonly shownAs: string | null;
  /** What the last look said and a second one must confirm; absent or null: nothing. */
  readonly doubt?: Doubt | null;
  /** Its row in the partner's own table of leads (`lead-table/lead-rows.ts`); absent or null: not known from one. */
  readonly tableRow?: string | null;
  /** Why a lead that is known from a table alone asks for no answer any more; absent or null: it does. */
  readonly ended?: LeadEnd | null;
  /** When it was handed over to the CRM, as the user says; absent or null: it was not. */
  readonly inCrmSince?: Instant | null;
  /** What the team's table says of it; absent or null: nothing, or no team is connected. */
  readonly team?: TeamMark | null;
}

/** `crm`: the user dealt with it in the CRM. `time`: 14 days passed. Counts only while no page showed a status. */
interface LeadEnd {
  readonly at: Instant;
  readonly why: 'crm' | 'time';
}

/**
 * A record of which nothing is known yet. One literal, not a copied constant: an object that is born with all
 * its fields costs a tenth of one that is assembled, and 10,000 of them are made at once.
 */
export function blankReferral(key: string, kind: Referral['kind'], at: Instant): KeptReferral {
  return {
    key,
    id: null,
    account: null,
    kind,
    list: null,
    leadType: null,
    qualification: null,
    stage: 'received',
    outcome: null,
    actionable: false,
    dealName: null,
    company: null,
    contactName: null,
    jobTitle: null,
    email: null,
    phone: null,
    country: null,
    city: null,
    notes: null,
    leadSource: null,
    callToAction: null,
    value: null,
    currency: null,
    closeDate: null,
    createdAt: null,
    expiresAt: null,
    expiresAtExact: false,
    directContact: false,
    emailValidity: null,
    phoneValidity: null,
    quality: null,
    favorite: false,
    firstSeenAt: at,
    lastSeenAt: at,
    dealType: null,
    crmId: null,
    campaignId: null,
    address: null,
    microsoftStatus: null,
    favoriteInPage: false,
    favoriteHere: false,
    rowKey: null,
    test: false,
    doNotContact: false,
    stageShown: false,
    createdWithin: null,
    stated: null,
    history: [],
    note: null,
    tags: [],
    tries: [],
    snoozedUntil: null,
    waiting: null,
    page: null,
    shownAs: null,
  };
}

/**
 * A stored record with every field of today: an older version, an import or another tool may have written
 * fewer. A favourite whose origin is unknown counts as set here, so that no reading takes it away.
 */
export function completeReferral(
  stored: Partial<KeptReferral> & Pick<Referral, 'key' | 'kind'>,
): KeptReferral {
  if (
    'stageShown' in stored &&
    'history' in stored &&
    'shownAs' in stored &&
    'createdWithin' in stored &&
    'tries' in stored &&
    'waiting' in stored
  )
    return stored as KeptReferral;
  const seen = stored.firstSeenAt ?? stored.lastSeenAt ?? new Date(0).toISOString();
  return {
    ...blankReferral(stored.key, stored.kind, seen),
    stageShown: stored.stage !== undefined,
    favoriteHere: stored.favorite === true && stored.favoriteInPage !== true,
    ...stored,
  };
}

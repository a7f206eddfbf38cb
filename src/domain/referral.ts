import type { Span } from './span';

/** An instant as ISO 8601 text in UTC, e.g. `2026-11-21T08:30:00.000Z`. */
export type Instant = string;
/** A calendar day without a time, `YYYY-MM-DD`. */
export type Day = string;

export type ReferralKind = 'lead' | 'co-sell';
/** The list a referral was seen in. Favorites is a flag, not a list. */
export type ListName = 'marketplace' | 'qualified' | 'inbound' | 'outbound';
export type LeadType = 'profile' | 'offer';
export type Qualification = 'direct' | 'marketing' | 'sales';
export type Stage = 'received' | 'accepted' | 'archived';
export type Outcome = 'won' | 'lost' | 'declined' | 'expired' | 'error';
export type CallToAction = 'contact-me' | 'get-it-now' | 'free-trial' | 'test-drive';
export type Validity = 'valid' | 'invalid' | 'spam' | 'unknown';
export type Quality = 'high' | 'medium' | 'low';

/**
 * What Partner Center says of one referral, as far as it was ever shown. Every field is null until it was
 * read; a wrong value is worse than null. Names and meanings are public: exports, imports and other tools
 * lean on them.
 */
export interface ReferralFacts {
  /** Partner Center's referral ID, a lower-case GUID, once it was seen. */
  readonly id: string | null;
  /** The Partner Center account (tenant) it belongs to, when the page shows it. */
  readonly account: string | null;
  readonly kind: ReferralKind;
  readonly list: ListName | null;
  readonly leadType: LeadType | null;
  readonly qualification: Qualification | null;
  /** A co-sell deal shown as Created is `accepted`. */
  readonly stage: Stage;
  /** Only in stage `archived`. */
  readonly outcome: Outcome | null;
  readonly dealName: string | null;
  readonly company: string | null;
  readonly contactName: string | null;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** ISO 3166-1 alpha-2 where it can be told, else as shown. */
  readonly country: string | null;
  readonly city: string | null;
  readonly notes: string | null;
  /** As shown or delivered, e.g. `AppSource (SPZA)-PLT|publisher.offer`. */
  readonly leadSource: string | null;
  readonly callToAction: CallToAction | null;
  /** Estimated deal value, in `currency` (ISO 4217). */
  readonly value: number | null;
  readonly currency: string | null;
  /** Estimated close date. */
  readonly closeDate: Day | null;
  /** When Partner Center received it: the instant, or the day where only the day is known. */
  readonly createdAt: Instant | Day | null;
  /** The customer asked to be contacted directly (the flame). */
  readonly directContact: boolean;
  readonly emailValidity: Validity | null;
  readonly phoneValidity: Validity | null;
  readonly quality: Quality | null;
  /** Beyond the published fields: shown by some lists, used by templates and search. */
  readonly dealType: string | null;
  readonly crmId: string | null;
  readonly campaignId: string | null;
  readonly address: string | null;
  readonly microsoftStatus: string | null;
}

/** One referral as the extension keeps it: one record in the object store `referrals`, key path `key`. */
export interface Referral extends ReferralFacts {
  /** Identity inside this extension; never changes. */
  readonly key: string;
  /** Somebody must answer it: received, inbound, and not an informational offer lead. */
  readonly actionable: boolean;
  /** The response deadline; null where nothing expires. */
  readonly expiresAt: Instant | null;
  /** False where it is computed from a day alone: then it is the earliest moment it can be. */
  readonly expiresAtExact: boolean;
  /** `favoriteInPage || favoriteHere`: unmarking one place never loses the other. */
  readonly favorite: boolean;
  /** The heart or star last seen in Partner Center. */
  readonly favoriteInPage: boolean;
  /** The heart pressed in the extension. */
  readonly favoriteHere: boolean;
  /** The page's own row key, where it is not the referral's GUID. */
  readonly rowKey: string | null;
  /** A `MSFT_TEST_…` lead: kept out of counts, countdowns and hints. */
  readonly test: boolean;
  /** The lead source's action is DNC: must not be contacted. */
  readonly doNotContact: boolean;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

/** Fields that a reading (a row, a detail pane, a line of a file) may carry. Absent: not shown there. */
export type FieldName = Exclude<keyof ReferralFacts, 'account' | 'kind' | 'list'>;

/** What one source says of one referral. An absent field was not shown; null was shown empty or not understood. */
export type ReadFields = { readonly [F in FieldName]?: ReferralFacts[F] | null } & {
  /** The moments that `createdAt` can mean in this source; see `created.ts`. */
  readonly createdWithin?: Span | null;
};

/**
 * One referral as one source shows it now: a row of a list, the detail pane, or a line of a file.
 * Plain data: it crosses every boundary.
 */
export interface ReferralReading {
  /** The page's own identity of the row where it is not a GUID (a row key, an element id); else null. */
  readonly rowKey: string | null;
  readonly kind: ReferralKind;
  readonly list: ListName | null;
  /** The heart or star: null where the row shows none. */
  readonly favorite: boolean | null;
  /**
   * From "Deal expires in …": the deadline that the page itself gives, with its precision. Null where it
   * gives none.
   */
  readonly statedExpiry: StatedExpiry | null;
  readonly fields: ReadFields;
  /** The address of the referral's own page, which a link of the row gives; absent: none does. */
  readonly page?: string;
  /** Its row in the partner's own table of leads; absent in every other source. */
  readonly tableRow?: string;
}

/** A deadline in the page's own words, e.g. "Deal expires in 2 day(s) 1 hour(s)" read at some instant. */
export interface StatedExpiry {
  /** The earliest instant that the sentence allows. */
  readonly at: Instant;
  /** The sentence's own step: what it rounds to. */
  readonly precisionMs: number;
  /** Where it stands: below a heading or beside a label about expiry, or as a sentence of its own. */
  readonly place: StatedPlace;
  /** When the text was read; a reading may repeat a row that was read earlier. */
  readonly readAt: Instant;
}

export type StatedPlace = 'label' | 'sentence';

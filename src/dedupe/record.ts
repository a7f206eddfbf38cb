/**
 * One lead or co-sell referral as the dedupe engine sees it: the fields that can tell who the customer is.
 * Absent fields are absent keys; a blank or a placeholder ("N/A", "Not Specified") counts as absent.
 */
export interface LeadRecord {
  readonly id: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The whole name in one field, in any order; used where first and last name are absent. */
  readonly contactName?: string;
  readonly company?: string;
  readonly email?: string;
  readonly phone?: string;
  /** ISO 3166-1 alpha-2, or the country's name in a common language. */
  readonly country?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly title?: string;
  /** What was asked for says nothing about who asked: offer, lead source and deal name carry no weight. */
  readonly offerId?: string;
  readonly leadSource?: string;
  readonly dealName?: string;
}

/** The same person at the same customer, or another person of that organisation; a pair is never both. */
export type HintKind = 'same-contact' | 'same-company';

/** How sure a hint is: from 99.9 %, from 97 %, below that. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Why two records were paired, as values that the interface words in the reader's language. */
export type Reason =
  | { readonly kind: 'same-email'; readonly value: string }
  | { readonly kind: 'similar-email'; readonly a: string; readonly b: string }
  | { readonly kind: 'email-spells-name'; readonly email: string; readonly name: string }
  | { readonly kind: 'same-phone'; readonly value: string }
  /** The same digits with or without country code or trunk zero; `value` is the last four digits. */
  | { readonly kind: 'phone-ends'; readonly value: string }
  /** One digit differs or two are swapped. */
  | { readonly kind: 'similar-phone'; readonly a: string; readonly b: string }
  /** The same switchboard, other extensions; `value` is the common beginning. */
  | { readonly kind: 'phone-starts'; readonly value: string }
  | { readonly kind: 'same-name'; readonly value: string }
  | { readonly kind: 'similar-name'; readonly a: string; readonly b: string }
  | { readonly kind: 'same-company'; readonly value: string }
  | { readonly kind: 'similar-company'; readonly a: string; readonly b: string }
  | { readonly kind: 'same-domain'; readonly value: string }
  /** One record's mail domain says what the other one's company is called. */
  | { readonly kind: 'domain-names-company'; readonly domain: string; readonly company: string }
  | { readonly kind: 'same-city'; readonly value: string }
  | { readonly kind: 'same-postal-code'; readonly value: string }
  | { readonly kind: 'same-title'; readonly value: string }
  /** Both match this third record, and nothing speaks against the pair. */
  | { readonly kind: 'through'; readonly id: string };

/** Two records that belong together. `a` < `b` in code-unit order, so that a pair has one spelling. */
export interface Hint {
  readonly a: string;
  readonly b: string;
  readonly kind: HintKind;
  /** The model's probability that the hint is right, 0 to 1. */
  readonly score: number;
  readonly confidence: Confidence;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

import type { CallToAction, ListName, Outcome, Quality, ReferralKind, Stage, Validity } from './referral';

/** Messages that name the values of the fields that hold one of a few. */
export const kindWords = {
  lead: 'kind_lead',
  'co-sell': 'kind_co_sell',
} as const satisfies Record<ReferralKind, string>;
export const listWords = {
  marketplace: 'list_marketplace',
  qualified: 'list_qualified',
  inbound: 'list_inbound',
  outbound: 'list_outbound',
} as const satisfies Record<ListName, string>;
export const stageWords = {
  received: 'stage_received',
  accepted: 'stage_accepted',
  archived: 'stage_archived',
} as const satisfies Record<Stage, string>;
export const outcomeWords = {
  won: 'outcome_won',
  lost: 'outcome_lost',
  declined: 'outcome_declined',
  expired: 'outcome_expired',
  error: 'outcome_error',
} as const satisfies Record<Outcome, string>;
export const callWords = {
  'contact-me': 'call_contact_me',
  'get-it-now': 'call_get_it_now',
  'free-trial': 'call_free_trial',
  'test-drive': 'call_test_drive',
} as const satisfies Record<CallToAction, string>;
export const validityWords = {
  valid: 'validity_valid',
  invalid: 'validity_invalid',
  spam: 'validity_spam',
  unknown: 'validity_unknown',
} as const satisfies Record<Validity, string>;
export const qualityWords = {
  high: 'quality_high',
  medium: 'quality_medium',
  low: 'quality_low',
} as const satisfies Record<Quality, string>;

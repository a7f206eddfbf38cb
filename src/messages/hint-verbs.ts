import type { HintConfidence, HintKind, HintReason, HintVerdict } from '../domain/hint';
import type { HeldVerdict } from '../domain/hint-verdicts';
import type { Referral } from '../domain/referral';

/** What a row shows of its hints of one kind; a pair that the user rejected is not among them. */
export interface HintSummary {
  readonly kind: HintKind;
  /** The other referrals, by key; the surest first. */
  readonly keys: readonly string[];
  /** Of the surest that waits for a decision; null: the user confirmed one of them. */
  readonly confidence: HintConfidence | null;
  /** How many of `keys` are only worth a look: neither confirmed nor certain or likely. */
  readonly perhaps: number;
}

/** What a hint tells of another referral. */
export type HintReferral = Pick<
  Referral,
  'key' | 'kind' | 'list' | 'company' | 'contactName' | 'dealName' | 'stage' | 'outcome'
>;

/** One hint of a referral, whole. */
export interface HintDetail {
  readonly kind: HintKind;
  readonly other: HintReferral;
  readonly confidence: HintConfidence;
  /**
   * Strongest first; empty where the user said so and the fields (no longer) do. `a` in them is this
   * referral's value, `b` the other's.
   */
  readonly reasons: readonly HintReason[];
  /** The third referral of a reason of the kind `through`; null where there is none. */
  readonly through: HintReferral | null;
  /** Null: waits for a decision. */
  readonly held: HeldVerdict | null;
}

/** The hints of one referral, the surest first. */
export interface ReferralHints {
  readonly key: string;
  readonly hints: readonly HintDetail[];
  /** Pairs of which the user said that they are not the same, the last first; each can be taken back. */
  readonly rejected: readonly { readonly kind: HintKind; readonly other: HintReferral }[];
}

/** Verbs about duplicate hints. Nothing of it merges or changes a referral. */
export interface HintVerbs {
  'hints.of': { request: { readonly key: string }; response: ReferralHints };
  /** Says what a pair is; null takes back what was said. Answers with the hints of `key` after it. May be repeated. */
  'hints.decide': {
    request: {
      readonly key: string;
      readonly other: string;
      readonly kind: HintKind;
      readonly verdict: HintVerdict | null;
    };
    response: ReferralHints;
  };
}

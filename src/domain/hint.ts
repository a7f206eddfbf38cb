import { momentSpan } from './moment';
import type { Instant } from './referral';

/** The same person at the same customer, or another person of that organisation; a pair is never both. */
export type HintKind = 'same-contact' | 'same-company';
/** How sure a hint is: from 99.9 %, from 97 %, below that. */
export type HintConfidence = 'certain' | 'likely' | 'possible';

/** Why two referrals were paired, as values; the interface words them. What they hold is customers' data. */
export type HintReason =
  | {
      readonly kind:
        | 'same-email'
        | 'same-phone'
        | 'same-name'
        | 'same-company'
        | 'same-domain'
        | 'same-city'
        | 'same-postal-code'
        | 'same-title';
      readonly value: string;
    }
  | {
      readonly kind: 'similar-email' | 'similar-phone' | 'similar-name' | 'similar-company';
      readonly a: string;
      readonly b: string;
    }
  | { readonly kind: 'email-spells-name'; readonly email: string; readonly name: string }
  /** `phone-ends`: its last digits; `phone-starts`: the switchboard's number. */
  | { readonly kind: 'phone-ends' | 'phone-starts'; readonly value: string }
  | { readonly kind: 'domain-names-company'; readonly domain: string; readonly company: string }
  /** Both match this third referral, by its key. */
  | { readonly kind: 'through'; readonly id: string };

/** Two referrals that seem to belong together, by their keys; `a` < `b` in code-unit order. */
export interface HintPair {
  readonly a: string;
  readonly b: string;
  readonly kind: HintKind;
  /** The model's probability that it is right, 0 to 1. */
  readonly score: number;
  readonly confidence: HintConfidence;
  /** Strongest first. */
  readonly reasons: readonly HintReason[];
}

export type HintVerdict = 'same' | 'different';

/** What the user said of a pair, of one kind. `verdict` null: said once, and taken back. */
export interface HintDecision {
  readonly a: string;
  readonly b: string;
  readonly kind: HintKind;
  readonly verdict: HintVerdict | null;
  readonly at: Instant;
  /** The Referral IDs of the two as far as they were known, in no order: they outlive the keys. */
  readonly ids: readonly string[];
}

/** The one spelling of a pair of keys. */
export function pairOf(one: string, two: string): readonly [string, string] {
  return one < two ? [one, two] : [two, one];
}

/** A pair of keys as one text. No key holds a line feed. */
export function pairName(one: string, two: string): string {
  return pairOf(one, two).join('\n');
}

/** A decision out of a file; null: it is none. */
export function validDecision(value: unknown): HintDecision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { a, b, kind, verdict, at, ids } = value as Readonly<Record<keyof HintDecision, unknown>>;
  if (typeof a !== 'string' || typeof b !== 'string' || a === b) return null;
  if (kind !== 'same-contact' && kind !== 'same-company') return null;
  if (verdict !== 'same' && verdict !== 'different' && verdict !== null) return null;
  if (typeof at !== 'string' || momentSpan(at) === null) return null;
  const [first, second] = pairOf(a, b);
  const known = Array.isArray(ids) ? (ids as readonly unknown[]).filter((id) => typeof id === 'string') : [];
  return { a: first, b: second, kind, verdict, at, ids: known };
}

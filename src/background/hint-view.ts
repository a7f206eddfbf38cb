import type { HintConfidence, HintDecision, HintKind, HintPair } from '../domain/hint';
import { type HeldVerdict, HintVerdicts } from '../domain/hint-verdicts';
import type { ReferralIndex } from '../domain/referral-index';
import type { KeptReferral } from '../domain/kept';
import type { HintSummary } from '../messages/hint-verbs';

/** A hint of one referral. */
export interface FoundHint {
  readonly kind: HintKind;
  readonly other: KeptReferral;
  readonly score: number;
  readonly confidence: HintConfidence;
  /** What the engine found; null: only the user said so. */
  readonly pair: HintPair | null;
  /** The third referral that it rests on; null where there is none. */
  readonly through: KeptReferral | null;
  /** Null: waits for a decision. */
  readonly held: HeldVerdict | null;
}

/** Hints as the user sees them: what the engine found, in the light of what the user said. */
export class HintView {
  readonly #index: ReferralIndex;
  readonly #pairsOf: (key: string) => readonly HintPair[];
  readonly #verdicts: HintVerdicts;
  readonly #confirmed = new Map<string, { readonly other: string; readonly kind: HintKind }[]>();

  constructor(
    index: ReferralIndex,
    pairsOf: (key: string) => readonly HintPair[],
    decisions: Iterable<HintDecision>,
  ) {
    this.#index = index;
    this.#pairsOf = pairsOf;
    this.#verdicts = new HintVerdicts(decisions, {
      idOf: (key) => index.get(key)?.id,
      keyOf: (id) => index.withId(id)[0]?.key,
    });
    for (const {
      pair: [one, two],
      kind,
    } of this.#verdicts.confirmed) {
      for (const [key, other] of [
        [one, two],
        [two, one],
      ] as const) {
        this.#confirmed.set(key, [...(this.#confirmed.get(key) ?? []), { other, kind }]);
      }
    }
  }

  /** What a row shows; empty for a referral without hints. */
  summaryOf(key: string): readonly HintSummary[] {
    const found = this.found(key);
    return (['same-contact', 'same-company'] as const).flatMap((kind) => {
      const ofKind = found.filter((hint) => hint.kind === kind);
      const [first] = ofKind;
      if (first === undefined) return [];
      const isConfirmed = ofKind.some(({ held }) => held !== null);
      return [
        {
          kind,
          keys: ofKind.map(({ other }) => other.key),
          confidence: isConfirmed ? null : first.confidence,
          perhaps: ofKind.filter(({ held, confidence }) => held === null && confidence === 'possible').length,
        },
      ];
    });
  }

  /** What rows show, by key; a row without hints has no entry. */
  summaries(keys: readonly string[]): Readonly<Record<string, readonly HintSummary[]>> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const hints = this.summaryOf(key);
        return hints.length === 0 ? [] : [[key, hints]];
      }),
    );
  }

  /** The hints of one referral, the contact's before the company's, the surest first. */
  found(key: string): readonly FoundHint[] {
    const self = this.#index.get(key);
    if (self === undefined || self.test) return [];
    const found = this.#pairsOf(key).flatMap((pair) => this.#hint(self, pair) ?? []);
    const known = new Set(found.map(({ other }) => other.key));
    // What the user confirmed stays, also where the fields that told it are gone.
    for (const { other: otherKey, kind } of this.#confirmed.get(key) ?? []) {
      const other = this.#index.get(otherKey);
      if (other === undefined || known.has(otherKey)) continue;
      known.add(otherKey);
      found.push({
        kind,
        other,
        score: 1,
        confidence: 'certain',
        pair: null,
        through: null,
        held: { verdict: 'same', by: 'pair' },
      });
    }
    const rank = (kind: HintKind): number => (kind === 'same-contact' ? 0 : 1);
    return found.sort(
      (one, two) =>
        rank(one.kind) - rank(two.kind) ||
        (one.held === null ? 1 : 0) - (two.held === null ? 1 : 0) ||
        two.score - one.score ||
        (one.other.key < two.other.key ? -1 : 1),
    );
  }

  /** Null: not to be shown. */
  #hint(self: KeptReferral, pair: HintPair): FoundHint | null {
    const { a, b, kind, score, confidence, reasons } = pair;
    const other = this.#index.get(a === self.key ? b : a);
    if (other === undefined || other.test) return null;
    // One referral that two accounts show is one referral, and no hint.
    if (other.id !== null && other.id === self.id) return null;
    const held = this.#verdicts.of(a, b, kind);
    if (held?.verdict === 'different') return null;
    const leg = reasons.find((reason) => reason.kind === 'through')?.id;
    const through = leg === undefined ? undefined : this.#index.get(leg);
    if (
      held === null &&
      leg !== undefined &&
      (through === undefined || this.#isRejected(leg, a, kind) || this.#isRejected(leg, b, kind))
    )
      return null;
    return { kind, other, score, confidence, pair, through: through ?? null, held };
  }

  /** What rests on a pair that the user rejected rests on nothing. */
  #isRejected(one: string, two: string, kind: HintKind): boolean {
    return this.#verdicts.of(one, two, kind)?.verdict === 'different';
  }
}

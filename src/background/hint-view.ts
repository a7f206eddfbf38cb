import type { HintDecision, HintKind, HintPair, HintReason } from '../domain/hint';
import { HintVerdicts } from '../domain/hint-verdicts';
import type { ReferralIndex } from '../domain/referral-index';
import type { KeptReferral } from '../domain/kept';
import type { HintDetail, HintReferral, HintSummary } from '../messages/hint-verbs';

/** Hints as the user sees them: what the engine found, in the light of what the user said. */
export class HintView {
  readonly #index: ReferralIndex;
  readonly #pairsOf: (key: string) => readonly HintPair[];
  readonly #verdicts: HintVerdicts;
  readonly #confirmed = new Map<string, { readonly other: string; readonly kind: HintKind }[]>();

  constructor(index: ReferralIndex, pairsOf: (key: string) => readonly HintPair[], decisions: Iterable<HintDecision>) {
    this.#index = index;
    this.#pairsOf = pairsOf;
    this.#verdicts = new HintVerdicts(decisions, {
      idOf: (key) => index.get(key)?.id,
      keyOf: (id) => index.withId(id)[0]?.key,
    });
    for (const { pair: [one, two], kind } of this.#verdicts.confirmed) {
      for (const [key, other] of [[one, two], [two, one]] as const) {
        this.#confirmed.set(key, [...this.#confirmed.get(key) ?? [], { other, kind }]);
      }
    }
  }

  /** What a row shows; empty for a referral without hints. */
  summaryOf(key: string): readonly HintSummary[] {
    const details = this.details(key);
    return (['same-contact', 'same-company'] as const).flatMap((kind) => {
      const ofKind = details.filter((hint) => hint.kind === kind);
      const open = ofKind.find(({ held }) => held === null);
      return ofKind.length === 0 ? [] : [{ kind, keys: ofKind.map(({ other }) => other.key), confidence: open?.confidence ?? null }];
    });
  }

  /** What rows show, by key; a row without hints has no entry. */
  summaries(keys: readonly string[]): Readonly<Record<string, readonly HintSummary[]>> {
    return Object.fromEntries(keys.flatMap((key) => {
      const hints = this.summaryOf(key);
      return hints.length === 0 ? [] : [[key, hints]];
    }));
  }

  /** The hints of one referral, the contact's before the company's, the surest first. */
  details(key: string): readonly HintDetail[] {
    const self = this.#index.get(key);
    if (self === undefined || self.test) return [];
    const found = this.#pairsOf(key).flatMap((pair) => this.#detail(self, pair) ?? []);
    const known = new Set(found.map(({ hint }) => hint.other.key));
    // What the user confirmed stays, also where the fields that told it are gone.
    for (const { other: otherKey, kind } of this.#confirmed.get(key) ?? []) {
      const other = this.#index.get(otherKey);
      if (other === undefined || known.has(otherKey)) continue;
      known.add(otherKey);
      found.push({ score: 1, hint: { kind, other: faceOf(other), confidence: 'certain', reasons: [], through: null, held: { verdict: 'same', by: 'pair' } } });
    }
    const rank = (kind: HintKind): number => (kind === 'same-contact' ? 0 : 1);
    return found
      .sort((one, two) => rank(one.hint.kind) - rank(two.hint.kind) || two.score - one.score || (one.hint.other.key < two.hint.other.key ? -1 : 1))
      .map(({ hint }) => hint);
  }

  /** Null: not to be shown. */
  #detail(self: KeptReferral, { a, b, kind, score, confidence, reasons }: HintPair): { readonly score: number; readonly hint: HintDetail } | null {
    const other = this.#index.get(a === self.key ? b : a);
    if (other === undefined || other.test) return null;
    // One referral that two accounts show is one referral, and no hint.
    if (other.id !== null && other.id === self.id) return null;
    const held = this.#verdicts.of(a, b, kind);
    if (held?.verdict === 'different') return null;
    const leg = reasons.find((reason) => reason.kind === 'through')?.id;
    const through = leg === undefined ? undefined : this.#index.get(leg);
    if (held === null && leg !== undefined && (through === undefined || this.#isRejected(leg, a, kind) || this.#isRejected(leg, b, kind))) return null;
    return { score, hint: { kind, other: faceOf(other), confidence, reasons: a === self.key ? reasons : reasons.map(turned), through: through === undefined ? null : faceOf(through), held } };
  }

  /** What rests on a pair that the user rejected rests on nothing. */
  #isRejected(one: string, two: string, kind: HintKind): boolean {
    return this.#verdicts.of(one, two, kind)?.verdict === 'different';
  }
}

/** The same reason, seen from the other side: what the reader looks at stands first. */
function turned(reason: HintReason): HintReason {
  return 'a' in reason ? { ...reason, a: reason.b, b: reason.a } : reason;
}

/** What is told of a referral beside another one. */
export function faceOf({ key, kind, list, company, contactName, dealName, stage, outcome }: KeptReferral): HintReferral {
  return { key, kind, list, company, contactName, dealName, stage, outcome };
}

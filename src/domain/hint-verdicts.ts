import { type HintDecision, type HintKind, type HintVerdict, pairName } from './hint';

/** What holds for a pair: said of the pair itself, or following from what was said of others. */
export interface HeldVerdict {
  readonly verdict: HintVerdict;
  readonly by: 'pair' | 'others';
}

/** What decisions need to know of the referrals that are there now. */
export interface PresentReferrals {
  /** The referral's ID; null: it has none yet; undefined: no referral has this key. */
  idOf(key: string): string | null | undefined;
  keyOf(id: string): string | undefined;
}

/**
 * The keys that a decision speaks of now. A referral that was removed and read again may have another key; then its
 * ID finds it. Null where one of the two is not there.
 */
export function presentPair(
  { a, b, ids }: HintDecision,
  present: PresentReferrals,
): readonly [string, string] | null {
  const [idA, idB] = [present.idOf(a), present.idOf(b)];
  const other = (known: string | null | undefined): string | undefined => {
    const left = ids.filter((id) => id !== known);
    // Two IDs, neither of which is the known one's, could both be meant.
    return left.length === 1 && left[0] !== undefined ? present.keyOf(left[0]) : undefined;
  };
  const keyA = idA === undefined ? other(idB) : a;
  const keyB = idB === undefined ? other(idA) : b;
  const bothGone = idA === undefined && idB === undefined;
  const [first, second] = bothGone ? ids.map((id) => present.keyOf(id)) : [keyA, keyB];
  return first === undefined || second === undefined || first === second ? null : [first, second];
}

/** Disjoint groups of keys. */
class Groups {
  readonly #parent = new Map<string, string>();

  join(one: string, two: string): void {
    this.#parent.set(this.of(one), this.of(two));
  }

  /** The key that stands for the group. */
  of(key: string): string {
    let top = key;
    for (let up = this.#parent.get(top); up !== undefined && up !== top; up = this.#parent.get(top)) top = up;
    return top;
  }
}

/**
 * Everything that follows from what the user said of pairs:
 * - what was said of a pair holds for that pair, whatever else follows;
 * - who is the same contact is of the same company; who is not of the same company is not the same contact;
 * - "same" is passed on: what is the same as one of a group is the same as all of it;
 * - "different" is passed on between groups: nothing of the one is the same as anything of the other.
 */
export class HintVerdicts {
  readonly #said = new Map<string, HintVerdict>();
  readonly #groups: Readonly<Record<HintKind, Groups>> = {
    'same-contact': new Groups(),
    'same-company': new Groups(),
  };
  readonly #apart: Readonly<Record<HintKind, Set<string>>> = {
    'same-contact': new Set(),
    'same-company': new Set(),
  };
  /** Pairs that the user called the same, with the kind that was said. */
  readonly confirmed: readonly { readonly pair: readonly [string, string]; readonly kind: HintKind }[];

  constructor(decisions: Iterable<HintDecision>, present: PresentReferrals) {
    const said = [...decisions].flatMap((decision) => {
      const { kind, verdict } = decision;
      const pair = verdict === null ? null : presentPair(decision, present);
      return verdict === null || pair === null ? [] : [{ pair, kind, verdict }];
    });
    for (const {
      pair: [one, two],
      kind,
      verdict,
    } of said) {
      this.#said.set(nameOf(one, two, kind), verdict);
      if (verdict !== 'same') continue;
      this.#groups[kind].join(one, two);
      if (kind === 'same-contact') this.#groups['same-company'].join(one, two);
    }
    // Groups are whole by now.
    for (const {
      pair: [one, two],
      kind,
      verdict,
    } of said) {
      const groups = this.#groups[kind];
      if (verdict === 'different') this.#apart[kind].add(pairName(groups.of(one), groups.of(two)));
    }
    this.confirmed = said.filter(({ verdict }) => verdict === 'same');
  }

  /** What holds for a pair; null: nothing was said that touches it. */
  of(one: string, two: string, kind: HintKind): HeldVerdict | null {
    const said =
      this.#said.get(nameOf(one, two, kind)) ??
      (kind === 'same-contact' && this.#said.get(nameOf(one, two, 'same-company')) === 'different'
        ? 'different'
        : undefined) ??
      (kind === 'same-company' && this.#said.get(nameOf(one, two, 'same-contact')) === 'same'
        ? 'same'
        : undefined);
    if (said !== undefined) return { verdict: said, by: 'pair' };
    const groups = this.#groups[kind];
    if (groups.of(one) === groups.of(two)) return { verdict: 'same', by: 'others' };
    const apart =
      this.#isApart(one, two, kind) || (kind === 'same-contact' && this.#isApart(one, two, 'same-company'));
    return apart ? { verdict: 'different', by: 'others' } : null;
  }

  #isApart(one: string, two: string, kind: HintKind): boolean {
    const groups = this.#groups[kind];
    return this.#apart[kind].has(pairName(groups.of(one), groups.of(two)));
  }
}

function nameOf(one: string, two: string, kind: HintKind): string {
  return `${kind}\n${pairName(one, two)}`;
}

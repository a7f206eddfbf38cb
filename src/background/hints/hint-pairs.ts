import { type HintPair, pairName } from '../../domain/hint';

/** A referral keeps at most this many hints of the same company: a customer of a hundred referrals is known as such. */
export const MOST_COLLEAGUES = 12;
/** A referral keeps at most this many hints of the same contact. */
const MOST_SELVES = 40;

/** Pairs, each once. */
export class HintPairs {
  readonly #all = new Map<string, HintPair>();

  constructor(pairs: Iterable<HintPair> = []) {
    for (const pair of pairs) this.put(pair);
  }

  get size(): number {
    return this.#all.size;
  }

  values(): IterableIterator<HintPair> {
    return this.#all.values();
  }

  get(one: string, two: string): HintPair | undefined {
    return this.#all.get(pairName(one, two));
  }

  put(pair: HintPair): void {
    this.#all.set(pairName(pair.a, pair.b), pair);
  }
}

/**
 * The strongest pairs of one referral. A pair is kept where it is among those of one of its two: in a customer of n
 * referrals there are n² of them, and nobody looks at the hundredth. Among equals it is the pair itself that decides,
 * so that the choice is spread evenly, and the same from both ends.
 */
export function nearest<P extends Pick<HintPair, 'a' | 'b' | 'kind' | 'score'>>(
  all: readonly P[],
): readonly P[] {
  if (all.length <= MOST_COLLEAGUES) return all;
  const ranked = all
    .map((pair) => ({ pair, lot: lotOf(pair) }))
    .sort((one, two) => two.pair.score - one.pair.score || one.lot - two.lot);
  const most = (kind: HintPair['kind'], count: number): readonly P[] =>
    ranked
      .filter(({ pair }) => pair.kind === kind)
      .slice(0, count)
      .map(({ pair }) => pair);
  return [...most('same-contact', MOST_SELVES), ...most('same-company', MOST_COLLEAGUES)];
}

function lotOf({ a, b }: Pick<HintPair, 'a' | 'b'>): number {
  let lot = 0;
  for (const text of [a, b])
    for (let at = 0; at < text.length; at += 1) lot = Math.imul(lot ^ text.charCodeAt(at), 0x01000193);
  return lot >>> 0;
}

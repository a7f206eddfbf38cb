import { folded } from '../../domain/same-text';
import { holdsWords, searchWords } from '../../domain/search-text';

/** One thing that the palette offers. */
export interface PaletteItem {
  readonly id: string;
  readonly kind: 'action' | 'place' | 'view' | 'referral';
  readonly label: string;
  /** What it is about, in a few quiet words. */
  readonly about?: string;
  readonly run: () => void;
}

/** What is looked through besides the fixed items: a referral's texts are folded already. */
export interface FoundReferral {
  readonly item: PaletteItem;
  readonly hay: string;
}

/** Referrals are many; the rest is found by typing more. */
const MOST_REFERRALS = 8;

/**
 * What matches the words, in the order given: each word must occur. Referrals are offered only where words
 * are typed.
 */
export function paletteItems(
  words: string,
  fixed: readonly PaletteItem[],
  referrals: readonly FoundReferral[],
): readonly PaletteItem[] {
  const wanted = searchWords(words);
  const has = (hay: string): boolean => holdsWords(hay, wanted);
  const found: PaletteItem[] = [];
  if (wanted.length > 0)
    for (const { item, hay } of referrals) {
      if (has(hay)) found.push(item);
      if (found.length === MOST_REFERRALS) break;
    }
  return [...fixed.filter(({ label, about = '' }) => has(folded(`${label} ${about}`))), ...found];
}

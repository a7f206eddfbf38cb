import { folded } from '../../domain/same-text';
import { holdsWords, namesIn, searchWords } from '../../domain/search-text';

/** One thing that the palette offers. */
export interface PaletteItem {
  readonly id: string;
  readonly kind: 'action' | 'place' | 'view' | 'referral';
  readonly label: string;
  /** What it is about, in a few quiet words. */
  readonly about?: string;
  readonly run: () => void;
}

/** What is looked through besides the fixed items. */
export interface FoundReferral {
  readonly item: PaletteItem;
  /** Its `searchText`. */
  readonly hay: string;
}

/** Referrals are many; the rest is found by typing more. */
const MOST_REFERRALS = 8;
/** The most customers that stand before an action of the same name: it stays in sight. */
const MOST_BEFORE = 4;

/**
 * What holds every word that is typed. First customers and deals whose name begins with it, then what else is called
 * so (actions, views, parts of the page), then all others, those first that are not referrals. Each in the order
 * given. Referrals are offered only where words are typed.
 */
export function paletteItems(
  words: string,
  fixed: readonly PaletteItem[],
  referrals: readonly FoundReferral[],
): readonly PaletteItem[] {
  const wanted = searchWords(words);
  const has = (hay: string): boolean => holdsWords(hay, wanted);
  const places = fixed.filter(({ label, about = '' }) => has(folded(`${label} ${about}`)));
  if (wanted.length === 0) return places;
  const start = folded(words);
  const begins = (name: string): boolean => name.startsWith(start);
  const beginsLabel = ({ label }: PaletteItem): boolean => begins(folded(label));
  const [called, others] = parted(referrals, has, begins);
  return [
    ...called.slice(0, MOST_BEFORE),
    ...places.filter(beginsLabel),
    ...called.slice(MOST_BEFORE),
    ...places.filter((place) => !beginsLabel(place)),
    ...others,
  ];
}

/** The first referrals that are called so, and the first of the others that were found: together not too many. */
function parted(
  referrals: readonly FoundReferral[],
  has: (hay: string) => boolean,
  begins: (name: string) => boolean,
): readonly [readonly PaletteItem[], readonly PaletteItem[]] {
  const called: PaletteItem[] = [];
  const others: PaletteItem[] = [];
  for (const { item, hay } of referrals) {
    if (!has(hay)) continue;
    if (namesIn(hay).some(begins)) called.push(item);
    else if (others.length < MOST_REFERRALS) others.push(item);
    if (called.length === MOST_REFERRALS) break;
  }
  return [called, others.slice(0, MOST_REFERRALS - called.length)];
}

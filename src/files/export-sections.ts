/** How the items of a list section are told apart and which of two wins. */
export interface ListRule {
  readonly kind: 'list';
  /** Properties that together name an item. Empty: its whole content does, so nothing ever collides. */
  readonly by: readonly string[];
  /** Properties that hold the key of a referral; an item is dropped where two of them turn out to be one referral. */
  readonly refs: readonly string[];
  /** The property with the instant of the last change; the later one wins. Null: the later export wins. */
  readonly stamp: string | null;
}

/** An object of named values; of two values of one name that of the later export wins. */
interface ValuesRule {
  readonly kind: 'values';
}

export type SectionRule = ListRule | ValuesRule;

const list = (
  by: readonly string[],
  { refs = [], stamp = null }: Partial<Pick<ListRule, 'refs' | 'stamp'>> = {},
): ListRule => ({ kind: 'list', by, refs, stamp });

/**
 * The sections of an export beside `referrals`. A section that is not named here (a later version wrote it) is
 * kept: lists as sets of their items, objects as values.
 */
export const SECTION_RULES: Readonly<Record<string, SectionRule>> = {
  settings: { kind: 'values' },
  /** The user's own data for templates. */
  profile: { kind: 'values' },
  templates: list(['id']),
  /** What the user calls their offers, by identifier. */
  offerNames: { kind: 'values' },
  saidColumns: list(['account', 'language', 'header']),
  views: list(['id']),
  /** What the user said of duplicate hints: two referrals, a kind, a verdict, when. */
  decisions: list(['a', 'b', 'kind'], { refs: ['a', 'b'], stamp: 'at' }),
};

import type { ListName, ReferralKind } from '../../domain/referral';
import { recognizer } from './recognizer';

const listName = recognizer<ListName | 'favorites'>({
  marketplace: 'marketplace lead?, inquiry customer?',
  qualified: 'qualified lead, qualified marketing lead?, qualified sales lead?',
  inbound: 'inbound deal? cosell? referral?',
  outbound: 'outbound deal? cosell? referral?',
  favorites: 'favorite lead? deal?',
});

const pageKind = recognizer<ReferralKind>({
  lead: 'lead referral? marketplace? qualified?, marketplace lead, inquiry customer',
  'co-sell': 'cosell deal? referral? inbound? outbound?',
});

/** "Inbound (12)", "Inbound 12": a tab may carry its count. */
const withoutCount = (text: string): string => text.replace(/[\s(]{0,9}\d[\d\s.,]{0,20}\+?\)?\s{0,9}$/u, '');

/** Which list a tab or heading names, or null. */
export function readListName(text: string, languages: readonly string[]): ListName | 'favorites' | null {
  return onlyOne(listName(withoutCount(text), languages));
}

/**
 * Whether a heading, menu entry or title speaks of leads or of co-sell deals ("Referrals | Co-sell
 * opportunities"), or null.
 */
export function readPageKind(text: string, languages: readonly string[]): ReferralKind | null {
  return onlyOne(pageKind(withoutCount(text), languages));
}

type ListControl = 'next-page' | 'previous-page' | 'more' | 'applied-filters' | 'clear-filters';

const listControl = recognizer<ListControl>({
  'next-page': 'next page?',
  'previous-page': 'previous page?',
  more: 'more',
  'applied-filters': 'applied filters',
  'clear-filters': 'clear all? filters?',
});

/**
 * What a control around a list does, by its label ("Next", "Go to previous page", "Applied filters", "Clear
 * all"), or null.
 */
export function readListControl(text: string, languages: readonly string[]): ListControl | null {
  return onlyOne(listControl(text, languages));
}

const favoriteLabel = recognizer<'on' | 'off' | 'either'>({
  on: 'remove favorite by?, unfavorite',
  off: 'add favorite',
  either: 'favorite',
});

/**
 * The label of a heart or star: null when it is none. `pressed` says what the label tells about the state: a
 * control that offers to remove is pressed, one that offers to add is not, and the bare word ("Favorite")
 * tells nothing.
 */
export function readFavoriteLabel(
  text: string,
  languages: readonly string[],
): { readonly pressed: boolean | null } | null {
  const [says, ...others] = favoriteLabel(text, languages);
  if (says === undefined) return null;
  return { pressed: others.length > 0 || says === 'either' ? null : says === 'on' };
}

/** The one meaning, or null where there is none or several. */
export function onlyOne<M>(meanings: readonly M[]): M | null {
  const [first, ...others] = meanings;
  return first !== undefined && others.length === 0 ? first : null;
}

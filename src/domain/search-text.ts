import type { KeptReferral } from './kept';
import { folded } from './same-text';

/** What a referral is called by. */
const NAMES = ['company', 'dealName', 'contactName'] as const;

/** Fields that a search looks through, besides the tags. */
const SEARCHED = [
  ...NAMES,
  'email',
  'phone',
  'country',
  'city',
  'leadSource',
  'id',
  'crmId',
  'note',
  'owner',
] as const satisfies readonly (keyof KeptReferral)[];

type Searched = Pick<KeptReferral, (typeof SEARCHED)[number] | 'tags'>;

/** A sign that no search holds between the fields, so that no word is found across two of them. */
const BETWEEN = '\u0001';

/** All that a search looks through in a referral, folded. */
export function searchText(referral: Searched): string {
  return folded([...SEARCHED.map((name) => referral[name] ?? ''), ...referral.tags].join(BETWEEN));
}

/** Customer, deal and contact in a {@link searchText}; empty where it has none. */
export const namesIn = (text: string): readonly string[] =>
  text.split(BETWEEN, NAMES.length).map((name) => name.trim());

/** The words of a search, folded; none for an empty one. */
export function searchWords(search: string): readonly string[] {
  return folded(search)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether every word occurs somewhere in a folded text. */
export const holdsWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

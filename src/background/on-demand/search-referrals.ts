import type { KeptReferral } from '../../domain/kept';
import { holdsWords, searchText, searchWords } from '../../domain/search-text';
import type { OnDemandServices } from './on-demand-services';

/** A record is replaced, never changed: what can be found in it holds as long as the object itself. */
const haystacks = new WeakMap<KeptReferral, string>();

/** The keys of the shown referrals in which every word occurs; an empty search finds all. */
export async function searchShown(
  { shownStore }: Pick<OnDemandServices, 'shownStore'>,
  words: string,
): Promise<ReadonlySet<string>> {
  const { index } = await (await shownStore()).state();
  return new Set(searchReferrals([...index.values()], words).map(({ key }) => key));
}

/** Every word of the search must occur somewhere in the record. */
export function searchReferrals(records: readonly KeptReferral[], asked: string): readonly KeptReferral[] {
  const words = searchWords(asked);
  return words.length === 0 ? records : records.filter((record) => holdsWords(haystack(record), words));
}

function haystack(record: KeptReferral): string {
  const known = haystacks.get(record);
  if (known !== undefined) return known;
  const made = searchText(record);
  haystacks.set(record, made);
  return made;
}

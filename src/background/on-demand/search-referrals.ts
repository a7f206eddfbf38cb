import type { KeptReferral } from '../../domain/kept';
import { folded } from '../../domain/same-text';
import type { OnDemandServices } from './on-demand-services';

const SEARCHED = [
  'company',
  'dealName',
  'contactName',
  'email',
  'phone',
  'country',
  'city',
  'leadSource',
  'id',
  'crmId',
  'note',
] as const satisfies readonly (keyof KeptReferral)[];

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
  const words = folded(asked)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return records;
  return records.filter((record) => {
    const hay = haystack(record);
    return words.every((word) => hay.includes(word));
  });
}

function haystack(record: KeptReferral): string {
  const known = haystacks.get(record);
  if (known !== undefined) return known;
  // A sign that no search holds between the fields, so that no word is found across two of them.
  const made = folded([...SEARCHED.map((name) => record[name] ?? ''), ...record.tags].join('\u0001'));
  haystacks.set(record, made);
  return made;
}

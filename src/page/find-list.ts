import { readBestList, type FoundList } from './best-list';
import { driftTally, type DriftTally } from './drift-tally';
import type { LookContext } from './look-context';
import { namesList } from './read-page-kind';
import { isListBeside, labelledBy } from './settle-detail';
import type { ShownDetails } from './shown-details';
import type { Surroundings } from './surroundings';
import { listOfOne, withCardsGivenBack } from './unnamed-details';

export interface ListFound {
  /** Null: the page shows no list, or one that belongs to the details. */
  readonly found: FoundList | null;
  /** What of it was not understood. */
  readonly drift: DriftTally;
  /** The page should show a list of referrals. */
  readonly expectsList: boolean;
}

/** Finds the list of referrals of a page whose details are known, and reads it. */
export function* findList(
  { seen, languages, page, said }: Surroundings,
  details: ShownDetails,
  { at, onShadowRoot, rows, memory, parts }: LookContext,
): Generator<void, ListFound> {
  const { all, certain, inAddress, identify } = details;
  const search = {
    fields: certain,
    declaredOnly: !details.complete,
    languages,
    referrals: page.referrals,
    onShadowRoot,
    isData: rows.isData,
    rows,
    memory,
    parts,
  };
  const place = {
    ...page,
    languages,
    now: at.now,
    said,
    labelled: (text: string) => labelledBy(all, text),
    detailed: new Set(all.flatMap(({ reading }) => reading.fields.id ?? [])),
  };
  // The fields of a referral repeat too, and are no list.
  const labelled = all.flatMap(({ at: elements }) => elements);
  const apart = seen.blocks.filter(({ element }) => !labelled.some((one) => one.contains(element)));
  const firstDrift = driftTally();
  const likeliest = yield* readBestList(
    { ...search, seen: { ...seen, blocks: apart }, blocks: details.ownPage ? apart : seen.blocks },
    place,
    firstDrift,
  );
  const unnamed = all.filter((detail) => identify(detail, likeliest) === null);
  const { best, drift } = yield* withCardsGivenBack({ best: likeliest, drift: firstDrift }, unnamed, (into) =>
    readBestList({ ...search, seen, blocks: seen.blocks }, place, into),
  );
  const expectsList = inAddress.length === 0 && namesList(at.address, page);
  const mayBeOne = best?.read.sure !== true && (best?.read.pending ?? 0) === 0;
  const one = () => (expectsList && !seen.loading ? listOfOne(unnamed, seen, languages) : null);
  const single = mayBeOne ? parts.run({ step: 'list', engine: 'one' }, one, null) : null;
  const isBeside = (list: FoundList): boolean =>
    certain.length === 0 ||
    parts.run({ step: 'list', engine: 'beside-details' }, () => isListBeside(list.read, inAddress), false);
  const beside = best !== null && isBeside(best) ? best : null;
  return { found: single ?? beside, drift, expectsList };
}

import type { Compartments } from '../compartment';
import type { DriftTally } from '../drift-tally';
import type { OnShadowRoot } from '../snapshot/shown-text';
import type { Survey } from '../rows/survey';
import { readDetail, regionsOf, type DetailContext, type DetailRead } from './read-detail';
import { listColumns } from '../evidence';

interface DetailsOfPage {
  readonly details: readonly DetailRead[];
  /** False: some of the page could not be looked through, so it is not known what there is part of details. */
  readonly complete: boolean;
}

interface Among {
  readonly body: Element;
  readonly seen: Survey;
  readonly onShadowRoot: OnShadowRoot;
  readonly parts: Compartments;
}

/** The details of referrals that a page shows, region by region; a region that fails is left out. */
export function* readDetails(
  { body, seen, onShadowRoot, parts }: Among,
  context: DetailContext,
  drift: DriftTally,
): Generator<void, DetailsOfPage> {
  const regions = yield* parts.runInSteps(
    { step: 'details', engine: 'regions' },
    () => regionsOf(body, seen.blocks, seen.lists, onShadowRoot),
    null,
  );
  if (regions === null) return { details: [], complete: false };
  const details: DetailRead[] = [];
  let complete = true;
  for (const region of regions) {
    yield* parts.pause();
    const read = yield* parts.runInSteps(
      { step: 'details', engine: region.root === null ? 'page' : 'dialog' },
      function* one() {
        const detail = yield* readDetail(region, context, drift, { parts, onShadowRoot });
        return detail !== null && tellsOfOne(detail) ? detail : null;
      },
      'failed' as const,
    );
    if (read === 'failed') complete = false;
    else if (read !== null) details.push(read);
  }
  yield* parts.pause();
  return { details, complete };
}

/**
 * Cards repeat their labels, so that most of them mean nothing for sure; a star for each of many is no
 * referral's detail.
 */
const tellsOfOne = ({ columns }: DetailRead): boolean =>
  new Set(
    columns
      .map(({ meaning }) => meaning)
      .filter(
        (meaning) =>
          meaning !== null && meaning !== 'nothing' && meaning !== 'favorite' && meaning !== 'selection',
      ),
  ).size >= listColumns.ofDetails;

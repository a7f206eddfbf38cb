import type { ReferralReading } from '../domain/referral';
import type { FoundList } from './best-list';
import { readDetails } from './detail/details-of-page';
import type { DetailRead } from './detail/read-detail';
import { driftTally, type DriftTally } from './drift-tally';
import type { LookContext } from './look-context';
import { guidsIn } from './rows/row-identity';
import { identifyDetail } from './settle-detail';
import type { Surroundings } from './surroundings';

/** The details of referrals that a page shows, and whose they are. */
export interface ShownDetails {
  readonly all: readonly DetailRead[];
  /** False: some of the page could not be looked through. */
  readonly complete: boolean;
  /** What of them was not understood. */
  readonly drift: DriftTally;
  /** The referral that details are of, beside this list; null: nobody can tell. */
  readonly identify: (detail: DetailRead, beside: FoundList | null) => ReferralReading | null;
  /** Elements that show the details whose referral is known without a list. */
  readonly certain: readonly Element[];
  /** GUIDs in the page's address. */
  readonly inAddress: readonly string[];
  /**
   * The page is a referral's own. Headings of a list and what stands below them look like labels and values as
   * well; there they are that.
   */
  readonly ownPage: boolean;
}

/** Reads the details of a page. Labels beside a list tell what its chosen card shows without labels. */
export function* shownDetails(
  { seen, languages, page, said }: Surroundings,
  { document, at, onShadowRoot, parts }: LookContext,
): Generator<void, ShownDetails> {
  const { address, now } = at;
  const list = page.list === 'favorites' ? null : page.list;
  const drift = driftTally();
  const { details, complete } = page.referrals
    ? yield* readDetails(
        { body: document.body, seen, onShadowRoot, parts },
        { languages, kind: page.kind, said, now, list },
        drift,
      )
    : { details: [], complete: true };
  const identify: ShownDetails['identify'] = (detail, beside) =>
    parts.run(
      { step: 'identity', engine: 'detail' },
      () =>
        identifyDetail(detail, {
          address,
          list: beside?.read ?? null,
          alone: beside?.read.sure !== true,
        }),
      null,
    );
  const certain = details.filter((detail) => identify(detail, null) !== null);
  const inAddress = guidsIn(`${address.pathname} ${address.search} ${address.hash}`);
  return {
    all: details,
    complete,
    drift,
    identify,
    certain: certain.flatMap(({ at: elements }) => elements),
    inAddress,
    ownPage: inAddress.length > 0 && details.length > 0,
  };
}

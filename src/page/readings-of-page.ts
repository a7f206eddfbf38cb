import type { ListExtent, PageReading } from '../domain/reading';
import type { SeenRow } from './drawn-under';
import type { ListFound } from './find-list';
import type { LookContext } from './look-context';
import { readExtent } from './read-extent';
import type { ShownDetails } from './shown-details';
import type { Surroundings } from './surroundings';

/** A reading, before all of its look's faults are known. */
type FaultlessReading = Omit<PageReading, 'faults'>;

interface ReadingsOfPage {
  /** The list, the details beside it, both or neither. */
  readonly readings: readonly FaultlessReading[];
  /** The details that belong to a referral. */
  readonly detailRows: readonly SeenRow[];
}

const unknownExtent: ListExtent = { page: null, pages: null, total: null, filters: [], search: false };

/** Puts what was found of a page into readings. `noRows`: the page should list rows and shows none. */
export function readingsOfPage(
  { seen, languages, page, account }: Surroundings,
  details: ShownDetails,
  { found, drift, expectsList, noRows }: ListFound & { readonly noRows: boolean },
  { at, parts }: LookContext,
): ReadingsOfPage {
  const common = { account, list: page.list, language: languages[0], readAt: at.now, tookMs: 0 };
  const readings: FaultlessReading[] = [];
  // A list of which nothing was read, where none is expected, is one of something else.
  if (found !== null && (expectsList || found.read.referrals.length > 0)) {
    const { drawn, read } = found;
    const extent = () => readExtent(drawn.container, seen, languages);
    readings.push({
      ...common,
      kind: read.kind,
      layout: drawn.layout,
      columns: read.columns,
      extent: parts.run({ step: 'extent' }, extent, unknownExtent),
      referrals: read.referrals,
      drift: drift.all().filter(({ kind }) => noRows || kind !== 'no-rows'),
      detail: false,
    });
  }
  const inList = (elements: readonly Element[]): boolean =>
    !details.ownPage &&
    found?.drawn.layout === 'repeated' &&
    elements.every((element) => found.drawn.container.contains(element));
  const apart = details.all.filter(({ at: elements }) => !inList(elements));
  const detailRows = apart.flatMap((detail): SeenRow | readonly [] => {
    const referral = details.identify(detail, found);
    return referral === null ? [] : { pieces: detail.at, row: null, referral };
  });
  const [first] = detailRows;
  if (first !== undefined) {
    readings.push({
      ...common,
      kind: first.referral.kind,
      layout: 'detail',
      columns: apart.flatMap(({ columns }) => columns),
      extent: unknownExtent,
      referrals: detailRows.map(({ referral }) => referral),
      drift: details.drift.all(),
      detail: true,
    });
  }
  return { readings, detailRows };
}

import type { PageState } from '../domain/page-state';
import type { ReadingFault, ReadingStep } from '../domain/reading-fault';
import type { FoundList } from './best-list';
import { drawnReadings } from './drawn-under';
import { findList, type ListFound } from './find-list';
import type { LookContext } from './look-context';
import { emptyLook, type PageLook } from './page-look';
import { noControls, pagingControls } from './paging-controls';
import { namesList } from './read-page-kind';
import { readingsOfPage } from './readings-of-page';
import { saysEmpty } from './says-empty';
import { shownDetails } from './shown-details';
import { stateOfPage } from './state-of-page';
import { readSurroundings, type Surroundings } from './surroundings';
import { isTranslated } from './translated';
import { hasUnreadableFrame } from './unreadable-frame';

/** A look, and the list that it read. */
interface LookedAnew {
  readonly look: PageLook;
  readonly found: FoundList | null;
}

/** Looks at all that a page shows, in slices; rows that are known are not read again. */
export function* lookAnew(context: LookContext): Generator<void, LookedAnew> {
  const { document, at, parts } = context;
  const around = yield* readSurroundings(context);
  const { seen, languages, page } = around;
  // Of a page whose texts are translations nothing is taken.
  if (isTranslated(document)) {
    const expectsList = namesList(at.address, page);
    const state = { kind: expectsList ? 'translated' : 'no-list-expected' } as const;
    const look = emptyLook({ state, faults: parts.faults() });
    return { look: { ...look, loading: seen.loading, expectsList }, found: null };
  }
  const details = yield* shownDetails(around, context);
  const list = yield* findList(around, details, context);
  yield* parts.pause();
  const { found, expectsList } = list;
  const container = found?.drawn.container ?? null;
  const loading = seen.loading || (found !== null && found.read.pending > 0);
  const state = stateOf(around, list, loading, context);
  const noRows = state.kind === 'no-rows';
  const { readings, detailRows } = readingsOfPage(around, details, { ...list, noRows }, context);
  const controls = parts.run(
    { step: 'paging' },
    () => pagingControls(seen.blocks, languages, container),
    noControls,
  );
  const faults = parts.faults();
  const withFaults = readings.map((reading) => ({ ...reading, faults }));
  const nothingRead = detailRows.length === 0 && (found === null || found.read.referrals.length === 0);
  const isFault = nothingRead && mayHideList(state, faults);
  const look: PageLook = {
    readings: withFaults,
    drawn: drawnReadings(withFaults, found?.read ?? null, detailRows),
    inRows: null,
    held: 0,
    report: { state: isFault ? { kind: 'fault' } : state, faults },
    list: container,
    loading,
    expectsList,
    controls,
  };
  return { look, found };
}

function stateOf(
  { seen, languages }: Surroundings,
  { found, expectsList }: ListFound,
  loading: boolean,
  { document, parts }: LookContext,
): PageState {
  const asks = (engine: string, ask: () => boolean): boolean =>
    parts.run({ step: 'list', engine }, ask, false);
  const container = found?.drawn.container ?? null;
  return stateOfPage({
    list: found?.read ?? null,
    loading,
    expectsList,
    saysEmpty: () => asks('empty', () => saysEmpty(container, seen.blocks, languages)),
    hasUnreadableFrame: () => asks('frames', () => hasUnreadableFrame(document)),
  });
}

/** The steps that tell whether a page lists referrals. */
const tellsKind: ReadonlySet<string> = new Set<ReadingStep>(['survey', 'language', 'page-kind']);

/** Whether something failed where a list may be. Where it is not known what the page lists, one may be there. */
const mayHideList = ({ kind }: PageState, faults: readonly ReadingFault[]): boolean =>
  faults.length > 0 && (kind !== 'no-list-expected' || faults.some(({ step }) => tellsKind.has(step)));

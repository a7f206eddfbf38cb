import type { ColumnMeaning, ListExtent, PageReading } from '../domain/reading';
import type { PageReport } from '../domain/page-state';
import type { ReadingStep } from '../domain/reading-fault';
import { readBestList, type FoundList } from './best-list';
import { changeTimes, type ChangeTimes } from './change-times';
import { compartments, type FaultPlace } from './compartment';
import { readDetails } from './detail/details-of-page';
import type { DetailRead } from './detail/read-detail';
import { drawnReadings, rowsOfDetails, type DrawnReading, type SeenRow } from './drawn-under';
import { driftTally } from './drift-tally';
import { knownRows } from './known-rows';
import { pagingControls, type PagingControls } from './paging-controls';
import type { ReadAt } from './read-at';
import { readExtent } from './read-extent';
import type { ListMemory, ListRead } from './read-list';
import { namesList } from './read-page-kind';
import type { OnShadowRoot } from './snapshot/shown-text';
import { guidsIn } from './rows/row-identity';
import { saysEmpty } from './says-empty';
import { identifyDetail, isListBeside, labelledBy } from './settle-detail';
import { stateOfPage } from './state-of-page';
import { readSurroundings, type Surroundings } from './surroundings';
import { carriesTranslation, isTranslated } from './translated';
import { hasUnreadableFrame } from './unreadable-frame';
import { listOfOne, withCardsGivenBack } from './unnamed-details';

/** What one look at a page gives: a list, the details of one referral, both or neither. */
export interface PageLook {
  readonly readings: readonly PageReading[];
  /** The same readings, each with the rows that it was made of. */
  readonly drawn: readonly DrawnReading[];
  /** When rows changed since the look before; null: not known. */
  readonly inRows: ChangeTimes | null;
  /** Rows that are left out of the readings, as they may be half drawn or drawn for another list. */
  readonly held: number;
  /** What the look came to, also where nothing was read. */
  readonly report: PageReport;
  /** The list that was read, to find the controls that page through it. */
  readonly list: Element | null;
  /** Something is still being loaded. */
  readonly loading: boolean;
  /** The page should show a list of referrals: its address or its selected tab names one. */
  readonly expectsList: boolean;
  /** The controls around the list. */
  readonly controls: PagingControls;
}

/** Reads one document again and again; what did not change since is not read twice. */
export interface PageReader {
  /**
   * Says that something at this node changed (`lightly`: only its class names did), at which ms; whether that
   * is worth a reading.
   */
  readonly changed: (node: Node, lightly?: boolean, at?: number) => boolean;
  /** Says that anything may have changed. */
  readonly forget: () => void;
  /** Reads what the document shows now, in slices. Changes nothing in the page. */
  readonly look: (at: ReadAt) => Generator<void, PageLook>;
  /** The part of the current look that was begun last. */
  readonly lastPart: () => FaultPlace | null;
}

/** The steps that tell whether a page lists referrals. */
const tellsKind: ReadonlySet<string> = new Set<ReadingStep>(['survey', 'language', 'page-kind']);
const unknownExtent: ListExtent = { page: null, pages: null, total: null, filters: [], search: false };
/** No controls were found. */
export const noControls: PagingControls = {
  next: null,
  previous: null,
  more: null,
  current: null,
  toPage: () => null,
};

export function pageReader(document: Document, onShadowRoot: OnShadowRoot): PageReader {
  const rows = knownRows();
  const memory: ListMemory = { orders: new Map(), now: '', context: null };
  /** The last look, as long as only rows of its list changed since, and none of them by a translation. */
  let last: { readonly address: string; readonly look: PageLook; readonly found: FoundList } | null = null;
  /** Grows with each change outside known rows. Looking takes several slices, and the page may change between two. */
  let stirred = 0;
  let parts = compartments();
  /** When rows changed since the last look. */
  let inRows: ChangeTimes | null = null;

  const changed = (node: Node, lightly = false, at?: number): boolean => {
    if (last !== null && carriesTranslation(node)) last = null;
    if (rows.changed(node)) {
      if (at !== undefined) inRows = changeTimes(inRows, at);
      return true;
    }
    // A class name outside rows tells nothing: menus and buttons change theirs all the time.
    if (!lightly) {
      last = null;
      stirred += 1;
    }
    return !lightly;
  };

  function* look(at: ReadAt): Generator<void, PageLook> {
    parts = compartments();
    const times = inRows;
    inRows = null;
    const changes = parts.run({ step: 'row', engine: 'changes' }, () => lookAtChanges(at), null);
    return { ...(changes ?? (yield* lookAtAll(at))), inRows: times };
  }

  /** One row among a thousand changed: the others, and the page around them, are as they were. */
  function lookAtChanges(at: ReadAt): PageLook | null {
    if (last === null || last.address !== at.address.href) return null;
    const { look: before, found, address } = last;
    last = null;
    const drift = driftTally();
    const changes = rows.readChanged(found.drawn);
    const read = found.read.again(changes, drift, at.now);
    if (read === null) return null;
    const readings = before.readings.map((reading) =>
      reading.detail
        ? reading
        : { ...reading, readAt: at.now, referrals: read.referrals, drift: drift.all() },
    );
    const now = { ...before, readings, drawn: drawnReadings(readings, read, rowsOfDetails(before)) };
    last = { address, look: now, found: { drawn: found.drawn, read } };
    return now;
  }

  function* lookAtAll(at: ReadAt): Generator<void, PageLook> {
    last = null;
    const stirredBefore = stirred;
    const around = yield* readSurroundings(document, at, onShadowRoot, parts);
    const { seen, languages, page, account } = around;
    if (isTranslated(document)) return nothingOf(around, at.address);
    const [language] = languages;
    const said = (header: string): ColumnMeaning | null => at.said(header, account, language);
    const detailDrift = driftTally();
    const context = {
      languages,
      kind: page.kind,
      said,
      now: at.now,
      list: page.list === 'favorites' ? null : page.list,
    };
    // Labels beside a list tell what the chosen card shows without labels, so they are read first.
    const { details, complete } = page.referrals
      ? yield* readDetails({ body: document.body, seen, onShadowRoot, parts }, context, detailDrift)
      : { details: [], complete: true };
    const identified = (detail: DetailRead, list: ListRead | null, alone: boolean) =>
      parts.run(
        { step: 'identity', engine: 'detail' },
        () => identifyDetail(detail, { address: at.address, list, alone }),
        null,
      );
    // The fields of a referral repeat too, and are no list.
    const labelled = details.flatMap(({ at: elements }) => elements);
    const apart =
      labelled.length === 0
        ? seen
        : {
            ...seen,
            blocks: seen.blocks.filter(({ element }) => !labelled.some((one) => one.contains(element))),
          };
    const inAddress = guidsIn(`${at.address.pathname} ${at.address.search} ${at.address.hash}`);
    const certain = details
      .filter((detail) => identified(detail, null, true) !== null)
      .flatMap(({ at: elements }) => elements);
    // Headings of a list and what stands below them look like labels and values as well; on a referral's own
    // page they are that.
    const ownPage = inAddress.length > 0 && details.length > 0;
    const search = {
      fields: certain,
      declaredOnly: !complete,
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
      labelled: (text: string) => labelledBy(details, text),
      detailed: new Set(details.flatMap(({ reading }) => reading.fields.id ?? [])),
    };
    const drawnIn = { ...search, seen: apart, blocks: ownPage ? apart.blocks : seen.blocks };
    const firstDrift = driftTally();
    const likeliest = yield* readBestList(drawnIn, place, firstDrift);
    const unnamed = details.filter(
      (detail) => identified(detail, likeliest?.read ?? null, likeliest?.read.sure !== true) === null,
    );
    const { best, drift } = yield* withCardsGivenBack(
      { best: likeliest, drift: firstDrift },
      unnamed,
      (into) => readBestList({ ...search, seen, blocks: seen.blocks }, place, into),
    );
    const expectsList = inAddress.length === 0 && namesList(at.address, page);
    const one = () => (expectsList && !seen.loading ? listOfOne(unnamed, seen, languages) : null);
    const mayBeOne = best?.read.sure !== true && (best?.read.pending ?? 0) === 0;
    const single = !mayBeOne ? null : parts.run({ step: 'list', engine: 'one' }, one, null);
    const beside =
      best === null ||
      certain.length === 0 ||
      parts.run({ step: 'list', engine: 'beside-details' }, () => isListBeside(best.read, inAddress), false)
        ? best
        : null;
    const found = single ?? beside;
    yield* parts.pause();
    const list = found?.read ?? null;
    const loading = seen.loading || (list?.pending ?? 0) > 0;
    const container = found?.drawn.container ?? null;
    const state = stateOfPage({
      list,
      loading,
      expectsList,
      saysEmpty: () =>
        parts.run(
          { step: 'list', engine: 'empty' },
          () => saysEmpty(container, seen.blocks, languages),
          false,
        ),
      hasUnreadableFrame: () =>
        parts.run({ step: 'list', engine: 'frames' }, () => hasUnreadableFrame(document), false),
    });
    const common = { account, list: page.list, language, readAt: at.now, tookMs: 0 };
    const readings: Omit<PageReading, 'faults'>[] = [];
    // A list of which nothing was read, where none is expected, is one of something else.
    if (found !== null && (expectsList || found.read.referrals.length > 0)) {
      readings.push({
        ...common,
        kind: found.read.kind,
        layout: found.drawn.layout,
        columns: found.read.columns,
        extent: parts.run(
          { step: 'extent' },
          () => readExtent(found.drawn.container, seen, languages),
          unknownExtent,
        ),
        referrals: found.read.referrals,
        drift: state.kind === 'no-rows' ? drift.all() : drift.all().filter(({ kind }) => kind !== 'no-rows'),
        detail: false,
      });
    }
    const inList = (elements: readonly Element[]): boolean =>
      !ownPage &&
      found?.drawn.layout === 'repeated' &&
      elements.every((element) => found.drawn.container.contains(element));
    const ownDetails = details.filter(({ at: elements }) => !inList(elements));
    const detailRows = ownDetails.flatMap((detail): SeenRow | readonly [] => {
      const referral = identified(detail, list, found?.read.sure !== true);
      return referral === null ? [] : { pieces: detail.at, row: null, referral };
    });
    const referrals = detailRows.map(({ referral }) => referral);
    const [first] = referrals;
    if (first !== undefined) {
      readings.push({
        ...common,
        kind: first.kind,
        layout: 'detail',
        columns: ownDetails.flatMap(({ columns }) => columns),
        extent: unknownExtent,
        referrals,
        drift: detailDrift.all(),
        detail: true,
      });
    }
    const controls = parts.run(
      { step: 'paging' },
      () => pagingControls(seen.blocks, languages, container),
      noControls,
    );
    const faults = parts.faults();
    const withFaults = readings.map((reading) => ({ ...reading, faults }));
    const nothingRead = referrals.length === 0 && (list?.referrals.length ?? 0) === 0;
    // Where it is not known what the page lists, a list may be there.
    const mayBeThere = state.kind !== 'no-list-expected' || faults.some(({ step }) => tellsKind.has(step));
    const isFault = faults.length > 0 && nothingRead && mayBeThere;
    const looked: PageLook = {
      readings: withFaults,
      drawn: drawnReadings(withFaults, list, detailRows),
      inRows: null,
      held: 0,
      report: { state: isFault ? { kind: 'fault' } : state, faults },
      list: container,
      loading,
      expectsList,
      controls,
    };
    // After a fault everything is looked at again, so that reading recovers when the fault is gone.
    if (found?.read.sure === true && stirred === stirredBefore && faults.length === 0)
      last = { address: at.address.href, look: looked, found };
    return looked;
  }

  /** Of a page whose texts are translations nothing is taken. */
  function nothingOf({ seen, page }: Surroundings, address: URL): PageLook {
    const expectsList = namesList(address, page);
    return {
      readings: [],
      drawn: [],
      inRows: null,
      held: 0,
      report: { state: { kind: expectsList ? 'translated' : 'no-list-expected' }, faults: parts.faults() },
      list: null,
      loading: seen.loading,
      expectsList,
      controls: noControls,
    };
  }

  const forget = (): void => {
    rows.forget();
    last = null;
    stirred += 1;
  };
  return { changed, forget, look, lastPart: () => parts.last() };
}

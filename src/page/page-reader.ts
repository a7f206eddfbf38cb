import type { ColumnMeaning, PageReading } from '../domain/reading';
import type { Instant } from '../domain/referral';
import { readDetail, regionsOf, type DetailRead } from './detail/read-detail';
import { drawnLists } from './drawn-lists';
import { tally, type DriftTally } from './drift-tally';
import { languagesOfPage } from './languages-of-page';
import { readAccount } from './read-account';
import { readExtent } from './read-extent';
import { knownRows } from './known-rows';
import { readList, type ListMemory, type ListPlace, type ListRead } from './read-list';
import { pagingControls, type PagingControls } from './paging-controls';
import { namesList, readPageKindOf } from './read-page-kind';
import type { OnShadowRoot } from './rows/shown-text';
import type { DrawnList } from './rows/grid-list';
import { guidsIn } from './rows/row-identity';
import { survey, type Survey } from './rows/survey';
import { looksLikeReferrals } from './looks-like-referrals';
import { identifyDetail } from './settle-detail';

/** What a reading needs to know that the document does not say. */
export interface ReadAt {
  readonly address: URL;
  /** The browser's languages, BCP 47. */
  readonly browserLanguages: readonly string[];
  readonly now: Instant;
  /** What the user said that a header means on pages of this account and language; null: nothing. */
  readonly said: (header: string, account: string | null, language: string) => ColumnMeaning | null;
}

/** What one look at a page gives: a list, the details of one referral, both or neither. */
export interface PageLook {
  readonly readings: readonly PageReading[];
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
  /** Says that something at this node changed (`lightly`: only its class names did); whether that is worth a reading. */
  readonly changed: (node: Node, lightly?: boolean) => boolean;
  /** Says that anything may have changed. */
  readonly forget: () => void;
  /** Reads what the document shows now, in slices. Changes nothing in the page. */
  readonly look: (at: ReadAt) => Generator<void, PageLook>;
}

interface FoundList {
  readonly drawn: DrawnList;
  readonly read: ListRead;
}

export function pageReader(document: Document, onShadowRoot: OnShadowRoot): PageReader {
  const rows = knownRows();
  const memory: ListMemory = { orders: new Map(), context: null };
  /** The last look, as long as only rows of its list changed since. */
  let last: { readonly address: string; readonly look: PageLook; readonly found: FoundList } | null = null;
  /** Grows with each change outside known rows. Looking takes several slices, and the page may change between two. */
  let stirred = 0;

  const changed = (node: Node, lightly = false): boolean => {
    if (rows.changed(node)) return true;
    // A class name outside rows tells nothing: menus and buttons change theirs all the time.
    if (!lightly) {
      last = null;
      stirred += 1;
    }
    return !lightly;
  };

  function* look(at: ReadAt): Generator<void, PageLook> {
    return lookAtChanges(at) ?? (yield* lookAtAll(at));
  }

  /** One row among a thousand changed: the others, and the page around them, are as they were. */
  function lookAtChanges(at: ReadAt): PageLook | null {
    if (last === null || last.address !== at.address.href) return null;
    const { look: before, found, address } = last;
    last = null;
    const drift = tally();
    const changes = rows.readChanged(found.drawn);
    const read = found.read.again(changes, drift);
    if (read === null) return null;
    const readings = before.readings.map((reading) =>
      reading.detail
        ? reading
        : { ...reading, readAt: at.now, referrals: read.referrals, drift: drift.all() },
    );
    const now = { ...before, readings };
    last = { address, look: now, found: { drawn: found.drawn, read } };
    return now;
  }

  function* lookAtAll(at: ReadAt): Generator<void, PageLook> {
    last = null;
    const stirredBefore = stirred;
    const seen = yield* survey(document.body, onShadowRoot);
    const languages = languagesOfPage(document, at.address, at.browserLanguages);
    const [language = 'en'] = languages;
    // Each has words made ready when it is first asked, which takes as long as many rows.
    yield;
    const page = readPageKindOf(at.address, seen.blocks, languages);
    yield;
    const account = readAccount(seen.blocks);
    yield;
    const said = (header: string): ColumnMeaning | null => at.said(header, account, language);
    const drift = tally();
    const detailDrift = tally();
    const context = {
      languages,
      kind: page.kind,
      said,
      now: at.now,
      list: page.list === 'favorites' ? null : page.list,
    };

    // Labels beside a list tell what the chosen card shows without labels, so they are read first.
    const regions = page.referrals
      ? yield* regionsOf(document.body, seen.blocks, seen.lists, onShadowRoot)
      : [];
    const details: DetailRead[] = [];
    for (const region of regions) {
      yield;
      const read = readDetail(region, context, detailDrift, onShadowRoot);
      if (read !== null && tellsOfOne(read)) details.push(read);
    }
    yield;
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
      .filter((detail) => identifyDetail(detail, { address: at.address, list: null, alone: true }) !== null)
      .flatMap(({ at: elements }) => elements);
    // Headings of a list and what stands below them look like labels and values as well; on a referral's own page they are that.
    const ownPage = inAddress.length > 0 && details.length > 0;
    const blocks = ownPage ? apart.blocks : seen.blocks;
    const best = yield* readBestList(
      apart,
      blocks,
      certain,
      { ...page, languages, now: at.now, said, labelled: (text) => labelledBy(details, text) },
      drift,
    );
    const found = best === null || certain.length === 0 || isListBeside(best.read, inAddress) ? best : null;
    yield;
    const list = found?.read ?? null;
    const common = { account, list: page.list, language, readAt: at.now, tookMs: 0 };
    const readings: PageReading[] = [];
    if (found !== null) {
      readings.push({
        ...common,
        kind: found.read.kind,
        layout: found.drawn.layout,
        columns: found.read.columns,
        extent: readExtent(found.drawn.container, seen, languages),
        referrals: found.read.referrals,
        drift: drift.all(),
        detail: false,
      });
    }
    const inList = (elements: readonly Element[]): boolean =>
      !ownPage &&
      found?.drawn.layout === 'repeated' &&
      elements.every((element) => found.drawn.container.contains(element));
    const ownDetails = details.filter(({ at: elements }) => !inList(elements));
    const referrals = ownDetails
      .map((detail) =>
        identifyDetail(detail, { address: at.address, list, alone: found?.read.sure !== true }),
      )
      .filter((one) => one !== null);
    const [first] = referrals;
    if (first !== undefined) {
      readings.push({
        ...common,
        kind: first.kind,
        layout: 'detail',
        columns: ownDetails.flatMap(({ columns }) => columns),
        extent: { page: null, pages: null, total: null, filters: [], search: false },
        referrals,
        drift: detailDrift.all(),
        detail: true,
      });
    }
    const looked: PageLook = {
      readings,
      list: found?.drawn.container ?? null,
      loading: seen.loading || (list?.pending ?? 0) > 0,
      expectsList: inAddress.length === 0 && namesList(at.address, page),
      controls: pagingControls(seen.blocks, languages, found?.drawn.container ?? null),
    };
    if (found?.read.sure === true && stirred === stirredBefore)
      last = { address: at.address.href, look: looked, found };
    return looked;
  }

  /** The list that most of is understood; grids first, then lists, then whatever repeats. */
  function* readBestList(
    seen: Survey,
    blocks: Survey['blocks'],
    fields: readonly Element[],
    place: ListPlace,
    drift: DriftTally,
  ): Generator<void, FoundList | null> {
    let best: (FoundList & { readonly drift: DriftTally }) | null = null;
    for (const tier of drawnLists(seen, blocks, place, onShadowRoot, rows.isData)) {
      for (const drawn of tier) {
        if (isMadeOf(drawn, fields)) continue;
        const own = tally();
        const read = yield* readList(drawn, yield* rows.read(drawn), place, memory, own);
        if (read !== null && (best === null || worth(read) > worth(best.read)))
          best = { drawn, read, drift: own };
      }
      // What is less likely a list is looked at only where nothing better was understood.
      if (best?.read.sure === true && best.drawn.rows.length > 0) break;
    }
    if (best === null) return null;
    for (const { kind, at, word, count } of best.drift.all()) drift.add(kind, at, word, count);
    return best;
  }

  const forget = (): void => {
    rows.forget();
    last = null;
    stirred += 1;
  };
  return { changed, forget, look };
}

/** On a referral's own page stand lists of other things (history, the team): one of referrals shows this one, or has what no other list has. */
const isListBeside = ({ columns, referrals, chosen }: ListRead, inAddress: readonly string[]): boolean =>
  chosen !== null ||
  referrals.some(({ fields }) => fields.id && inAddress.includes(fields.id)) ||
  looksLikeReferrals(columns, { kind: null, list: null, referrals: false }) === 'yes';

/** Labels and values of a referral's own page stand in rows too; those rows are no referrals. */
const isMadeOf = ({ rows }: DrawnList, fields: readonly Element[]): boolean =>
  fields.length > 0 &&
  fields.filter((field) => rows.some(({ pieces }) => pieces.some((piece) => piece.contains(field)))).length >=
    3;

const worth = (read: ListRead): number =>
  (read.sure ? 1_000 : 0) +
  read.columns.filter(({ meaning }) => meaning !== null && meaning !== 'nothing').length * 10 +
  Math.min(read.referrals.length, 9);

/** Cards repeat their labels, so that most of them mean nothing for sure; a star for each of many is no referral's detail. */
const tellsOfOne = ({ columns }: DetailRead): boolean =>
  new Set(
    columns
      .map(({ meaning }) => meaning)
      .filter(
        (meaning) =>
          meaning !== null && meaning !== 'nothing' && meaning !== 'favorite' && meaning !== 'selection',
      ),
  ).size >= 3;

/** The one field that a text is the labelled value of. */
function labelledBy(details: readonly DetailRead[], text: string): ColumnMeaning | null {
  if (text === '') return null;
  const meanings = new Set(
    details.flatMap(({ reading: { fields } }) =>
      (['company', 'dealName', 'contactName', 'email', 'phone'] as const).filter(
        (field) => fields[field] === text,
      ),
    ),
  );
  const [only, ...others] = meanings;
  return only !== undefined && others.length === 0 ? only : null;
}

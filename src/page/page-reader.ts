import type { ColumnMeaning, PageReading } from '../domain/reading';
import type { Instant } from '../domain/referral';
import { readDetail, regionsOf, type DetailRead } from './detail/read-detail';
import { tally } from './drift-tally';
import { languagesOfPage } from './languages-of-page';
import { readAccount } from './read-account';
import { readExtent } from './read-extent';
import { listReader, type ListPlace, type ListRead } from './read-list';
import { pagingControls, type PagingControls } from './paging-controls';
import { namesList, readPageKindOf } from './read-page-kind';
import { cardList, itemsOf, repeatedList } from './rows/card-list';
import type { OnShadowRoot } from './rows/cell-content';
import { gridList, type DrawnList } from './rows/grid-list';
import { guidsIn } from './rows/row-identity';
import { survey, type Survey } from './rows/survey';
import { identifyDetail } from './settle-detail';
import { headingMeanings } from './words/headings';

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
  /** Says that something at this node changed; false where that is in no row that was read. */
  readonly changed: (node: Node) => boolean;
  /** Says that anything may have changed. */
  readonly forget: () => void;
  /** Reads what the document shows now, in slices. Changes nothing in the page. */
  readonly look: (at: ReadAt) => Generator<void, PageLook>;
}

export function pageReader(document: Document, onShadowRoot: OnShadowRoot): PageReader {
  const lists = listReader();

  function* look(at: ReadAt): Generator<void, PageLook> {
    const seen = yield* survey(document.body, onShadowRoot);
    const languages = languagesOfPage(document, at.address, at.browserLanguages);
    const [language = 'en'] = languages;
    const page = readPageKindOf(at.address, seen.blocks, languages);
    const account = readAccount(seen.blocks);
    const said = (header: string): ColumnMeaning | null => at.said(header, account, language);
    const drift = tally();
    const detailDrift = tally();
    const context = { languages, kind: page.kind, said, now: at.now, list: page.list === 'favorites' ? null : page.list };

    // Labels beside a list tell what the chosen card shows without labels, so they are read first.
    const regions = page.referrals ? regionsOf(seen.blocks, seen.lists) : [];
    const details = regions.map((region) => readDetail(region, context, detailDrift, onShadowRoot)).filter((read) => read !== null);
    const place: ListPlace = { ...page, languages, now: at.now, said, labelled: (text) => labelledBy(details, text) };
    const found = yield* readBestList(seen, place, drift);
    const list = found?.read ?? null;
    const common = { account, list: page.list, language, readAt: at.now, tookMs: 0 };
    const readings: PageReading[] = [];
    if (found !== null) {
      readings.push({
        ...common, kind: found.read.kind, layout: found.drawn.layout, columns: found.read.columns,
        extent: readExtent(found.drawn.container, seen, languages), referrals: found.read.referrals, drift: drift.all(), detail: false,
      });
    }
    const inAddress = guidsIn(`${at.address.pathname} ${at.address.search} ${at.address.hash}`);
    const referrals = details.map((detail) => identifyDetail(detail, { inAddress, list, alone: found === null })).filter((one) => one !== null);
    const [first] = referrals;
    if (first !== undefined) {
      readings.push({
        ...common, kind: first.kind, layout: 'detail', columns: details.flatMap(({ columns }) => columns),
        extent: { page: null, pages: null, total: null, filters: [], search: false }, referrals, drift: detailDrift.all(), detail: true,
      });
    }
    return {
      readings, list: found?.drawn.container ?? null, loading: seen.loading || (list?.pending ?? 0) > 0,
      expectsList: inAddress.length === 0 && namesList(at.address, page), controls: pagingControls(seen.blocks, languages, found?.drawn.container ?? null),
    };
  }

  /** The list that most of is understood; grids first, then lists, then whatever repeats. */
  function* readBestList(seen: Survey, place: ListPlace, drift: ReturnType<typeof tally>): Generator<void, { drawn: DrawnList; read: ListRead } | null> {
    let best: { drawn: DrawnList; read: ListRead; drift: ReturnType<typeof tally> } | null = null;
    for (const drawn of drawnLists(seen, place, onShadowRoot, lists.isData)) {
      const own = tally();
      const read = yield* lists.read(drawn, place, own);
      if (read !== null && (best === null || worth(read) > worth(best.read))) best = { drawn, read, drift: own };
      if (best?.read.sure === true && drawn.layout !== 'aria-grid' && drawn.layout !== 'native-table') break;
    }
    if (best === null) return null;
    for (const { kind, at, word, count } of best.drift.all()) drift.add(kind, at, word, count);
    return best;
  }

  return { changed: lists.changed, forget: lists.forget, look };
}

const worth = (read: ListRead): number =>
  (read.sure ? 1_000 : 0) + read.columns.filter(({ meaning }) => meaning !== null && meaning !== 'nothing').length * 10 + Math.min(read.referrals.length, 9);

/** Everything in the page that could be a list of referrals, the likeliest first; the later ones are looked at only if needed. */
function* drawnLists(seen: Survey, { languages, referrals }: ListPlace, onShadowRoot: OnShadowRoot, isData: (row: Element) => boolean): Generator<DrawnList> {
  const soundsLikeHeading = (text: string): boolean => headingMeanings(text, languages).length > 0;
  let grids = 0;
  for (const grid of seen.grids) {
    if (!grid.checkVisibility()) continue;
    const drawn = gridList(grid, soundsLikeHeading, onShadowRoot, isData);
    if (drawn === null) continue;
    grids += 1;
    yield drawn;
  }
  // Cards without a word that tells them from any other list are believed on a referrals page only.
  if (grids > 0 || !referrals) return;
  for (const list of seen.lists) {
    if (!list.checkVisibility()) continue;
    const items = itemsOf(list);
    const drawn = items.length === 0 ? null : cardList(list, 'list', items, onShadowRoot);
    if (drawn !== null) yield drawn;
  }
  const drawn = repeatedList(seen.blocks, soundsLikeHeading, onShadowRoot);
  if (drawn !== null) yield drawn;
}

/** The one field that a text is the labelled value of. */
function labelledBy(details: readonly DetailRead[], text: string): ColumnMeaning | null {
  if (text === '') return null;
  const meanings = new Set(details.flatMap(({ reading: { fields } }) =>
    (['company', 'dealName', 'contactName', 'email', 'phone'] as const).filter((field) => fields[field] === text)));
  const [only, ...others] = meanings;
  return only !== undefined && others.length === 0 ? only : null;
}

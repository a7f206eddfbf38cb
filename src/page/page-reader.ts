import type { ColumnMeaning, ColumnReading, PageReading } from '../domain/reading';
import type { Instant } from '../domain/referral';
import { understandColumns, type ColumnSample } from './columns/understand-columns';
import { telling } from './columns/value-shapes';
import { tally } from './drift-tally';
import { readExtent } from './read-extent';
import { readAccount } from './read-account';
import { kindOfColumns, readPageKindOf, type PageKind } from './read-page-kind';
import { readRow, type ReadRow, type RowContext } from './read-row';
import { composedClosest } from './rows/composed-tree';
import type { OnShadowRoot } from './rows/cell-content';
import { gridList, type DrawnList, type RowRead } from './rows/grid-list';
import type { DrawnRow } from './rows/grid-rows';
import { survey } from './rows/survey';
import { settleIdentity, type Unsettled } from './settle-identity';
import { columnDateOrder, type DateOrder } from './values/date';
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

/** Reads one document again and again; what did not change since is not read twice. */
export interface PageReader {
  /** Says that something at this node changed. */
  readonly changed: (node: Node) => void;
  /** Reads what the document shows now, in slices; null where it shows no list and no referral. */
  readonly read: (at: ReadAt) => Generator<void, PageReading | null>;
}

interface KnownRow {
  readonly pieces: DrawnRow['pieces'];
  readonly read: RowRead;
  context?: RowContext;
  made?: ReadRow;
}

/** Rows looked at to say what a column means: enough to be sure, few enough to be quick. */
const sampleSize = 30;

export function pageReader(document: Document, onShadowRoot: OnShadowRoot): PageReader {
  const known = new WeakMap<Node, KnownRow>();

  const changed = (node: Node): void => {
    const row = composedClosest(node, known);
    if (row !== undefined) for (const piece of row.pieces) known.delete(piece);
  };

  function* read(at: ReadAt): Generator<void, PageReading | null> {
    const seen = yield* survey(document.body, onShadowRoot);
    const languages = languagesOf(document, at);
    const place = readPageKindOf(at.address, seen.blocks, languages);
    const account = readAccount(seen.blocks);
    const language = languages[0] ?? 'en';
    const said = (header: string): ColumnMeaning | null => at.said(header, account, language);
    const drift = tally();
    for (const grid of seen.grids) {
      if (!grid.checkVisibility()) continue;
      const list = gridList(grid, (text) => headingMeanings(text, languages).length > 0, onShadowRoot);
      if (list === null) continue;
      const rows = yield* readDrawn(list, drift);
      const samples = samplesOf(list, rows);
      const { columns, drift: unread } = understandColumns(samples, { languages, kind: place.kind, said });
      if (!looksLikeReferrals(columns, place)) continue;
      for (const one of unread) drift.add(one.kind, one.at);
      const kind = place.kind ?? kindOfColumns(columns);
      const orders = samples.map(({ cells }, n) => dateOrder(columns[n], cells, languages));
      const referrals = kind === null ? [] : yield* makeReferrals(rows, { languages, kind, list: place.list === 'favorites' ? null : place.list, columns, orders, now: at.now }, drift);
      if (kind === null) drift.add('unknown-list', list.layout);
      return {
        account, kind, list: place.list, language, layout: list.layout, readAt: at.now, tookMs: 0, columns,
        extent: readExtent(list.container, seen, languages), referrals, drift: drift.all(), detail: false,
      };
    }
    return null;
  }

  /** Reads the rows of a list; those that did not change are known. */
  function* readDrawn(list: DrawnList, drift: ReturnType<typeof tally>): Generator<void, readonly KnownRow[]> {
    const rows: KnownRow[] = [];
    for (const [n, row] of list.rows.entries()) {
      if (n % 16 === 15) yield;
      const last = known.get(row.pieces[0]);
      const now = last !== undefined && last.pieces.length === row.pieces.length && last.pieces.every((piece, at) => piece === row.pieces[at])
        ? last : { pieces: row.pieces, read: list.read(row) };
      if (now !== last) for (const piece of row.pieces) known.set(piece, now);
      if (now.read.kind === 'pending') drift.add('skeleton', list.layout);
      if (now.read.kind === 'untied') drift.add('fallback', list.layout);
      if (now.read.kind === 'row') rows.push(now);
    }
    return rows;
  }

  return { changed, read };
}

function samplesOf(list: DrawnList, rows: readonly KnownRow[]): readonly ColumnSample[] {
  return list.headers.map((header, column) => ({
    header, cells: rows.slice(0, sampleSize).map(({ read }) => (read.kind === 'row' ? read.row.cells[column] ?? null : null)),
  }));
}

function dateOrder(column: ColumnReading | undefined, cells: ColumnSample['cells'], languages: readonly string[]): DateOrder | null {
  return column?.meaning === 'createdAt' || column?.meaning === 'closeDate' ? columnDateOrder(telling(cells, languages), languages) : null;
}

function* makeReferrals(rows: readonly KnownRow[], context: RowContext, drift: ReturnType<typeof tally>): Generator<void, PageReading['referrals']> {
  const unsettled: Unsettled[] = [];
  for (const [n, row] of rows.entries()) {
    if (n % 32 === 31) yield;
    if (row.read.kind !== 'row') continue;
    const made = row.made ??= readRow(row.read.row, context);
    for (const { kind, at, word } of made.troubles) drift.add(kind, at, word);
    unsettled.push({ reading: made.reading, identity: row.read.row.identity });
  }
  const { referrals, nameless, doubled } = settleIdentity(unsettled);
  if (nameless > 0) drift.add('no-identity', '', undefined, nameless);
  if (doubled > 0) drift.add('duplicate-id', '', undefined, doubled);
  return referrals;
}

/** Languages that the page may be in, in order of trust: its own `lang` with the region of its address, the address, the browser. */
function languagesOf(document: Document, { address, browserLanguages }: ReadAt): readonly string[] {
  const lang = document.documentElement.lang;
  const inAddress = /^\/([a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2})(?:\/|$)/iu.exec(address.pathname)?.[1] ?? '';
  const tags = [lang, inAddress, ...browserLanguages].filter((tag) => tag !== '');
  return [...new Set(tags)];
}

const naming: ReadonlySet<ColumnReading['meaning']> = new Set(['company', 'dealName', 'contactName', 'email', 'id']);
const ownToReferrals: ReadonlySet<ColumnReading['meaning']> = new Set(['dealName', 'dealType', 'microsoftStatus', 'leadSource', 'callToAction', 'closeDate', 'stage', 'quality']);

/**
 * Whether a list is one of referrals: the portal has lists of customers, invoices and users too. On a page that names the
 * referrals workspace a few understood columns are enough; elsewhere it takes columns that nothing else has.
 */
function looksLikeReferrals(columns: readonly ColumnReading[], { referrals, kind }: PageKind): boolean {
  const telling = columns.filter(({ meaning }) => meaning !== 'nothing' && meaning !== 'selection' && meaning !== 'favorite');
  const understood = telling.filter(({ meaning }) => meaning !== null);
  const named = understood.some(({ meaning }) => naming.has(meaning));
  if (understood.length < 2 || understood.length * 2 < telling.length) return false;
  const own = understood.filter(({ meaning }) => ownToReferrals.has(meaning)).length;
  if (referrals) return (named || own > 0) && (kind !== null || own >= 2);
  return named && own >= 3;
}

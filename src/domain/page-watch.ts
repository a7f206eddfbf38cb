import type { PageReport, PageState } from './page-state';
import type { ReadingFault } from './reading-fault';

/*
 * The watch over open pages: from the moment a page may show a list of referrals until its rows are stored,
 * it says that it is empty, or the user is told why neither is so. Pure: events and time in, what is known
 * and what is wrong out.
 */

/** What a page's scripts told when they were asked. */
export type PageReply =
  /** No script of ours is in the page: it could not be put there, or failed at its start. */
  | { readonly kind: 'no-script' }
  /** The page hangs: it neither answers nor refuses. */
  | { readonly kind: 'no-answer' }
  | {
      readonly kind: 'answer';
      readonly hidden: boolean;
      /** The reader runs; false: only the first script does. */
      readonly reader: boolean;
      /** The document was loaded with all that it names. */
      readonly loaded: boolean;
      /** The reader's last report; null: it has not finished a look. */
      readonly report: PageReport | null;
    };

/** One document in a tab: the page itself (frame 0), or a frame of it whose list is read. */
export interface WatchedDocument {
  readonly documentId: string;
  readonly frame: number;
  /** The path of the tab's address. */
  readonly path: string;
  /** The tab's address says that the page lists referrals. */
  readonly addressed: boolean;
  /** The tab is not in sight, as the page told it last: nothing is read there, and nothing is waited for. */
  readonly hidden: boolean;
  /** Since when a reading is waited for, epoch milliseconds. */
  readonly since: number;
  /** What the last look came to; null: no look was reported since. */
  readonly state: PageState | null;
  /** Since when the state is of this kind, epoch milliseconds. */
  readonly stateSince: number;
  readonly faults: readonly ReadingFault[];
  /** What the page said when it was asked because nothing was heard; null: it was not asked since. */
  readonly reply: Exclude<PageReply, { readonly report: PageReport }> | null;
}

interface WatchedTab {
  readonly documents: readonly WatchedDocument[];
  /** The user is told of a trouble: it stays until it is mended, whatever kind it turns to. */
  readonly told: boolean;
}

/** The watched tabs by their ID. */
export type WatchedPages = Readonly<Record<string, WatchedTab>>;

/** Who reports: a document in a tab, at the address that the browser tells. */
export interface PageSource {
  readonly tab: number;
  readonly documentId: string;
  readonly frame: number;
  /** The tab's path. */
  readonly path: string;
  readonly addressed: boolean;
}

export type TroubleKind =
  Exclude<PageState['kind'], 'read' | 'empty' | 'no-list-expected'> | 'not-started' | 'no-answer';

/** Why the list of one open page is not read. Structure only. */
export interface PageTrouble {
  readonly kind: TroubleKind;
  readonly tab: number;
  readonly path: string;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Headings that were not understood. */
  readonly headings: readonly string[];
  readonly faults: readonly ReadingFault[];
}

/** A state is told when it lasts this long: the whole must be told within 30 s of the page's rest. */
export const patienceMs = 20_000;
/** A fault of our own is told when it was not mended by the next looks. */
const faultPatienceMs = 5_000;
/** A page whose state changes again and again is told after this time. */
export const longestMs = 45_000;

type Verdict =
  | { readonly kind: 'fine' }
  /** Too early to say. @property until epoch milliseconds */
  | { readonly kind: 'waiting'; readonly until: number }
  /** Nothing was heard for too long: these documents are to be asked. */
  | { readonly kind: 'ask'; readonly documents: readonly WatchedDocument[] }
  | { readonly kind: 'trouble'; readonly trouble: PageTrouble };

const isMended = ({ state }: WatchedDocument): boolean => state?.kind === 'read' || state?.kind === 'empty';
const isSilent = ({ state, reply }: WatchedDocument): boolean =>
  reply === null && (state === null || state.kind === 'loading');

/** The more it tells, the earlier. A frame that found nothing says less than the page around it. */
const telling: readonly TroubleKind[] = [
  'no-answer',
  'not-started',
  'fault',
  'not-kept',
  'translated',
  'not-understood',
  'no-rows',
  'loading',
  'in-frame',
  'no-list',
];

/** What the page's script said when it was asked; null where nobody asked. */
function kindOfReply({ state, reply }: WatchedDocument): TroubleKind | null {
  if (reply === null || (reply.kind === 'answer' && state !== null)) return null;
  if (reply.kind === 'no-answer') return 'no-answer';
  const loading = reply.kind === 'answer' && (reply.reader || !reply.loaded);
  return loading ? 'loading' : 'not-started';
}

function kindOf(document: WatchedDocument): TroubleKind | null {
  const { frame, addressed, state } = document;
  if (state?.kind === 'read' || state?.kind === 'empty' || state?.kind === 'no-list-expected') return null;
  // A frame counts by what it reports: most show no list, and nobody waits for them.
  if (state === null && (frame !== 0 || !addressed)) return null;
  return kindOfReply(document) ?? state?.kind ?? 'loading';
}

/** How one tab stands at a moment. @param now epoch milliseconds */
export function verdictOf(tab: number, { documents, told }: WatchedTab, now: number): Verdict {
  if (documents.some(isMended)) return { kind: 'fine' };
  const page = documents.find(({ frame }) => frame === 0);
  const hidden = page?.hidden ?? documents.every((one) => one.hidden);
  if (hidden && !told) return { kind: 'fine' };
  const troubled = documents
    .flatMap((document) => {
      const kind = kindOf(document);
      return kind === null ? [] : [{ document, kind }];
    })
    .sort((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind));
  const [worst] = troubled;
  if (worst === undefined) return { kind: 'fine' };
  const { document, kind } = worst;
  const since = Math.max(...troubled.map((one) => one.document.stateSince));
  const until = Math.min(
    since + (kind === 'fault' ? faultPatienceMs : patienceMs),
    Math.max(...troubled.map((one) => one.document.since)) + longestMs,
  );
  if (!told && now < until) return { kind: 'waiting', until };
  // A frame too: it may have had nothing new to say since the page moved to another address.
  const silent = documents.filter(isSilent);
  if (silent.length > 0 && !hidden) return { kind: 'ask', documents: silent };
  return {
    kind: 'trouble',
    trouble: {
      kind,
      tab,
      path: document.path,
      since: document.stateSince,
      headings: document.state?.kind === 'not-understood' ? document.state.headings : [],
      faults: document.faults,
    },
  };
}

const unheard = { state: null, faults: [], reply: null } as const;

/** The other documents of a tab after one of them was opened. */
function documentsBeside(
  before: WatchedTab | undefined,
  { documentId, frame, path, addressed }: PageSource,
  now: number,
): readonly WatchedDocument[] {
  const others = before?.documents.filter((one) => one.documentId !== documentId) ?? [];
  if (frame !== 0) return others;
  // Another document in the tab has none of the frames.
  if (others.length === before?.documents.length) return [];
  // Frames that stay in the page are heard again.
  return others.map((one) => ({
    ...one,
    path,
    addressed,
    hidden: false,
    since: now,
    stateSince: now,
    ...unheard,
  }));
}

/** A document came to an address, or is in sight again: a reading of it is waited for from now on. */
export function opened(pages: WatchedPages, source: PageSource, now: number): WatchedPages {
  const before = pages[source.tab];
  const { documentId, frame, path, addressed } = source;
  const known = before?.documents.find((one) => one.documentId === documentId);
  const sameAddress = known !== undefined && known.path === path;
  if (sameAddress && !known.hidden) return pages;
  const anew = { hidden: false, since: now, stateSince: now };
  return {
    ...pages,
    [source.tab]: {
      documents: [
        ...documentsBeside(before, source, now),
        // What was read at this address and is in sight again stays read.
        sameAddress
          ? { ...known, ...anew, reply: null }
          : { documentId, frame, path, addressed, ...anew, ...unheard },
      ],
      told: (sameAddress || frame !== 0) && before?.told === true,
    },
  };
}

/** A document's script told what a look came to. */
export function reported(
  pages: WatchedPages,
  source: PageSource,
  { state, faults }: PageReport,
  now: number,
): WatchedPages {
  const watched = pages[source.tab]?.documents.some(({ documentId }) => documentId === source.documentId)
    ? pages
    : opened(pages, source, now);
  return changed(watched, source.tab, source.documentId, (document) => ({
    ...document,
    hidden: false,
    state,
    stateSince: document.state?.kind === state.kind ? document.stateSince : now,
    since: isMended(document) ? now : document.since,
    faults,
    reply: null,
  }));
}

/** What a page said when it was asked. */
export function replied(
  pages: WatchedPages,
  source: PageSource,
  reply: PageReply,
  now: number,
): WatchedPages {
  if (reply.kind !== 'answer')
    return changed(pages, source.tab, source.documentId, (document) => ({ ...document, reply }));
  const { report, hidden } = reply;
  if (report !== null && !hidden) {
    const told = reported(pages, source, report, now);
    return changed(told, source.tab, source.documentId, (document) => ({
      ...document,
      reply: { ...reply, report: null },
    }));
  }
  return changed(pages, source.tab, source.documentId, (document) => ({
    ...document,
    hidden,
    reply: { ...reply, report: null },
  }));
}

/** The tab is out of sight. */
export function hidden(pages: WatchedPages, tab: number): WatchedPages {
  return changed(pages, tab, null, (document) => ({ ...document, hidden: true }));
}

/** The document was left; without one the tab was closed. */
export function left(pages: WatchedPages, tab: number, documentId: string | null): WatchedPages {
  const before = pages[tab];
  if (before === undefined) return pages;
  const gone = before.documents.find((one) => one.documentId === documentId);
  const documents =
    documentId === null || gone?.frame === 0
      ? []
      : before.documents.filter((one) => one.documentId !== documentId);
  const { [tab]: _gone, ...others } = pages;
  return documents.length === 0 ? others : { ...others, [tab]: { ...before, documents } };
}

/**
 * The same with the user told, or no longer told, of the tab's trouble. Pages that were asked are asked anew
 * after it.
 */
export function toldOf(pages: WatchedPages, tab: number, told: boolean): WatchedPages {
  const before = pages[tab];
  return before === undefined || before.told === told ? pages : { ...pages, [tab]: { ...before, told } };
}

/** What was heard of a page that did not answer is out of date: it is to be asked again. */
export function askedAgain(pages: WatchedPages, tab: number): WatchedPages {
  return changed(pages, tab, null, (document) =>
    document.reply === null ? document : { ...document, reply: null },
  );
}

/** The document of a tab in which a list was read; null: none. */
export function documentOfList(pages: WatchedPages, tab: number): string | null {
  return pages[tab]?.documents.find(({ state }) => state?.kind === 'read')?.documentId ?? null;
}

function changed(
  pages: WatchedPages,
  tab: number,
  documentId: string | null,
  change: (document: WatchedDocument) => WatchedDocument,
): WatchedPages {
  const before = pages[tab];
  if (before === undefined) return pages;
  const documents = before.documents.map((one) =>
    documentId === null || one.documentId === documentId ? change(one) : one,
  );
  return { ...pages, [tab]: { ...before, documents } };
}

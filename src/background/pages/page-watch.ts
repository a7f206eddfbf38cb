/*
 * The worker's watch over open pages of Partner Center, as it is taken in when such a page is opened, or
 * something is waited for (see platform/later-script.ts). The page cannot keep it: one that hangs tells nothing.
 */
import { listOfAddress, addressOfList } from '../../domain/list-address';
import { type LogLine, withLine } from '../../domain/log';
import { instant } from '../../domain/moment';
import {
  askedAgain,
  hidden,
  left,
  opened,
  type PageReply,
  type PageSource,
  type PageTrouble,
  replied,
  reported,
  toldOf,
  verdictOf,
  type WatchedDocument,
  type WatchedPages,
} from '../../domain/page-watch';
import { validPageReport } from '../../domain/valid-page-report';
import type { Handlers } from '../../messages/contract';
import type { PagePresence, WatchVerbs } from '../../messages/watch-verbs';
import { pingPage } from '../../messages/page-verbs';
import { META } from '../meta';
import type { PageWatchState } from '../watched-pages';
import type { Services } from '../services';
import { readerScripts } from './reader-scripts';
import { troubleLines } from './trouble-lines';

/** A page that lives answers at once; one that is busy for so long hangs. */
const replyWithinMs = 4_000;
/** A browser names a handful of languages; we read fourteen. */
const mostTags = 40;
/** While the user is told of a trouble, it is looked whether the tab is still there. */
const lookAgainMs = 60_000;

/** What the worker has done by the watch. */
export interface PageWatch {
  readonly handlers: Pick<Handlers, keyof WatchVerbs>;
  /** Works out what is wrong now, and asks pages from which nothing is heard. */
  look(): Promise<void>;
}

/** Puts the watch together of what the worker hands over; once in its life. */
export function pageWatch(parts: Services): PageWatch {
  const { browser, stateStore, watchedPages, loadScripts, refresh, ringBy, saidColumns, shownInTabs } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | null = null;

  /** Notes an event, and has the badge drawn where that changes what the user is told. */
  async function note(change: (pages: WatchedPages, now: number) => WatchedPages): Promise<void> {
    const before = await watchedPages.get();
    const now = Date.now();
    const after = await watchedPages.update((state) =>
      judged({ ...state, pages: change(state.pages, now) }, now),
    );
    await follow(before, after, now);
  }

  async function follow(before: PageWatchState, after: PageWatchState, now: number): Promise<void> {
    clearTimeout(timer);
    if (after.next !== null) timer = setTimeout(() => void look(), Math.max(0, after.next - now));
    if (JSON.stringify(before.troubles) !== JSON.stringify(after.troubles)) {
      await logNews(before.troubles, after.troubles, now);
      void refresh();
    }
    // The alarm wakes the next life where this one is stopped before the timer runs out.
    if (after.next !== null && after.next !== before.next) await ringBy(after.next);
  }

  async function logNews(
    before: readonly PageTrouble[],
    after: readonly PageTrouble[],
    now: number,
  ): Promise<void> {
    const news = after.filter(({ tab }) => !before.some((one) => one.tab === tab));
    for (const { kind } of news) {
      const line: LogLine = {
        at: instant(now),
        what: 'unreadable',
        list: '',
        layout: kind,
        rows: 0,
        tookMs: 0,
      };
      // Where the disk is full, that is said by itself.
      await stateStore
        .execute(({ meta }) => ({
          change: { meta: { [META.log]: withLine(meta.get(META.log), line) } },
          response: undefined,
        }))
        .catch((error: unknown) => console.error('[triage] an unread page could not be logged', error));
    }
  }

  async function look(): Promise<void> {
    await note((pages) => pages);
    const { pages } = await watchedPages.get();
    asking ??= ask(pages).finally(() => {
      asking = null;
    });
  }

  /** Asks what nothing was heard of, and looks whether tabs that the user is told of are still there. */
  async function ask(pages: WatchedPages): Promise<void> {
    const now = Date.now();
    for (const [name, watched] of Object.entries(pages)) {
      const tab = Number(name);
      const first = verdictOf(tab, watched, now);
      if (first.kind === 'fine' || first.kind === 'waiting') continue;
      if (!(await isThere(tab, watched.documents))) continue;
      // What was heard when the user was told may have changed since: a page that hung goes on.
      const again = askedAgain(pages, tab)[tab];
      const verdict = again === undefined ? first : verdictOf(tab, again, now);
      if (verdict.kind !== 'ask') continue;
      const replies = await Promise.all(
        verdict.documents.map(async (document) => ({
          document,
          reply: await pingPage(tab, document.documentId, replyWithinMs),
        })),
      );
      await note((all, at) =>
        replies.reduce((some, { document, reply }) => withReply(some, tab, document, reply, at), all),
      );
    }
  }

  /** Whether the tab still shows what is watched; what it shows instead is noted. */
  async function isThere(tab: number, documents: readonly WatchedDocument[]): Promise<boolean> {
    const now = await browser.tabs.get(tab).catch(() => null); // It rejects for a closed tab, and for nothing else.
    const path = partnerCenterPath(now?.url);
    if (now === null || path === null) {
      await note((pages) => left(pages, tab, null));
      return false;
    }
    if (now.discarded || now.frozen === true) {
      await note((pages) => hidden(toldOf(pages, tab, false), tab));
      return false;
    }
    const page = documents.find(({ frame }) => frame === 0);
    if (page === undefined || now.url === undefined || page.path === path) return true;
    const source = { ...page, tab, ...addressOf(now.url) };
    await note((pages, at) => opened(pages, source, at));
    return false;
  }

  const handlers: PageWatch['handlers'] = {
    'reader.load': async ({ languages }, sender) => {
      const source = sourceOf(sender);
      await note((pages, now) => opened(pages, source, now));
      await loadScripts(readerScripts(validTags(languages)), source.tab, sender.documentId);
      return {};
    },

    'page.hello': async (_ask, sender) => {
      const { tab, frame } = sourceOf(sender);
      if (frame === 0) {
        await parts.endReadAllIn(tab);
        await shownInTabs.left(tab);
      }
      return { saidColumns: await saidColumns.get() };
    },

    'page.state': async (ask, sender) => {
      const report = validPageReport(ask, parts.validFaults);
      const source = sourceOf(sender);
      await note((pages, now) => reported(pages, source, report, now));
      return {};
    },

    'page.presence': async ({ now: presence, address }, sender) => {
      const source = { ...sourceOf(sender), ...addressOf(String(address)) };
      await note((pages, now) => afterPresence(pages, source, presence, now));
      return {};
    },
  };
  return { handlers, look };
}

function afterPresence(
  pages: WatchedPages,
  source: PageSource,
  presence: PagePresence,
  now: number,
): WatchedPages {
  switch (presence) {
    case 'left':
      return left(pages, source.tab, source.documentId);
    case 'hidden':
      return hidden(pages, source.tab);
    default:
      return opened(pages, source, now);
  }
}

const withReply = (
  pages: WatchedPages,
  tab: number,
  document: WatchedDocument,
  reply: PageReply,
  now: number,
): WatchedPages => replied(pages, { ...document, tab }, reply, now);

/** The state with what is wrong at a moment, in data and words, and with the next moment at which that changes. */
function judged(state: PageWatchState, now: number): PageWatchState {
  let { pages } = state;
  const troubles: PageTrouble[] = [];
  const turns: number[] = [];
  for (const [name, watched] of Object.entries(pages)) {
    const tab = Number(name);
    const verdict = verdictOf(tab, watched, now);
    const before = state.troubles.find((one) => one.tab === tab);
    switch (verdict.kind) {
      case 'fine':
        pages = toldOf(pages, tab, false);
        break;
      case 'waiting':
        turns.push(verdict.until);
        break;
      case 'ask':
        // What it is told of stays until the page has answered.
        turns.push(now + replyWithinMs + 1_000);
        if (before !== undefined) troubles.push(before);
        break;
      case 'trouble':
        pages = toldOf(pages, tab, true);
        troubles.push(verdict.trouble);
        turns.push(now + lookAgainMs);
        break;
    }
  }
  return {
    pages,
    troubles,
    lines: troubleLines(troubles),
    next: turns.length === 0 ? null : Math.min(...turns),
  };
}

const partnerCenter = 'https://partner.microsoft.com';

/** The path of an address of Partner Center; null: it is none. */
function partnerCenterPath(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return origin === partnerCenter ? pathname : null;
}

/** What an address says; the query, which may hold a search for a customer, is not kept. */
function addressOf(address: string): Pick<PageSource, 'path' | 'addressed'> {
  const path = partnerCenterPath(address);
  if (path === null) return { path: '', addressed: false };
  const url = new URL(address);
  const { list, referrals } = listOfAddress(url);
  return { path, addressed: referrals && addressOfList(url, list) };
}

/** The document that a message comes from. @throws Error where it is in no tab. */
function sourceOf({ tab, url, documentId, frameId = 0 }: chrome.runtime.MessageSender): PageSource {
  if (tab?.id === undefined) throw new Error('Only a page in a tab can be read.');
  return {
    tab: tab.id,
    frame: frameId,
    documentId: documentId ?? '',
    ...addressOf((frameId === 0 ? url : tab.url) ?? ''),
  };
}

/** Tags of languages as a page's script names them; a page that names more than a few names none. */
function validTags(value: unknown): readonly string[] {
  const tags = Array.isArray(value) ? value.slice(0, mostTags) : [];
  return tags.filter((tag): tag is string => typeof tag === 'string' && tag.length < 50);
}

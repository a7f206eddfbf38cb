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
import { runInBackground } from '../run-in-background';
import { ShownInTabs } from '../shown-referrals';
import type { PageWatchState } from '../watched-pages';
import type { Services } from '../services';
import { endReadAllIn } from './end-read-all';
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
  const watcher = new PageWatcher(parts);
  return { handlers: watchHandlers(watcher, parts), look: () => watcher.look() };
}

/** Notes what happens to open pages, and asks those from which nothing is heard. */
class PageWatcher {
  readonly #parts: Services;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;

  constructor(parts: Services) {
    this.#parts = parts;
  }

  /** Notes an event, and has the badge drawn where that changes what the user is told. */
  async note(change: (pages: WatchedPages, now: number) => WatchedPages): Promise<void> {
    const { watchedPages } = this.#parts;
    const before = await watchedPages.get();
    const now = Date.now();
    const after = await watchedPages.update((state) =>
      judged({ ...state, pages: change(state.pages, now) }, now),
    );
    await this.#follow(before, after, now);
  }

  async look(): Promise<void> {
    await this.note((pages) => pages);
    const { pages } = await this.#parts.watchedPages.get();
    if (this.#asking !== null) return;
    this.#asking = this.#ask(pages).finally(() => {
      this.#asking = null;
    });
  }

  async #follow(before: PageWatchState, after: PageWatchState, now: number): Promise<void> {
    clearTimeout(this.#timer);
    if (after.next !== null) this.#timer = setTimeout(() => void this.look(), Math.max(0, after.next - now));
    if (JSON.stringify(before.troubles) !== JSON.stringify(after.troubles)) {
      await this.#logNews(before.troubles, after.troubles, now);
      void this.#parts.refresh();
    }
    // The alarm wakes the next life where this one is stopped before the timer runs out.
    if (after.next !== null && after.next !== before.next) await this.#parts.ringBy(after.next);
  }

  async #logNews(before: readonly PageTrouble[], after: readonly PageTrouble[], now: number): Promise<void> {
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
      await this.#parts.stateStore
        .execute(({ meta }) => ({
          change: { meta: { [META.log]: withLine(meta.get(META.log), line) } },
          response: undefined,
        }))
        .catch((error: unknown) => console.error('[triage] an unread page could not be logged', error));
    }
  }

  /** Asks what nothing was heard of, and looks whether tabs that the user is told of are still there. */
  async #ask(pages: WatchedPages): Promise<void> {
    const now = Date.now();
    for (const [name, watched] of Object.entries(pages)) {
      const tab = Number(name);
      const first = verdictOf(tab, watched, now);
      if (first.kind === 'fine' || first.kind === 'waiting') continue;
      if (!(await this.#isThere(tab, watched.documents))) continue;
      // What was heard when the user was told may have changed since: a page that hung goes on.
      const again = askedAgain(pages, tab)[tab];
      const verdict = again === undefined ? first : verdictOf(tab, again, now);
      if (verdict.kind !== 'ask') continue;
      const replies = await Promise.all(
        verdict.documents.map(async (document) => ({
          source: { ...document, tab },
          reply: await pingPage(tab, document.documentId, replyWithinMs),
        })),
      );
      await this.note((all, at) =>
        replies.reduce((some, { source, reply }) => replied(some, source, reply, at), all),
      );
    }
  }

  /** Whether the tab still shows what is watched; what it shows instead is noted. */
  async #isThere(tab: number, documents: readonly WatchedDocument[]): Promise<boolean> {
    // It rejects for a closed tab, and for nothing else.
    const now = await this.#parts.browser.tabs.get(tab).catch(() => null);
    const path = partnerCenterPath(now?.url);
    if (now === null || path === null) {
      await this.note((pages) => left(pages, tab, null));
      return false;
    }
    if (now.discarded || now.frozen === true) {
      await this.note((pages) => hidden(toldOf(pages, tab, false), tab));
      return false;
    }
    const page = documents.find(({ frame }) => frame === 0);
    if (page === undefined || now.url === undefined || page.path === path) return true;
    const source = { ...page, tab, ...addressOf(now.url) };
    await this.note((pages, at) => opened(pages, source, at));
    return false;
  }
}

/** What pages of Partner Center tell the watch. */
function watchHandlers(watcher: PageWatcher, parts: Services): PageWatch['handlers'] {
  const { heldSettings, loadScripts, saidColumns, shownReferrals } = parts;
  return {
    'reader.load': async ({ languages }, sender) => {
      const source = sourceOf(sender);
      await watcher.note((pages, now) => opened(pages, source, now));
      await loadScripts(readerScripts(validTags(languages)), source.tab, sender.documentId);
      return {};
    },

    'page.hello': async (_ask, sender) => {
      const { tab, frame } = sourceOf(sender);
      if (frame === 0) {
        await endReadAllIn(tab, parts.storedReadAll);
        await new ShownInTabs(shownReferrals).left(tab);
      }
      if ((await heldSettings()).values.rowChips)
        runInBackground('countdowns could not be put beside the rows', () =>
          loadScripts(['content/chips.js'], tab, sender.documentId),
        );
      return { saidColumns: await saidColumns.get() };
    },

    'page.state': async (ask, sender) => {
      const report = validPageReport(ask, parts.validFaults);
      const source = sourceOf(sender);
      await watcher.note((pages, now) => reported(pages, source, report, now));
      return {};
    },

    'page.presence': async ({ now: presence, address }, sender) => {
      const source = { ...sourceOf(sender), ...addressOf(String(address)) };
      await watcher.note((pages, now) => afterPresence(pages, source, presence, now));
      return {};
    },
  };
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

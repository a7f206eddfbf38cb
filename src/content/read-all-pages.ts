import type { PageReading } from '../domain/reading';
import type { ReadAllProgress, ReadAllState } from '../messages/read-all-verbs';
import type { PageLook } from '../page/page-look';
import { pageScroller, scrollerOf } from './scroller';

/** A polite pace: the portal answers each page with a request of its own. */
const paceMs = 800;
/** Rows of the next page may take this long: 8 to 15 seconds were seen. */
const longestWaitMs = 30_000;
/** How often the page is looked at while waiting. */
const glanceMs = 250;
/** After this many looks without new rows, scrolling has reached the end. */
const quietLooks = 3;
/** Waits at most this many looks for rows that may still change. */
const heldLooks = 60;
/** No list of Partner Center is longer; a control that never ends must not be pressed for ever. */
const mostSteps = 2_000;

export interface ReadAll {
  readonly look: () => Promise<PageLook>;
  readonly report: (state: Exclude<ReadAllState, { readonly kind: 'idle' }>) => void;
  /** Aborted by the user's cancel, or when the script ends. */
  readonly signal: AbortSignal;
  /** Aborted when the script ends: a cancelled run still comes back to where it began. */
  readonly life: AbortSignal;
}

type Ending = 'complete' | 'cancelled' | 'interrupted' | 'failed';

/**
 * "Read all pages": shows every page or screen of the list once, so that it is read, and comes back to where the user
 * was. Only paging controls are pressed and only the list's own scroller is moved.
 */
export async function readAllPages(options: ReadAll): Promise<void> {
  const { look, report, signal, life } = options;
  const run = new ReadAllRun(options, await look());
  const stranger = watchForStranger(life);
  let how: Ending;
  try {
    how = await run.walk();
  } catch (error) {
    if (!signal.aborted) {
      report(ended('failed', run.progress));
      throw error;
    }
    how = signal.reason === 'cancelled' ? 'cancelled' : 'interrupted';
  }
  report(ended(stranger() && how !== 'complete' ? 'interrupted' : how, run.progress));
  if (how !== 'interrupted' && !life.aborted) await run.comeBack();
}

/** One run through a list. */
class ReadAllRun {
  progress: ReadAllProgress;
  readonly #options: ReadAll;
  readonly #first: PageLook;
  /** The list that is read: where another one is shown, the user has gone on. */
  readonly #place: string;
  readonly #seen = new Set<string>();
  #page = 0;

  constructor(options: ReadAll, first: PageLook) {
    const start = listOf(first);
    this.#options = options;
    this.#first = first;
    this.#place = placeOf(start);
    this.progress = {
      page: 1,
      pages: start?.extent.pages ?? null,
      rows: 0,
      total: start?.extent.total ?? null,
    };
  }

  /** Goes from page to page until there is no next one. */
  async walk(): Promise<Ending> {
    const { look, signal } = this.#options;
    let now = this.#first;
    for (let step = 0; step < mostSteps; step += 1) {
      this.#page += 1;
      this.#note(now);
      now = await this.#scrollThrough(now);
      await pause(paceMs, signal);
      // A list that is drawn in parts has its last rows by now.
      this.#note((now = await look()));
      if (onward(now) === null && mustGoOn(now)) now = await this.#untilOnward(now);
      const control = onward(now);
      if (control === null) return mustGoOn(now) ? 'failed' : 'complete';
      const before = rowsOf(now);
      control.click();
      const next = await this.#changed(before, signal);
      if (next === null) return signal.aborted ? 'cancelled' : 'failed';
      if (placeOf(listOf(next)) !== this.#place) return 'interrupted';
      now = next;
    }
    return 'failed';
  }

  /** Back to the page where the user was: by its number, else by as many steps back. */
  async comeBack(): Promise<void> {
    const { look, life } = this.#options;
    const home = this.#first.controls.current;
    for (let left = this.#page; left > 1; left -= 1) {
      const now = await look();
      const { current, previous, toPage } = now.controls;
      if (home !== null && current === home) return;
      const direct = home === null ? null : toPage(home);
      const control = direct ?? previous;
      if (control === null) return;
      const before = rowsOf(now);
      await pause(paceMs, life);
      control.click();
      if ((await this.#changed(before, life)) === null || direct !== null) return;
    }
  }

  /** Counts the rows of a look, and reports. @returns whether there are new ones. */
  #note(now: PageLook): boolean {
    const before = this.#seen.size;
    const list = listOf(now);
    for (const row of list?.referrals ?? [])
      this.#seen.add(row.fields.id ?? row.rowKey ?? JSON.stringify(row.fields));
    this.progress = {
      page: this.#page,
      pages: list?.extent.pages ?? this.progress.pages,
      rows: this.#seen.size,
      total: list?.extent.total ?? this.progress.total,
    };
    this.#options.report({ kind: 'running', progress: this.progress });
    return this.#seen.size > before;
  }

  /** Waits until other rows are shown than before, none is being loaded, and two looks in a row saw the same. */
  async #changed(before: string, until: AbortSignal): Promise<PageLook | null> {
    let last = before;
    for (let waited = 0; waited < longestWaitMs; waited += glanceMs) {
      await pause(glanceMs, until);
      const now = await this.#options.look();
      const rows = rowsOf(now);
      if (!now.loading && rows !== '' && rows !== before && rows === last) return now;
      last = rows;
    }
    return null;
  }

  /** Some pagers switch their controls off while rows are being loaded. */
  async #untilOnward(before: PageLook): Promise<PageLook> {
    const { look, signal } = this.#options;
    let now = before;
    for (
      let waited = 0;
      waited < longestWaitMs && onward(now) === null && mustGoOn(now);
      waited += glanceMs
    ) {
      await pause(glanceMs, signal);
      this.#note((now = await look()));
    }
    return now;
  }

  /** A list that keeps only the visible rows in the document is scrolled from its top to its end. */
  async #scrollThrough(look0: PageLook): Promise<PageLook> {
    const { look, signal } = this.#options;
    let now = look0;
    if (now.list === null) return now;
    const own = scrollerOf(now.list);
    const scroller = own ?? (onward(now) === null && now.controls.current === null ? pageScroller() : null);
    if (scroller === null) return now;
    // Rows that came stay in a page that grows, so that its end is all that must be shown.
    const step = (): number =>
      own === null ? scroller.scrollHeight : Math.max(100, scroller.clientHeight * 0.8);
    const wasAt = scroller.scrollTop;
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    for (let quiet = 0, held = 0, steps = 0; quiet < quietLooks && steps < mostSteps; steps += 1) {
      await pause(glanceMs, signal);
      now = await look();
      const grew = this.#note(now);
      // Rows that scroll out of sight before they stand still would be lost.
      held = now.held > 0 ? held + 1 : 0;
      if (held > 0 && held <= heldLooks) continue;
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
      quiet = atEnd && !grew && !now.loading ? quiet + 1 : 0;
      if (!atEnd) scroller.scrollTo({ top: scroller.scrollTop + step(), behavior: 'instant' });
    }
    scroller.scrollTo({ top: wasAt, behavior: 'instant' });
    return now;
  }
}

const listOf = (look: PageLook): PageReading | null => look.readings.find(({ detail }) => !detail) ?? null;
const onward = ({ controls }: PageLook): HTMLElement | null => controls.next ?? controls.more;
/** The page's own numbers say that this is not the last one. */
const mustGoOn = (look: PageLook): boolean => {
  const { page = null, pages = null } = listOf(look)?.extent ?? {};
  return page !== null && pages !== null && page < pages;
};
const placeOf = (reading: PageReading | null): string =>
  JSON.stringify([reading?.account, reading?.kind, reading?.list]);
const rowsOf = (look: PageLook): string =>
  (listOf(look)?.referrals ?? [])
    .map((row) => row.fields.id ?? row.rowKey ?? JSON.stringify(row.fields))
    .join();
const ended = (how: Ending, progress: ReadAllProgress): Exclude<ReadAllState, { readonly kind: 'idle' }> => ({
  kind: 'ended',
  how,
  progress,
  at: new Date().toISOString(),
});

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Whether the page went elsewhere while we read. */
function watchForStranger(signal: AbortSignal): () => boolean {
  const path = location.pathname;
  let left = false;
  navigation.addEventListener(
    'navigatesuccess',
    () => {
      left ||= location.pathname !== path;
    },
    { signal },
  );
  return () => left;
}

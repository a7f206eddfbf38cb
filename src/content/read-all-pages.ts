import type { PageReading } from '../domain/reading';
import type { ReadAllProgress, ReadAllState } from '../messages/read-all-verbs';
import type { PageLook } from '../page/page-reader';
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
export async function readAllPages({ look, report, signal, life }: ReadAll): Promise<void> {
  const first = await look();
  const start = listOf(first);
  const seen = new Set<string>();
  let page = 0;
  let progress: ReadAllProgress = {
    page: 1,
    pages: start?.extent.pages ?? null,
    rows: 0,
    total: start?.extent.total ?? null,
  };
  const place = placeOf(start);
  const note = (now: PageLook): boolean => {
    const before = seen.size;
    const list = listOf(now);
    for (const row of list?.referrals ?? [])
      seen.add(row.fields.id ?? row.rowKey ?? JSON.stringify(row.fields));
    progress = {
      page,
      pages: list?.extent.pages ?? progress.pages,
      rows: seen.size,
      total: list?.extent.total ?? progress.total,
    };
    report({ kind: 'running', progress });
    return seen.size > before;
  };

  async function walk(): Promise<Ending> {
    let now = first;
    for (let step = 0; step < mostSteps; step += 1) {
      page += 1;
      note(now);
      now = await scrollThrough(now);
      await pause(paceMs, signal);
      // A list that is drawn in parts has its last rows by now.
      note((now = await look()));
      if (onward(now) === null && mustGoOn(now)) now = await untilOnward(now);
      const control = onward(now);
      if (control === null) return mustGoOn(now) ? 'failed' : 'complete';
      const before = rowsOf(now);
      control.click();
      const next = await changed(before, signal);
      if (next === null) return signal.aborted ? 'cancelled' : 'failed';
      if (placeOf(listOf(next)) !== place) return 'interrupted';
      now = next;
    }
    return 'failed';
  }

  /** Waits until other rows are shown than before, none is being loaded, and two looks in a row saw the same. */
  async function changed(before: string, until: AbortSignal): Promise<PageLook | null> {
    let last = before;
    for (let waited = 0; waited < longestWaitMs; waited += glanceMs) {
      await pause(glanceMs, until);
      const now = await look();
      const rows = rowsOf(now);
      if (!now.loading && rows !== '' && rows !== before && rows === last) return now;
      last = rows;
    }
    return null;
  }

  /** Some pagers switch their controls off while rows are being loaded. */
  async function untilOnward(before: PageLook): Promise<PageLook> {
    let now = before;
    for (
      let waited = 0;
      waited < longestWaitMs && onward(now) === null && mustGoOn(now);
      waited += glanceMs
    ) {
      await pause(glanceMs, signal);
      note((now = await look()));
    }
    return now;
  }

  /** A list that keeps only the visible rows in the document is scrolled from its top to its end. */
  async function scrollThrough(look0: PageLook): Promise<PageLook> {
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
      const grew = note(now);
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

  /** Back to the page where the user was: by its number, else by as many steps back. */
  async function comeBack(): Promise<void> {
    const home = first.controls.current;
    for (let left = page; left > 1; left -= 1) {
      const now = await look();
      const { current, previous, toPage } = now.controls;
      if (home !== null && current === home) return;
      const direct = home === null ? null : toPage(home);
      const control = direct ?? previous;
      if (control === null) return;
      const before = rowsOf(now);
      await pause(paceMs, life);
      control.click();
      if ((await changed(before, life)) === null || direct !== null) return;
    }
  }

  const stranger = watchForStranger(life);
  let how: Ending;
  try {
    how = await walk();
  } catch (error) {
    if (!signal.aborted) {
      report(ended('failed', progress));
      throw error;
    }
    how = signal.reason === 'cancelled' ? 'cancelled' : 'interrupted';
  }
  report(ended(stranger() && how !== 'complete' ? 'interrupted' : how, progress));
  if (how !== 'interrupted' && !life.aborted) await comeBack();
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

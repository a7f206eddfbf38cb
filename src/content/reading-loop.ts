import type { ColumnMeaning, PageReading } from '../domain/reading';
import { send } from '../messages/send';
import type { ReaderSettings } from '../messages/reading-verbs';
import { pageReader, type PageLook } from '../page/page-reader';
import { inSlices, whenVisible } from './idle';
import { extensionIsAlive } from './lifetime';
import { unsentReadings } from './unsent';
import { watchPage } from './watch-page';

/** Changes come in bursts; one reading serves a burst. */
const burstMs = 150;
/** Reading takes at most one part in so many of the time of a page that never rests. */
const restRatio = 9;
/** Loading is slow and staged: up to 15 seconds were seen. Only then is a page without a list one that cannot be read. */
const patienceMs = 20_000;
/** Where the worker does not answer: try again after a while, longer each time. */
const retryMs = [2_000, 10_000, 60_000] as const;

export interface ReadingLoop {
  /** Reads the page as it is now and gives what was seen, once the worker has kept it or did not answer. */
  readonly lookAndSend: () => Promise<PageLook>;
  readonly settings: (settings: ReaderSettings) => void;
}

/** Reads the page whenever it changed and is visible, and sends what is new to the worker, until `signal` is aborted. */
export function keepReading(signal: AbortSignal, extensionGone: () => void): ReadingLoop {
  const unsent = unsentReadings();
  let said: ReaderSettings['saidColumns'] = [];
  let wanted = true;
  let wake: () => void = () => undefined;
  let failures = 0;
  /** What the last look took of the page's time, in ms; waiting for a moment at which it idles takes nothing of it. */
  let workedMs = 0;
  let without: { readonly address: string; readonly since: number } | null = null;
  let looking: Promise<PageLook> | null = null;
  let delivering: Promise<void> | null = null;

  const soon = (): void => {
    if (!extensionIsAlive()) return extensionGone();
    wanted = true;
    wake();
  };
  const later = (ms: number): void => {
    const timer = setTimeout(soon, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };

  const reader = pageReader(document, (root) => watch.addRoot(root));
  const watch = watchPage(
    {
      soon,
      changed: reader.changed,
      missed: reader.forget,
    },
    signal,
  );

  function look(): Promise<PageLook> {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookOnce(): Promise<PageLook> {
    wanted = false;
    const { value, tookMs } = await inSlices(
      reader.look({
        address: new URL(location.href),
        browserLanguages: navigator.languages,
        now: new Date().toISOString(),
        said: (header, account, language) => meaningSaid(said, header, account, language),
      }),
      signal,
    );
    workedMs = tookMs;
    for (const reading of value.readings) unsent.offer({ ...reading, tookMs: Math.round(tookMs) });
    noteMissingList(value);
    wake();
    return value;
  }

  /** A page that should show a list and shows none is reported, once it had time to load. */
  function noteMissingList(seen: PageLook): void {
    const address = location.pathname;
    if (!seen.expectsList || seen.loading || seen.readings.length > 0) {
      without = null;
      return;
    }
    if (without?.address !== address) {
      without = { address, since: performance.now() };
      later(patienceMs);
    } else if (performance.now() - without.since >= patienceMs) unsent.offer(nothingRead());
  }

  /** What is offered while something is on its way goes with it. */
  function deliver(): Promise<void> {
    delivering ??= deliverAll().finally(() => {
      delivering = null;
    });
    return delivering;
  }

  async function deliverAll(): Promise<void> {
    for (let part = unsent.next(); part !== null; part = unsent.next()) {
      if (!extensionIsAlive()) return extensionGone();
      try {
        await send('page.read', part);
      } catch (error) {
        if (!extensionIsAlive()) return extensionGone();
        // The worker was stopped, or is busy starting: what it did not keep stays unsent and is offered again.
        console.warn('[Partner Center Triage]', error);
        later(retryMs[Math.min(failures, retryMs.length - 1)] ?? 60_000);
        failures += 1;
        return;
      }
      failures = 0;
      unsent.kept(part);
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await whenVisible(signal);
      if (wanted) await look();
      await deliver();
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(burstMs, Math.min(workedMs * restRatio, 2_000))),
      );
      if (!wanted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }

  run().catch((error: unknown) => {
    if (!signal.aborted) console.warn('[Partner Center Triage]', error);
  });
  return {
    lookAndSend: async () => {
      const seen = await look();
      await deliver();
      return seen;
    },
    settings: ({ saidColumns }) => {
      said = saidColumns;
      reader.forget();
      soon();
    },
  };
}

function meaningSaid(
  said: ReaderSettings['saidColumns'],
  header: string,
  account: string | null,
  language: string,
): ColumnMeaning | null {
  return (
    said.find(
      (one) =>
        one.header === header &&
        one.language === language &&
        (one.account === null || one.account === account),
    )?.meaning ?? null
  );
}

function nothingRead(): PageReading {
  return {
    account: null,
    kind: null,
    list: null,
    language: document.documentElement.lang || 'und',
    layout: '',
    readAt: new Date().toISOString(),
    tookMs: 0,
    columns: [],
    extent: { page: null, pages: null, total: null, filters: [], search: false },
    referrals: [],
    drift: [{ kind: 'no-list', at: '', count: 1 }],
    detail: false,
  };
}

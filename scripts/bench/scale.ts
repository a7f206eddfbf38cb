import type { Page } from '@playwright/test';
import { hintMark } from '../../src/background/hints/hint-record';
import { countDeadlines } from '../../src/domain/badge';
import { DEFAULT_SETTINGS, thresholdsOf } from '../../src/domain/settings';
import { summaryOf } from '../../src/domain/summary';
import { extensionIn, type Extension, manifest } from '../../tests/e2e/extension';
import { fillStore, sampleRecords } from '../../tests/e2e/fill-store';
import { launchBrowser } from '../launch-browser';
import { type Figure, median, ratioOf } from './figure';
import { measureFullPage } from './full-page';
import { measureHearts } from './hearts';
import { nameFunctionsIn } from './named-functions';
import { untilPainted } from './surfaces';
import { isDrawn, untilTrue } from './until-true';

const FEW = 300;
const MANY = 10_000;
const MOST = 50_000;
const ROUNDS = 5;
/** The first wake after the store was filled from outside brings up what follows from it. */
const SETTLE_MS = 240_000;
const DAY_MS = 86_400_000;

interface Filled {
  readonly extension: Extension;
  /** A page of the extension that asks the worker and shows nothing. */
  readonly desk: Page;
}

/** How a wake costs with few, many and most referrals stored, in turns. */
export async function measureScale(): Promise<readonly Figure[]> {
  const [few, many, most] = [await filled(FEW), await filled(MANY), await filled(MOST)];
  const all = [few, many, most];
  try {
    const badge = await inTurns(all, untilBadge);
    const popup = await inTurns(all, (of) => untilFirstRow(of, manifest.action.default_popup));
    const page = await inTurns(all, (of) => untilFirstRow(of, manifest.options_ui.page));
    const rows = await inTurns(all, untilAllRows);
    return [
      ratioOf(`cold wake to badge drawn, ${MOST} / ${FEW} stored`, badge[2], badge[0], 1.5),
      ratioOf(`cold wake to badge drawn, ${MANY} / ${FEW} stored`, badge[1], badge[0], null),
      ratioOf(`popup's first row, worker cold, ${MOST} / ${FEW} stored`, popup[2], popup[0], 1.3),
      ratioOf(`full page, first rows, worker cold, ${MOST} / ${MANY} stored`, page[2], page[1], 1.3),
      {
        kind: 'time',
        name: `full page, all rows, worker cold, ${MOST} stored`,
        ms: median(rows[2]),
        limit: 3_000,
      },
      ...(await measureFullPage({ context: most.extension.context, extensionId: most.extension.id }, MOST)),
      { kind: 'count', name: `alarm wakes an hour, ${MANY} stored`, count: alarmsAnHour(MANY), limit: 12 },
      await heap(most, MOST),
      await measureHearts(most, MOST),
    ];
  } finally {
    for (const { extension } of all) await extension.context.close();
  }
}

/** A browser with this many referrals, as it is the day after: prepared, and nothing left to work out. */
async function filled(count: number): Promise<Filled> {
  const { context, extensionId } = await launchBrowser();
  const extension = extensionIn(context, extensionId);
  try {
    await nameFunctionsIn(context);
    const desk = await extension.open('manifest.json');
    const records = sampleRecords(count, Date.now());
    await fillStore(desk, records);
    // Hints are measured elsewhere: here they count as worked out, none found.
    const marks = records.flatMap((record) => (record.test ? [] : [[record.key, hintMark(record)] as const]));
    await extension.killWorker();
    await desk.evaluate(putMarks, marks);
    await extension.killWorker();
    await untilBadge({ extension, desk }, SETTLE_MS);
    await untilIdle(desk);
    await extension.killWorker();
    await desk.evaluate(noteHints);
    await desk.evaluate(() => chrome.runtime.sendMessage({ verb: 'health.get', ask: { account: null } }));
    await untilTrue(desk, isDrawn, SETTLE_MS);
    await untilIdle(desk);
    // As the first full page leaves it.
    await desk.evaluate(() => chrome.runtime.sendMessage({ verb: 'table.tidy', ask: {} }));
    return { extension, desk };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Runs in the page: the marks of records whose hints are worked out. */
function putMarks(marks: readonly (readonly [string, string])[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const writing = request.result.transaction('hintMarks', 'readwrite');
      for (const [key, mark] of marks) writing.objectStore('hintMarks').put(mark, key);
      writing.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
      writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
    });
  });
}

/** Runs in the page: hints are those of the records that are stored now. */
function noteHints(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('partner-center-triage');
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const writing = request.result.transaction('meta', 'readwrite');
      const meta = writing.objectStore('meta');
      const state = meta.get('state');
      state.addEventListener('success', () =>
        meta.put(`${chrome.runtime.getManifest().version} ${String(state.result)}`, 'hintsOf'),
      );
      writing.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
      writing.addEventListener('error', () => reject(writing.error ?? new Error('not written')));
    });
  });
}

/** Measures all of them this many times, in turns, so that noise which all saw falls out. */
async function inTurns<T extends readonly Filled[]>(
  all: T,
  measure: (of: Filled) => Promise<number>,
): Promise<readonly [number[], number[], number[]]> {
  const series: [number[], number[], number[]] = [[], [], []];
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [at, of] of all.entries()) {
      const ms = await measure(of);
      if (round >= 0) series[at]?.push(ms);
    }
  return series;
}

/** From a question that wakes the stopped worker to the badge that it draws, in ms. */
async function untilBadge({ extension, desk }: Filled, patienceMs = 60_000): Promise<number> {
  await extension.killWorker();
  const ms = await desk.evaluate(async (patience) => {
    await chrome.action.setBadgeText({ text: '..' });
    const started = performance.now();
    // Nobody answers it: all that it does is wake the worker.
    void chrome.runtime.sendMessage({ verb: 'nothing', ask: {} });
    while ((await chrome.action.getBadgeText({})) === '..')
      if (performance.now() - started > patience) throw new Error('the badge was not drawn');
    return performance.now() - started;
  }, patienceMs);
  await untilIdle(desk);
  return ms;
}

/** Until the worker answers at once, three times: what it does after drawing must not be measured with the next. */
async function untilIdle(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    for (let quiet = 0; quiet < 3;) {
      const started = performance.now();
      await chrome.runtime.sendMessage({ verb: 'nothing', ask: {} });
      quiet = performance.now() - started < 30 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });
}

const untilFirstRow = (of: Filled, path: string): Promise<number> =>
  untilShown(of, path, '[data-referral-key]');

const untilAllRows = (of: Filled): Promise<number> =>
  untilShown(of, manifest.options_ui.page, '[role="grid"][aria-busy="false"]');

async function untilShown({ extension, desk }: Filled, path: string, wanted: string): Promise<number> {
  await extension.killWorker();
  const page = await extension.context.newPage();
  const ms = await untilPainted(page, `chrome-extension://${extension.id}/${path}`, wanted);
  await page.close();
  await untilIdle(desk);
  return ms;
}

/** How often the alarm rings in an hour, over a day in which nothing but the clock moves. */
function alarmsAnHour(count: number): number {
  const start = Date.now();
  const summaries = sampleRecords(count, start).map(summaryOf);
  let rings = 0;
  for (let now = start; now < start + DAY_MS; rings += 1) {
    const { nextChange } = countDeadlines(summaries, now, thresholdsOf(DEFAULT_SETTINGS));
    if (nextChange === null) break;
    now = nextChange;
  }
  return rings / 24;
}

/** What the worker holds at rest: woken for its alarm, and done. */
async function heap({ extension, desk }: Filled, count: number): Promise<Figure> {
  await untilBadge({ extension, desk });
  const ask = await workerSession(extension);
  await ask('HeapProfiler.collectGarbage');
  const { usedSize } = (await ask('Runtime.getHeapUsage')) as { usedSize: number };
  return {
    kind: 'count',
    name: `MB held by the worker at rest, ${count} stored`,
    count: usedSize / 1e6,
    limit: 20,
  };
}

/** A way to ask the worker's own debugger, which the page's sessions do not reach. */
async function workerSession({ context }: Extension): Promise<(method: string) => Promise<unknown>> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser gave no debugging connection.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (target === undefined) throw new Error('The worker does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  let asked = 0;
  return (method) => {
    asked += 1;
    const id = asked;
    const answered = new Promise<unknown>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown };
        if (answer.id === id) resolve(answer.result);
      });
    });
    return session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answered);
  };
}

import type { PageReport, PageState } from '../domain/page-state';
import { faultName, type ReadingFault } from '../domain/reading-fault';
import { pageLanguages } from '../domain/page-languages';
import { send } from '../messages/send';
import type { ReaderSettings } from '../messages/reading-verbs';
import { compartments, OutOfTime } from '../page/compartment';
import { languagesOfPage } from '../page/languages-of-page';
import { languages } from '../language/words/languages';
import type { PageLook } from '../page/page-look';
import { pageReader, type PageReader } from '../page/page-reader';
import { deliveryOfReadings } from './deliver-readings';
import type { ReadAt } from '../page/read-at';
import { inSlices, whenVisible } from './idle';
import { extensionIsAlive } from './lifetime';
import { longSteps } from './long-steps';
import { userMeaning } from './user-meaning';
import { wantsMoreLanguages } from './more-languages';
import { pageAddress } from './page-address';
import { rowBoard, tellRows } from './row-board';
import { sayFault } from './say-fault';
import { nothingSeen, settledLooks, type LookTaken } from './settled-looks';
import { wakeTimer } from './wake-timer';
import { watchPage } from './watch-page';

/** Changes come in bursts; one reading serves a burst. */
const burstMs = 150;
/** After a look the reader rests this many times as long as the look took. */
const restRatio = 9;
/** Where the worker does not hear how the page stands, it is told again after this many ms. */
const tellAgainMs = 2_000;
/**
 * One look works so long at most, in ms; what is at work then ends, and the rest has a little more. Work is
 * measured by the clock, and a busy machine gives it a tenth of the time: a look of 0.2 s must have 2 s and more.
 */
const lookBudget = { budgetMs: 5_000, graceMs: 1_000, mostTimes: 4 } as const;
/** After a fault the next look waits, longer each time; less where most was read. In ms. */
const faultPause = { first: 500, whenRead: 4_000, whenNothing: 30_000 } as const;
/** After this many faulty looks in a row the next one begins with a fresh reader. */
const mostFaultyLooks = 3;

interface ReadingLoop {
  /** Reads the page as it is now and gives what was seen, once the worker has kept it or did not answer. */
  readonly lookAndSend: () => Promise<PageLook>;
  readonly settings: (settings: ReaderSettings) => void;
  /** What the last look came to; null: none was finished. */
  readonly report: () => PageReport | null;
}

/**
 * Reads the page whenever it changed and is visible, and sends what is new to the worker. Whatever fails, it
 * goes on with the next change and says what failed; only `signal` ends it.
 */
export function keepReading(signal: AbortSignal, extensionGone: () => void): ReadingLoop {
  let said: ReaderSettings['saidColumns'] = [];
  let wanted = true;
  let wake: () => void = () => undefined;
  /** What the last look took of the page's time, in ms; waiting for a moment at which it idles takes nothing of it. */
  let workedMs = 0;
  let toldState: string | null = null;
  let languagesAsked = false;
  let lastReport: PageReport | null = null;
  /** The worker did not take the rows that were read last. */
  let notKept = false;
  let looking: Promise<PageLook> | null = null;
  /** Looks in a row in which something failed. */
  let faultyLooks = 0;
  /** What failed beside the looks, since the last one. */
  let beside = compartments();
  const steps = longSteps();

  const goOn = (): void => {
    wanted = true;
    timer.stop();
    wake();
  };
  const soon = (): void => {
    if (!extensionIsAlive()) return extensionGone();
    goOn();
  };
  // Every look, and every delivery after it, says anew what it waits for.
  const timer = wakeTimer(soon, signal);
  const { later } = timer;

  const looks = settledLooks({ soon, later }, signal);
  const board = rowBoard();
  const freshReader = (): PageReader => pageReader(document, (root) => watch.addRoot(root));
  let reader = freshReader();
  const watch = watchPage(
    {
      soon,
      changed: (node, lightly) => {
        if (!lightly) board.watcher?.touched(node);
        looks.changed();
        return reader.changed(node, lightly, performance.now());
      },
      missed: () => reader.forget(),
      failed: (error) => {
        beside.note({ step: 'loop', engine: 'changes' }, error);
        reader.forget();
        goOn();
      },
    },
    signal,
  );
  const { offer, deliver } = deliveryOfReadings({
    extensionGone,
    later,
    delivered: (all) => {
      notKept = !all;
      tell();
    },
    dropped: (error) => {
      beside.note({ step: 'loop', engine: 'refused' }, error);
      tell();
    },
    // Site data was cleared: what the page shows is read and sent again.
    storeGone: () => {
      reader.forget();
      soon();
    },
  });

  async function look(): Promise<PageLook> {
    if (looking !== null) return looking;
    looking = lookOnce();
    try {
      return await looking;
    } finally {
      looking = null;
    }
  }

  async function lookOnce(): Promise<PageLook> {
    wanted = false;
    const apart = beside;
    beside = compartments();
    let seen: LookTaken;
    try {
      const { value, tookMs } = await inSlices(looks.look(reader, readAt(), apart.pause), signal, {
        ...lookBudget,
        outOfTime: () => new OutOfTime(),
        stepTook: (ms) => steps.took(ms, reader.lastPart()),
      });
      workedMs = tookMs;
      seen = value;
    } catch (error) {
      if (signal.aborted) throw error;
      apart.note({ step: 'loop', engine: 'look' }, error);
      seen = nothingSeen;
    }
    take(seen, apart.faults());
    beside.run({ step: 'loop', engine: 'rows' }, () => tellRows(board, seen), undefined);
    askForLanguages(seen);
    wake();
    return seen;
  }

  const readAt = (): ReadAt => ({
    address: pageAddress(),
    browserLanguages: navigator.languages,
    now: new Date().toISOString(),
    said: (header, account, language) => userMeaning(said, header, account, language),
  });

  /** Asks for the words of all languages, once; they come with a reader that takes the place of this one. */
  function askForLanguages(seen: LookTaken): void {
    const tags = languagesOfPage(document, pageAddress(), navigator.languages);
    if (languagesAsked || !wantsMoreLanguages(seen, tags, languages)) return;
    languagesAsked = true;
    send('reader.load', { languages: pageLanguages }).catch((error: unknown) => {
      languagesAsked = false;
      if (!signal.aborted) console.warn('[Partner Center Triage]', error);
    });
  }

  /** Offers and tells what a look gave; each part of that may fail alone. */
  function take(seen: LookTaken, others: readonly ReadingFault[]): void {
    const faults = [...seen.report.faults, ...others];
    noteFaults(seen, faults);
    const all = [...faults, ...steps.ofLook()];
    beside.run(
      { step: 'loop', engine: 'offer' },
      () => {
        for (const reading of seen.sure) offer({ ...reading, faults: all, tookMs: Math.round(workedMs) });
      },
      undefined,
    );
    const notOffered = beside.faults().length > 0;
    lastReport = { state: notOffered ? { kind: 'fault' } : stateNow(seen), faults: all };
    tell();
    looks.took(seen);
  }

  /** Rows that are all kept back are not read yet: the page still draws them, as far as anybody can tell. */
  function stateNow({ report: { state }, sure, held }: LookTaken): PageState {
    const isOffered = sure.some(({ detail, referrals }) => !detail && referrals.length > 0);
    return state.kind === 'read' && held > 0 && !isOffered ? { kind: 'loading' } : state;
  }

  /** After faults it waits longer, and at last forgets what it knew; where nothing was read it tries again unasked. */
  function noteFaults({ readings, report }: PageLook, faults: readonly ReadingFault[]): void {
    faultyLooks = faults.length > 0 ? faultyLooks + 1 : 0;
    if (faultyLooks === 0) return;
    const cut = faults.some(({ error }) => error === 'timeout');
    // A look that was cut goes on where it ended: what it knows is not in its way.
    if (!cut && faultyLooks % mostFaultyLooks === 0) {
      reader = freshReader();
      looks.forget();
    }
    if (cut || readings.length === 0 || report.state.kind === 'fault') later(pauseAfterFaults());
  }

  function pauseAfterFaults(): number {
    if (faultyLooks === 0) return 0;
    const longest =
      lastReport?.state.kind === 'fault' || lastReport === null
        ? faultPause.whenNothing
        : faultPause.whenRead;
    return Math.min(longest, faultPause.first * 2 ** Math.min(faultyLooks - 1, 10));
  }

  /** How the page stands; rows that the worker does not take are not read. */
  function reportNow(): PageReport | null {
    if (lastReport === null) return null;
    const { state } = lastReport;
    return {
      state: state.kind === 'read' && notKept ? { kind: 'not-kept' } : state,
      faults: [...lastReport.faults, ...beside.faults()],
    };
  }

  /** Tells the worker how the page stands, once for each news and address. */
  function tell(again = false): void {
    const report = reportNow();
    if (report === null) return;
    const news = JSON.stringify([pageAddress().pathname, report.state, report.faults.map(faultName)]);
    if (news === toldState) return;
    toldState = news;
    send('page.state', report)
      .catch((error: unknown) => {
        if (signal.aborted || !extensionIsAlive()) return;
        toldState = null;
        console.warn('[Partner Center Triage]', error);
        // The worker may have been starting; what fails twice may be ours.
        if (again) return sayFault(error);
        return rest(tellAgainMs).then(() => tell(true));
      })
      .catch(sayFault);
  }

  async function turn(): Promise<void> {
    await whenVisible(signal);
    if (wanted) await look();
    await deliver();
    await rest(Math.max(burstMs, Math.min(workedMs * restRatio, 2_000), pauseAfterFaults()));
    if (wanted) return;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await timer.waitFor(woken);
    if (!wanted && timer.failed()) throw new Error('A timer did not wake the loop.');
  }

  /** The turn itself failed, and not only a part of it. */
  async function afterFault(error: unknown): Promise<void> {
    console.warn('[Partner Center Triage]', error);
    await sayFault(error);
    toldState = null;
    faultyLooks += 1;
    wanted = true;
    await rest(pauseAfterFaults());
  }

  /** Never ends before `signal` says so, whatever a turn or its aftermath throws. */
  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await turn();
      } catch (error) {
        if (signal.aborted) return;
        try {
          await afterFault(error);
        } catch {
          await new Promise((resolve) => setTimeout(resolve, faultPause.whenNothing));
        }
      }
    }
  }

  board.look = goOn;
  run().catch(sayFault);
  return {
    lookAndSend: async () => {
      const seen = await look();
      await deliver();
      return seen;
    },
    report: reportNow,
    settings: ({ saidColumns }) => {
      said = saidColumns;
      reader.forget();
      soon();
    },
  };
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

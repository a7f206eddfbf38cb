import type { PageReport, PageState } from '../domain/page-state';
import type { ReadingFault } from '../domain/reading-fault';
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
import { faultyLooks, longestPauseMs } from './faulty-looks';
import { inSlices, whenVisible } from './idle';
import { extensionIsAlive } from './lifetime';
import { longSteps } from './long-steps';
import { userMeaning } from './user-meaning';
import { wantsMoreLanguages } from './more-languages';
import { pageAddress } from './page-address';
import { rowBoard, tellRows } from './row-board';
import { sayFault } from './say-fault';
import { nothingSeen, settledLooks, type LookTaken } from './settled-looks';
import { stateTeller } from './tell-state';
import { wakeTimer } from './wake-timer';
import { watchPage } from './watch-page';

/** Changes come in bursts; one reading serves a burst. */
const burstMs = 150;
/** After a look the reader rests this many times as long as the look took, in ms at most so long. */
const rest = { ratio: 9, longestMs: 2_000 } as const;
/**
 * One look works so long at most, in ms; what is at work then ends, and the rest has a little more. Work is
 * measured by the clock, and a busy machine gives it a tenth of the time: a look of 0.2 s must have 2 s and more.
 */
const lookBudget = { budgetMs: 5_000, graceMs: 1_000, mostTimes: 4 } as const;

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
  const loop = new LookingLoop(signal, extensionGone);
  loop.run().catch(sayFault);
  return loop;
}

class LookingLoop implements ReadingLoop {
  readonly #signal: AbortSignal;
  readonly #extensionGone: () => void;
  #said: ReaderSettings['saidColumns'] = [];
  #wanted = true;
  #wake: () => void = () => undefined;
  /** What the last look took of the page's time, in ms; waiting for a moment at which it idles takes nothing of it. */
  #workedMs = 0;
  #languagesAsked = false;
  #looking: Promise<PageLook> | null = null;
  /** What failed beside the looks, since the last one. */
  #beside = compartments();
  readonly #faulty = faultyLooks();
  readonly #steps = longSteps();
  readonly #board = rowBoard();
  readonly #timer;
  readonly #looks;
  readonly #watch;
  readonly #teller;
  readonly #delivery;
  #reader: PageReader;

  constructor(signal: AbortSignal, extensionGone: () => void) {
    this.#signal = signal;
    this.#extensionGone = extensionGone;
    // Every look, and every delivery after it, says anew what it waits for.
    this.#timer = wakeTimer(this.#soon, signal);
    const { later } = this.#timer;
    this.#looks = settledLooks({ soon: this.#soon, later }, signal);
    this.#reader = this.#freshReader();
    this.#watch = watchPage(
      {
        soon: this.#soon,
        changed: this.#changed,
        missed: () => this.#reader.forget(),
        failed: (error) => {
          this.#beside.note({ step: 'loop', engine: 'changes' }, error);
          this.#reader.forget();
          this.#goOn();
        },
      },
      signal,
    );
    this.#teller = stateTeller(() => this.#beside.faults(), signal);
    this.#delivery = deliveryOfReadings({
      extensionGone,
      later,
      delivered: this.#teller.delivered,
      dropped: (error) => {
        this.#beside.note({ step: 'loop', engine: 'refused' }, error);
        this.#teller.tell();
      },
      // Site data was cleared: what the page shows is read and sent again.
      storeGone: this.#readAllAnew,
    });
    this.#board.look = this.#goOn;
  }

  readonly lookAndSend = async (): Promise<PageLook> => {
    const seen = await this.#look();
    await this.#delivery.deliver();
    return seen;
  };

  readonly settings = ({ saidColumns }: ReaderSettings): void => {
    this.#said = saidColumns;
    this.#readAllAnew();
  };

  readonly report = (): PageReport | null => this.#teller.report();

  /** Never ends before `signal` says so, whatever a turn or its aftermath throws. */
  async run(): Promise<void> {
    while (!this.#signal.aborted) {
      try {
        await this.#turn();
      } catch (error) {
        if (this.#signal.aborted) return;
        try {
          await this.#afterFault(error);
        } catch {
          // Of our own functions any may be the one that fails: this pause needs none.
          await new Promise((resolve) => setTimeout(resolve, longestPauseMs));
        }
      }
    }
  }

  readonly #goOn = (): void => {
    this.#wanted = true;
    this.#timer.stop();
    this.#wake();
  };

  readonly #soon = (): void => {
    if (!extensionIsAlive()) return this.#extensionGone();
    this.#goOn();
  };

  readonly #readAllAnew = (): void => {
    this.#reader.forget();
    this.#soon();
  };

  readonly #changed = (node: Node, lightly: boolean): boolean => {
    if (!lightly) this.#board.watcher?.touched(node);
    this.#looks.changed();
    return this.#reader.changed(node, lightly, performance.now());
  };

  #freshReader(): PageReader {
    return pageReader(document, (root) => this.#watch.addRoot(root));
  }

  async #turn(): Promise<void> {
    await whenVisible(this.#signal);
    if (this.#wanted) await this.#look();
    await this.#delivery.deliver();
    const restMs = Math.min(this.#workedMs * rest.ratio, rest.longestMs);
    await passed(Math.max(burstMs, restMs, this.#pauseAfterFaults()));
    if (this.#wanted) return;
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await this.#timer.waitFor(woken);
    if (!this.#wanted && this.#timer.failed()) throw new Error('A timer did not wake the loop.');
  }

  /** The turn itself failed, and not only a part of it. */
  async #afterFault(error: unknown): Promise<void> {
    console.warn('[Partner Center Triage]', error);
    await sayFault(error);
    this.#teller.forget();
    this.#faulty.failed();
    this.#wanted = true;
    await passed(this.#pauseAfterFaults());
  }

  async #look(): Promise<PageLook> {
    if (this.#looking !== null) return this.#looking;
    this.#looking = this.#lookOnce();
    try {
      return await this.#looking;
    } finally {
      this.#looking = null;
    }
  }

  async #lookOnce(): Promise<PageLook> {
    this.#wanted = false;
    const apart = this.#beside;
    this.#beside = compartments();
    let seen: LookTaken;
    try {
      const work = this.#looks.look(this.#reader, this.#readAt(), apart.pause);
      const { value, tookMs } = await inSlices(work, this.#signal, {
        ...lookBudget,
        outOfTime: () => new OutOfTime(),
        stepTook: (ms) => this.#steps.took(ms, this.#reader.lastPart()),
      });
      this.#workedMs = tookMs;
      seen = value;
    } catch (error) {
      if (this.#signal.aborted) throw error;
      apart.note({ step: 'loop', engine: 'look' }, error);
      seen = nothingSeen;
    }
    this.#take(seen, apart.faults());
    this.#beside.run({ step: 'loop', engine: 'rows' }, () => tellRows(this.#board, seen), undefined);
    this.#askForLanguages(seen);
    this.#wake();
    return seen;
  }

  #readAt(): ReadAt {
    return {
      address: pageAddress(),
      browserLanguages: navigator.languages,
      now: new Date().toISOString(),
      said: (header, account, language) => userMeaning(this.#said, header, account, language),
    };
  }

  /** Asks for the words of all languages, once; they come with a reader that takes the place of this one. */
  #askForLanguages(seen: LookTaken): void {
    const tags = languagesOfPage(document, pageAddress(), navigator.languages);
    if (this.#languagesAsked || !wantsMoreLanguages(seen, tags, languages)) return;
    this.#languagesAsked = true;
    send('reader.load', { languages: pageLanguages }).catch((error: unknown) => {
      this.#languagesAsked = false;
      if (!this.#signal.aborted) console.warn('[Partner Center Triage]', error);
    });
  }

  /** Offers and tells what a look gave; each part of that may fail alone. */
  #take(seen: LookTaken, others: readonly ReadingFault[]): void {
    const faults = [...seen.report.faults, ...others];
    this.#goOnAfter(seen, faults);
    const all = [...faults, ...this.#steps.ofLook()];
    const tookMs = Math.round(this.#workedMs);
    const offer = (): void => {
      for (const reading of seen.sure) this.#delivery.offer({ ...reading, faults: all, tookMs });
    };
    this.#beside.run({ step: 'loop', engine: 'offer' }, offer, undefined);
    const notOffered = this.#beside.faults().length > 0;
    this.#teller.looked({ state: notOffered ? { kind: 'fault' } : stateOf(seen), faults: all });
    this.#looks.took(seen);
  }

  #goOnAfter(seen: LookTaken, faults: readonly ReadingFault[]): void {
    const { freshReader, lookAgain } = this.#faulty.looked(seen, faults);
    if (freshReader) {
      this.#reader = this.#freshReader();
      this.#looks.forget();
    }
    if (lookAgain) this.#timer.later(this.#pauseAfterFaults());
  }

  #pauseAfterFaults(): number {
    return this.#faulty.pauseMs(this.#teller.report());
  }
}

/** Rows that are all kept back are not read yet: the page still draws them, as far as anybody can tell. */
function stateOf({ report: { state }, sure, held }: LookTaken): PageState {
  const isOffered = sure.some(({ detail, referrals }) => !detail && referrals.length > 0);
  return state.kind === 'read' && held > 0 && !isOffered ? { kind: 'loading' } : state;
}

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

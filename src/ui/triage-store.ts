import type { ReadonlySignal, Signal } from '@preact/signals';
import type { TemplateKind } from '../domain/template';
import type { ResponseOf } from '../messages/contract';
import { type Failure, failureToAsk } from '../messages/failure';
import type { Tab, TriageQuery, TriageView } from '../messages/triage-verbs';
import { patiently, type AskWorker } from './ask-worker';
import { type Favorites, favorites } from './favorites';
import { heldViews, type RowNotice } from './held-views';
import { type ListTurns, listTurns } from './list-turns';
import { preparedViews } from './prepared-views';
import type { RowSheet } from './row-sheets';
import type { Selection } from './selection';
import type { Toasts } from './toasts';
import { type ViewLoader, viewLoader } from './view-loader';

/** What the store needs from the outside; the entry points and the tests give it. */
export interface TriagePorts {
  readonly send: AskWorker;
  /** The view of a tab that the worker keeps ready for the first paint; null where there is none yet. */
  readSnapshot(tab: Tab): Promise<TriageView | null>;
  /** Resolves when what was drawn is on the screen. */
  painted(): Promise<void>;
  /** Calls back when the worker has prepared a view anew, because something in it changed. */
  onSnapshot(changed: (view: TriageView) => void, until: AbortSignal): void;
}

export interface TriageStore extends ViewLoader, ListTurns, Favorites {
  readonly query: ReadonlySignal<TriageQuery>;
  /** The last answer for this query; null while there is none. */
  readonly view: ReadonlySignal<TriageView | null>;
  /** Why the last question was not answered; null while all is well. */
  readonly problem: ReadonlySignal<Failure | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly rowNotice: ReadonlySignal<RowNotice | null>;
  /** Asks the worker, and does not wait for ever. */
  readonly ask: AskWorker;
  start(): Promise<void>;
  open(key: string | null): Promise<void>;
  startReadAll(): Promise<ResponseOf<'walk.start'>['started'] | 'failed'>;
  cancelReadAll(): Promise<void>;
  /** What was done is told, and taken back, here; absent where nothing is told. */
  readonly toasts?: Toasts;
  /** What is asked about rows in a dialog of its own; absent where nothing can be asked. */
  readonly sheet?: Signal<RowSheet | null>;
  /** Takes the referral, gives it back, or asks whether to take it over from a colleague. */
  readonly claim?: (key: string) => void;
  /** Opens the menu of moments until which a referral may sleep. */
  readonly snooze?: (key: string) => void;
  /** Selects these rows; absent where none can be selected. */
  readonly selectRows?: (keys: readonly string[]) => void;
  /** Rows that are to be answered together; absent where nothing can be answered. */
  readonly selection?: Selection;
  /** Prepares the answer to a confirmed duplicate; absent where nothing can be prepared here. */
  readonly prepareDuplicate?: (key: string, answer: 'close-as-error' | 'decline') => void;
  /** Opens the sheet in which an answer is prepared; absent where nothing can be prepared here. */
  readonly answer?: (key: string, kind: TemplateKind) => void;
  /** The user says that a filled answer was not sent. */
  readonly notSent?: (key: string) => void;
}

/** The state behind popup and side panel. The worker knows the truth; this holds the last part of it that was shown. */
export function triageStore(ports: TriagePorts, until: AbortSignal): TriageStore {
  const held = heldViews();
  const { query, view, problem, busy, rowNotice } = held;
  const ask = patiently(ports.send);
  const loader = viewLoader(held, ask, until);
  const { refresh } = loader;
  const { paint, follow } = preparedViews(held, ports.readSnapshot, refresh);

  return {
    ...loader,
    ...listTurns(held, { refresh, paint }),
    ...favorites(held, ask, refresh),
    ask,
    query,
    view,
    problem,
    busy,
    rowNotice,
    async start() {
      await paint();
      ports.onSnapshot(follow, until);
      // Waking the worker takes the processor that the first paint needs.
      if (view.peek() === null) void refresh();
      else void ports.painted().then(refresh);
    },
    async open(key) {
      try {
        await ask('partner-center.open', { key });
      } catch (error) {
        if (key === null) problem.value = failureToAsk(error);
        else rowNotice.value = { key, kind: 'not-opened' };
      }
    },
    async startReadAll() {
      try {
        const { started } = await ask('walk.start', {});
        await refresh();
        return started;
      } catch (error) {
        problem.value = failureToAsk(error);
        return 'failed';
      }
    },
    async cancelReadAll() {
      try {
        await ask('walk.cancel', {});
        await refresh();
      } catch (error) {
        problem.value = failureToAsk(error);
      }
    },
  };
}

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Referral } from '../domain/referral';
import type { TemplateKind } from '../domain/template';
import type { RequestOf, ResponseOf, Verb } from '../messages/contract';
import { type Failure, failureToAsk } from '../messages/failure';
import { FIRST_TAB, SNAPSHOT_ROWS } from '../messages/snapshot';
import type { ClaimState } from '../domain/team-mark';
import type { Tab, TriageQuery, TriageView } from '../messages/triage-verbs';
import type { RowSheet } from './row-sheets';
import type { Selection } from './selection';
import type { Toasts } from './toasts';

/** Rows asked for at once: as many as the worker keeps ready, more than one screen, few enough for one frame. */
const pageRows = SNAPSHOT_ROWS;
/** Typing in the search field: a worker asked for every letter would answer late. */
const typingPauseMs = 120;
/** A worker that needs longer has died or hangs: better to say so than to wait for ever. */
const patienceMs = 10_000;

/** What the store needs from the outside; the entry points and the tests give it. */
export interface TriagePorts {
  send<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  /** The view of a tab that the worker keeps ready for the first paint; null where there is none yet. */
  readSnapshot(tab: Tab): Promise<TriageView | null>;
  /** Resolves when what was drawn is on the screen. */
  painted(): Promise<void>;
  /** Calls back when the worker has prepared a view anew, because something in it changed. */
  onSnapshot(changed: (view: TriageView) => void, until: AbortSignal): void;
}

/** Something to be told once: on the row, and to screen readers. */
export interface RowNotice {
  readonly key: string;
  readonly kind: 'also-in-page' | 'not-kept' | 'not-opened';
}

export interface TriageStore {
  readonly query: ReadonlySignal<TriageQuery>;
  /** The last answer for this query; null while there is none. */
  readonly view: ReadonlySignal<TriageView | null>;
  /** Why the last question was not answered; null while all is well. */
  readonly problem: ReadonlySignal<Failure | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly rowNotice: ReadonlySignal<RowNotice | null>;
  readonly favoriteOf: (referral: Pick<Referral, 'key' | 'favorite'>) => boolean;
  /** Asks the worker, and does not wait for ever. */
  ask<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  start(): Promise<void>;
  refresh(): Promise<void>;
  showTab(tab: Tab): void;
  showAccount(account: string | null): void;
  /** Shows only those that are whose; undefined: all. */
  showClaim(claim: ClaimState | undefined): void;
  search(words: string): void;
  showMore(): Promise<void>;
  /** @returns whether it was kept. */
  favorite(key: string, on: boolean): Promise<boolean>;
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

/** What a query becomes: `claim` undefined shows all. */
type Choice = Partial<Pick<TriageQuery, 'tab' | 'search' | 'account'>> & {
  readonly claim?: ClaimState | undefined;
};

const firstQuery: TriageQuery = { tab: FIRST_TAB, search: '', account: null, offset: 0, limit: pageRows };
/** While another search is under way the rows of the former one stay: no flicker at every letter. */
const nameOf = ({ tab, account, claim }: TriageQuery): string => JSON.stringify([tab, account, claim]);

async function patiently<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1_000} s`)), patienceMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The state behind popup and side panel. The worker knows the truth; this holds the last part of it that was shown. */
export function triageStore(ports: TriagePorts, until: AbortSignal): TriageStore {
  const query = signal(firstQuery);
  const views = signal<ReadonlyMap<string, TriageView>>(new Map());
  const problem = signal<Failure | null>(null);
  const busy = signal(false);
  const rowNotice = signal<RowNotice | null>(null);
  const hearts = signal<ReadonlyMap<string, boolean>>(new Map());
  const view = computed(() => views.value.get(nameOf(query.value)) ?? null);
  let asked = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** The tab to go back to when the search ends; null while nothing is searched. */
  let tabBefore: Tab | null = null;

  const keep = (of: TriageQuery, answer: TriageView): void => {
    views.value = new Map([...views.peek(), [nameOf(of), answer]]);
  };

  async function askFor(wanted: TriageQuery, merge: (answer: TriageView) => TriageView): Promise<void> {
    const mine = ++asked;
    busy.value = true;
    try {
      const answer = await patiently(ports.send('triage.view', wanted));
      // A slower answer to an older question must not replace a newer one.
      if (mine !== asked || until.aborted) return;
      batch(() => {
        keep(wanted, merge(answer));
        problem.value = null;
        busy.value = false;
      });
    } catch (error) {
      if (mine !== asked || until.aborted) return;
      batch(() => {
        problem.value = failureToAsk(error);
        busy.value = false;
      });
    }
  }

  async function refresh(): Promise<void> {
    const shown = view.peek()?.rows.length ?? 0;
    await askFor({ ...query.peek(), offset: 0, limit: Math.max(pageRows, shown) }, (answer) => answer);
  }

  function turnTo(next: Choice): void {
    clearTimeout(typing);
    batch(() => {
      const { claim, ...rest } = { ...query.peek(), ...next };
      query.value = { ...rest, ...(claim !== undefined && { claim }) };
      rowNotice.value = null;
    });
    void refresh();
  }

  /** Shows what the worker keeps ready, before the worker itself is awake. */
  async function paintFromSnapshot(): Promise<void> {
    const { tab, search, account, claim } = query.peek();
    if (search !== '' || account !== null || claim !== undefined || view.peek() !== null) return;
    // A snapshot that cannot be read is no loss: the worker is asked anyway, and its failure is shown.
    const snapshot = await ports.readSnapshot(tab).catch(() => null);
    if (snapshot !== null && view.peek() === null) keep(snapshot.query, snapshot);
  }

  /** The worker prepared a tab anew: taken over as it is where it is what is shown, else asked for again. */
  function follow(prepared: TriageView): void {
    const { search, account, claim } = query.peek();
    const shown = views.peek().get(nameOf(prepared.query))?.rows.length ?? 0;
    const whole = shown <= prepared.rows.length || prepared.rows.length === prepared.matching;
    if (search === '' && account === null && claim === undefined && whole) keep(prepared.query, prepared);
    else if (prepared.query.tab === query.peek().tab) void refresh();
  }

  /** Another list: what was kept of it is shown at once, unless it was kept for another search. */
  function leaveFor(next: Choice): void {
    const { search } = query.peek();
    views.value = new Map([...views.peek()].filter(([, kept]) => kept.query.search === search));
    turnTo(next);
    void paintFromSnapshot();
  }

  async function showMore(): Promise<void> {
    const now = view.peek();
    if (now === null || busy.peek() || now.rows.length >= now.matching) return;
    await askFor({ ...query.peek(), offset: now.rows.length, limit: pageRows }, (answer) => {
      // Something may have moved between two questions: a row stands once, where it stands now.
      const known = new Set(answer.rows.map(({ key }) => key));
      return {
        ...answer,
        rows: [...now.rows.filter(({ key }) => !known.has(key)), ...answer.rows],
        hints: { ...now.hints, ...answer.hints },
      };
    });
  }

  function setHeart(key: string, on: boolean | null): void {
    const next = new Map(hearts.peek());
    if (on === null) next.delete(key);
    else next.set(key, on);
    hearts.value = next;
  }

  async function favorite(key: string, on: boolean): Promise<boolean> {
    batch(() => {
      setHeart(key, on);
      rowNotice.value = null;
    });
    try {
      const truth = await patiently(ports.send('referral.favorite', { key, on }));
      batch(() => {
        setHeart(key, null);
        for (const [name, kept] of views.peek()) {
          if (kept.rows.some((row) => row.key === key)) {
            const rows = kept.rows.map((row) => (row.key === key ? truth : row));
            views.value = new Map([...views.peek(), [name, { ...kept, rows }]]);
          }
        }
        if (!on && truth.favorite) rowNotice.value = { key, kind: 'also-in-page' };
      });
      await refresh();
      return true;
    } catch {
      // Said on the row itself: the heart goes back to what is known.
      batch(() => {
        setHeart(key, null);
        rowNotice.value = { key, kind: 'not-kept' };
      });
      return false;
    }
  }

  async function open(key: string | null): Promise<void> {
    try {
      await patiently(ports.send('partner-center.open', { key }));
    } catch (error) {
      if (key === null) problem.value = failureToAsk(error);
      else rowNotice.value = { key, kind: 'not-opened' };
    }
  }

  return {
    ask: (verb, ask) => patiently(ports.send(verb, ask)),
    query,
    view,
    problem,
    busy,
    rowNotice,
    refresh,
    showMore,
    favorite,
    open,
    favoriteOf: ({ key, favorite: kept }) => hearts.value.get(key) ?? kept,
    async start() {
      await paintFromSnapshot();
      ports.onSnapshot(follow, until);
      // Waking the worker takes the processor that the first paint needs.
      if (view.peek() === null) void refresh();
      else void ports.painted().then(refresh);
    },
    showTab: (tab) => leaveFor({ tab }),
    showAccount: (account) => leaveFor({ account }),
    showClaim: (claim) => leaveFor({ claim }),
    search(words) {
      clearTimeout(typing);
      const { tab } = query.peek();
      if (words === '') {
        const back = tabBefore ?? tab;
        tabBefore = null;
        return turnTo({ search: '', tab: back });
      }
      typing = setTimeout(() => {
        // A search begins in all lists; the other tabs then show their part of the matches.
        const begins = tabBefore === null;
        tabBefore ??= tab;
        turnTo({ search: words, ...(begins && { tab: FIRST_TAB }) });
      }, typingPauseMs);
    },
    async startReadAll() {
      try {
        const { started } = await patiently(ports.send('walk.start', {}));
        await refresh();
        return started;
      } catch (error) {
        problem.value = failureToAsk(error);
        return 'failed';
      }
    },
    async cancelReadAll() {
      try {
        await patiently(ports.send('walk.cancel', {}));
        await refresh();
      } catch (error) {
        problem.value = failureToAsk(error);
      }
    },
  };
}

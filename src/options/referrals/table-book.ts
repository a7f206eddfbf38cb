import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Thresholds } from '../../domain/deadline';
import { DEFAULT_SETTINGS, type Settings, thresholdsOf } from '../../domain/settings';
import { type PackedRows, type TableRow, tableRow, unpackRows } from '../../domain/table-row';
import { type Failure, failureToAsk } from '../../messages/failure';
import type { HintSummary } from '../../messages/hint-verbs';
import { FIRST_TAB } from '../../messages/snapshot';
import { TABLE_PART } from '../../messages/table-verbs';
import type { Tab, TriageView } from '../../messages/triage-verbs';
import { allRows } from './all-rows';
import { byEntryUrgency, type Entry, entryOf } from './entry';
import { inOrder, inSlices, mapped } from './in-slices';
import type { TablePorts } from './table-ports';

/** All referrals as the worker keeps them, on the page. */
export interface TableBook {
  /** In the order in which to work. While `whole` is false only the first ones. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** How many there are. */
  readonly total: ReadonlySignal<number>;
  readonly whole: ReadonlySignal<boolean>;
  readonly thresholds: ReadonlySignal<Thresholds>;
  /** What the page needs to know of the settings. */
  readonly settings: ReadonlySignal<TriageView['settings']>;
  /** "To answer" as the worker prepared it; shown until `whole`. Null: nothing was prepared. */
  readonly prepared: ReadonlySignal<PreparedList | null>;
  /** Duplicate hints by key; a row without any has no entry. */
  readonly hints: ReadonlySignal<ReadonlyMap<string, readonly HintSummary[]>>;
  /** Why the worker could not be asked; null while all is well. */
  readonly problem: ReadonlySignal<Failure | null>;
  /** Shows what is prepared, then loads the rest; safe to repeat. */
  start(): Promise<void>;
  /** Asks for what changed. */
  follow(): Promise<void>;
  entryOf(key: string): Entry | null;
}

/** The first rows of "To answer", and its figures. */
interface PreparedList {
  readonly view: TriageView;
  readonly entries: readonly Entry[];
}

const HOMES: readonly Tab[] = ['marketplace', 'qualified', 'co-sell'];

type RowHints = ReadonlyMap<string, readonly HintSummary[]>;

/** Hints after those of some rows became others. */
function withHints(before: RowHints, fresh: RowHints, rows: readonly string[]): RowHints {
  const after = new Map(before);
  for (const key of rows) after.delete(key);
  for (const [key, some] of fresh) after.set(key, some);
  return after;
}

export function tableBook(ports: TablePorts, until: AbortSignal): TableBook {
  const entries = signal<readonly Entry[]>([]);
  const total = signal(0);
  const whole = signal(false);
  const thresholds = signal(thresholdsOf(DEFAULT_SETTINGS));
  const settings = signal<TriageView['settings']>(DEFAULT_SETTINGS);
  const prepared = signal<PreparedList | null>(null);
  const problem = signal<Failure | null>(null);
  const hints = signal<ReadonlyMap<string, readonly HintSummary[]>>(new Map());
  let hintMark: string | null = null;
  let known = new Map<string, Entry>();
  let mark: string | null = null;
  let working: Promise<void> | null = null;
  let again = false;
  let endFolding = (): void => undefined;
  /** Whether the next page will find what this one had to be told. */
  let isTidy = true;

  function take(of: Settings): void {
    settings.value = of;
    const next = thresholdsOf(of);
    const { soonMs, urgentMs } = thresholds.peek();
    if (next.soonMs !== soonMs || next.urgentMs !== urgentMs) thresholds.value = next;
  }

  function show(inTheirOrder: readonly Entry[]): void {
    batch(() => {
      entries.value = inTheirOrder;
      total.value = known.size;
      whole.value = true;
      problem.value = null;
    });
  }

  /** Puts all that is known in order, and shows it. */
  async function showAll(): Promise<void> {
    const ranked = await new Promise<readonly Entry[]>((resolve) => {
      inSlices(inOrder([...known.values()], byEntryUrgency), ports.pause, resolve);
    });
    if (until.aborted) return;
    show(ranked);
    // The first letter of a search then finds all ready.
    endFolding();
    endFolding = inSlices(
      mapped(ranked, ({ hay }) => hay.length),
      ports.pause,
      () => undefined,
    );
  }

  const entry = (row: TableRow): Entry => entryOf(row, ports.now(), thresholds.peek());

  /** What is prepared are whole records, of which the popup shows less. */
  const entriesOf = (view: TriageView): readonly Entry[] =>
    (view.rows as readonly unknown[] as readonly TableRow[]).map((row) => entry(tableRow(row)));

  /** The first rows of each list are prepared; merged, they are the first of all. */
  async function paintPrepared(): Promise<void> {
    const [toAnswer, ...lists] = await Promise.all(
      [FIRST_TAB, ...HOMES].map((tab) => ports.readSnapshot(tab)),
    );
    const views = lists.filter((view) => view !== null);
    if (views.length < HOMES.length || whole.peek()) return;
    take({ ...DEFAULT_SETTINGS, ...views[0]?.settings });
    const first = views.flatMap(entriesOf).sort(byEntryUrgency);
    // Beyond the shortest list that goes on, rows of that list are missing between the others.
    const sure = views.reduce(
      (least, view) => (view.rows.length < view.matching ? Math.min(least, view.rows.length) : least),
      first.length,
    );
    batch(() => {
      if (toAnswer) prepared.value = { view: toAnswer, entries: entriesOf(toAnswer) };
      entries.value = first.slice(0, sure);
      total.value = views.reduce((sum, { query, counts }) => sum + counts[query.tab], 0);
    });
  }

  async function loadAll(): Promise<void> {
    const before = thresholds.peek();
    ({ mark, known } = await allRows({ ports, until, entry, take }));
    // Some were ranked before the settings were known.
    if (before !== thresholds.peek()) await renew(new Set());
    await showAll();
    // What was written while they travelled.
    await takeChanges();
    isTidy = false;
  }

  async function takeChanges(): Promise<void> {
    if (mark === null) return loadAll();
    const changes = await ports.send('table.changes', { since: mark });
    if (changes.kind === 'reload') {
      mark = null;
      return loadAll();
    }
    mark = changes.mark;
    const before = thresholds.peek();
    take(changes.settings);
    const rows = unpackRows(changes.put as PackedRows);
    if (rows.length === 0 && changes.removed.length === 0 && before === thresholds.peek() && !turned())
      return;
    const fresh = rows.map(entry);
    for (const key of changes.removed) known.delete(key);
    for (const one of fresh) known.set(one.key, one);
    if (turned() || before !== thresholds.peek()) {
      await renew(new Set(fresh.map(({ key }) => key)));
      return showAll();
    }
    // All others stand in their order.
    const others = entries.peek().filter((one) => known.get(one.key) === one);
    show([...others, ...fresh].sort(byEntryUrgency));
  }

  async function takeHints(): Promise<void> {
    const first = await ports.send('table.hints', { since: hintMark });
    const { mark: of, hints: some, only } = first;
    const fresh = new Map(Object.entries(some ?? {}));
    for (let { next } = first; next !== undefined;) {
      const part = await ports.send('table.hints', { since: hintMark, offset: next });
      // The worker was stopped meanwhile.
      if (part.mark !== of) return takeHints();
      for (const [key, more] of Object.entries(part.hints ?? {})) fresh.set(key, more);
      ({ next } = part);
    }
    hintMark = of;
    if (some !== null) hints.value = only === undefined ? fresh : withHints(hints.peek(), fresh, only);
  }

  let rankedAt = ports.now();
  /** Whether a deadline has passed, or a snooze ended, since the rows were ranked. */
  function turned(): boolean {
    const now = ports.now();
    const crossed = (at: number | undefined): boolean => at !== undefined && at > rankedAt && at <= now;
    return entries
      .peek()
      .some(
        ({ response, contact, summary: { snoozedUntil } }) =>
          crossed(response?.from) ||
          crossed(response?.until) ||
          crossed(contact?.from) ||
          (snoozedUntil !== null && crossed(snoozedUntil)),
      );
  }

  /** Ranks the other rows anew: the clock has moved them, or what counts as soon is another time. */
  async function renew(fresh: ReadonlySet<string>): Promise<void> {
    rankedAt = ports.now();
    let done = 0;
    for (const [key, old] of known) {
      if (!fresh.has(key)) known.set(key, entry(old.row));
      done += 1;
      if (done % TABLE_PART === 0) await ports.pause();
    }
  }

  /** One question at a time; what is asked for meanwhile is served by one more. */
  function follow(): Promise<void> {
    if (working !== null) {
      again = true;
      return working;
    }
    const run = async (): Promise<void> => {
      do {
        again = false;
        try {
          await takeChanges();
          await takeHints();
          if (!isTidy) await ports.send('table.tidy', {});
          isTidy = true;
        } catch (error) {
          if (!until.aborted) problem.value = failureToAsk(error);
        }
      } while (again && !until.aborted);
      working = null;
    };
    working = run();
    return working;
  }

  return {
    entries,
    total,
    whole,
    thresholds,
    settings,
    prepared,
    problem,
    hints,
    follow,
    entryOf: (key) => known.get(key) ?? entries.peek().find(({ row }) => row.key === key) ?? null,
    async start() {
      // Rows that cannot be prepared are no loss: the worker is asked anyway, and its failure is shown.
      if (!whole.peek()) await paintPrepared().catch(() => undefined);
      ports.onChange(() => void follow(), until);
    },
  };
}

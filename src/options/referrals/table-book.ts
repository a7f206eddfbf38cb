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
  /** The keys that each figure counts which is followed, by its name; one that has no entry is still asked for. */
  readonly figures: ReadonlySignal<FigureKeys>;
  /** Why the worker could not be asked; null while all is well. */
  readonly problem: ReadonlySignal<Failure | null>;
  /** Shows what is prepared, then loads the rest; safe to repeat. */
  start(): Promise<void>;
  /** Asks for what changed. */
  follow(): Promise<void>;
  /** Asks from now on what these figures of the insights count. */
  followFigures(names: readonly string[]): void;
  entryOf(key: string): Entry | null;
}

type FigureKeys = ReadonlyMap<string, ReadonlySet<string>>;

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

/** @param until when the page is left. */
export const tableBook = (ports: TablePorts, until: AbortSignal): TableBook => new LoadedBook(ports, until);

class LoadedBook implements TableBook {
  readonly entries = signal<readonly Entry[]>([]);
  readonly total = signal(0);
  readonly whole = signal(false);
  readonly thresholds = signal(thresholdsOf(DEFAULT_SETTINGS));
  readonly settings = signal<TriageView['settings']>(DEFAULT_SETTINGS);
  readonly prepared = signal<PreparedList | null>(null);
  readonly problem = signal<Failure | null>(null);
  readonly hints = signal<RowHints>(new Map());
  readonly figures = signal<FigureKeys>(new Map());
  #figures: readonly string[] = [];
  readonly #ports: TablePorts;
  readonly #until: AbortSignal;
  #hintMark: string | null = null;
  #known = new Map<string, Entry>();
  #mark: string | null = null;
  #working: Promise<void> | null = null;
  #again = false;
  #endFolding = (): void => undefined;
  /** Whether the next page will find what this one had to be told. */
  #isTidy = true;
  #rankedAt: number;

  constructor(ports: TablePorts, until: AbortSignal) {
    this.#ports = ports;
    this.#until = until;
    this.#rankedAt = ports.now();
  }

  async start(): Promise<void> {
    // Rows that cannot be prepared are no loss: the worker is asked anyway, and its failure is shown.
    if (!this.whole.peek()) await this.#paintPrepared().catch(() => undefined);
    this.#ports.onChange(() => void this.follow(), this.#until);
  }

  /** One question at a time; what is asked for meanwhile is served by one more. */
  follow(): Promise<void> {
    if (this.#working === null) this.#working = this.#followAll();
    else this.#again = true;
    return this.#working;
  }

  entryOf(key: string): Entry | null {
    return this.#known.get(key) ?? this.entries.peek().find(({ row }) => row.key === key) ?? null;
  }

  async #followAll(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#takeChanges();
        await this.#takeFigures();
        await this.#takeHints();
        if (!this.#isTidy) await this.#ports.send('table.tidy', {});
        this.#isTidy = true;
      } catch (error) {
        if (!this.#until.aborted) this.problem.value = failureToAsk(error);
      }
    } while (this.#again && !this.#until.aborted);
    this.#working = null;
  }

  #take(of: Settings): void {
    this.settings.value = of;
    const next = thresholdsOf(of);
    const { soonMs, urgentMs } = this.thresholds.peek();
    if (next.soonMs !== soonMs || next.urgentMs !== urgentMs) this.thresholds.value = next;
  }

  #show(inTheirOrder: readonly Entry[]): void {
    batch(() => {
      this.entries.value = inTheirOrder;
      this.total.value = this.#known.size;
      this.whole.value = true;
      this.problem.value = null;
    });
  }

  /** Puts all that is known in order, and shows it. */
  async #showAll(): Promise<void> {
    const { pause } = this.#ports;
    const ranked = await new Promise<readonly Entry[]>((resolve) => {
      inSlices(inOrder([...this.#known.values()], byEntryUrgency), pause, resolve);
    });
    if (this.#until.aborted) return;
    this.#show(ranked);
    // The first letter of a search then finds all ready.
    this.#endFolding();
    this.#endFolding = inSlices(
      mapped(ranked, ({ hay }) => hay.length),
      pause,
      () => undefined,
    );
  }

  readonly #entry = (row: TableRow): Entry => entryOf(row, this.#ports.now(), this.thresholds.peek());

  /** What is prepared are whole records, of which the popup shows less. */
  #entriesOf(view: TriageView): readonly Entry[] {
    return (view.rows as readonly unknown[] as readonly TableRow[]).map((row) => this.#entry(tableRow(row)));
  }

  /** The first rows of each list are prepared; merged, they are the first of all. */
  async #paintPrepared(): Promise<void> {
    const [toAnswer, ...lists] = await Promise.all(
      [FIRST_TAB, ...HOMES].map((tab) => this.#ports.readSnapshot(tab)),
    );
    const views = lists.filter((view) => view !== null);
    if (views.length < HOMES.length || this.whole.peek()) return;
    this.#take({ ...DEFAULT_SETTINGS, ...views[0]?.settings });
    const first = views.flatMap((view) => this.#entriesOf(view)).sort(byEntryUrgency);
    // Beyond the shortest list that goes on, rows of that list are missing between the others.
    const sure = views.reduce(
      (least, view) => (view.rows.length < view.matching ? Math.min(least, view.rows.length) : least),
      first.length,
    );
    batch(() => {
      if (toAnswer) this.prepared.value = { view: toAnswer, entries: this.#entriesOf(toAnswer) };
      this.entries.value = first.slice(0, sure);
      this.total.value = views.reduce((sum, { query, counts }) => sum + counts[query.tab], 0);
    });
  }

  async #loadAll(): Promise<void> {
    const before = this.thresholds.peek();
    const all = await allRows({
      ports: this.#ports,
      until: this.#until,
      entry: this.#entry,
      take: (settings) => this.#take(settings),
    });
    this.#mark = all.mark;
    this.#known = all.known;
    // Some were ranked before the settings were known.
    if (before !== this.thresholds.peek()) await this.#renew(new Set());
    await this.#showAll();
    // What was written while they travelled.
    await this.#takeChanges();
    this.#isTidy = false;
  }

  async #takeChanges(): Promise<void> {
    if (this.#mark === null) return this.#loadAll();
    const changes = await this.#ports.send('table.changes', { since: this.#mark });
    if (changes.kind === 'reload') {
      this.#mark = null;
      return this.#loadAll();
    }
    this.#mark = changes.mark;
    const before = this.thresholds.peek();
    this.#take(changes.settings);
    const isRanked = before === this.thresholds.peek() && !this.#turned();
    const rows = unpackRows(changes.put as PackedRows);
    if (rows.length === 0 && changes.removed.length === 0 && isRanked) return;
    const fresh = rows.map(this.#entry);
    for (const key of changes.removed) this.#known.delete(key);
    for (const one of fresh) this.#known.set(one.key, one);
    if (!isRanked) {
      await this.#renew(new Set(fresh.map(({ key }) => key)));
      return this.#showAll();
    }
    // All others stand in their order.
    const others = this.entries.peek().filter((one) => this.#known.get(one.key) === one);
    this.#show([...others, ...fresh].sort(byEntryUrgency));
  }

  followFigures(names: readonly string[]): void {
    if (names.length === 0 && this.#figures.length === 0) return;
    this.#figures = names;
    // What loads the rest asks for them too; before that there is nothing to filter.
    if (this.whole.peek()) void this.follow();
  }

  async #takeFigures(): Promise<void> {
    const figures = this.#figures;
    const { keys } =
      figures.length === 0 ? { keys: {} } : await this.#ports.send('insights.counted', { figures });
    const counted = Object.entries(keys).map(([name, some]) => [name, new Set(some)] as const);
    if (counted.length > 0 || this.figures.peek().size > 0) this.figures.value = new Map(counted);
  }

  async #takeHints(): Promise<void> {
    const since = this.#hintMark;
    const first = await this.#ports.send('table.hints', { since });
    const { mark, hints: some, only } = first;
    const fresh = new Map(Object.entries(some ?? {}));
    for (let { next } = first; next !== undefined;) {
      const part = await this.#ports.send('table.hints', { since, offset: next });
      // The worker was stopped meanwhile.
      if (part.mark !== mark) return this.#takeHints();
      for (const [key, more] of Object.entries(part.hints ?? {})) fresh.set(key, more);
      ({ next } = part);
    }
    this.#hintMark = mark;
    if (some !== null)
      this.hints.value = only === undefined ? fresh : withHints(this.hints.peek(), fresh, only);
  }

  /** Whether a deadline has passed, or a snooze ended, since the rows were ranked. */
  #turned(): boolean {
    const now = this.#ports.now();
    const crossed = (at: number | undefined): boolean => at !== undefined && at > this.#rankedAt && at <= now;
    return this.entries
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
  async #renew(fresh: ReadonlySet<string>): Promise<void> {
    this.#rankedAt = this.#ports.now();
    let done = 0;
    for (const [key, old] of this.#known) {
      if (!fresh.has(key)) this.#known.set(key, this.#entry(old.row));
      done += 1;
      if (done % TABLE_PART === 0) await this.#ports.pause();
    }
  }
}

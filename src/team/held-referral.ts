import { cellsText, type Cell, type Cells } from './cells';
import { claimEnds, type SeenClaim } from './claim';
import { pieces, PIECES, rowCells, rowText, rowTime } from './data-row';
import { CLAIM, dataRow, type TeamReferral } from './keys';
import { sharedValue, type SharingRules } from './change';
import { notAhead, type Stamp } from './stamp';
import type { TableRow } from './table';
import { isClosed, teamState, type TeamState } from './team-state';

/** A change that the table is not known to hold. */
export interface Pending {
  /** What the own clock showed when it was made, in epoch milliseconds. */
  readonly at: number;
  /**
   * Whether its stamp stays: the server had said lately what time it is, or the change may have left this machine.
   * Otherwise the stamp is put right when the server's time is known.
   */
  readonly settled: boolean;
  /** The stamp that it replaced; null: none. Its own stays greater. */
  readonly over: Stamp | null;
}

/** A shared referral as it is stored: plain data. */
export interface SavedReferral {
  readonly referral: TeamReferral;
  readonly own: SavedCells;
  readonly pending: readonly (readonly [name: string, pending: Pending])[];
  readonly others: readonly (readonly [replica: string, row: OtherRow<SavedCells>])[];
  readonly claim: SeenClaim | null;
  readonly dirty: boolean;
  /** Whether the table is known to hold a row of this replica. */
  readonly hasRow: boolean;
  /** That row's ETag; empty: the table gives none; null: not known. */
  readonly etag: string | null;
  readonly erased: boolean;
  readonly leftovers: readonly string[];
}

/** A colleague's row as it was read last; `version` changes with each write. */
interface OtherRow<C> {
  readonly version: string;
  readonly cells: C;
}

/** A write of the own row that was done. */
interface WrittenRow {
  /** The revision and the cells that were sent. */
  readonly revision: number;
  readonly cells: Cells;
  /** Null: the answer did not say it. */
  readonly etag: string | null;
  /** The number of the request. */
  readonly request: number;
}

type SavedCells = readonly (readonly [name: string, cell: Cell])[];

/** Everything that one replica holds of one referral: its own cells, what it read of others, the claim. */
export class HeldReferral {
  /** Whether the own row has to be written. */
  dirty = false;
  claim: SeenClaim | null = null;
  /** Whether the customer was erased: nothing is kept or written any more. */
  erased = false;
  /** Rows that hold something in the table although the customer was erased. */
  readonly leftovers = new Set<string>();
  readonly #own = new Map<string, Cell>();
  readonly #pending = new Map<string, Pending>();
  readonly #others = new Map<string, OtherRow<Cells>>();
  /** The request that showed each row, by its number: an older one does not replace what a newer one showed. */
  readonly #shownBy = new Map<string, number>();
  #hasRow = false;
  #etag: string | null = null;
  #revision = 0;

  constructor(
    readonly partition: string,
    readonly referral: TeamReferral,
    readonly replica: string,
  ) {}

  /** Counts own changes, so that a change made while a row is on its way is not taken for written. */
  get revision(): number {
    return this.#revision;
  }

  /** Own changes that the table is not known to hold, by the names of their cells. */
  get pending(): ReadonlyMap<string, Pending> {
    return this.#pending;
  }

  /** The ETag by which the own row may be replaced; empty: the table gives none; null: no row is known. */
  get etag(): string | null {
    return this.#etag;
  }

  ownCell(name: string): Cell | null {
    return this.#own.get(name) ?? null;
  }

  /** The greatest stamp of a cell that this replica knows; null: nobody wrote it. */
  stampOf(name: string): Stamp | null {
    let greatest: Stamp | null = this.#own.get(name)?.s ?? null;
    for (const { cells } of this.#others.values()) {
      const stamp = cells.get(name)?.s;
      if (stamp !== undefined && (greatest === null || stamp > greatest)) greatest = stamp;
    }
    return greatest;
  }

  /** Whether the row would still fit with these values. */
  hasRoomFor(cells: ReadonlyMap<string, Cell>): boolean {
    return pieces(cellsText(new Map([...this.#own, ...cells]))).length <= PIECES;
  }

  /** Takes over a change of the user. */
  write(name: string, cell: Cell, pending: Pending): void {
    this.#own.set(name, cell);
    this.#pending.set(name, pending);
    this.dirty = true;
    this.#revision += 1;
  }

  /** Gives a change that the table does not hold another stamp. */
  restamp(name: string, stamp: Stamp): void {
    const [cell, pending] = [this.#own.get(name), this.#pending.get(name)];
    if (cell === undefined || pending === undefined) return;
    this.#own.set(name, { s: stamp, v: cell.v });
    this.#pending.set(name, { ...pending, settled: true });
  }

  /** The own row's text as it may leave this machine. */
  ownText(rules: SharingRules): string {
    const shared = new Map<string, Cell>();
    for (const [name, { s, v }] of this.#own) {
      const value = sharedValue(name, v, rules);
      if (value !== undefined) shared.set(name, { s, v: value });
    }
    return shared.size === 0 ? '' : cellsText(shared);
  }

  /** From now on the own cells may be in the table: their stamps stay. @returns the cells as they are sent. */
  sending(): Cells {
    for (const [name, pending] of this.#pending) this.#pending.set(name, { ...pending, settled: true });
    return new Map(this.#own);
  }

  /** The own row was written as it was at a revision. */
  written({ revision, cells, etag, request }: WrittenRow): void {
    this.#hasRow = true;
    this.#etag = etag;
    for (const [name, cell] of cells) if (this.#own.get(name) === cell) this.#pending.delete(name);
    if (revision === this.#revision) this.dirty = false;
    this.sawRow(dataRow(this.replica), request);
  }

  /** Whether a request is the newest that showed a row. */
  sawRow(rowKey: string, request: number): boolean {
    if ((this.#shownBy.get(rowKey) ?? 0) > request) return false;
    this.#shownBy.set(rowKey, request);
    return true;
  }

  /**
   * Reads the own row as the table has it. What this replica does not hold any more it takes over again; where the
   * table has something else, the row is written again (healing).
   */
  readOwn(row: TableRow, rules: SharingRules, now: number): void {
    this.#hasRow = true;
    this.#etag = typeof row['etag'] === 'string' ? row['etag'] : '';
    if (this.ownText(rules) === rowText(row)) {
      // Also a write whose answer was lost was done.
      this.#pending.clear();
      this.dirty = false;
    }
    const written = rowTime(row) ?? now;
    for (const [name, cell] of rowCells(row, now)) this.#readOwnCell(name, cell, written);
    if (this.ownText(rules) !== rowText(row)) this.dirty = true;
  }

  #readOwnCell(name: string, cell: Cell, written: number): void {
    const held = this.#own.get(name);
    const pending = this.#pending.get(name);
    if (held === undefined) this.#own.set(name, cell);
    else if (cell.s === held.s) this.#pending.delete(name);
    else if (cell.s > held.s) {
      // Only a former life wrote it: what was changed since is later, whatever the clock said.
      if (pending === undefined) this.#own.set(name, cell);
      else this.#pending.set(name, { ...pending, over: cell.s, settled: false });
    } else if (pending === undefined && cell.s === notAhead(held.s, written)) {
      // All others read the own stamp, ahead of the server, as this one: it is this one from now on.
      if (JSON.stringify(cell.v) === JSON.stringify(held.v)) this.#own.set(name, cell);
    }
  }

  /** Reads another replica's row. The stamps that it brought; null: it is known as it is. */
  readOther(replica: string, row: TableRow, now: number): readonly Stamp[] | null {
    const [etag, time] = [row['etag'], row['Timestamp']];
    const version = typeof etag === 'string' && etag !== '' ? `${etag} ${String(time)}` : '';
    if (version !== '' && this.#others.get(replica)?.version === version) return null;
    const cells = rowCells(row, now);
    this.#others.set(replica, { version, cells });
    return [...cells.values()].map(({ s }) => s);
  }

  /** The own row is not in the table although everything was read. */
  missesOwn(rules: SharingRules): void {
    this.#hasRow = false;
    this.#etag = null;
    if (!this.erased && this.ownText(rules) !== '') this.dirty = true;
  }

  /** Forgets everything: the customer was erased. */
  erase(): void {
    this.erased = true;
    this.#own.clear();
    this.#pending.clear();
    this.#others.clear();
    this.claim = null;
    this.dirty = false;
    this.#revision += 1;
  }

  /** Reads a row of a referral whose customer was erased: whoever sees that it holds something empties it. */
  readErased(rowKey: string, row: TableRow): void {
    const holds = rowKey === CLAIM ? row['by'] !== '' || row['name'] !== '' : rowText(row) !== '';
    if (holds) this.leftovers.add(rowKey);
    else this.leftovers.delete(rowKey);
  }

  /** The rows that are known to be in the table. */
  knownRows(): readonly string[] {
    return [
      ...(this.#hasRow ? [dataRow(this.replica)] : []),
      ...[...this.#others.keys()].map(dataRow),
      ...(this.claim === null ? [] : [CLAIM]),
    ];
  }

  state(): TeamState {
    const cells = new Map<string, Cells>();
    for (const [replica, row] of this.#others) cells.set(replica, row.cells);
    if (this.#own.size > 0) cells.set(this.replica, this.#own);
    return teamState(cells, this.claim, this.erased);
  }

  /** Whether the claim that was read counts at `now`, the server's time in epoch milliseconds. */
  claimCounts(now: number): boolean {
    return this.claimEnds(now) !== null;
  }

  /** When that claim lapses, in epoch milliseconds; null: it does not count. */
  claimEnds(now: number): number | null {
    const state = this.state();
    const facts = { closed: isClosed(state), tries: state.tries.map(({ at }) => at) };
    return this.claim === null ? null : claimEnds(this.claim, facts, now);
  }

  save(): SavedReferral {
    return {
      referral: this.referral,
      own: [...this.#own],
      pending: [...this.#pending],
      others: [...this.#others].map(([replica, { version, cells }]) => [
        replica,
        { version, cells: [...cells] },
      ]),
      claim: this.claim,
      dirty: this.dirty,
      hasRow: this.#hasRow,
      etag: this.#etag,
      erased: this.erased,
      leftovers: [...this.leftovers],
    };
  }

  restore(saved: SavedReferral): void {
    for (const [name, cell] of saved.own) this.#own.set(name, cell);
    for (const [name, pending] of saved.pending) this.#pending.set(name, pending);
    for (const [replica, { version, cells }] of saved.others)
      this.#others.set(replica, { version, cells: new Map(cells) });
    for (const rowKey of saved.leftovers) this.leftovers.add(rowKey);
    this.claim = saved.claim;
    this.dirty = saved.dirty;
    this.#hasRow = saved.hasRow;
    this.#etag = saved.etag;
    this.erased = saved.erased;
  }

  /** The greatest stamp that is held; null: none. */
  greatestStamp(): Stamp | null {
    let greatest: Stamp | null = null;
    for (const cells of [this.#own, ...[...this.#others.values()].map((row) => row.cells)])
      for (const { s } of cells.values()) if (greatest === null || s > greatest) greatest = s;
    return greatest;
  }
}

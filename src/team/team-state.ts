import { laterCell, type Cell, type Cells, type Json } from './cells';
import type { Claim } from './claim';
import {
  ANSWERED,
  answerValue,
  NOTE,
  noteValue,
  STAGE,
  stageValue,
  tagOf,
  TEMPLATE,
  templateValue,
  tryOf,
  verdictOf,
  type SharedTry,
} from './change';
import { stampTime, type Stamp } from './stamp';

/** A value with the replica that wrote it and when, ISO 8601. */
export interface Signed<T> {
  readonly value: T;
  readonly by: string;
  readonly at: string;
}

/** What the team knows of one referral: plain data, equal for all replicas that read the same rows. */
export interface TeamState {
  readonly note: Signed<string> | null;
  /** Notes of others that a later one replaced, the latest first. */
  readonly earlierNotes: readonly Signed<string>[];
  /** In code-unit order. */
  readonly tags: readonly string[];
  /** In the order of their times. */
  readonly tries: readonly (SharedTry & { readonly id: string; readonly by: string })[];
  readonly answered: Signed<Json> | null;
  readonly stage: Signed<Json> | null;
  /** What was said of a pair, by the kind of hint; in code-unit order. */
  readonly verdicts: Readonly<Record<string, Signed<string>>>;
  readonly template: Signed<Json> | null;
  /** Who has it; null: nobody. Whether it lapsed depends on the time: see `claimCounts`. */
  readonly claim: { readonly by: string; readonly name: string; readonly at: string } | null;
  /** Whether the customer was erased; then there is nothing else. */
  readonly erased: boolean;
}

interface WrittenCell {
  readonly cell: Cell;
  readonly by: string;
}

/** The state that follows from the cells of each replica and the claim. */
export function teamState(
  cellsByReplica: ReadonlyMap<string, Cells>,
  claim: Claim | null,
  erased: boolean,
): TeamState {
  const replicas = [...cellsByReplica.keys()].sort();
  const winners = new Map<string, WrittenCell>();
  const notes: Signed<string>[] = [];
  for (const by of replicas)
    for (const [name, cell] of cellsByReplica.get(by) ?? []) {
      const known = winners.get(name);
      if (known === undefined || laterCell(known.cell, cell) !== known.cell) winners.set(name, { cell, by });
      if (name === NOTE) notes.push(...signedNote(cell, by));
    }
  const names = [...winners.keys()].sort();
  const note = signed(winners.get(NOTE), noteValue);
  const isShown = (one: Signed<string>): boolean => note !== null && one.by === note.by;
  return {
    note,
    earlierNotes: notes.filter((one) => !isShown(one)).sort((a, b) => order(b.at, a.at) || order(a.by, b.by)),
    tags: names.flatMap((name) => {
      const tag = tagOf(name);
      return tag !== null && winners.get(name)?.cell.v === true ? [tag] : [];
    }),
    tries: triesOf(winners, names),
    answered: signed<Json>(winners.get(ANSWERED), answerValue),
    stage: signed<Json>(winners.get(STAGE), stageValue),
    verdicts: verdictsOf(winners, names),
    template: signed<Json>(winners.get(TEMPLATE), templateValue),
    claim: claim === null || claim.by === '' ? null : { by: claim.by, name: claim.name, at: claim.at },
    erased,
  };
}

/** Whether the referral was seen closed. */
export function isClosed({ stage }: TeamState): boolean {
  const value = stage?.value;
  return typeof value === 'object' && value !== null && 'stage' in value && value.stage === 'archived';
}

function triesOf(winners: ReadonlyMap<string, WrittenCell>, names: readonly string[]): TeamState['tries'] {
  return names
    .flatMap((name) => {
      const written = winners.get(name);
      const made = written === undefined ? null : tryOf(name, written.cell.v);
      return written === undefined || made === null ? [] : [{ ...made, by: written.by }];
    })
    .sort((a, b) => order(a.at, b.at) || order(a.id, b.id));
}

function verdictsOf(
  winners: ReadonlyMap<string, WrittenCell>,
  names: readonly string[],
): TeamState['verdicts'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const written = winners.get(name);
      const said = written === undefined ? null : verdictOf(name, written.cell.v);
      if (written === undefined || said === null) return [];
      return [[said.kind, { value: said.verdict, by: written.by, at: instant(written.cell.s) }] as const];
    }),
  );
}

function signed<T extends Json>(
  written: WrittenCell | undefined,
  read: (value: unknown) => T | null | undefined,
): Signed<T> | null {
  const value = written === undefined ? null : (read(written.cell.v) ?? null);
  return written === undefined || value === null
    ? null
    : { value, by: written.by, at: instant(written.cell.s) };
}

function signedNote(cell: Cell, by: string): readonly Signed<string>[] {
  const value = noteValue(cell.v) ?? null;
  return value === null ? [] : [{ value, by, at: instant(cell.s) }];
}

function instant(stamp: Stamp): string {
  const time = stampTime(stamp);
  // Every time that fits into a stamp can be written in ISO 8601, also one in the far future.
  return new Date(time).toISOString();
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { KeptReferral } from './kept';
import { DAY, localDay } from './moment';
import type { Instant, ReferralReading } from './referral';
import { folded, shownPart } from './same-text';

const NAMES = ['company', 'contactName', 'dealName', 'email'] as const;
/** Blocks are keyed by so many first letters, so that a text the page cut meets its full form. */
const PREFIX_LETTERS = 6;
const NO_DAY = '';

/**
 * All records, found by key, by ID, and by what a row without ID shows. The last is built on first use:
 * where every row carries its ID, as a grid with GUID row keys does, it costs nothing.
 */
export class ReferralIndex {
  readonly #byKey = new Map<string, KeptReferral>();
  readonly #byId = new Map<string, Set<string>>();
  #withoutId = 0;
  /** Prefix of a name → day of creation (or none) → keys. */
  #blocks: Map<string, Map<string, Set<string>>> | null = null;

  constructor(records: Iterable<KeptReferral> = []) {
    for (const record of records) this.put(record);
  }

  get size(): number {
    return this.#byKey.size;
  }

  /** How many records have no ID yet. */
  get withoutId(): number {
    return this.#withoutId;
  }

  get(key: string): KeptReferral | undefined {
    return this.#byKey.get(key);
  }

  values(): IterableIterator<KeptReferral> {
    return this.#byKey.values();
  }

  /** Adds the record, or replaces the one with its key. */
  put(record: KeptReferral): void {
    const before = this.#byKey.get(record.key);
    this.#byKey.set(record.key, record);
    if (before?.id !== record.id || before === undefined) {
      if (before) this.#forgetId(before);
      if (record.id === null) this.#withoutId += 1;
      else addTo(this.#byId, record.id, record.key);
    }
    if (this.#blocks === null || (before && sameBlocks(before, record))) return;
    if (before) this.#leaveBlocks(before);
    this.#enterBlocks(record, this.#blocks);
  }

  delete(key: string): void {
    const record = this.#byKey.get(key);
    if (record === undefined) return;
    this.#byKey.delete(key);
    this.#forgetId(record);
    this.#leaveBlocks(record);
  }

  /** The records with this ID: one, or one an account where several accounts show the same referral. */
  withId(id: string): readonly KeptReferral[] {
    return this.#records(this.#byId.get(id) ?? []);
  }

  /** The records that a row may be, going by its names and its day; a superset, in a stable order. */
  alike({ fields }: ReferralReading): readonly KeptReferral[] {
    const blocks = this.#blocks ??= this.#buildBlocks();
    const keys = new Set<string>();
    const days = fields.createdAt ? daysAround(fields.createdAt) : null;
    for (const name of NAMES) {
      const block = blocks.get(blockName(name, fields[name] ?? null));
      if (block === undefined) continue;
      const sets = days === null ? block.values() : days.map((day) => block.get(day) ?? []);
      for (const set of sets) for (const key of set) keys.add(key);
    }
    return this.#records(keys);
  }

  #records(keys: Iterable<string>): readonly KeptReferral[] {
    return [...keys].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  #forgetId({ id, key }: KeptReferral): void {
    if (id === null) this.#withoutId -= 1;
    else {
      const keys = this.#byId.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.#byId.delete(id);
    }
  }

  #buildBlocks(): Map<string, Map<string, Set<string>>> {
    const blocks = new Map<string, Map<string, Set<string>>>();
    for (const record of this.#byKey.values()) this.#enterBlocks(record, blocks);
    return blocks;
  }

  #enterBlocks(record: KeptReferral, blocks: Map<string, Map<string, Set<string>>>): void {
    const day = dayOf(record.createdAt);
    for (const name of NAMES) {
      if (record[name] === null) continue;
      const block = blockName(name, record[name]);
      const days = blocks.get(block) ?? new Map<string, Set<string>>();
      if (days.size === 0) blocks.set(block, days);
      addTo(days, day, record.key);
    }
  }

  #leaveBlocks(record: KeptReferral): void {
    if (this.#blocks === null) return;
    const day = dayOf(record.createdAt);
    for (const name of NAMES) this.#blocks.get(blockName(name, record[name]))?.get(day)?.delete(record.key);
  }
}

function addTo(sets: Map<string, Set<string>>, name: string, key: string): void {
  const set = sets.get(name);
  if (set) set.add(key);
  else sets.set(name, new Set([key]));
}

function sameBlocks(a: KeptReferral, b: KeptReferral): boolean {
  return a.createdAt === b.createdAt && NAMES.every((name) => a[name] === b[name]);
}

function blockName(name: string, text: string | null): string {
  return `${name} ${text === null ? '' : folded(shownPart(text)).slice(0, PREFIX_LETTERS)}`;
}

function dayOf(createdAt: Instant | null): string {
  return (createdAt === null ? null : localDay(createdAt)) ?? NO_DAY;
}

/** The day, its neighbours (a file may carry the day in UTC), and "no day known". */
function daysAround(moment: Instant): readonly string[] {
  const day = localDay(moment);
  if (day === null) return [NO_DAY];
  const noon = Date.parse(`${day}T12:00:00Z`);
  return [NO_DAY, ...[-1, 0, 1].map((offset) => new Date(noon + offset * DAY).toISOString().slice(0, 10))];
}

import type { KeptReferral } from './kept';
import { DAY, localDay } from './moment';
import type { Instant, ReferralReading } from './referral';
import { companyWords, personWords } from './same-name';
import { folded, isCut, shownPart } from './same-text';

type Name = 'company' | 'contactName' | 'dealName' | 'email';
const NAMES: readonly Name[] = ['email', 'dealName', 'contactName', 'company'];
/** A text that the page cut is compared with its full form by this many first letters. */
const PREFIX_LETTERS = 6;
const NO_DAY = '';
const NONE: ReadonlySet<string> = new Set();

/** Day of creation (or none) → keys. */
type Days = Map<string, Set<string>>;

/** The names that one sort of records knows, and those of them that the page cut. */
interface Shape {
  readonly known: ReadonlySet<Name>;
  readonly cut: ReadonlySet<Name>;
  /** `name text` → days, for whole texts. */
  readonly whole: Map<string, Days>;
  /** `name first letters` → days, for all texts. */
  readonly begun: Map<string, Days>;
}

type Names = Readonly<Partial<Record<Name, string | null>>> & { readonly createdAt?: Instant | null };

/**
 * Finds the records that a row without ID may be, at a cost that hardly grows with their number. Records are
 * sorted by which names they know: since no name that both know may contradict, one name, the rarest, is
 * enough to find all candidates of a shape.
 */
export class LikeBlocks {
  readonly #shapes = new Map<string, Shape>();
  /** `list rowKey` → keys: a deal may be renamed while its row stays the same. */
  readonly #rows = new Map<string, Set<string>>();
  /** Mark of the last row → keys. */
  readonly #shown = new Map<string, Set<string>>();

  /** Takes one record out and another in; either may be missing. */
  replace(before: KeptReferral | undefined, after: KeptReferral | undefined): void {
    if (before && after && before.key === after.key && sameBlocks(before, after)) return;
    if (before) this.#each(before, (sets, name) => sets.get(name)?.delete(before.key));
    if (after)
      this.#each(after, (sets, name) => {
        const set = sets.get(name);
        if (set) set.add(after.key);
        else sets.set(name, new Set([after.key]));
      });
  }

  /** The keys of the records whose last row without ID showed exactly this. */
  keysShownAs(mark: string): ReadonlySet<string> {
    return this.#shown.get(mark) ?? NONE;
  }

  /** The keys of all records that the row may be, and some that it is not. */
  keysLike({ fields, rowKey, list }: ReferralReading): ReadonlySet<string> {
    const keys = new Set<string>(rowKey === null ? [] : this.#rows.get(rowName(rowKey, list)));
    const days = fields.createdAt ? daysAround(fields.createdAt) : null;
    for (const shape of this.#shapes.values()) {
      let best: readonly ReadonlySet<string>[] | null = null;
      let least = Number.POSITIVE_INFINITY;
      for (const name of NAMES) {
        const shown = fields[name] ?? null;
        if (shown === null || !shape.known.has(name)) continue;
        const blocks =
          isCut(shown) || shape.cut.has(name)
            ? [shape.begun.get(beginning(name, shown))]
            : wholes(name, shown).map((block) => shape.whole.get(block));
        const sets = blocks.flatMap((block) => setsOf(block, days));
        const size = sets.reduce((sum, set) => sum + set.size, 0);
        if (size < least) [best, least] = [sets, size];
      }
      for (const set of best ?? []) for (const key of set) keys.add(key);
    }
    return keys;
  }

  #each(record: KeptReferral, change: (sets: Map<string, Set<string>>, name: string) => void): void {
    const shape = this.#shapeOf(record);
    const day = (record.createdAt === null ? null : localDay(record.createdAt)) ?? NO_DAY;
    for (const name of NAMES) {
      const text = record[name];
      if (text === null) continue;
      change(daysOf(shape.begun, beginning(name, text)), day);
      if (!isCut(text)) for (const block of wholes(name, text)) change(daysOf(shape.whole, block), day);
    }
    if (record.shownAs !== null) change(this.#shown, record.shownAs);
    if (record.rowKey !== null) change(this.#rows, rowName(record.rowKey, record.list));
  }

  #shapeOf(record: Names): Shape {
    const known = NAMES.filter((name) => (record[name] ?? null) !== null);
    const cut = known.filter((name) => isCut(record[name] ?? ''));
    const id = `${known.join()}|${cut.join()}`;
    const shape = this.#shapes.get(id) ?? {
      known: new Set(known),
      cut: new Set(cut),
      whole: new Map<string, Days>(),
      begun: new Map<string, Days>(),
    };
    this.#shapes.set(id, shape);
    return shape;
  }
}

function daysOf(blocks: Map<string, Days>, block: string): Days {
  const days = blocks.get(block) ?? new Map<string, Set<string>>();
  blocks.set(block, days);
  return days;
}

function sameBlocks(a: KeptReferral, b: KeptReferral): boolean {
  return (
    a.createdAt === b.createdAt &&
    a.shownAs === b.shownAs &&
    a.rowKey === b.rowKey &&
    a.list === b.list &&
    NAMES.every((name) => a[name] === b[name])
  );
}

function setsOf(block: Days | undefined, days: readonly string[] | null): readonly ReadonlySet<string>[] {
  if (block === undefined) return [];
  return days === null ? [...block.values()] : days.flatMap((day) => block.get(day) ?? []);
}

/** The blocks of a text that is not cut. Two names that may be one share one of them (`same-name.ts`). */
function wholes(name: Name, text: string): readonly string[] {
  if (name === 'company') return [`${name} ${companyWords(text).join(' ')}`];
  const words = name === 'contactName' ? personWords(text) : [];
  return (words.length > 0 ? words : [folded(text)]).map((word) => `${name} ${word}`);
}

function beginning(name: Name, text: string): string {
  return `${name} ${folded(shownPart(text)).slice(0, PREFIX_LETTERS)}`;
}

function rowName(rowKey: string, list: string | null): string {
  return `${list ?? ''} ${rowKey}`;
}

/** The day, its neighbours (a file may carry the day in UTC), and "no day known". */
function daysAround(moment: Instant): readonly string[] {
  const day = localDay(moment);
  if (day === null) return [NO_DAY];
  const noon = Date.parse(`${day}T12:00:00Z`);
  return [NO_DAY, ...[-1, 0, 1].map((offset) => new Date(noon + offset * DAY).toISOString().slice(0, 10))];
}

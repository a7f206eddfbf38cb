import type { KeptReferral } from './kept';
import { LikeBlocks } from './like-blocks';
import type { ReferralReading } from './referral';

/**
 * All records, found by key, by ID, and by what a row without ID shows. The last is built on first use:
 * where every row carries its ID, as a grid with GUID row keys does, it costs nothing.
 */
export class ReferralIndex {
  readonly #byKey = new Map<string, KeptReferral>();
  /** Mostly one key an ID; more where several accounts show the same referral. */
  readonly #byId = new Map<string, readonly string[]>();
  #withoutId = 0;
  #blocks: LikeBlocks | null = null;

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
    if (before === undefined || before.id !== record.id) {
      if (before) this.#forgetId(before);
      if (record.id === null) this.#withoutId += 1;
      else this.#byId.set(record.id, [...this.#byId.get(record.id) ?? [], record.key]);
    }
    this.#blocks?.replace(before, record);
  }

  delete(key: string): void {
    const record = this.#byKey.get(key);
    if (record === undefined) return;
    this.#byKey.delete(key);
    this.#forgetId(record);
    this.#blocks?.replace(record, undefined);
  }

  /** The records with this ID: one, or one an account where several accounts show the same referral. */
  withId(id: string): readonly KeptReferral[] {
    return this.#records(this.#byId.get(id) ?? []);
  }

  /** The records that a row may be, going by its names, its day and its row key; a superset. */
  alike(row: ReferralReading): readonly KeptReferral[] {
    return this.#records(this.#likeBlocks().keysLike(row));
  }

  /** The records whose last row without ID bore this mark (`shownAs`). */
  shownAs(mark: string): readonly KeptReferral[] {
    return this.#records(this.#likeBlocks().keysShownAs(mark));
  }

  #likeBlocks(): LikeBlocks {
    if (this.#blocks === null) {
      this.#blocks = new LikeBlocks();
      for (const record of this.#byKey.values()) this.#blocks.replace(undefined, record);
    }
    return this.#blocks;
  }

  #records(keys: Iterable<string>): readonly KeptReferral[] {
    return Array.from(keys, (key) => this.#byKey.get(key)).filter((record) => record !== undefined);
  }

  #forgetId({ id, key }: KeptReferral): void {
    if (id === null) {
      this.#withoutId -= 1;
      return;
    }
    const left = (this.#byId.get(id) ?? []).filter((one) => one !== key);
    if (left.length > 0) this.#byId.set(id, left);
    else this.#byId.delete(id);
  }
}

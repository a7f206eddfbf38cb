import type { KeptReferral } from './kept';

/** Hears which record takes the place of which; either may be missing. */
type Follower = (before: KeptReferral | undefined, after: KeptReferral | undefined) => void;

/** All records, found by key and by ID. What finds them otherwise follows it (`match-by-content.ts`). */
export class ReferralIndex {
  readonly #byKey = new Map<string, KeptReferral>();
  /** Mostly one key an ID; more where several accounts show the same referral. */
  readonly #byId = new Map<string, readonly string[]>();
  #withoutId = 0;
  readonly #followers: Follower[] = [];

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
      else this.#byId.set(record.id, [...(this.#byId.get(record.id) ?? []), record.key]);
    }
    this.#tell(before, record);
  }

  delete(key: string): void {
    const record = this.#byKey.get(key);
    if (record === undefined) return;
    this.#byKey.delete(key);
    this.#forgetId(record);
    this.#tell(record, undefined);
  }

  /** The records with this ID: one, or one an account where several accounts show the same referral. */
  withId(id: string): readonly KeptReferral[] {
    return this.#records(this.#byId.get(id) ?? []);
  }

  /** Calls back at each change from now on. */
  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  #tell(before: KeptReferral | undefined, after: KeptReferral | undefined): void {
    for (const follower of this.#followers) follower(before, after);
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

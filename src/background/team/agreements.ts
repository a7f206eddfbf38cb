import type { TeamStore } from '../../platform/team-store';
import type { HintVerdict } from '../../domain/hint';
import type { Agreed } from './merge-referral';

const ERASED = 'erased\n';
const VERDICT = 'verdict\n';
/** What is stored in one transaction: more would hold up all else. */
const PART = 500;

/**
 * What each record and the team had in common last, by the record's key; and which referrals were erased here because
 * a colleague erased their customer, so that one that is read again later stays.
 */
export class Agreements {
  readonly #agreed: Map<string, Agreed>;
  readonly #erased: Set<string>;
  readonly #verdicts: Map<string, HintVerdict | null>;
  readonly #changed = new Map<string, unknown>();

  private constructor(
    private readonly store: TeamStore,
    all: Awaited<ReturnType<TeamStore['all']>>,
  ) {
    this.#erased = new Set(
      all.flatMap(([name]) => (name.startsWith(ERASED) ? name.slice(ERASED.length) : [])),
    );
    this.#verdicts = new Map(
      all.flatMap(([name, verdict]) =>
        name.startsWith(VERDICT)
          ? [[name.slice(VERDICT.length), verdict as HintVerdict | null] as const]
          : [],
      ),
    );
    this.#agreed = new Map(
      all.flatMap(([name, agreed]) =>
        name.startsWith(ERASED) || name.startsWith(VERDICT) ? [] : [[name, agreed as Agreed] as const],
      ),
    );
  }

  static async load(store: TeamStore): Promise<Agreements> {
    return new Agreements(store, await store.all('agreed'));
  }

  /** Null: the record and the team were never compared. */
  of(key: string): Agreed | null {
    return this.#agreed.get(key) ?? null;
  }

  note(key: string, agreed: Agreed): void {
    const known = this.#agreed.get(key);
    if (known !== undefined && JSON.stringify(known) === JSON.stringify(agreed)) return;
    this.#agreed.set(key, agreed);
    this.#changed.set(key, agreed);
  }

  /** What was said of a pair, by its name; undefined: never compared. */
  verdict(name: string): HintVerdict | null | undefined {
    return this.#verdicts.get(name);
  }

  noteVerdict(name: string, verdict: HintVerdict | null): void {
    if (this.#verdicts.has(name) && this.#verdicts.get(name) === verdict) return;
    this.#verdicts.set(name, verdict);
    this.#changed.set(VERDICT + name, verdict);
  }

  isErased(partition: string): boolean {
    return this.#erased.has(partition);
  }

  /** The referral of a partition was erased, with the records of these keys. */
  noteErased(partition: string, keys: readonly string[]): void {
    this.#erased.add(partition);
    this.#changed.set(ERASED + partition, true);
    for (const key of keys) {
      this.#agreed.delete(key);
      this.#changed.set(key, undefined);
    }
  }

  /** Stores what changed. Rejects where that fails; then it is tried with the next change. */
  async save(): Promise<void> {
    const all = [...this.#changed];
    this.#changed.clear();
    for (let at = 0; at < all.length; at += PART) {
      try {
        await this.store.put('agreed', all.slice(at, at + PART));
      } catch (error) {
        for (const [name, record] of all.slice(at))
          if (!this.#changed.has(name)) this.#changed.set(name, record);
        throw error;
      }
    }
  }
}

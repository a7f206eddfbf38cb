/** Changed keys remembered; a reader that is further behind loads everything again. */
const REMEMBERED = 20_000;

interface Entry {
  readonly version: number;
  readonly keys: readonly string[];
}

/** Which records changed with which version, as far back as it is remembered. */
export class ChangeLog {
  /** Versions begin anew with each life of the worker: its marks are told apart by this. */
  readonly #life: string = crypto.randomUUID();
  #entries: Entry[] = [];
  #oldest = 0;
  #size = 0;

  markOf(version: number): string {
    return `${this.#life}:${version}`;
  }

  note(version: number, keys: readonly string[]): void {
    this.#entries.push({ version, keys });
    this.#size += keys.length;
    while (this.#size > REMEMBERED) {
      const first = this.#entries.shift();
      this.#oldest = first?.version ?? version;
      this.#size -= first?.keys.length ?? this.#size;
    }
  }

  /** Everything may have changed: what lies before is not remembered. */
  restart(version: number): void {
    this.#entries = [];
    this.#size = 0;
    this.#oldest = version;
  }

  /** Keys of what changed after a mark; null where that is not known. */
  since(mark: string): ReadonlySet<string> | null {
    const version = Number(mark.slice(this.#life.length + 1));
    if (!mark.startsWith(`${this.#life}:`) || !Number.isInteger(version) || version < this.#oldest)
      return null;
    return new Set(this.#entries.flatMap((entry) => (entry.version > version ? entry.keys : [])));
  }
}

type Items = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** One area of `chrome.storage`, kept in memory as the browser keeps it: values are copies. */
export class FakeArea {
  readonly items = new Map<string, unknown>();
  /** Whether writing is refused, as on a full disk. */
  full = false;

  async get(keys?: string | readonly string[] | null): Promise<Items> {
    const names = keys === undefined || keys === null ? [...this.items.keys()] : [keys].flat();
    return Object.fromEntries(
      names.flatMap((name) => (this.items.has(name) ? [[name, structuredClone(this.items.get(name))]] : [])),
    );
  }

  async set(items: Items): Promise<void> {
    if (this.full) throw new Error('QUOTA_BYTES quota exceeded');
    const changes: Changes = {};
    for (const [name, newValue] of Object.entries(items)) {
      changes[name] = { oldValue: this.items.get(name), newValue };
      this.items.set(name, structuredClone(newValue));
    }
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
  }

  async clear(): Promise<void> {
    this.items.clear();
  }
}

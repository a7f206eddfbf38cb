import type { NewRow, TableRow, TeamTable, Written } from './table';

/** What happens to a request on its way. */
type Fault = 'lost-before' | 'lost-after' | 'twice' | 'late' | { readonly status: number };

/** A table in memory, with the rules of the real one, and a way to disturb requests. */
export class TableForTests {
  readonly rows = new Map<string, TableRow>();
  readonly requests: { readonly what: 'query' | 'insert' | 'put'; readonly key: string }[] = [];
  /** The server's clock, in epoch milliseconds. */
  now = Date.parse('2026-11-30T09:00:00.000Z');
  /** Asked before each request; null: all is well. */
  fault: (what: 'query' | 'insert' | 'put', key: string) => Fault | null = () => null;
  readonly #late: (() => unknown)[] = [];
  #etag = 0;

  /** Rows of one partition. */
  in(partition: string): readonly TableRow[] {
    return [...this.rows.values()].filter((row) => row['PartitionKey'] === partition);
  }

  /** A row by its keys. */
  row(partition: string, rowKey: string): TableRow | undefined {
    return this.rows.get(`${partition}\n${rowKey}`);
  }

  /** Writes a row past all clients. */
  set(row: NewRow): string {
    const etag = `W/"${++this.#etag}"`;
    const Timestamp = new Date(this.now).toISOString().replace('Z', '0000Z');
    this.rows.set(keyOf(row), { ...row, Timestamp, etag });
    return etag;
  }

  /** Requests whose client gave up reach the table now. */
  deliverLate(): void {
    for (const deliver of this.#late.splice(0)) {
      try {
        deliver();
      } catch {
        // Nobody waits for the answer any more.
      }
    }
  }

  /** What one client uses. */
  client(): TeamTable {
    return {
      query: (since) =>
        this.#ask('query', since, () =>
          [...this.rows.values()].filter((row) => Date.parse(String(row['Timestamp'])) >= Date.parse(since)),
        ),
      insert: (row) =>
        this.#ask('insert', keyOf(row), () => {
          if (this.rows.has(keyOf(row))) throw failed(409);
          return this.#written(row);
        }),
      put: (row, etag) =>
        this.#ask('put', keyOf(row), () => {
          const there = this.rows.get(keyOf(row));
          if (etag !== undefined && there === undefined) throw failed(404);
          if (etag !== undefined && there?.['etag'] !== etag) throw failed(412);
          return this.#written(row);
        }),
    };
  }

  #written(row: NewRow): Written {
    return { etag: this.set(row), date: new Date(this.now).toUTCString() };
  }

  async #ask<T>(what: 'query' | 'insert' | 'put', key: string, serve: () => T): Promise<T> {
    this.requests.push({ what, key });
    const fault = this.fault(what, key);
    await Promise.resolve();
    if (fault === null) return serve();
    if (typeof fault === 'object') throw failed(fault.status);
    if (fault === 'twice') {
      try {
        serve();
      } catch {
        // The second delivery says the same, or what became of the first.
      }
      return serve();
    }
    if (fault === 'lost-after') serve();
    else if (fault === 'late') this.#late.push(serve);
    throw new TypeError('Failed to fetch');
  }
}

function keyOf(row: NewRow): string {
  return `${row.PartitionKey}\n${row.RowKey}`;
}

function failed(status: number): Error {
  return Object.assign(new Error(`status ${status}`), { status });
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../../tests/tables/azurite';

type Row = Readonly<Record<string, unknown>> & { readonly PartitionKey: string; readonly RowKey: string };

/** Rows in one page, as the service sends them at most. */
const PAGE = 1_000;
/** What a query asks of rows here. */
const SINCE = /^Timestamp ge datetime'([^']+)'$/u;
const PARTITION = /^PartitionKey eq '([^']*)'$/u;

/**
 * One table that speaks as the service does. The emulator goes through its whole table, and sorts it, for each page: so
 * its own time grows with the square of the rows. This one's grows with the rows alone.
 */
export interface TableServer {
  readonly port: number;
  /** Puts rows into the table, written at `at` (epoch milliseconds). */
  add(rows: readonly Row[], at: number): void;
  /** Requests until now. */
  requests(): number;
  stop(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export async function startTableServer({ cert, key }: Certificate): Promise<TableServer> {
  const table = new Table();
  let requests = 0;
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    requests += 1;
    const { status, headers, body } = await answer(table, incoming);
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    outgoing.end(body === undefined ? '' : JSON.stringify(body));
  };
  const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  }).listen(0, '127.0.0.1');
  // A client that works out what it read keeps its connection meanwhile.
  server.keepAliveTimeout = 60_000;
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    add: (rows, at) => {
      for (const row of rows) table.set(row, at);
    },
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

class Table {
  readonly #rows = new Map<string, Row>();
  #sorted: readonly string[] | null = null;
  #etag = 0;

  get(name: string): Row | undefined {
    return this.#rows.get(name);
  }

  /** @returns the row's ETag. */
  set(row: Row, at: number): string {
    const etag = `W/"datetime'${++this.#etag}'"`;
    const name = nameOf(row);
    if (!this.#rows.has(name)) this.#sorted = null;
    this.#rows.set(name, { ...row, Timestamp: new Date(at).toISOString(), 'odata.etag': etag });
    return etag;
  }

  /** A page of the rows that fit, and the first row of the next page. */
  page(
    fits: (row: Row) => boolean,
    from: string,
  ): { readonly rows: readonly Row[]; readonly next: Row | null } {
    const names = (this.#sorted ??= [...this.#rows.keys()].sort());
    const rows: Row[] = [];
    for (let at = firstNotBefore(names, from); at < names.length; at++) {
      const row = this.#rows.get(names[at] ?? '');
      if (row === undefined || !fits(row)) continue;
      if (rows.length === PAGE) return { rows, next: row };
      rows.push(row);
    }
    return { rows, next: null };
  }
}

function nameOf({ PartitionKey, RowKey }: Row): string {
  return `${PartitionKey}\n${RowKey}`;
}

function firstNotBefore(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function answer(table: Table, incoming: IncomingMessage): Promise<Reply> {
  const { searchParams } = new URL(incoming.url ?? '', 'https://localhost');
  const date = { date: new Date().toUTCString() };
  if (incoming.method === 'GET') return { ...queried(table, searchParams) };
  const row = JSON.parse(await textOf(incoming)) as Row;
  const there = table.get(nameOf(row));
  const etag = incoming.headers['if-match'];
  if (incoming.method === 'POST' && there !== undefined) return { status: 409, headers: date };
  if (etag !== undefined && there === undefined) return { status: 404, headers: date };
  if (etag !== undefined && there?.['odata.etag'] !== etag) return { status: 412, headers: date };
  return { status: 204, headers: { ...date, etag: table.set(row, Date.now()) } };
}

function queried(table: Table, asked: URLSearchParams): Reply {
  const filter = asked.get('$filter') ?? '';
  const [since, partition] = [SINCE.exec(filter)?.[1], PARTITION.exec(filter)?.[1]];
  if (filter !== '' && since === undefined && partition === undefined) return { status: 501 };
  const least = since === undefined ? 0 : Date.parse(since);
  const fits = (row: Row): boolean =>
    Date.parse(String(row['Timestamp'])) >= least && (partition ?? row.PartitionKey) === row.PartitionKey;
  const from = `${asked.get('NextPartitionKey') ?? ''}\n${asked.get('NextRowKey') ?? ''}`;
  const { rows, next } = table.page(fits, from);
  const headers: Record<string, string> = { date: new Date().toUTCString() };
  if (next !== null) {
    headers['x-ms-continuation-NextPartitionKey'] = next.PartitionKey;
    headers['x-ms-continuation-NextRowKey'] = next.RowKey;
  }
  return { status: 200, headers, body: { value: rows } };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

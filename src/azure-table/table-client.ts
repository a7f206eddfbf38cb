import { requestAddress, type TableLink } from './table-link';

/** How long one request may take, in milliseconds. */
const TIME_OUT = 15_000;
/** Pages of one query: a table of partitions by day has some hundred. A continuation that goes on longer has no end. */
const MOST_PAGES = 2_000;

/** A row as the service sends it, with `etag`. */
export type ServiceRow = Readonly<Record<string, unknown>>;

/** A row to be written. */
export type WrittenRow = Readonly<Record<string, string | number | boolean>> & {
  readonly PartitionKey: string;
  readonly RowKey: string;
};

/** Where the next page of a query begins, as the service says it. */
export interface Continuation {
  readonly partition: string;
  readonly row: string | null;
}

export interface Query {
  /** OData, e.g. `Timestamp ge datetime'2026-11-29T03:53:50.877Z'`; absent: all rows. */
  readonly filter?: string;
  /** Names of properties; absent: all. */
  readonly select?: readonly string[];
}

export interface Page {
  readonly rows: readonly ServiceRow[];
  /** Null: it was the last page. A page may be empty and still have one. */
  readonly next: Continuation | null;
}

/** Why a request failed. It never holds the address, which has the signature in it. */
export class TableError extends Error {
  override readonly name = 'TableError';

  /**
   * @param status the HTTP status; null: there was no response (no network, a time-out, a redirect).
   * @param retryAfter milliseconds that the service asks to wait; null: it does not say.
   */
  constructor(
    readonly status: number | null,
    readonly retryAfter: number | null = null,
  ) {
    super(status === null ? 'no response' : `status ${status}`);
  }
}

/** Reads one page. Rejects with a {@link TableError}. */
export async function readPage(link: TableLink, query: Query, from: Continuation | null): Promise<Page> {
  const options: [string, string][] = [];
  if (query.filter !== undefined) options.push(['$filter', query.filter]);
  if (query.select !== undefined) options.push(['$select', query.select.join()]);
  if (from !== null) options.push(['NextPartitionKey', from.partition]);
  if (from !== null && from.row !== null) options.push(['NextRowKey', from.row]);
  const { response, body } = await request(requestAddress(link, '()', options), {});
  // A page that is no table's (a network's sign-in page, say) must not pass for an empty table.
  const value = valueOf(body);
  if (value === null) throw new TableError(response.status);
  const partition = response.headers.get('x-ms-continuation-NextPartitionKey');
  const row = response.headers.get('x-ms-continuation-NextRowKey');
  // Nobody else holds them: copies of a thousand rows would be a thousand more to clear away.
  const rows = value.map((one) => Object.assign(one, { etag: one['odata.etag'] }));
  return { rows, next: partition === null ? null : { partition, row } };
}

/** Reads all pages. Rejects with a {@link TableError}, also where the pages have no end: never with a part of them. */
export async function readAll(
  link: TableLink,
  query: Query,
  mostPages = MOST_PAGES,
): Promise<readonly ServiceRow[]> {
  const rows: ServiceRow[] = [];
  let from: Continuation | null = null;
  for (let pages = 0; pages < mostPages; pages++) {
    const page: Page = await readPage(link, query, from);
    for (const row of page.rows) rows.push(row);
    if (page.next === null) return rows;
    if (page.next.partition === from?.partition && page.next.row === from.row) break;
    from = page.next;
  }
  throw new TableError(200);
}

/** A new row; 409 where one with its keys is there. `date` is the server's time as it says it. */
export function insertRow(
  link: TableLink,
  row: WrittenRow,
): Promise<{ etag: string | null; date: string | null }> {
  return write(requestAddress(link, ''), 'POST', row, { prefer: 'return-no-content' });
}

/** A row in the place of the one with its keys; with `etag`, 412 where that one has another. */
export function putRow(
  link: TableLink,
  row: WrittenRow,
  etag?: string,
): Promise<{ etag: string | null; date: string | null }> {
  const keys = `(PartitionKey='${keyText(row.PartitionKey)}',RowKey='${keyText(row.RowKey)}')`;
  return write(requestAddress(link, keys), 'PUT', row, etag === undefined ? {} : { 'if-match': etag });
}

async function write(
  address: string,
  method: string,
  row: WrittenRow,
  headers: Readonly<Record<string, string>>,
): Promise<{ etag: string | null; date: string | null }> {
  const init = {
    method,
    body: JSON.stringify(row),
    headers: { ...headers, 'content-type': 'application/json' },
  };
  const { response } = await request(address, init);
  return { etag: response.headers.get('etag'), date: response.headers.get('date') };
}

/** One request, to its last byte. */
async function request(
  address: string,
  init: { readonly headers?: Readonly<Record<string, string>> } & RequestInit,
): Promise<{ readonly response: Response; readonly body: string }> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(address, {
      ...init,
      headers: {
        ...init.headers,
        accept: 'application/json;odata=minimalmetadata',
        'x-ms-version': '2019-02-02',
      },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIME_OUT),
    });
    body = await response.text();
  } catch {
    // What was thrown may name the address, and so the signature.
    throw new TableError(null);
  }
  if (!response.ok) throw new TableError(response.status, waitOf(response.headers));
  return { response, body };
}

/** `Retry-After` in milliseconds: seconds, or a date next to the server's own. */
function waitOf(headers: Headers): number | null {
  const after = headers.get('retry-after');
  if (after === null) return null;
  const wait = /^\d+$/.test(after)
    ? Number(after) * 1_000
    : Date.parse(after) - Date.parse(headers.get('date') ?? '');
  return wait >= 0 ? wait : null;
}

function valueOf(body: string): readonly ServiceRow[] | null {
  try {
    const { value } = JSON.parse(body) as { readonly value?: unknown };
    return Array.isArray(value) ? (value as readonly ServiceRow[]) : null;
  } catch {
    return null; // Not JSON, or JSON's null.
  }
}

/** A key in an address: quotes are doubled. */
function keyText(key: string): string {
  return encodeURIComponent(key.replaceAll("'", "''"));
}

/** A row as the table gives it. Names and values are input: any of them may be missing or of another type. */
export type TableRow = Readonly<Record<string, unknown>>;

/** A row to be written: its keys and properties that a table can hold. */
export interface NewRow {
  readonly PartitionKey: string;
  readonly RowKey: string;
  readonly [property: string]: string | number | boolean;
}

/** What the table says of a write: the row's new ETag, and the time of the server (the header `Date`). */
export interface Written {
  readonly etag?: string | null;
  readonly date?: unknown;
}

/**
 * The team's table. Each request may reject with an object with `status`, the HTTP status; one without (a time-out,
 * no network) says nothing of whether a write was done.
 */
export interface TeamTable {
  /**
   * All rows whose `Timestamp` is at or after `since` (ISO 8601), with `PartitionKey`, `RowKey`, `Timestamp`,
   * `etag`.
   */
  query(since: string): Promise<readonly TableRow[]>;
  /** A new row; 409 where one with its keys is there. */
  insert(row: NewRow): Promise<Written>;
  /** A row put in the place of the one with its keys; with `etag`, 412 where that one has another. */
  put(row: NewRow, etag?: string): Promise<Written>;
}

/** Why a request failed, as far as it changes what is done next. */
export type TableFailure =
  /** Another row is there (409), or the row changed (412). */
  | { readonly kind: 'conflict'; readonly status: number }
  /** The link does not allow it, or not any more (401, 403). */
  | { readonly kind: 'refused'; readonly status: number }
  /** There is no such table or row (404, 410). */
  | { readonly kind: 'missing'; readonly status: number }
  /** The request itself was found wrong (other 4xx). */
  | { readonly kind: 'invalid'; readonly status: number }
  /** Too many requests (429). */
  | { readonly kind: 'busy'; readonly status: number }
  /** Whether it was done is not known: 408, 5xx, a time-out, no network. */
  | { readonly kind: 'unknown'; readonly status: number | null };

/** What a rejection means, by its status alone. */
export function failureOf(rejection: unknown): TableFailure {
  const status = statusOf(rejection);
  if (status === null || status < 400 || status === 408 || status >= 500) return { kind: 'unknown', status };
  if (status === 409 || status === 412) return { kind: 'conflict', status };
  if (status === 401 || status === 403) return { kind: 'refused', status };
  if (status === 404 || status === 410) return { kind: 'missing', status };
  return { kind: status === 429 ? 'busy' : 'invalid', status };
}

function statusOf(rejection: unknown): number | null {
  if (typeof rejection !== 'object' || rejection === null || !('status' in rejection)) return null;
  const status = Number(rejection.status);
  return Number.isInteger(status) && status > 0 ? status : null;
}

/** A request's end as a value: a network has no exceptions, it has answers and failures. */
export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: TableFailure };

/** Makes a request; whatever it throws becomes a failure. */
export async function attempt<T>(request: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await request() };
  } catch (rejection) {
    return { ok: false, failure: failureOf(rejection) };
  }
}

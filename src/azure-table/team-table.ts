import { insertRow, putRow, readAll, type ServiceRow, type WrittenRow } from './table-client';
import type { TableLink } from './table-link';

/** The table of a link, as a replica of the team uses it (`TeamTable` in `team/table.ts`). */
export function teamTable(link: TableLink): {
  query(since: string): Promise<readonly ServiceRow[]>;
  insert(row: WrittenRow): Promise<{ etag: string | null; date: string | null }>;
  put(row: WrittenRow, etag?: string): Promise<{ etag: string | null; date: string | null }>;
} {
  return {
    query: (since) => readAll(link, { filter: `Timestamp ge datetime'${since}'` }),
    insert: (row) => insertRow(link, row),
    put: (row, etag) => putRow(link, row, etag),
  };
}

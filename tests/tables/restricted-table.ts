import type { TeamTable } from '../../src/team/table.ts';

/** The table as a replica would use it that cannot see what became of its own rows. */
export function withoutOwnRows(table: TeamTable, replica: string): TeamTable {
  return {
    ...table,
    query: async (since) => (await table.query(since)).filter((row) => !isOwn(row, replica)),
  };
}

/** The table as a replica would use it that writes its own rows whatever stands there. */
export function withoutVersions(table: TeamTable, replica: string): TeamTable {
  return {
    ...table,
    insert: (row) => (isOwn(row, replica) ? table.put(row) : table.insert(row)),
    put: (row, etag) => table.put(row, isOwn(row, replica) ? undefined : etag),
  };
}

function isOwn({ RowKey }: { readonly RowKey?: unknown }, replica: string): boolean {
  return RowKey === `d~${replica}`;
}

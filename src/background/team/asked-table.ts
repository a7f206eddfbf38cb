import { TableError } from '../../azure-table/table-client';
import type { FailedTable } from '../../messages/connection-verbs';

/** What a request to a table gives; a table that fails is a value, too. */
export async function askedTable<T>(ask: () => Promise<T>): Promise<T | FailedTable> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TableError) return { kind: 'failed', status: error.status };
    throw error;
  }
}

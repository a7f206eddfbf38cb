/*
 * What reaches the user's own tables, and keeps their links, as the worker takes it in where there is one, or the
 * Connections page asks for it (see platform/later-script.ts). Nothing else of the extension makes a request.
 */
import { about } from '../about';
import { META } from '../meta';
import type { Connections, Services } from '../services';
import { leadHandlers } from './lead-handlers';
import { type ErasedRows, erasedRows } from './lead-table-state';
import { leadReader } from './read-leads';

/** Puts it together of what the worker hands over; once in its life. */
export function connections(parts: Services): Connections {
  const { stateStore, leadTable } = parts;
  const reader = leadReader(parts);
  const { forget, ...handlers } = leadHandlers(parts, reader);
  return {
    handlers,
    readLeads: () => reader.read(),
    forget,
    async marksOf(rows) {
      // One salt for all marks: chosen once, in the worker's one queue.
      const salt = await stateStore.execute(
        about([], ({ meta }) => {
          const known = erasedRows(meta.get(META.erasedRows));
          if (known !== null) return { change: {}, response: known.salt };
          const made: ErasedRows = { salt: crypto.randomUUID(), marks: [] };
          return { change: { meta: { [META.erasedRows]: made } }, response: made.salt };
        }),
      );
      return { salt, marks: await Promise.all(rows.map((row) => leadTable().leadMark(row, salt))) };
    },
  };
}

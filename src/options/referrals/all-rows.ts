import type { Settings } from '../../domain/settings';
import { type PackedRows, type TableRow, unpackRows } from '../../domain/table-row';
import type { ResponseOf } from '../../messages/contract';
import { TABLE_PART } from '../../messages/table-verbs';
import type { Entry } from './entry';
import type { TablePorts } from './table-ports';

/** All rows, as they stood at a mark or after it: what changed since the mark makes them right. */
interface AllRows {
  readonly mark: string;
  readonly known: Map<string, Entry>;
}

interface Loading {
  readonly ports: Pick<TablePorts, 'send' | 'readStored' | 'pause'>;
  readonly until: AbortSignal;
  /** Makes an entry of a row. */
  readonly entry: (row: TableRow) => Entry;
  /** Takes over what the page needs to know of the settings. */
  readonly take: (settings: Settings) => void;
}

/** Parts that are asked for before they can be taken over. */
const AHEAD = 2;

/**
 * Loads all rows: those that are stored for this page, completed by what was written since; or all of them part by
 * part from the worker, where none are stored.
 * @throws Error where the worker refuses, or does not answer.
 */
export async function allRows(loading: Loading): Promise<AllRows> {
  return (await storedRows(loading)) ?? rowsInParts(loading);
}

async function storedRows({ ports, entry, take }: Loading): Promise<AllRows | null> {
  const read = async (): Promise<{ readonly blocks: string | null; readonly known: Map<string, Entry> }> => {
    const known = new Map<string, Entry>();
    const put = (rows: PackedRows): void => {
      for (const row of unpackRows(rows)) known.set(row.key, entry(row));
    };
    // That they cannot be read is no loss: the worker is asked anyway, and says what is wrong.
    const blocks = await ports.readStored(put).catch(() => null);
    return { blocks, known };
  };
  // A worker that has to start first takes as long as the reading.
  const [before, start] = await Promise.all([read(), ports.send('table.start', {})]);
  if (start.kind === 'parts') return null;
  take(start.settings);
  // They became others while they were read.
  const { blocks, known } = before.blocks === start.blocks ? before : await read();
  if (blocks !== start.blocks) return null;
  for (const key of start.removed) known.delete(key);
  for (const row of unpackRows(start.put)) known.set(row.key, entry(row));
  return known.size === start.total ? { mark: start.mark, known } : null;
}

async function rowsInParts(loading: Loading): Promise<AllRows> {
  const { ports, until, entry, take } = loading;
  const known = new Map<string, Entry>();
  const ask = (offset: number): Promise<ResponseOf<'table.rows'>> =>
    ports.send('table.rows', { offset, limit: TABLE_PART });
  const first = await ask(0);
  take(first.settings);
  const step = first.rows.count;
  // The list was another one just then: it is asked for anew.
  if (step === 0 && first.total > 0) return ports.pause().then(() => rowsInParts(loading));
  const ahead: Promise<ResponseOf<'table.rows'>>[] = [];
  let next = step;
  // The worker reads the next parts while the page takes this one over.
  const askAhead = (): void => {
    for (; ahead.length < AHEAD && next < first.total && !until.aborted; next += step) {
      const following = ask(next);
      // A failure is thrown where it is waited for; the page may be left before.
      following.catch(() => undefined);
      ahead.push(following);
    }
  };
  let part = first;
  for (;;) {
    askAhead();
    for (const row of unpackRows(part.rows)) known.set(row.key, entry(row));
    const following = ahead.shift();
    if (following === undefined) return { mark: part.mark, known };
    await ports.pause();
    part = await following;
    if (part.mark !== first.mark) return rowsInParts(loading);
  }
}

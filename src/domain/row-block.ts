import { isRecord } from './is-record';
import type { PackedRows } from './table-row';

/** Rows of the full page's table as they are stored, some hundred in one: a list for each field. */
export interface RowBlock extends PackedRows {
  readonly number: number;
}

/** Rows in a block, on average: a block below 64 KiB is stored in place, a larger one as a file of its own. */
const ROWS_IN_BLOCK = 96;

/** Among how many blocks so many rows are spread. */
export const blockCount = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_IN_BLOCK));

/** The block in which a row lies: it follows from its key, so that nobody keeps a list of places. */
export function blockOfKey(key: string, blocks: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % blocks;
}

/** The keys of packed rows, in their order. */
export function packedKeys({ count, fields: { key } }: PackedRows): readonly unknown[] {
  if (key === undefined) return [];
  return 'each' in key ? key.each : Array.from({ length: count }, () => key.all);
}

/** The block without these rows. */
export function withoutRows<B extends PackedRows>(block: B, gone: ReadonlySet<string>): B {
  const stays = packedKeys(block).map((key) => !gone.has(String(key)));
  const fields = Object.entries(block.fields).map(([name, values]) => [
    name,
    'each' in values ? { each: values.each.filter((_, at) => stays[at]) } : values,
  ]);
  return { ...block, count: stays.filter(Boolean).length, fields: Object.fromEntries(fields) };
}

/** Whether a stored block is one that a version wrote: each of its fields has a value for each row. */
export function isBlock(block: Partial<RowBlock> | undefined): block is RowBlock {
  const { count, fields } = block ?? {};
  return (
    count !== undefined &&
    isRecord(fields) &&
    'key' in fields &&
    Object.values(fields).every(
      (values) =>
        isRecord(values) &&
        (!('each' in values) || (Array.isArray(values['each']) && values['each'].length === count)),
    )
  );
}

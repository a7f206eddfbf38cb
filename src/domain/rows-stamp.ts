import { TABLE_FIELDS } from './table-row';

/** What the stored blocks are. */
export interface RowsStamp {
  /** Names one state of the blocks; empty while they are being made. */
  readonly id: string;
  /** The fields of their rows: another version of the extension may want others. */
  readonly shape: string;
  /** Among how many blocks the rows are spread. */
  readonly blocks: number;
}

/** The fields that this version wants in a block. */
export const ROW_SHAPE: string = TABLE_FIELDS.join();

/** Whether what is stored is the stamp of blocks that are whole, and hold what this version wants. */
export function areWhole(stored: unknown): stored is RowsStamp {
  if (typeof stored !== 'object' || stored === null) return false;
  const { id, shape, blocks } = stored as Partial<Record<keyof RowsStamp, unknown>>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    shape === ROW_SHAPE &&
    typeof blocks === 'number' &&
    Number.isInteger(blocks) &&
    blocks > 0
  );
}

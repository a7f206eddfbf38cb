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

/** Whether blocks of this stamp are whole, and hold what this version wants. */
export const areWhole = (stamp: Partial<RowsStamp> | undefined): stamp is RowsStamp =>
  typeof stamp?.id === 'string' && stamp.id !== '' && stamp.shape === ROW_SHAPE;

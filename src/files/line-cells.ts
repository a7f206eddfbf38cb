import type { CsvRecord } from './csv';
import type { FileColumn, FileField } from './file-columns';
import { cellText } from './file-values';
import { shortened, type LineProblem, type ProblemReason } from './referral-file';

type Tell = (problem: LineProblem) => void;

/** The cells of a table's lines by their meaning, one line at a time; what is wrong with them goes to `tell`. */
export class LineCells {
  readonly #columns: readonly FileColumn[];
  readonly #places: ReadonlyMap<FileField, readonly number[]>;
  readonly #tell: Tell;
  readonly #used = new Set<FileField>();
  readonly #leftOut = new Set<FileField>();
  readonly #toldWords = new Set<string>();
  #record: CsvRecord = { line: 0, cells: [] };
  #refused = false;

  constructor(columns: readonly FileColumn[], tell: Tell) {
    this.#columns = columns;
    this.#places = placesOf(columns);
    this.#tell = tell;
  }

  /** Goes on to the next line. */
  next(record: CsvRecord): void {
    this.#record = record;
    this.#refused = false;
  }

  /** Whether something on this line refuses all of it. */
  get refused(): boolean {
    return this.#refused;
  }

  /** Whether all that was asked for of this field is kept: else its column is named. */
  isUsed(field: FileField | null): boolean {
    if (field === null || field === 'ignored') return field !== null;
    return this.#used.has(field) && !this.#leftOut.has(field);
  }

  /** Notes that a line says more in this field than a record keeps. */
  leaveOut(field: FileField): void {
    this.#leftOut.add(field);
  }

  has(field: FileField): boolean {
    this.#used.add(field);
    return this.#places.has(field);
  }

  /** The field's text; null where it is empty, or where two columns say different things. */
  get(field: FileField): string | null {
    this.#used.add(field);
    const columns = this.#places.get(field);
    if (columns === undefined) return null;
    const { cells } = this.#record;
    if (columns.length === 1) return cellText(cells[columns[0] ?? 0] ?? '');
    const [first, ...others] = columns.map((at) => cellText(cells[at] ?? '')).filter((text) => text !== null);
    if (first === undefined) return null;
    if (others.every((other) => other === first)) return first;
    this.report(field, 'columns-differ', null);
    return null;
  }

  /** Reads a field by its reader; what the reader does not know is told once and left out. */
  word<T>(field: FileField, read: (text: string) => T | null): T | null {
    const text = this.get(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null && !this.#toldWords.has(`${field} ${text}`)) {
      this.#toldWords.add(`${field} ${text}`);
      this.report(field, 'unknown-word', text);
    }
    return value;
  }

  /** All texts of the line that are no longer than a name. */
  texts(): readonly string[] {
    return this.#record.cells.map((cell) => cell.trim()).filter((text) => text !== '' && text.length <= 200);
  }

  report(
    field: FileField | null,
    reason: ProblemReason,
    found: string | null,
    more: { readonly line?: boolean; readonly readings?: readonly string[] } = {},
  ): void {
    const at = field === null ? undefined : this.#places.get(field)?.[0];
    const { line } = this.#record;
    if (more.line === true) this.#refused = true;
    this.#tell({
      line,
      lastLine: line,
      column: at === undefined ? null : (this.#columns[at]?.header ?? null),
      reason,
      refused: more.line === true ? 'line' : 'value',
      found: found === null ? null : shortened(found),
      ...(more.readings !== undefined && { readings: more.readings }),
    });
  }
}

function placesOf(columns: readonly FileColumn[]): ReadonlyMap<FileField, readonly number[]> {
  const places = new Map<FileField, number[]>();
  for (const [at, { field }] of columns.entries()) {
    if (field === null || field === 'ignored') continue;
    const known = places.get(field);
    if (known) known.push(at);
    else places.set(field, [at]);
  }
  return places;
}

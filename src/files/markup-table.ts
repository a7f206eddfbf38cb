import { withoutEntities } from './entities';
import { MOST_ROWS, type Sheet, sheetTable } from './table';

/** What such a file begins with; other XML has no tables. */
const START =
  /^\s*<(?:!doctype html|!--|\?xml|\?mso|html|head|meta|style|body|div|table|(?:\w{1,9}:)?workbook)[\s>]/iu;
/** What is looked through for a beginning of a table, in characters. */
const START_CHARS = 100_000;
const TABLE = /<(?:\w{1,9}:)?table[\s>]/iu;
const MOST_CELLS = 5_000_000;
/** No sheet of referrals is wider. */
const MOST_COLUMNS = 2_000;

/** A tag with its slash, its name and what stands in it, or a text. */
const PART = /<!--[\s\S]*?-->|<(\/?)(?:[A-Za-z]{1,9}:)?([A-Za-z][A-Za-z0-9]{0,20})([^>]{0,4000})>|[^<]+|</gu;

/**
 * The tables of a text that is HTML (reports that a CRM saves as ".xls") or Excel's XML of 2003 (SpreadsheetML).
 * Null: it is neither. What stands in a cell is data: tags are left out, never run.
 */
export function markupSheets(text: string): readonly Sheet[] | null {
  const start = text.slice(0, START_CHARS);
  if (!START.test(start) || !TABLE.test(start)) return null;
  const reader = new MarkupReader();
  for (const [part, slash, name, head = ''] of text.matchAll(PART)) {
    if (name === undefined) reader.text(part);
    else if (slash === '/') reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), head);
    if (reader.cells > MOST_CELLS) break;
  }
  return reader.sheets();
}

/** Elements of HTML and of SpreadsheetML, by what they are here. */
const ROW: ReadonlySet<string> = new Set(['tr', 'row']);
const CELL: ReadonlySet<string> = new Set(['td', 'th', 'cell']);
const HIDDEN: ReadonlySet<string> = new Set(['style', 'script', 'title']);
const BREAK: ReadonlySet<string> = new Set(['br', 'p', 'div']);

interface OpenSheet {
  readonly name: string;
  readonly rows: string[][];
}

/** Goes through the parts of a text and puts down cells. */
class MarkupReader {
  cells = 0;
  readonly #found: OpenSheet[] = [];
  /** Tables in tables: the innermost takes the rows. */
  readonly #open: OpenSheet[] = [];
  #name = '';
  /** The cell that takes the text; null: none is open. */
  #cell: string | null = null;
  /** The columns that the open cell takes. */
  #span = 1;
  #hidden = 0;

  open(name: string, head: string): void {
    if (ROW.has(name) || CELL.has(name) || name === 'table') this.#endCell();
    if (name === 'worksheet') this.#name = attribute(head, 'Name') ?? '';
    else if (name === 'table') this.#open.push({ name: this.#name, rows: [] });
    else if (ROW.has(name)) this.#openRow(Number(attribute(head, 'Index') ?? Number.NaN));
    else if (CELL.has(name)) this.#openCell(head);
    else if (HIDDEN.has(name)) this.#hidden += 1;
    else if (BREAK.has(name) && (this.#cell ?? '').trim() !== '') this.#cell += '\n';
  }

  close(name: string): void {
    if (name === 'style' || name === 'script' || name === 'title')
      this.#hidden = Math.max(0, this.#hidden - 1);
    if (/^(?:td|th|cell|tr|row|table)$/u.test(name)) this.#endCell();
    if (name !== 'table') return;
    const ended = this.#open.pop();
    if (ended !== undefined) this.#found.push(ended);
  }

  text(part: string): void {
    if (this.#cell !== null && this.#hidden === 0) this.#cell += part;
  }

  /** All tables, in the order of their ends; one that is never closed counts. */
  sheets(): readonly Sheet[] {
    this.#endCell();
    return [...this.#found, ...this.#open].map(({ name, rows }) => ({ name, open: sheetTable(rows) }));
  }

  /** @param number from 1, where empty rows above it are left out; NaN: the next. */
  #openRow(number: number): void {
    const rows = this.#open.at(-1)?.rows;
    if (rows === undefined) return;
    while (rows.length < Math.min(number, MOST_ROWS) - 1) rows.push([]);
    rows.push([]);
  }

  #openCell(head: string): void {
    const row = this.#open.at(-1)?.rows.at(-1);
    if (row === undefined) return;
    // SpreadsheetML leaves empty cells out, and says where the next one stands.
    const place = Number(attribute(head, 'Index') ?? row.length + 1);
    while (row.length < Math.min(place - 1, MOST_COLUMNS)) row.push('');
    const span = Number(attribute(head, 'colspan') ?? Number(attribute(head, 'MergeAcross') ?? 0) + 1);
    this.#cell = '';
    this.#span = span > 1 && span <= MOST_COLUMNS ? Math.floor(span) : 1;
  }

  #endCell(): void {
    const row = this.#open.at(-1)?.rows.at(-1);
    const text = this.#cell;
    this.#cell = null;
    if (row === undefined || text === null || row.length >= MOST_COLUMNS) return;
    row.push(
      withoutEntities(text)
        .replace(/\u{a0}/gu, ' ')
        .replace(/[ \t]*\n\s*/gu, '\n')
        .trim(),
    );
    for (let more = 1; more < this.#span; more += 1) row.push('');
    this.cells += this.#span;
  }
}

/** The value of an attribute, whatever its case, prefix and quotes; null: there is none. */
function attribute(head: string, name: string): string | null {
  const found = new RegExp(
    String.raw`(?:^|[\s:])${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`,
    'iu',
  ).exec(head);
  return found === null ? null : withoutEntities(found[1] ?? found[2] ?? found[3] ?? '');
}

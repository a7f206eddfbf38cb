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

/** What a tag holds is no longer, in characters. */
const MOST_HEAD = 4_000;

/** The beginning of a comment, the beginning of a tag with its slash and its name, or a text. */
const PART = /<!--|<(\/?)(?:[A-Za-z]{1,9}:)?([A-Za-z][A-Za-z0-9]{0,20})|[^<]+|</gu;

/**
 * The tables of a text that is HTML (reports that a CRM saves as ".xls") or Excel's XML of 2003 (SpreadsheetML).
 * Null: it is neither. What stands in a cell is data: tags are left out, never run.
 */
export function markupSheets(text: string): readonly Sheet[] | null {
  const start = text.slice(0, START_CHARS);
  if (!START.test(start) || !TABLE.test(start)) return null;
  const reader = new MarkupReader();
  for (const part of partsOf(text)) {
    if (part.kind === 'text') reader.text(part.text);
    else if (part.kind === 'end') reader.close(part.name);
    else reader.open(part.name, part.head);
    if (reader.cells > MOST_CELLS) break;
  }
  return reader.sheets();
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'start'; readonly name: string; readonly head: string }
  | { readonly kind: 'end'; readonly name: string };

/**
 * Tags and texts, without comments. A comment or a tag that never ends is a text. Where the next tag ends is looked
 * for once for all that begin before it, so that no text takes time with the square of its length.
 */
function* partsOf(text: string): Generator<Part> {
  const lastComment = text.lastIndexOf('-->');
  let tagEnd = -1;
  PART.lastIndex = 0;
  for (let part = PART.exec(text); part !== null; part = PART.exec(text)) {
    const [whole, slash, name] = part;
    if (whole === '<!--' && part.index < lastComment) {
      PART.lastIndex = text.indexOf('-->', part.index) + '-->'.length;
      continue;
    }
    if (name !== undefined && tagEnd < part.index) {
      const found = text.indexOf('>', part.index);
      tagEnd = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    if (name === undefined || tagEnd - PART.lastIndex > MOST_HEAD) {
      yield { kind: 'text', text: whole };
      continue;
    }
    const head = text.slice(PART.lastIndex, tagEnd);
    PART.lastIndex = tagEnd + 1;
    yield slash === '/'
      ? { kind: 'end', name: name.toLowerCase() }
      : { kind: 'start', name: name.toLowerCase(), head };
  }
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

import { strFromU8, unzipSync } from 'fflate';
import { serialDay, two } from './calendar-day';
import { withoutEntities } from './entities';
import { MOST_ROWS, type Sheet, sheetTable } from './table';

/** No sheet of referrals is larger; a small archive can hold very much. */
const MOST_BYTES = 200_000_000;
const MOST_CELLS = 5_000_000;
const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/iu;

/**
 * The sheets of an Excel workbook (.xlsx, Office Open XML, ECMA-376 part 1), in their order. Dates are written as
 * ISO 8601, as spreadsheets show them: without a zone. Null: it is no such workbook.
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] | null {
  const parts = partsOf(bytes);
  const book = parts?.get('xl/workbook.xml');
  if (parts === null || book === undefined) return null;
  const strings = sharedStrings(parts.get('xl/sharedstrings.xml') ?? '');
  const styles = dateStyles(parts.get('xl/styles.xml') ?? '');
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/u.test(book);
  const targets = new Map(
    elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ head }) => [
      attribute(head, 'Id') ?? '',
      (attribute(head, 'Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/').toLowerCase(),
    ]),
  );
  const sheets = elements(book, 'sheet').filter(({ head }) => !/\bstate="(?:veryH|h)idden"/u.test(head));
  return sheets.flatMap(({ head }) => {
    const xml = parts.get(targets.get(attribute(head, 'r:id') ?? attribute(head, 'id') ?? '') ?? '');
    if (xml === undefined) return [];
    return [
      { name: attribute(head, 'name') ?? '', open: sheetTable(rowsOf(xml, { strings, styles, is1904 })) },
    ];
  });
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name) || size + originalSize > MOST_BYTES) return false;
        size += originalSize;
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, part]) => [name.toLowerCase(), strFromU8(part)]));
  } catch {
    return null; // The archive is damaged, or none: its caller says so.
  }
}

interface Element {
  /** Between the name and the end of the opening tag. */
  readonly head: string;
  readonly body: string;
}

/** The elements of a name, which do not hold others of that name. A prefix of their namespace may stand before it. */
function elements(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const start = new RegExp(String.raw`<((?:\w+:)?)${name}(?=[\s/>])([^>]*?)(/?)>`, 'gu');
  for (let open = start.exec(xml); open !== null; open = start.exec(xml)) {
    const [, prefix = '', head = '', isEmpty] = open;
    if (isEmpty === '/') {
      found.push({ head, body: '' });
      continue;
    }
    const end = xml.indexOf(`</${prefix}${name}>`, start.lastIndex);
    if (end === -1) break;
    found.push({ head, body: xml.slice(start.lastIndex, end) });
    start.lastIndex = end;
  }
  return found;
}

function attribute(head: string, name: string): string | null {
  const found = new RegExp(String.raw`(?:^|\s)${name}="([^"]*)"`, 'u').exec(head);
  return found === null ? null : plainXml(found[1] ?? '');
}

function plainXml(text: string): string {
  return withoutEntities(text).replace(/_x([0-9A-F]{4})_/gu, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The text of a string item: its runs, without what only says how to pronounce it. */
function textOf(xml: string): string {
  const own = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/gu, '');
  return elements(own, 't')
    .map(({ body }) => plainXml(body))
    .join('');
}

function sharedStrings(xml: string): readonly string[] {
  return elements(xml, 'si').map(({ body }) => textOf(body));
}

/** The built-in number formats that show a date (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Whether each cell style shows a date. */
function dateStyles(xml: string): readonly boolean[] {
  const custom = new Map(
    elements(xml, 'numFmt').map(({ head }) => [
      Number(attribute(head, 'numFmtId')),
      isDateFormat(attribute(head, 'formatCode') ?? ''),
    ]),
  );
  const [cellFormats] = elements(xml, 'cellXfs');
  return elements(cellFormats?.body ?? '', 'xf').map(({ head }) => {
    const id = Number(attribute(head, 'numFmtId') ?? 0);
    return custom.get(id) ?? BUILT_IN_DATES.has(id);
  });
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/giu, '');
  return /[dmy]/iu.test(bare) && !/[#0?]/u.test(bare.replace(/\.0+/gu, ''));
}

interface Book {
  readonly strings: readonly string[];
  readonly styles: readonly boolean[];
  readonly is1904: boolean;
}

function rowsOf(xml: string, book: Book): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells = 0;
  for (const row of elements(xml, 'row')) {
    const number = Number(attribute(row.head, 'r') ?? rows.length + 1);
    // Rows that hold nothing may be left out.
    while (rows.length < Math.min(number, MOST_ROWS) - 1) rows.push([]);
    const texts: string[] = [];
    for (const cell of elements(row.body, 'c')) {
      const place = attribute(cell.head, 'r');
      const at = place === null ? texts.length : columnOf(place);
      while (texts.length < Math.min(at, 20_000)) texts.push('');
      texts[texts.length] = cellOf(cell, book);
      cells += 1;
    }
    rows.push(texts);
    if (cells > MOST_CELLS) break;
  }
  return rows;
}

/** `AB12` → 27. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^A-Z]/giu, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Between the day zero of Excel for Windows and that of old Excel for Mac. */
const DAYS_TO_1904 = 1_462;

function cellOf({ head, body }: Element, book: Book): string {
  const type = attribute(head, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(body);
  const value = plainXml(elements(body, 'v')[0]?.body ?? '');
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'e' || value === '') return '';
  if (type !== 'n') return value;
  const isDate = book.styles[Number(attribute(head, 's') ?? -1)] === true;
  return isDate ? dateText(value, book) : numberText(value);
}

/** A stored date as `2026-01-31` or `2026-01-31 14:05:00`. */
function dateText(value: string, { is1904 }: Book): string {
  const moment = serialDay(Number(value) + (is1904 ? DAYS_TO_1904 : 0));
  if (moment === null) return value;
  const seconds = Math.round(moment.ms / 1_000);
  if (seconds === 0) return moment.day;
  return `${moment.day} ${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A phone number may be stored as `4.20776123456E11`. */
function numberText(value: string): string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

import { jsonFault, type TextPlace } from './json-place';
import { isBag, unpacked, type Bag } from './marketplace-lead';

/**
 * One object of a file that may be a referral: its place, counted from 1 (in JSON lines: the line), and its
 * envelope.
 */
export interface JsonRow {
  readonly line: number;
  /** Undefined: the line is no JSON. */
  readonly value: unknown;
  /** The names that lead to it, e.g. `body.value`; empty: nothing is around it. */
  readonly where: string;
}

/** The values of a JSON text: one, or several one after another (JSON lines, a log that was appended to). */
export function jsonValues(text: string): readonly JsonRow[] | TextPlace {
  const whole = parsed(text);
  if (whole !== undefined) return [{ line: 1, value: whole, where: '' }];
  const rows = text
    .split(/\r\n|\n|\r/u)
    .map((row, at) => ({ line: at + 1, row: row.trim().replace(/,$/u, '') }))
    .filter(({ row }) => row !== '');
  const inLines = rows.map(({ line, row }) => ({ line, value: parsed(row), where: '' }));
  const first = inLines[0]?.value;
  if (rows.length > 1 && (isBag(first) || Array.isArray(first))) return inLines;
  return oneAfterAnother(text) ?? jsonFault(text) ?? { line: 1, column: 1 };
}

/** Objects written one after another, each over several lines; null: the text is something else. */
function oneAfterAnother(text: string): readonly JsonRow[] | null {
  const found: JsonRow[] = [];
  let [from, line] = [0, 1];
  for (const end of endsOfValues(text)) {
    const piece = text.slice(from, end);
    const value = parsed(piece.replace(/^[\s,]+/u, ''));
    if (value === undefined) return null;
    const start = line + breaksIn(/^[\s,]*/u.exec(piece)?.[0] ?? '');
    found.push({ line: start, value, where: '' });
    line += breaksIn(piece);
    from = end;
  }
  return found.length > 1 && text.slice(from).trim() === '' ? found : null;
}

/** Where each outermost object or list ends. */
function* endsOfValues(text: string): Generator<number> {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === 0) yield at + 1;
    }
  }
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

/** So deep the envelopes of tools go, and a little deeper. */
const MOST_DEPTH = 10;

/**
 * The objects in a value that `isRow` takes, whatever is around them: `items`, `value`, `body.value`, lists of
 * envelopes, JSON in a text or in base64. What stands inside of a row is the row's own. An object that stands in
 * several places of an envelope (a run's inputs and outputs) counts once.
 */
export function rowsIn(value: unknown, isRow: (value: unknown) => value is Bag): readonly JsonRow[] {
  const found: JsonRow[] = [];
  const seen = new Map<string, string>();
  const visit = (one: unknown, where: string, depth: number): void => {
    const inner = opened(one);
    if (isRow(inner)) {
      const content = JSON.stringify(inner);
      const before = seen.get(content);
      if (before !== undefined && before !== where) return;
      seen.set(content, where);
      found.push({ line: found.length + 1, value: inner, where });
    } else if (depth >= MOST_DEPTH) return;
    else if (Array.isArray(inner)) for (const item of inner) visit(item, where, depth + 1);
    else if (isBag(inner))
      for (const [name, item] of Object.entries(inner))
        visit(item, where === '' ? name : `${where}.${name}`, depth + 1);
  };
  visit(value, '', 0);
  return found;
}

/** What a text stands for that holds JSON, plain or in base64; any other value as it is. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const inner = unpacked(value);
  if (typeof inner !== 'string' || inner.length < 24 || !/^[A-Za-z0-9+/_-]+=*$/u.test(inner)) return inner;
  try {
    const bytes = Uint8Array.from(atob(inner.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return unpacked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return inner; // A word that only looks like base64.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON has no undefined: it says "no JSON" without doubt, and the caller reports it.
  }
}

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON (RFC 8259): the place of the first character that cannot stand there, or the end
 * of a text that is cut. Null: it is JSON. `JSON.parse` says this too, in words that differ between browsers.
 */
export function jsonFault(text: string): TextPlace | null {
  const at = faultAt(text);
  if (at === null) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\n\r]*/y;
// Control characters up to U+001F cannot stand in a string; DEL and the C1 controls can.
const STRING = /"(?:[^"\\\p{Cc}]+|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' | 'nothing';

/** Goes through a text by the grammar of JSON. */
class JsonScan {
  /** The next character to look at. */
  at = 0;
  readonly #text: string;
  readonly #open: ('{' | '[')[] = [];
  #expected: Expected = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes one token; false where the next character cannot stand here, or the text is over. */
  step(): boolean {
    this.skipSpace();
    const next = this.#text[this.at];
    if (next === undefined) return false;
    switch (this.#expected) {
      case 'nothing':
        return false;
      case 'comma-or-end':
        return this.#afterValue(next);
      case 'key':
      case 'key-or-end':
        return this.#key(next);
      default:
        return this.#value(next);
    }
  }

  /** Whether the text is over, and was JSON. */
  get isWhole(): boolean {
    return this.at === this.#text.length && this.#expected === 'nothing';
  }

  skipSpace(): void {
    this.#skip(SPACE);
  }

  #afterValue(next: string): boolean {
    const inObject = this.#open.at(-1) === '{';
    if (next === (inObject ? '}' : ']')) return this.#close();
    if (next !== ',') return false;
    this.#expected = inObject ? 'key' : 'value';
    return this.#take();
  }

  #key(next: string): boolean {
    if (next === '}' && this.#expected === 'key-or-end') return this.#close();
    if (next !== '"' || !this.#string()) return false;
    this.skipSpace();
    if (this.#text[this.at] !== ':') return false;
    this.#expected = 'value';
    return this.#take();
  }

  #value(next: string): boolean {
    if (next === '{' || next === '[') {
      this.#open.push(next);
      this.#expected = next === '{' ? 'key-or-end' : 'value-or-end';
      return this.#take();
    }
    if (next === ']' && this.#expected === 'value-or-end') return this.#close();
    if (next === '"' ? !this.#string() : !this.#skip(SCALAR)) return false;
    this.#afterThis();
    return true;
  }

  /** Ends the innermost object or list. */
  #close(): boolean {
    this.#open.pop();
    this.#afterThis();
    return this.#take();
  }

  #afterThis(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  #take(): true {
    this.at += 1;
    return true;
  }

  #string(): boolean {
    return this.#skip(STRING) && this.#text[this.at] === '"' && this.#take();
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at += found[0].length;
    return found !== null;
  }
}

function faultAt(text: string): number | null {
  const scan = new JsonScan(text);
  while (scan.step());
  return scan.isWhole ? null : scan.at;
}

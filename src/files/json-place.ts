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

function faultAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const string = (): boolean => skip(STRING) && text[at] === '"' && (at += 1) > 0;
  const close = (): void => {
    open.pop();
    expected = open.length === 0 ? 'nothing' : 'comma-or-end';
  };

  for (;;) {
    skip(SPACE);
    const next = text[at];
    if (next === undefined) return expected === 'nothing' ? null : at;
    const inside = open.at(-1);
    if (expected === 'nothing') return at;
    if (expected === 'comma-or-end') {
      if (next === (inside === '{' ? '}' : ']')) close();
      else if (next === ',') expected = inside === '{' ? 'key' : 'value';
      else return at;
      at += 1;
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (next === '}' && expected === 'key-or-end') {
        close();
        at += 1;
        continue;
      }
      if (next !== '"' || !string()) return at;
      skip(SPACE);
      if (text[at] !== ':') return at;
      at += 1;
      expected = 'value';
    } else if (next === '{' || next === '[') {
      open.push(next);
      expected = next === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else if (next === ']' && expected === 'value-or-end') {
      close();
      at += 1;
    } else {
      if (next === '"' ? !string() : !skip(SCALAR)) return at;
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
    }
  }
}

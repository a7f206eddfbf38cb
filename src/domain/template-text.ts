import type { DayShift } from './template';
import { dayVariables, suggestVariable, variableNamed, type VariableName } from './template-variables';

/** Where something stands in a template. `offset` counts UTF-16 units from 0; `line` and `column` count from 1. */
export interface TextPosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface VariablePart {
  readonly kind: 'variable';
  readonly name: VariableName;
  /** Only for variables that are days. */
  readonly shift: DayShift | null;
  /** What stands there when the variable has no value; null: a missing value blocks. May be empty. */
  readonly fallback: string | null;
  readonly at: TextPosition;
}

export type TemplatePart = { readonly kind: 'text'; readonly text: string } | VariablePart;

export interface TemplateProblem {
  readonly kind: 'unknown-variable' | 'shift-not-allowed' | 'not-closed' | 'empty';
  readonly at: TextPosition;
  /** How many UTF-16 units of the text are meant. */
  readonly length: number;
  /** What stands there. */
  readonly written: string;
  /** What was probably meant, to be written between the braces. */
  readonly suggestion: VariableName | null;
}

interface ParsedTemplate {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}

function positionIn(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Backslashes that stand directly before `end`. */
function backslashesBefore(text: string, end: number): number {
  let count = 0;
  while (text[end - 1 - count] === '\\') count += 1;
  return count;
}

/** The first `braces` at or after `from` that no backslash takes the meaning from; -1: none. */
function unescaped(text: string, braces: '{{' | '}}', from: number): number {
  let at = text.indexOf(braces, from);
  while (at !== -1 && backslashesBefore(text, at) % 2 === 1) at = text.indexOf(braces, at + 2);
  return at;
}

/** Before braces, a backslash takes away their meaning, and two are one backslash. Elsewhere it is itself. */
const withoutEscapes = (text: string, beforeBraces: RegExp): string =>
  text.replace(
    beforeBraces,
    (_, slashes: string, braces: string) => '\\'.repeat(Math.floor(slashes.length / 2)) + braces,
  );

const plainText = (text: string): string => withoutEscapes(text, /(\\+)(\{\{)/g);
/** A fallback ends where the closing braces stand. */
const fallbackText = (text: string): string => withoutEscapes(text, /(\\+)(\}\}|$)/g);

const shiftUnits: readonly DayShift['unit'][] = ['d', 'w', 'm'];
const variablePattern = /^\s*([\p{L}\p{N}._ -]*?)\s*(?:([+-])\s*(\d{1,4})\s*([dwm]))?\s*$/iu;

function readVariable(
  inner: string,
  at: TextPosition,
  length: number,
): { readonly part: VariablePart } | { readonly problem: TemplateProblem } {
  const bar = inner.indexOf('|');
  const head = bar === -1 ? inner : inner.slice(0, bar);
  const fallback = bar === -1 ? null : fallbackText(inner.slice(bar + 1));
  const problem = (kind: TemplateProblem['kind'], suggestion: VariableName | null) => ({
    problem: { kind, at, length, written: head.trim(), suggestion },
  });
  if (head.trim() === '') return problem('empty', null);
  const match = variablePattern.exec(head);
  if (match === null)
    return problem('unknown-variable', suggestVariable(head.replace(/[^\p{L}\p{N}.]/gu, '')));
  const [, written = '', sign, digits, letter = ''] = match;
  const name = variableNamed(written);
  if (name === null) return problem('unknown-variable', suggestVariable(written));
  const unit = shiftUnits.find((each) => each === letter.toLowerCase());
  if (digits === undefined || unit === undefined)
    return { part: { kind: 'variable', name, shift: null, fallback, at } };
  if (!dayVariables.has(name)) return problem('shift-not-allowed', name);
  const count = Number(digits) * (sign === '-' ? -1 : 1);
  return {
    part: {
      kind: 'variable',
      name,
      shift: { count, unit },
      fallback,
      at,
    },
  };
}

/**
 * Reads a template's text: `{{name}}`, `{{day+30d}}` (`d`, `w`, `m`), `{{name|fallback}}`; `\{{` is two braces.
 * What is not understood stays in the parts as the text that it is, and is listed with its place. It never throws.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  let plain = '';
  const endPlain = (): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  let from = 0;
  while (from < text.length) {
    let open = unescaped(text, '{{', from);
    if (open === -1) break;
    const slashes = Math.min(backslashesBefore(text, open), open - from);
    plain += plainText(text.slice(from, open - slashes)) + '\\'.repeat(slashes / 2);
    // Of more than two braces, the last two belong to the variable.
    while (text.startsWith('{{{', open)) {
      plain += '{';
      open += 1;
    }
    const at = positionIn(text, open);
    const close = unescaped(text, '}}', open + 2);
    if (close === -1) {
      problems.push({
        kind: 'not-closed',
        at,
        length: text.length - open,
        written: text.slice(open),
        suggestion: null,
      });
      plain += '{{';
      from = open + 2;
      continue;
    }
    const whole = text.slice(open, close + 2);
    const read = readVariable(text.slice(open + 2, close), at, whole.length);
    if ('part' in read) {
      endPlain();
      parts.push(read.part);
    } else {
      problems.push(read.problem);
      plain += whole;
    }
    from = close + 2;
  }
  plain += plainText(text.slice(from));
  endPlain();
  return { parts, problems };
}

/** Text that `parseTemplate` gives back as exactly this text, without variables. */
export function escapeTemplate(text: string): string {
  return text.replace(
    /(\\*)(\{\{+)/g,
    (_, slashes: string, braces: string) => slashes + slashes + braces.replaceAll('{{', '\\{{'),
  );
}

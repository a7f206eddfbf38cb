import { parseAst } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** One function of a script that can be made to throw. */
export interface Breakable {
  /** Its own name, or that of the constant or property it is given to. */
  readonly name: string;
  readonly line: number;
}

export interface BreakableScript {
  /** The script; `breakIf(n)` is called at the start of the function with that number. */
  readonly code: string;
  readonly functions: readonly Breakable[];
}

/** Has every function of a script, whatever its form, begin with a call that can make it throw. */
export function breakable(script: string): BreakableScript {
  const insertions: { readonly at: number; readonly text: string; readonly closes: boolean }[] = [];
  const functions: Breakable[] = [];
  const visit = (node: SyntaxNode, name: string): void => {
    const { type, body } = node;
    if (
      ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type) &&
      isNode(body)
    ) {
      const n = functions.length;
      const own = isNode(node['id']) ? String(node['id']['name']) : name;
      functions.push({ name: own, line: script.slice(0, node.start).split('\n').length });
      if (body.type === 'BlockStatement') {
        insertions.push({ at: body.start + 1, text: `breakIf(${n});`, closes: false });
      } else {
        insertions.push({ at: body.start, text: `(breakIf(${n}), (`, closes: false });
        insertions.push({ at: body.end, text: '))', closes: true });
      }
    }
    for (const [key, value] of Object.entries(node)) {
      const inner = key === 'init' || key === 'value' || key === 'right' ? nameIn(node) : name;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) visit(child, inner);
    }
  };
  visit(parseAst(script) as unknown as SyntaxNode, '');
  // From the end to the beginning, so that places stay; at one place what closes stands first.
  insertions.sort((a, b) => b.at - a.at || Number(a.closes) - Number(b.closes));
  let code = script;
  for (const { at, text } of insertions) code = code.slice(0, at) + text + code.slice(at);
  return { code, functions };
}

function nameIn(node: SyntaxNode): string {
  for (const key of ['id', 'key', 'left'])
    if (isNode(node[key]) && typeof node[key]['name'] === 'string') return node[key]['name'];
  return '';
}

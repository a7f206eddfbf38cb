// A page may show anything, also 300,000 characters where a heading is expected. What is linear needs
// milliseconds for them; what is quadratic would need minutes, so that the bounds may be generous. Texts grow,
// so that it is found before it hangs. The full run tries the longest, too.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import type { ColumnMeaning } from '../../src/domain/reading';
import { emptyCell, type NeutralCell } from '../../src/page/rows/neutral-list';
import { datePatterns } from '../../src/language/values/date-patterns';
import { reading } from '../../src/language/words/languages';
import { lexiconOf } from '../../src/language/words/lexicon';

/** How long a text is, and how long one call may take, in ms of the processor: a hundred times what is linear. */
const tries = [
  { length: 4_000, boundMs: 400 },
  { length: 40_000, boundMs: 800 },
  ...(import.meta.env.MODE === 'full' ? [{ length: 300_000, boundMs: 3_000 }] : []),
];

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}${file}`)
    .sort();

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) yield* nodesOf(child);
}

/** The first length at which a work takes too long, or null. */
function tooLongAt(make: (length: number) => string, work: (text: string) => void): number | null {
  for (const { length, boundMs } of tries) {
    const text = make(length);
    // Not by the clock: on a busy machine others have the processor meanwhile.
    const start = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1_000 > boundMs) return length;
  }
  return null;
}
const repeated =
  (part: string, end = '') =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)) + end;

const parts = ['a', ' ', '1', '1 ', '1,', '(', ':', '-', '漢', 'Aé', '(a', ' ('];

test('no pattern of the reader takes time that grows with the square of a text', () => {
  const literals = new Map<string, { readonly pattern: string; readonly flags: string }>();
  for (const file of ['page/', 'language/'].flatMap(filesIn))
    for (const { type, regex } of nodesOf(
      parseAst(readFileSync(root + file, 'utf8'), { lang: 'ts' }) as unknown as SyntaxNode,
    ))
      if (type === 'Literal' && typeof regex === 'object' && regex !== null) {
        const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
        // Without an unbounded repetition, the time cannot grow.
        if (/[*+]|,\}/u.test(pattern)) literals.set(`${file} /${pattern}/${flags}`, { pattern, flags });
      }
  expect(literals.size).toBeGreaterThan(40);
  const slow = [...literals].flatMap(([name, { pattern, flags }]) => {
    const regex = new RegExp(pattern, flags.replace(/[gy]/gu, ''));
    const every = new RegExp(pattern, flags.replace(/[gy]/gu, '') + 'g');
    return parts.flatMap((part) =>
      // Behind what all fits, an end that does not makes the pattern try everything.
      ['!'].flatMap((end) => {
        const at = tooLongAt(repeated(part, end), (text) =>
          flags.includes('g') ? text.replace(every, '') : regex.test(text),
        );
        return at === null ? [] : [`${name} on ${JSON.stringify(part + end)} at ${at}`];
      }),
    );
  });
  expect(slow).toEqual([]);
}, 600_000);

/** What a language has that others have not: each is tried in full. */
const awkward: Readonly<Record<string, string>> = {
  cs: 'ěščřž ',
  de: 'Donaudampfschifffahrt',
  es: '¿ñ? ',
  fr: 'l’œuvre ',
  it: 'dell’età ',
  ja: '作成日',
  ko: '생성 날짜',
  nl: 'ĳ zeeën',
  pl: 'łódź ',
  pt: 'ção ',
  'zh-CN': '创建时间',
  'zh-TW': '建立時間',
  ar: 'مرحبا ',
  th: 'สวัสดี',
  emoji: '👩‍👩‍👧',
};
const texts = [
  ...parts,
  ...Object.values(awkward),
  '12/31/2026 ',
  '$1,234.50 ',
  'https://a.b/',
  'a@b.',
  '+1 (555) ',
];
const languages = ['de', 'ja', 'en-US', 'fr'];
const now = '2026-11-20T10:00:00.000Z';
const cellOf = (text: string): NeutralCell => ({ ...emptyCell, text, labels: [text] });
const meanings: readonly ColumnMeaning[] = [
  'stage',
  'createdAt',
  'value',
  'country',
  'email',
  'phone',
  'company',
  'notes',
];

/** What a parameter of a type is given; undefined: nobody said. */
function given(type: string, name: string, text: string): unknown {
  if (type === 'string') return name === 'code' ? 'USD' : text;
  if (type === 'readonly string[]') return name === 'languages' || name === 'tags' ? languages : [text];
  if (type === 'readonly (NeutralCell | null)[]') return [cellOf(text)];
  if (name === 'dayPeriods') return datePatterns('ja')?.dayPeriods ?? [];
  if (type.includes('=>')) return () => null;
  if (type.startsWith('readonly ')) return [];
  const header = { text, labels: [text], key: null, selection: false };
  const values: Readonly<Record<string, unknown>> = {
    boolean: false,
    Instant: now,
    NeutralCell: cellOf(text),
    Lexicon: lexiconOf(reading.de ?? {}, Object.keys(reading.de ?? {}), true),
    ColumnMeaning: 'createdAt',
    OpenColumn: { texts: [text], open: [] },
    'ReadonlySet<ColumnMeaning>': new Set(),
    Candidate: { header, texts: [text], open: [], meanings: [], because: null, trouble: null },
  };
  return (
    values[type] ?? {
      languages,
      order: null,
      currency: 'USD',
      linked: false,
      kind: 'lead',
      now,
      said: () => null,
      cards: true,
      text,
    }
  );
}

test('no function that reads words and values takes long over a long text', async () => {
  const slow: string[] = [];
  let tried = 0;
  for (const file of ['language/words/', 'language/values/', 'page/columns/'].flatMap(filesIn)) {
    const source = readFileSync(root + file, 'utf8');
    const module = (await import(root + file)) as Readonly<Record<string, unknown>>;
    for (const node of nodesOf(parseAst(source, { lang: 'ts' }) as unknown as SyntaxNode)) {
      const own = node['id'] ?? null;
      const from = node.type === 'VariableDeclarator' ? node['init'] : node;
      if (!isNode(own) || !isNode(from) || !Array.isArray(from['params'])) continue;
      const name = String(own['name']);
      const work = module[name];
      if (typeof work !== 'function') continue;
      const taken = (from['params'] as readonly SyntaxNode[]).map((param) => {
        const typed = param.type === 'AssignmentPattern' && isNode(param['left']) ? param['left'] : param;
        const annotation = typed['typeAnnotation'];
        const inner = isNode(annotation) ? annotation['typeAnnotation'] : null;
        const { start, end } = (isNode(inner) ? inner : { start: 0, end: 0 }) as unknown as {
          start: number;
          end: number;
        };
        return { type: source.slice(start, end), name: String(typed['name'] ?? '') };
      });
      const readsText = taken.some(({ type }) =>
        /^(?:string|NeutralCell|Candidate)$|string\[\]|NeutralCell/u.test(type),
      );
      if (!readsText || name === 'recognizer' || name === 'mentions' || name === 'lexiconOf') continue;
      tried += 1;
      for (const part of texts) {
        const at = tooLongAt(repeated(part), (text) => {
          const result: unknown = work(...taken.map(({ type, name: param }) => given(type, param, text)));
          if (typeof result === 'object' && result !== null && Symbol.iterator in result)
            Array.from(result as Iterable<unknown>);
        });
        if (at !== null) slow.push(`${name} on ${JSON.stringify(part)} at ${at}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(30);
  expect(slow).toEqual([]);
}, 600_000);

test('no column of any meaning takes long over a long value', async () => {
  const { valueReader } = await import('../../src/page/columns/read-value');
  const { understandColumns } = await import('../../src/page/columns/understand-columns');
  const slow: string[] = [];
  for (const part of texts) {
    for (const meaning of meanings) {
      const read = valueReader(meaning, { languages, order: null, currency: null, linked: false });
      const at = tooLongAt(repeated(part), (text) => read(cellOf(text)));
      if (at !== null) slow.push(`${meaning} on ${JSON.stringify(part)} at ${at}`);
    }
    const at = tooLongAt(repeated(part), (text) =>
      understandColumns(
        [
          { header: { text, labels: [text], key: text, selection: false }, cells: [cellOf(text)] },
          { header: { text: '', labels: [], key: null, selection: false }, cells: [cellOf(text)] },
        ],
        { languages, kind: 'lead', said: () => null, cards: true, now },
      ),
    );
    if (at !== null) slow.push(`columns on ${JSON.stringify(part)} at ${at}`);
  }
  expect(slow).toEqual([]);
}, 600_000);

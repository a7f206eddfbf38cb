/**
 * Puts faults into the reader, one after the other, and reads the corpus with each: what the corpus would not
 * notice, it does not guard. Faults are drawn by a seed; the sources stay as they are.
 *
 *     npm run reader:faults [-- COUNT [SEED [PLACE]]]
 *
 * PLACE, e.g. `label-pairs.ts:245`, leaves the faults of one file or line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { comparePages } from '../tests/reading/compare-pages';
import {
  caseOf,
  corpusNames,
  corpusReader,
  type CorpusCase,
  type CorpusReader,
} from '../tests/reading/corpus';
import { chance } from '../tests/sample/random';
import { findBrowser } from './find-browser';

const COUNT = 30;
const SEED = 17;
/** A fault that makes a page read for ever is caught, too. */
const PATIENCE_MS = 20_000;
const sources = fileURLToPath(new URL('../src/page/', import.meta.url));
const entry = fileURLToPath(new URL('../tests/reading/reader-bundle.ts', import.meta.url));
/** Not the reader's: filling and recording have tests of their own, and numbers are set by what is drawn. */
const leftOut = /^(?:form|recording)\/|^evidence\.ts$|\.test\.ts$|-for-tests\.ts$/u;

/** What is wrong in place of what is right; each is tried where its text stands. */
const slips: readonly (readonly [right: string, wrong: string])[] = [
  [' === ', ' !== '],
  [' !== ', ' === '],
  [' && ', ' || '],
  [' || ', ' && '],
  [' < ', ' >= '],
  [' > ', ' <= '],
  [' <= ', ' > '],
  [' >= ', ' < '],
  [' + 1', ' - 1'],
  [' - 1', ' + 1'],
  ['.some(', '.every('],
  ['.every(', '.some('],
  ['return true;', 'return false;'],
  ['return false;', 'return true;'],
  ['if (!', 'if ('],
];

interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly right: string;
  readonly wrong: string;
  readonly source: string;
}

/** Every fault that could be put in. */
function allFaults(): readonly Fault[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !leftOut.test(name),
  );
  return files.toSorted().flatMap((file) => faultsIn(file, readFileSync(sources + file, 'utf8')));
}

function faultsIn(file: string, source: string): readonly Fault[] {
  const lines = source.split('\n');
  return lines.flatMap((text, at) =>
    /^\s*(?:\*|\/[/*]|import )/u.test(text)
      ? []
      : slips.flatMap(([right, wrong]) => {
          const place = text.indexOf(right);
          if (place < 0) return [];
          const slipped = text.slice(0, place) + wrong + text.slice(place + right.length);
          return [{ file, line: at + 1, right, wrong, source: lines.with(at, slipped).join('\n') }];
        }),
  );
}

/** The reader as one script, with a fault in it. */
async function readerWith({ file, source }: Fault): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'fault',
        enforce: 'pre',
        load: (id: string) => (id === sources + file ? { code: source, moduleType: 'ts' } : null),
      },
    ],
    build: {
      write: false,
      target: 'chrome121',
      minify: false,
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: () => 'bundle.js' },
    },
  });
  const [first] = [built].flat();
  const script = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (script?.type !== 'chunk') throw new Error('The reader could not be built.');
  return script.code;
}

/** The first page that is read otherwise than it should be, and how; null: no page is. */
async function firstDifference(reader: CorpusReader, pages: readonly CorpusCase[]): Promise<string | null> {
  for (const one of pages) {
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('reads for ever')), PATIENCE_MS);
    });
    try {
      const read = await Promise.race([reader.read(one), patience]);
      const { missed, wrong } = comparePages(one.expected, read);
      const open = new Set(one.meta.notYetRead);
      const [first] = [...wrong, ...missed.filter(({ field }) => !open.has(field))];
      if (first !== undefined) return `${one.name}: ${first.field}`;
    } catch (error) {
      return `${one.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
    } finally {
      clearTimeout(late);
    }
  }
  return null;
}

const [count = COUNT, seed = SEED] = process.argv.slice(2, 4).map(Number);
const [place = ''] = process.argv.slice(4);
const random = chance(seed);
const possible = allFaults().filter(({ file, line }) => `${file}:${line}`.includes(place));
const drawn = Array.from({ length: Math.min(count, possible.length) }, () =>
  possible.splice(Math.floor(random.unit() * possible.length), 1),
).flat();
const pages = corpusNames().map(caseOf);
const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let caught = 0;
try {
  for (const fault of drawn) {
    const context = await browser.newContext();
    const reader = await corpusReader(context, await readerWith(fault));
    const difference = await firstDifference(reader, pages);
    await context.close();
    if (difference !== null) caught += 1;
    console.log(
      `${fault.file}:${fault.line} "${fault.right.trim()}" as "${fault.wrong.trim()}": ${difference ?? 'NOT NOTICED'}`,
    );
  }
} finally {
  await browser.close();
}
console.log(`${caught} of ${drawn.length} faults were noticed (seed ${seed}).`);

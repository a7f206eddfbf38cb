// Where a place of a report stands in the source: npm run where -- reader.js:1:2345
// The package is built again with source maps; the same source gives the same bytes, so its places are those
// of the report.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const places = process.argv.slice(2).map((place) => ({ place, parts: /^(.+):(\d+):(\d+)$/u.exec(place) }));
if (places.length === 0 || places.some(({ parts }) => parts === null)) {
  console.error('Say where, as the report does: npm run where -- reader.js:1:2345');
  process.exit(1);
}

const outDir = mkdtempSync(join(tmpdir(), 'where-'));
try {
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true, sourcemap: 'hidden' } });
  const maps = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js.map'),
  );
  for (const { place, parts } of places) console.log(`${place}\n  ${sourceOf(maps, parts ?? [])}`);
} finally {
  rmSync(outDir, { recursive: true });
}

/**
 * The place in the source, as `file:line:column (name)`. Lines and columns count from 1, as the browser
 * counts them.
 */
function sourceOf(maps: readonly string[], [, file = '', line, column]: readonly string[]): string {
  const map = maps.find((name) => basename(name) === `${file}.map`);
  if (map === undefined) return `no such script in the package: ${file}`;
  const at = join(outDir, map);
  const found = originalPositionFor(new TraceMap(readFileSync(at, 'utf8')), {
    line: Number(line),
    column: Number(column) - 1,
  });
  if (found.source === null) return 'not known';
  const source = relative(root, resolve(dirname(at), found.source));
  return `${source}:${found.line}:${found.column + 1}${found.name === null ? '' : ` (${found.name})`}`;
}

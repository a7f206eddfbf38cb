import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const built = new Map<string, Promise<string>>();

/** An entry and all that it imports as one unminified script, to be put into a page. Built once a process. */
export function bundled(entry: URL): Promise<string> {
  const known = built.get(entry.href);
  if (known !== undefined) return known;
  const made = make(entry);
  built.set(entry.href, made);
  return made;
}

async function make(entry: URL): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome121',
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'bundle', fileName: () => 'bundle.js' },
    },
  });
  return readFileSync(join(outDir, 'bundle.js'), 'utf8');
}

import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import wholeManifest from './manifest.json' with { type: 'json' };
import { standaloneScripts } from './scripts/standalone-scripts.ts';
import packageJson from './package.json' with { type: 'json' };

const { background, ...manifest } = wholeManifest;
const workerInDevelopment = { service_worker: 'src/background/development.ts', type: 'module' };
const popupEntry = /\/src\/popup\/index\.(?:tsx|html)/;

/** Whether an entry imports a module, directly or through others, not counting what it loads later. */
function startsWith(entry: RegExp, id: string, importersOf: (id: string) => readonly string[], seen = new Set<string>()): boolean {
  if (entry.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return importersOf(id).some((importer) => startsWith(entry, importer, importersOf, seen));
}

/** What the popup needs before it can paint is one file: two dozen small ones cost more to fetch, and compress worse. */
function firstPaint(id: string, importersOf: (id: string) => readonly string[]): string | null {
  // The entry itself runs when it is imported: in a shared file, the popup would draw itself into every page.
  return !popupEntry.test(id) && startsWith(popupEntry, id, importersOf) ? 'surface' : null;
}

// `vite` (development) writes to dist-dev, so that a development build, which exposes more than the
// package may, can never be mistaken for the one in dist.
export default defineConfig(({ command }) => ({
  plugins: [
    crx({ manifest: { ...manifest, ...(command === 'serve' && { background: workerInDevelopment }), version: packageJson.version } as never }),
    standaloneScripts({
      worker: ['background.js', background.service_worker],
      later: { hintEngine: 'src/background/hint-engine.ts', errands: 'src/background/errands.ts', reminders: 'src/background/reminders-script.ts', likeness: 'src/domain/match-by-content.ts' },
      loaded: { 'content/reader.js': 'src/content/reader.iife.ts', 'content/fill.js': 'src/content/fill.iife.ts' },
    }),
  ],
  server: { port: 5199, strictPort: true, hmr: { port: 5199 } },
  build: {
    outDir: command === 'build' ? 'dist' : 'dist-dev',
    emptyOutDir: true,
    target: 'chrome121',
    // Scripts that are loaded later fetch their own: naming them beforehand costs the first paint more than it saves.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith('.css')) },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: (id, chunking) => firstPaint(id, (of) => chunking.getModuleInfo(of)?.importers ?? []) }] },
      },
    },
    sourcemap: false,
    chunkSizeWarningLimit: 1_000,
  },
}));

import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import wholeManifest from './manifest.json' with { type: 'json' };
import { pageLanguages } from './src/domain/page-languages.ts';
import { laterScripts } from './scripts/later-scripts.ts';
import { popupApart } from './scripts/popup-apart.ts';
import { standaloneScripts } from './scripts/standalone-scripts.ts';
import { thirdParty } from './scripts/third-party.ts';
import packageJson from './package.json' with { type: 'json' };

const { background, ...manifest } = wholeManifest;
const workerInDevelopment = { service_worker: 'src/background/development.ts', type: 'module' };
const popupEntry = /\/src\/popup\/index\.(?:tsx|html)/;
const fullPageEntry = /\/src\/options\/index\.(?:tsx|html)/;

/** Whether an entry imports a module, directly or through others; `importersOf` says which importers count. */
function startsWith(
  entry: RegExp,
  id: string,
  importersOf: (id: string) => readonly string[],
  seen = new Set<string>(),
): boolean {
  if (entry.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return importersOf(id).some((importer) => startsWith(entry, importer, importersOf, seen));
}

interface Chunking {
  getModuleInfo(
    id: string,
  ): { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
}

interface Group {
  name: (id: string, chunking: Chunking) => string | null;
  priority: number;
}

/**
 * What an entry needs before it can paint is one file: two dozen small ones cost more to fetch, and compress
 * worse. Of two groups with one module the one of higher priority has it: what the popup needs, the full page shares.
 */
function firstPaint(name: string, entry: RegExp, priority: number): Group {
  return {
    priority,
    // The entry itself runs when it is imported: in a shared file, the popup would draw itself into every page.
    name: (id, chunking) =>
      !popupEntry.test(id) &&
      !fullPageEntry.test(id) &&
      startsWith(entry, id, (of) => chunking.getModuleInfo(of)?.importers ?? [])
        ? name
        : null,
  };
}

/**
 * What the full page starts with and the popup loads later is a file of its own. In the full page's file, the
 * popup would run all of that file, which asks the worker for the whole table.
 */
function sharedLater(name: string, priority: number): Group {
  return {
    priority,
    name: (id, chunking) => {
      const first = (of: string): readonly string[] => chunking.getModuleInfo(of)?.importers ?? [];
      const ever = (of: string): readonly string[] => [
        ...first(of),
        ...(chunking.getModuleInfo(of)?.dynamicImporters ?? []),
      ];
      return !fullPageEntry.test(id) &&
        startsWith(fullPageEntry, id, first) &&
        startsWith(popupEntry, id, ever)
        ? name
        : null;
    },
  };
}

// `vite` (development) writes to dist-dev, so that a development build, which exposes more than the
// package may, can never be mistaken for the one in dist.
/** Scripts of the page take the languages that the worker put there, and English. */
const wordsOfPage = {
  'src/language/words/reading-words.ts': 'src/language/words/reading-words-of-page.ts',
};

export default defineConfig(({ command }) => ({
  plugins: [
    crx({
      manifest: {
        ...manifest,
        ...(command === 'serve' && { background: workerInDevelopment }),
        version: packageJson.version,
      } as never,
    }),
    thirdParty(),
    popupApart(popupEntry, 'full-page'),
    standaloneScripts({
      worker: ['background.js', background.service_worker],
      later: laterScripts,
      loaded: {
        'content/reader.js': 'src/content/reader.iife.ts',
        'content/fill.js': 'src/content/fill.iife.ts',
        'content/strip.js': 'src/content/strip.iife.ts',
        'content/chips.js': 'src/content/chips.iife.ts',
        'content/recording.js': 'src/content/recording.iife.ts',
        ...Object.fromEntries(
          pageLanguages
            .filter((language) => language !== 'en')
            .map((language) => [`content/words/${language}.js`, `src/content/words/${language}.iife.ts`]),
        ),
      },
      instead: {
        'content/reader.js': wordsOfPage,
        'content/recording.js': wordsOfPage,
      },
    }),
  ],
  server: { port: 5199, strictPort: true, hmr: { port: 5199 } },
  build: {
    outDir: command === 'build' ? 'dist' : 'dist-dev',
    emptyOutDir: true,
    target: 'chrome121',
    // The full page names all that its first paint needs: of several scripts none waits to be asked for until
    // another has come.
    // The popup's is one. What is loaded later fetches its own: naming it beforehand costs the first paint
    // more than it saves.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostId, hostType }) =>
        hostType === 'html' && hostId.includes('/options/')
          ? needed
          : needed.filter((name) => name.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            firstPaint('surface', popupEntry, 3),
            sharedLater('shared', 2),
            firstPaint('full-page', fullPageEntry, 1),
          ],
        },
      },
    },
    sourcemap: false,
    // Slower to build than the bundler's own, and up to 7 % smaller: tables of numbers become plain numbers.
    minify: 'terser',
    terserOptions: { compress: { passes: 2 } },
    chunkSizeWarningLimit: 1_000,
  },
}));

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** Scripts that stand alone, by what becomes of them. */
export interface StandaloneScripts {
  /** The extension's worker: file in the package and entry. In development the extension's own plugin builds it. */
  readonly worker: readonly [file: string, entry: string];
  /**
   * Scripts that the worker loads later: the name of the one value that each defines → its entry. In the package the
   * script is `later/<value>.js`.
   */
  readonly later: Readonly<Record<string, string>>;
  /** What the worker puts into a page (`scripting.executeScript`): file in the package → entry. */
  readonly loaded: Readonly<Record<string, string>>;
  /** Modules that another script of the page already holds: file in the package → module → the module used instead. */
  readonly instead?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * A script that the worker loads later gets the browser's interface from the worker. If it imported that interface
 * itself, the bundle would hold a second copy of the worker's state, and nobody would notice.
 */
const withoutBrowser: Plugin = {
  name: 'without-browser',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'webextension-polyfill')
      throw new Error(
        `A script that is taken in later imports ${importer ?? id}: have the worker hand it over.`,
      );
  },
};

/** Replaces modules during a build: old path → new path, both from the root. */
function inPlaceOf(modules: Readonly<Record<string, string>>, root: string): Plugin {
  const others = new Map(
    Object.entries(modules).map(([from, to]) => [resolve(root, from), resolve(root, to)]),
  );
  return {
    name: 'in-place-of',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (importer === undefined || others.size === 0) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return (found && others.get(found.id)) ?? null;
    },
  };
}

/** Does jobs side by side, one for each processor: nearly all of a build is minifying, which takes one. */
async function sideBySide(jobs: readonly (() => Promise<unknown>)[]): Promise<void> {
  const left = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of left) await job();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

/**
 * Builds scripts that stand alone: each one file, with all that it imports in it, that no page of the web can reach.
 *
 * If the worker were built with the pages, it would share a dozen files with them. It would read more at each wake,
 * and the parts would compress worse. The extension's plugin lists each script that is imported with `?script` in
 * `web_accessible_resources`, so every web page could load it.
 */
export function standaloneScripts({ worker, later, loaded, instead = {} }: StandaloneScripts): CrxPlugin {
  let config: ResolvedConfig;
  const write = async (file: string, entry: string, name?: string): Promise<unknown> =>
    build({
      configFile: false,
      root: config.root,
      publicDir: false,
      logLevel: 'warn',
      plugins: name === undefined ? [inPlaceOf(instead[file] ?? {}, config.root)] : [withoutBrowser],
      build: {
        outDir: config.build.outDir,
        emptyOutDir: false,
        target: config.build.target,
        sourcemap: config.build.sourcemap,
        minify: config.build.minify,
        terserOptions: config.build.terserOptions,
        rolldownOptions: {
          input: entry,
          preserveEntrySignatures: name === undefined ? false : 'strict',
          output: {
            format: 'iife',
            codeSplitting: false,
            entryFileNames: file,
            ...(name !== undefined && { name }),
          },
        },
      },
    });
  const loadedJobs = Object.entries(loaded).map(
    ([file, entry]) =>
      () =>
        write(file, entry),
  );
  return {
    name: 'standalone-scripts',
    enforce: 'post', // after the extension's plugin, which would wrap the worker in a module that imports it
    configResolved(resolved) {
      config = resolved;
    },
    configureServer: () => sideBySide(loadedJobs),
    renderCrxManifest(manifest) {
      if (config.command === 'build') manifest.background = { service_worker: worker[0] };
      return manifest;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await sideBySide([
          () => write(...worker),
          ...loadedJobs,
          ...Object.entries(later).map(
            ([name, entry]) =>
              () =>
                write(`later/${name}.js`, entry, name),
          ),
        ]);
      },
    },
  };
}

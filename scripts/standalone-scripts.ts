import { resolve } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** Scripts that stand alone, by what becomes of them. */
export interface StandaloneScripts {
  /** The extension's worker: file in the package and entry. In development the extension's own plugin builds it. */
  readonly worker: readonly [file: string, entry: string];
  /**
   * What the worker takes in later: the one value that each defines, `later/<value>.js` in the package, with
   * its entry.
   */
  readonly later: Readonly<Record<string, string>>;
  /** What the worker puts into a page (`scripting.executeScript`): file in the package → entry. */
  readonly loaded: Readonly<Record<string, string>>;
  /** Modules that scripts take from another script of the page: file in the package → module → what stands for it. */
  readonly instead?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * What the worker takes in later reaches the browser through what the worker hands over alone: with a way of its own to
 * the browser, a second copy of the worker's state would come along unseen.
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

/** Has a build take another module wherever it would take one of these; both by their paths from the root. */
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

/**
 * Builds scripts that stand alone: each one file, with all that it imports in it, that no page of the web can reach.
 *
 * Built with the pages, the worker would share their files, a dozen of them: more to read at each of its
 * wakes, and more bytes for what files name to each other and what compresses worse in parts. And what the
 * extension's plugin imports as a script (`?script`) it lists in `web_accessible_resources`, where every web
 * page could ask for it.
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
  const writeLoaded = async (): Promise<void> => {
    for (const [file, entry] of Object.entries(loaded)) await write(file, entry);
  };
  return {
    name: 'standalone-scripts',
    enforce: 'post', // after the extension's plugin, which would wrap the worker in a module that imports it
    configResolved(resolved) {
      config = resolved;
    },
    configureServer: writeLoaded,
    renderCrxManifest(manifest) {
      if (config.command === 'build') manifest.background = { service_worker: worker[0] };
      return manifest;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await writeLoaded();
        await write(...worker);
        for (const [name, entry] of Object.entries(later)) await write(`later/${name}.js`, entry, name);
      },
    },
  };
}

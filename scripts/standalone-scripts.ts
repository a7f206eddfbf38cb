import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type ResolvedConfig } from 'vite';

/** Scripts by their file in the package, each with the entry that it is made of. */
type Scripts = Readonly<Record<string, string>>;

/**
 * Builds scripts that stand alone: each one file beside the extension's own, with all that it imports in it. Those
 * that the worker puts into a page (`scripting.executeScript`) are named in no manifest and reachable by no page.
 *
 * The plugin for extensions can import such scripts too (`?script`), but lists them in
 * `web_accessible_resources`, where every web page could ask for them.
 * @param worker the extension's worker. Built with the pages it would share their files, a dozen of them: more to read
 * at each of its wakes and 5 kB more, gzipped, for what the files name to each other and for what compresses worse in
 * parts. In development the extension's plugin builds it, and loads it anew when it changes.
 */
export function standaloneScripts(loaded: Scripts, worker: Scripts): CrxPlugin {
  let config: ResolvedConfig;
  const write = async (scripts: Scripts): Promise<void> => {
    for (const [file, entry] of Object.entries(scripts)) {
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: config.build.target,
          rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false, entryFileNames: file } },
        },
      });
    }
  };
  return {
    name: 'standalone-scripts',
    enforce: 'post', // after the extension's plugin, which would wrap the worker in a module that imports it
    configResolved(resolved) { config = resolved; },
    configureServer: () => write(loaded),
    renderCrxManifest(manifest) {
      const [file] = Object.keys(worker);
      if (config.command === 'build' && file !== undefined) manifest.background = { service_worker: file };
      return manifest;
    },
    closeBundle: { order: 'post', sequential: true, handler: () => write({ ...loaded, ...worker }) },
  };
}

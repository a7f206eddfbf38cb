import { build, type Plugin, type ResolvedConfig } from 'vite';

/**
 * Builds scripts that the worker puts into a page when they are needed (`scripting.executeScript`): each one
 * self-contained file beside the extension's own, named in no manifest and reachable by no page.
 *
 * The plugin for extensions can import such scripts too (`?script`), but lists them in
 * `web_accessible_resources`, where every web page could ask for them.
 * @param scripts file in the package → entry
 */
export function loadedScripts(scripts: Readonly<Record<string, string>>): Plugin {
  let config: ResolvedConfig;
  const write = async (): Promise<void> => {
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
          // `name` is never read: nothing is exported.
          lib: { entry, formats: ['iife'], name: 'script', fileName: () => file },
        },
      });
    }
  };
  return {
    name: 'loaded-scripts',
    configResolved(resolved) { config = resolved; },
    configureServer: write,
    closeBundle: { order: 'post', sequential: true, handler: write },
  };
}

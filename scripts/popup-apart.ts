import type { Plugin } from 'vite';

interface Chunk {
  readonly name: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The files that a file loads, at once or later, itself included. */
function reachedFrom(
  file: string,
  chunks: ReadonlyMap<string, Chunk>,
  reached = new Set<string>(),
): ReadonlySet<string> {
  const chunk = chunks.get(file);
  if (chunk === undefined || reached.has(file)) return reached;
  reached.add(file);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) reachedFrom(next, chunks, reached);
  return reached;
}

/**
 * Stops the build where the popup would load the file that the full page starts with: that file asks the worker
 * for the whole table as soon as it runs.
 */
export function popupApart(popupEntry: RegExp, fullPage: string): Plugin {
  return {
    name: 'popup-apart',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.entries(bundle).flatMap(([file, chunk]) => (chunk.type === 'chunk' ? [[file, chunk]] : [])),
      );
      for (const [file, { facadeModuleId }] of chunks) {
        if (facadeModuleId === null || !popupEntry.test(facadeModuleId)) continue;
        const loaded = [...reachedFrom(file, chunks)].find((one) => chunks.get(one)?.name === fullPage);
        if (loaded !== undefined)
          this.error(`The popup loads ${loaded}: move what they share into a file of its own.`);
      }
    },
  };
}

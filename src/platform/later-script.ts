declare function importScripts(...paths: readonly string[]): void;

/**
 * A script of the package that the worker takes in when it first needs what is in it: what few of its lives run is not
 * read by each of them.
 *
 * A worker may only take in what it took in once before its installation was over; the browser keeps that, and gives it
 * to any later life. So the script is run once then, and must do nothing but define its name.
 * Source: https://w3c.github.io/ServiceWorker/#importscripts (map of script resources). Add it in the
 * worker's first turn.
 * @param name of the file in the package's folder `later`, and of the one value that it defines
 * @returns gives what the script offers. @throws DOMException (by the returned function) where the package
 * lacks the file.
 */
export function laterScript<T extends object>(name: string): () => T {
  const offered = (): T => {
    if (!Object.hasOwn(globalThis, name)) importScripts(`/later/${name}.js`);
    return Reflect.get(globalThis, name) as T;
  };
  globalThis.addEventListener('install', () => void offered());
  return offered;
}

import { options } from 'preact';

interface Printing {
  /** Draws what is to be printed, as far as it is not there. */
  readonly begin: () => void;
  readonly end: () => void;
}

/**
 * Has more drawn while the page is printed than is in sight. The browser prints what is there when its event ends: what
 * `begin` changes is drawn at once. @returns what ends it.
 */
export function whilePrinting({ begin, end }: Printing): () => void {
  const printing = new AbortController();
  addEventListener(
    'beforeprint',
    () => {
      const later = options.debounceRendering;
      options.debounceRendering = (draw) => draw();
      begin();
      if (later === undefined) delete options.debounceRendering;
      else options.debounceRendering = later;
    },
    { signal: printing.signal },
  );
  addEventListener('afterprint', end, { signal: printing.signal });
  return () => printing.abort();
}

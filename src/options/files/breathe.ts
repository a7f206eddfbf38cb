/** With what a frame costs besides, work for so long stays far below what is felt. */
const SLICE_MS = 20;

/**
 * A pause between two slices of work that lets the page paint and take clicks, where the last one is long enough
 * ago; else undefined, at no cost.
 */
export function breather(sliceMs = SLICE_MS): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < sliceMs) return undefined;
    return nextTask().then(() => {
      last = performance.now();
    });
  };
}

/** A message is a task of its own: unlike a timer it is not slowed down when it follows another. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}

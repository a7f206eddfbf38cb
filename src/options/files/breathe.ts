/** Work for so long does not drop a frame. */
const SLICE_MS = 12;

/**
 * A pause between two slices of work that lets the page paint and take clicks, where the last one is long enough
 * ago; else it costs nothing.
 */
export function breather(sliceMs = SLICE_MS): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < sliceMs) return;
    await nextTask();
    last = performance.now();
  };
}

/** A message is a task of its own: unlike a timer it is not slowed down when it follows another. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    }, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

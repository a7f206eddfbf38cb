/** For so long a row is outlined. */
const outlinedMs = 3_000;

/**
 * Scrolls a row into sight and outlines it for a moment. The outline lies in a layer of our own: the page's elements
 * are not changed, and the layer takes no clicks.
 */
export function outlineRow(pieces: readonly Element[], signal: AbortSignal): void {
  const [first] = pieces;
  if (first === undefined) return;
  first.scrollIntoView({ block: 'center', inline: 'nearest' });
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
    div { position: fixed; box-sizing: border-box; border: 3px solid #0f6cbd; border-radius: 4px; }
    div { box-shadow: 0 0 0 2px #fff; }
    @media (forced-colors: active) { div { border-color: Highlight; } }
  `);
  root.adoptedStyleSheets = [style];
  const frame = document.createElement('div');
  root.append(frame);
  document.documentElement.append(host);
  const started = performance.now();
  const follow = (): void => {
    if (signal.aborted || !first.isConnected || performance.now() - started > outlinedMs)
      return host.remove();
    place(frame, pieces);
    requestAnimationFrame(follow);
  };
  follow();
}

/** Puts the frame around all pieces of the row. */
function place(frame: HTMLElement, pieces: readonly Element[]): void {
  const boxes = pieces.map((piece) => piece.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  frame.style.left = `${left}px`;
  frame.style.top = `${top}px`;
  frame.style.width = `${Math.max(...boxes.map((box) => box.right)) - left}px`;
  frame.style.height = `${Math.max(...boxes.map((box) => box.bottom)) - top}px`;
}

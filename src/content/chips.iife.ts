import { send } from '../messages/send';
import type { ChipVerbs } from '../messages/chip-verbs';
import { chipFace } from './chips/chip-text';
import { chipLayer } from './chips/chip-layer';
import { extensionIsAlive, scriptLifetime } from './lifetime';
import { rowBoard, type RowOnPage } from './row-board';

// Put into a page whose rows are read, where the user wants countdowns beside them; a second copy silences the first.
const { signal, end } = scriptLifetime('partner-center-triage-chips');
const board = rowBoard();
/** A countdown shows minutes; what another window changed is seen no later. */
const againMs = 60_000;
/** What was just read may not be kept yet. */
const soonMs = 2_000;

let rows: readonly RowOnPage[] = [];
/** What the rows are known by, as one text. */
let shown = '';
let known: ChipVerbs['chips.rows']['response'] | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Grows with each question: a slower response to an older one counts no more. */
let asked = 0;

const layer = chipLayer((key) => {
  if (extensionIsAlive()) send('chips.open', { key }).catch(warn);
}, signal);

function draw(): void {
  const now = Date.now();
  layer.draw(
    rows.flatMap((row, n) => {
      const chip = known?.chips[n] ?? null;
      const face = chip === null || known === null ? null : chipFace(chip, known, now);
      return chip === null || face === null ? [] : [{ key: chip.key, row, face }];
    }),
  );
}

/** Asks for the deadlines of the rows, and again after a while. */
async function ask(nextMs: number): Promise<void> {
  clearTimeout(timer);
  if (!extensionIsAlive()) return end('extension-gone');
  const own = ++asked;
  const response = await send('chips.rows', { rows: rows.map(({ wanted }) => wanted) });
  if (own !== asked || signal.aborted) return;
  if (!response.on) return end('replaced');
  known = response;
  draw();
  timer = setTimeout(() => void ask(againMs).catch(warn), nextMs);
}

const watcher = {
  rows: (seen: readonly RowOnPage[]): void => {
    const names = JSON.stringify(seen.map(({ wanted }) => wanted));
    rows = seen;
    // The same rows, in elements that may be others.
    if (names === shown && known !== null) return draw();
    shown = names;
    known = null;
    void ask(soonMs).catch(warn);
  },
  touched: layer.touched,
};
board.watcher = watcher;
board.look?.();
const off = ({ verb }: { readonly verb?: string }): void => {
  if (verb === 'chips.off') end('replaced');
};
chrome.runtime.onMessage.addListener(off);
signal.addEventListener(
  'abort',
  () => {
    clearTimeout(timer);
    if (board.watcher === watcher) board.watcher = null;
    chrome.runtime?.onMessage?.removeListener(off);
  },
  { once: true },
);

function warn(error: unknown): void {
  if (!signal.aborted) console.warn('[Partner Center Triage]', error);
}

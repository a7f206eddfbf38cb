import { composedClosest, composedParent } from '../../page/snapshot/around';
import type { RowOnPage } from '../row-board';
import { stripPresses } from '../strip/strip-presses';
import { chipPlace, overlap, type Sides } from './chip-place';
import type { ChipFace } from './chip-text';

/** A chip and the row that it belongs to. */
interface ChipOfRow {
  readonly key: string;
  readonly row: RowOnPage;
  readonly face: ChipFace;
}

interface ChipLayer {
  /** Draws these chips in the place of all others. */
  readonly draw: (chips: readonly ChipOfRow[]) => void;
  /** Something at this node changed. */
  readonly touched: (node: Node) => void;
}

interface Chip extends ChipOfRow {
  readonly element: HTMLElement;
  readonly first: Element;
  readonly last: Element;
  /** Null until it was first drawn. */
  size: { readonly width: number; readonly height: number } | null;
  /** In sight or close to it: all others cost nothing. */
  isNear: boolean;
  /** What cuts the row off; null: only the window does. */
  readonly frame: Element | null;
  /** The row changed since it was last looked at. */
  isTouched: boolean;
  /** It shows another referral, until a look says more. */
  isOther: boolean;
  /** Something else of the page lies over the row. */
  isCovered: boolean;
  place: string;
}

const looks = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; }
  b { position: fixed; inset: 0 auto auto 0; box-sizing: border-box; pointer-events: auto; cursor: pointer;
    padding: 0 5px; border: 1px solid #8a8886; border-radius: 9px; background: #fff; color: #323130;
    font: 600 11px/16px "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums; white-space: nowrap;
    user-select: none; }
  b[data-state=soon] { border-color: #c27803; background: #fff3df; color: #7a4600; }
  b[data-state=urgent] { border-color: #d13a2f; background: #fdecea; color: #a4160d; }
  b:hover { box-shadow: 0 0 0 1px currentColor; }
  @media (forced-colors: active) { b { border-color: CanvasText; } }
`;
/** What lies this far outside of the window is drawn already. */
const nearMargin = '50% 0px';
/** Asking what lies on top costs some µs: a few chips a frame. */
const looksAFrame = 4;
const away = 'hidden';

/**
 * Chips over the page, in a closed shadow root of their own beside the page's body: no element of the page changes, and
 * nothing but a chip takes a press. They follow their rows from frame to frame; where a row shows another referral, or
 * something lies over it, its chip goes.
 */
export function chipLayer(onPress: (key: string) => void, signal: AbortSignal): ChipLayer {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  root.adoptedStyleSheets = [sheet];
  host.setAttribute('aria-hidden', 'true');
  document.documentElement.append(host);
  let chips: readonly Chip[] = [];
  let byPiece = new Map<Node, Chip>();
  let frame = 0;
  let turn = 0;
  stripPresses(signal).of(host, ({ clientX, clientY }) => {
    const at = root.elementFromPoint(clientX, clientY);
    const chip = chips.find(({ element }) => element === at);
    if (chip !== undefined) onPress(chip.key);
  });

  const near = watchNear((row) => byPiece.get(row));

  const follow = (): void => {
    frame = 0;
    const boxes = new Map<Element, Sides>();
    const window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const rightToLeft = document.documentElement.dir === 'rtl';
    const placed: Chip[] = [];
    const nearby = chips.filter(({ isNear }) => isNear);
    drawNew(root, nearby);
    // First all is measured, then all is moved: in turn, each would have the page laid out anew.
    const places = nearby.map((chip) => {
      const place = placeOf(chip, boxes, window, rightToLeft);
      if (place !== null) placed.push(chip);
      return place;
    });
    for (let n = 0; n < Math.min(looksAFrame, placed.length); n += 1) {
      const chip = placed[(turn += 1) % placed.length];
      if (chip !== undefined) chip.isCovered = lies(chip);
    }
    for (const [n, chip] of nearby.entries()) move(chip, places[n] ?? null);
    if (chips.length > 0 && !signal.aborted) frame = requestAnimationFrame(follow);
  };

  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      near.disconnect();
      chips = [];
      host.remove();
    },
    { once: true },
  );

  return {
    draw(wanted) {
      if (signal.aborted) return;
      chips = drawnChips(root, wanted, chips);
      byPiece = new Map(chips.flatMap((chip) => chip.row.pieces.map((piece) => [piece, chip] as const)));
      near.disconnect();
      for (const { first } of chips) near.observe(first);
      if (frame === 0) follow();
    },
    touched(node) {
      const chip = composedClosest(node, byPiece);
      if (chip !== undefined) chip.isTouched = true;
    },
  };
}

/** Draws these chips in the place of those before. A row that stays keeps its element: nothing flickers. */
function drawnChips(
  root: ShadowRoot,
  wanted: readonly ChipOfRow[],
  former: readonly Chip[],
): readonly Chip[] {
  const before = new Map(former.map((chip) => [chip.first, chip]));
  const made = wanted.flatMap(({ key, row, face }) => {
    const first = row.pieces[0];
    if (first === undefined) return [];
    const element = before.get(first)?.element ?? document.createElement('b');
    element.textContent = face.label;
    element.title = face.title;
    element.dataset['state'] = face.state;
    return [{ key, row, face, element, first, last: row.pieces.at(-1) ?? first }];
  });
  root.replaceChildren(...made.flatMap(({ element, first }) => (before.get(first)?.isNear ? element : [])));
  const frames = new Map<Node, Element | null>();
  return made.map((chip): Chip => {
    const old = before.get(chip.first);
    const isNear = old?.isNear ?? false;
    return {
      ...chip,
      size: isNear ? sizeOf(chip.element) : null,
      isNear,
      frame: frameOf(chip.first, frames),
      isTouched: false,
      isOther: false,
      isCovered: old?.isCovered ?? false,
      place: old?.place ?? '',
    };
  });
}

/** Notes which rows are near the window. What is not has its chip taken out of the layer. */
function watchNear(chipOf: (row: Element) => Chip | undefined): IntersectionObserver {
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chip = chipOf(target);
        if (chip === undefined || chip.isNear === isIntersecting) continue;
        chip.isNear = isIntersecting;
        if (isIntersecting) continue;
        chip.element.remove();
        chip.place = '';
      }
    },
    { rootMargin: nearMargin },
  );
}

/** Moves a chip to its place; null: it has none. */
function move(chip: Chip, at: ReturnType<typeof chipPlace>): void {
  const place = at !== null && !chip.isCovered ? `translate(${at.left}px, ${at.top}px)` : away;
  if (place === chip.place) return;
  chip.place = place;
  chip.element.style.visibility = place === away ? 'hidden' : 'visible';
  if (place !== away) chip.element.style.transform = place;
}

/** Puts chips whose rows came near into the layer, and measures them. */
function drawNew(root: ShadowRoot, nearby: readonly Chip[]): void {
  const fresh = nearby.filter(({ element }) => !element.isConnected);
  root.append(...fresh.map(({ element }) => element));
  for (const chip of fresh) chip.size = sizeOf(chip.element);
}

function sizeOf(element: HTMLElement): { readonly width: number; readonly height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** Where a chip stands now; null: nowhere. */
function placeOf(
  chip: Chip,
  boxes: Map<Element, Sides>,
  window: Sides,
  rightToLeft: boolean,
): ReturnType<typeof chipPlace> {
  if (chip.isTouched) {
    chip.isTouched = false;
    chip.isOther = !stillShows(chip);
  }
  if (chip.isOther || chip.size === null || !chip.first.isConnected) return null;
  const first = chip.first.getBoundingClientRect();
  const row = chip.last === chip.first ? first : around(first, chip.last.getBoundingClientRect());
  if (row.bottom < 0 || row.top > window.bottom) return null;
  let seen = window;
  if (chip.frame !== null) {
    const known = boxes.get(chip.frame) ?? overlap(chip.frame.getBoundingClientRect(), window);
    boxes.set(chip.frame, known);
    seen = known;
  }
  return chipPlace(row, seen, chip.size, rightToLeft);
}

const around = (a: Sides, b: Sides): Sides => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Whether a row that changed still says the names that were read in it. */
function stillShows({ row: { pieces, wanted } }: ChipOfRow): boolean {
  const shown = pieces.map((piece) => piece.textContent).join(' ');
  const names = [wanted.company, wanted.contactName, wanted.dealName].filter((name) => name !== null);
  return names.length > 0 && names.every((name) => shown.includes(name));
}

/** Whether something else of the page lies over a row, such as a dialog or a head that stays. */
function lies({ first }: Chip): boolean {
  const { left, top, right, bottom } = first.getBoundingClientRect();
  const root = first.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return true;
  const x = Math.max(4, Math.min(left + 24, right - 4, innerWidth - 4));
  const y = Math.max(4, Math.min((top + bottom) / 2, innerHeight - 4));
  const at = root.elementFromPoint(x, y);
  return at === null || !(first.contains(at) || at.contains(first));
}

/** What cuts a row off: the nearest element around it whose content is clipped. */
function frameOf(row: Element, known: Map<Node, Element | null>): Element | null {
  const parent = composedParent(row);
  if (parent === null) return null;
  const before = known.get(parent);
  if (before !== undefined) return before;
  let found: Element | null = null;
  for (let at: Node | null = parent; at !== null && found === null; at = composedParent(at)) {
    if (!(at instanceof Element) || at === document.body || at === document.documentElement) continue;
    if (getComputedStyle(at).overflowY !== 'visible') found = at;
  }
  known.set(parent, found);
  return found;
}

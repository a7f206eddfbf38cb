import type { StripContent } from '../../messages/strip-verbs';
import { stripPlace } from './strip-place';
import type { StripPresses } from './strip-presses';

/** What the strip is drawn with; all texts in the reader's language. */
interface StripParts {
  readonly line: string;
  /** Null: there is nothing to take back. */
  readonly undo: string | null;
  readonly dismiss: string;
  /** What it stands by; null: there is no such thing now. */
  readonly anchor: () => Element | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

const looks = `
  :host { all: initial; position: fixed; inset: 0 auto auto 0; margin: 0; border: 0; padding: 0;
    background: none; overflow: visible; }
  p { box-sizing: border-box; margin: 0; display: flex; flex-wrap: wrap; gap: 8px; align-items: center;
    max-inline-size: 420px;
    padding: 6px 8px 6px 12px; border: 1px solid #0f6cbd; border-radius: 4px; background: #fff; color: #242424;
    font: 14px/20px "Segoe UI", system-ui, sans-serif; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); }
  button { font: inherit; min-inline-size: 24px; min-block-size: 24px; padding: 2px 8px; border: 1px solid #616161;
    border-radius: 4px; background: none; color: inherit; cursor: pointer; }
  button:focus-visible { outline: 2px solid #0f6cbd; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    p { background: #292929; color: #fff; border-color: #62abf5; }
    button { border-color: #adadad; }
    button:focus-visible { outline-color: #62abf5; }
  }
`;
/** Looking for what the strip stands by means walking through the whole page. */
const lookEveryMs = 500;
/** Gone for so long, a button or form is gone, and no redraw under way. */
const goneForMs = 1_500;

/**
 * One small strip over the page, in a closed shadow root of its own beside the page's body: no element of the page
 * changes. It lies in the top layer, so that a dialog does not hide it; where it cannot be pressed, because the page
 * made all but its dialog inert, it goes.
 * @param signal ends it.
 */
export function showStrip(parts: StripParts, presses: StripPresses, signal: AbortSignal): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  root.adoptedStyleSheets = [sheet];
  const strip = document.createElement('p');
  strip.setAttribute('role', 'status');
  const words = document.createElement('span');
  strip.append(words);
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const actions = new Map<Element, () => void>();
  const addButton = (label: string, act: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    actions.set(button, act);
    strip.append(button);
  };
  if (parts.undo !== null) addButton(parts.undo, parts.onUndo);
  addButton(parts.dismiss, () => {
    ending.abort();
    parts.onDismiss();
  });
  root.append(strip);
  host.popover = 'manual';

  presses.of(host, ({ clientX, clientY, detail }) => {
    const at = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
    const button = at?.closest('button') ?? null;
    if (button !== null) actions.get(button)?.();
  });
  until.addEventListener('abort', () => host.remove(), { once: true });
  document.documentElement.append(host);
  host.showPopover();
  // A status region speaks when its text changes, not when it arrives with it.
  requestAnimationFrame(() => {
    words.textContent = parts.line;
    followAnchor(host, parts.anchor, ending, until);
  });
}

/** Keeps the strip by its anchor, and ends it once that is gone or the strip cannot be pressed. */
function followAnchor(
  host: HTMLElement,
  find: () => Element | null,
  ending: AbortController,
  until: AbortSignal,
): void {
  let anchor = find();
  const stoodBySomething = anchor !== null;
  let lookedAt = performance.now();
  let seenAt = lookedAt;
  const follow = (now: number): void => {
    if (until.aborted) return;
    if (anchor?.isConnected === true && anchor.checkVisibility()) seenAt = now;
    else if (now - lookedAt > lookEveryMs) {
      anchor = find();
      lookedAt = now;
    }
    if (stoodBySomething && now - seenAt > goneForMs) return ending.abort();
    const { width, height } = host.getBoundingClientRect();
    const { left, top } = stripPlace(
      anchor?.getBoundingClientRect() ?? null,
      { width, height },
      {
        width: innerWidth,
        height: innerHeight,
      },
    );
    const place = `translate(${left}px, ${top}px)`;
    // Writing the same again would still wake whoever watches the page.
    if (host.style.transform !== place) host.style.transform = place;
    if (document.elementFromPoint(left + width / 2, top + height / 2) !== host) return ending.abort();
    requestAnimationFrame(follow);
  };
  follow(performance.now());
}

/** By what a strip of this content stands. */
export const anchorKindOf = ({ kind }: StripContent): 'button' | 'form' =>
  kind === 'press' ? 'button' : 'form';

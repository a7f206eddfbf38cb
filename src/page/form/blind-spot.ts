import type { BlindSpot } from '../../domain/blind-spot';
import { controlsBelow } from './controls';
import { dialogInFront, isModal } from './find-form';
import { outwards } from '../snapshot/around';
import { openRoot } from '../snapshot/walk';
import { formReach } from '../evidence';

/** Where a dialog, a drawer or a form in the page covers the window, in shares of its width and height. */
const places = [
  [0.5, 0.5],
  [0.5, 0.3],
  [0.85, 0.5],
] as const;

/** Opens the shadow root of an element, also a closed one; null: it has none. Absent: the browser does not tell. */
export type RootOf = (element: HTMLElement) => ShadowRoot | null;

/** The element in front at a place, inside open shadow roots too. */
function inFront(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found === null ? null : openRoot(found); root !== null;) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (inner === null || inner === found) break;
    found = inner;
    root = openRoot(inner);
  }
  return found;
}

function kindOf(element: Element, rootOf: RootOf | undefined): BlindSpot | null {
  // What stands beside the body is an extension's: ours, or another one's.
  if (element.parentElement === element.ownerDocument.documentElement) return null;
  if (element instanceof HTMLIFrameElement)
    return element.getBoundingClientRect().width >= formReach.frame ? 'frame' : null;
  if (!(element instanceof HTMLElement) || openRoot(element) !== null) return null;
  if (rootOf !== undefined) return rootOf(element) === null ? null : 'closed';
  return element.localName.includes('-') && element.childElementCount === 0 ? 'closed' : null;
}

/**
 * What stands in front of the page and cannot be filled in, by its element. Ask where no form is understood: a dialog
 * with fields is one whose labels are not known.
 */
export function blindSpots(document: Document, rootOf?: RootOf): ReadonlyMap<Element, BlindSpot> {
  const found = new Map<Element, BlindSpot>();
  for (const [x, y] of places) {
    const element = inFront(document, innerWidth * x, innerHeight * y);
    const kind = element === null ? null : kindOf(element, rootOf);
    if (element !== null && kind !== null) found.set(element, kind);
  }
  const dialog = dialogInFront(controlsBelow(document.body));
  if (dialog !== undefined) found.set(dialog, 'unlabelled');
  return found;
}

/** Whether an element lies over the page, as dialogs and drawers do. */
const liesOver = (element: Element): boolean =>
  [...outwards(element)].some((at) => isModal(at) || getComputedStyle(at).position === 'fixed');

/**
 * The part in which a form may be open that cannot be filled in: one that came after a press, or that lies over the
 * page.
 * @param before what stood there before the press; null: nobody pressed anything.
 */
export function newBlindSpot(
  spots: ReadonlyMap<Element, BlindSpot>,
  before: ReadonlyMap<Element, BlindSpot> | null,
): BlindSpot | null {
  for (const [element, kind] of spots) {
    // A dialog holds the page behind it up, whoever opened it, and while somebody types into it.
    const mayBeForm = kind === 'unlabelled' || (before === null ? liesOver(element) : !before.has(element));
    if (mayBeForm) return kind;
  }
  return null;
}

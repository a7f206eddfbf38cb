import {
  composedChildren,
  eachElement,
  hiddenByAttribute,
  isText,
  roleOf,
  unshownTags,
} from '../rows/composed-tree';
import { asShown, type OnShadowRoot } from '../rows/shown-text';
import { longest, restAfter, size } from '../evidence';

/** The smallest things that a region shows, in the order of the page: texts, and fields that hold a text. */
export interface Piece {
  /** The element that the text stands in, or the field. */
  readonly element: Element;
  /** As shown; several text nodes side by side are one text. */
  readonly text: string;
  /**
   * `named`: the name that assistive technology gives an element whose content follows. `open`: a field that
   * somebody may be filling.
   */
  readonly kind: 'text' | 'heading' | 'control' | 'named' | 'field' | 'open';
  /** What it is in, from the region down to what its text stands in directly. */
  readonly within: readonly Node[];
  /** The text nodes themselves, to know which child of a container they are. */
  readonly node: Node;
}

/** The pieces of one region: a dialog, or (null) the page without its dialogs. */
interface RegionPieces {
  readonly root: Element | null;
  readonly pieces: readonly Piece[];
}

const dialogs = 'dialog,[role=dialog],[popover]';
const skippedRoles = new Set([
  'tooltip',
  'menu',
  'menubar',
  'listbox',
  'alertdialog',
  'alert',
  'progressbar',
  'navigation',
  'banner',
  'tablist',
  'feed',
  'log',
  'search',
  'contentinfo',
  'toolbar',
  'radiogroup',
]);
const controlRoles = new Set([
  'button',
  'link',
  'tab',
  'option',
  'menuitem',
  'checkbox',
  'radio',
  'switch',
  'combobox',
]);
const gridRoles = new Set(['grid', 'treegrid', 'table']);
const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader', 'header']);
const headingTags = new Set(['summary', 'legend', 'caption']);
/** Roles and tags whose accessible name is not a label beside a value. */
const unnamed =
  'button,a,svg,img,nav,ul,ol,table,dialog,input,textarea,select,[role=img],[role=button],[role=link],[role=list],[role=dialog]';
/** Marks between labels and values. */
const separator = /^[::*|·•›>\s]+$/u;

/**
 * Walks everything that a page shows, but not into menus, long lists and long tables; one region for the
 * page, one for each dialog.
 */
export function* shownPieces(
  body: Element,
  onShadowRoot?: OnShadowRoot,
): Generator<void, readonly RegionPieces[]> {
  const regions = new Map<Element | null, Piece[]>();
  let steps = 0;

  function* look(
    node: Node,
    within: readonly Node[],
    region: Element | null,
    kind: Piece['kind'],
  ): Generator<void> {
    const put = (piece: Piece): void => {
      if (separator.test(piece.text)) return;
      const there = regions.get(region);
      if (there === undefined) regions.set(region, [piece]);
      else there.push(piece);
    };
    if (onShadowRoot !== undefined && node.nodeType === 1 && (node as Element).shadowRoot !== null)
      onShadowRoot((node as Element).shadowRoot as ShadowRoot);
    let words = '';
    let at: Node | null = null;
    const flush = (): void => {
      const text = asShown(words).trim();
      if (text !== '' && at !== null)
        put({ element: at.parentElement ?? (node as Element), text, kind, node: at, within });
      words = '';
      at = null;
    };
    for (const child of composedChildren(node)) {
      if (isText(child)) {
        at ??= child;
        words += child.data;
      }
      if (child.nodeType !== 1) continue;
      flush();
      steps += 1;
      if (steps % restAfter.elements === 0) yield;
      const element = child as Element;
      if (isLeftOut(element, within)) continue;
      const field = fieldOf(element);
      if (field !== null) {
        put({ element, text: field.text, kind: field.kind, node: element, within });
        continue;
      }
      const inside = [...within, element];
      const own = element.matches(dialogs) ? element : region;
      const name = nameOf(element);
      if (name !== '' && own === region)
        put({ element, text: name, kind: 'named', node: element, within: inside });
      yield* look(element, own === region ? inside : [element], own, kindOf(element, kind));
    }
    flush();
  }

  yield* look(body, [body], null, 'text');
  return [...regions].map(([root, pieces]) => ({ root, pieces }));
}

function isLeftOut(element: Element, within: readonly Node[]): boolean {
  if (
    unshownTags.has(element.localName) ||
    element.localName === 'svg' ||
    hiddenByAttribute(element) ||
    element.getAttribute('aria-hidden') === 'true'
  )
    return true;
  const role = roleOf(element);
  if (skippedRoles.has(role) || element.childElementCount > size.childrenOfFields) return true;
  if (element.localName === 'header' && role === '')
    return !within.some((one) =>
      (one as Element).matches('main,article,section,aside,dialog,[role=dialog],[role=main]'),
    );
  return gridRoles.has(role) && rowsIn(element) > size.tableOfFields;
}

/**
 * How many rows a grid or table has, counted no further than it matters: a list of thousands is no place to
 * look through, whatever its children are.
 */
function rowsIn(element: Element, counted = 0): number {
  if (element.childElementCount > size.tableOfFields) return size.tableOfFields + 1;
  let rows = counted;
  eachElement(element, (child) => {
    if (rows > size.tableOfFields) return;
    const role = roleOf(child);
    if (role === 'row') rows += 1;
    else if (!cellRoles.has(role)) rows = rowsIn(child, rows);
  });
  return rows;
}

function kindOf(element: Element, outer: Piece['kind']): Piece['kind'] {
  const role = roleOf(element);
  if (
    outer === 'control' ||
    controlRoles.has(role) ||
    element.localName === 'button' ||
    element.localName === 'a'
  )
    return 'control';
  return outer === 'heading' || role === 'heading' || headingTags.has(element.localName) ? 'heading' : 'text';
}

/** `<div role="group" aria-label="Status">Received</div>`: a label that only assistive technology is told. */
function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label');
  if (name === null || name.length > longest.name || element.matches(unnamed)) return '';
  const words = asShown(name).trim();
  return words === '' || (element.textContent ?? '').includes(words) ? '' : words;
}

/** What a field holds. Only what cannot be typed into tells of the referral; what can is a person's, or about to be. */
function fieldOf(element: Element): Pick<Piece, 'kind' | 'text'> | null {
  if (element.localName === 'output') return null;
  if (element.matches('[contenteditable=true],[role=textbox]:not(input,textarea)'))
    return { kind: 'open', text: '' };
  if (!element.matches('input,textarea,select')) return null;
  const field = element as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  if (
    field.matches(
      '[type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=password],[type=file]',
    )
  )
    return { kind: 'control', text: '' };
  if (field.disabled && field.localName === 'select')
    return {
      kind: 'field',
      text: asShown((field as HTMLSelectElement).selectedOptions[0]?.text ?? '').trim(),
    };
  const opens = field.matches('[role=combobox],[aria-haspopup],[aria-expanded]');
  const fixed =
    field.localName !== 'select' &&
    ((field as HTMLInputElement).readOnly ||
      field.disabled ||
      field.getAttribute('aria-readonly') === 'true');
  return fixed && !opens ? { kind: 'field', text: asShown(field.value).trim() } : { kind: 'open', text: '' };
}

import { roleOf } from '../snapshot/role';
import { isUnshown } from '../snapshot/unshown';
import { type Visitor, walk, walkInSteps } from '../snapshot/walk';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
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
const separator = /^[:：*＊|·•›>\s]+$/u;

/**
 * Walks everything that a page shows, but not into menus, long lists and long tables; one region for the
 * page, one for each dialog.
 */
export function* shownPieces(
  body: Element,
  onShadowRoot?: OnShadowRoot,
): Generator<void, readonly RegionPieces[]> {
  const regions = new Map<Element | null, Piece[]>();
  const put = (piece: Piece, region: Element | null): void => {
    if (separator.test(piece.text)) return;
    const there = regions.get(region);
    if (there === undefined) regions.set(region, [piece]);
    else there.push(piece);
  };
  const flush = (here: Here): void => {
    const { at, kind, within, region } = here;
    const text = asShown(here.words).trim();
    if (text !== '' && at !== null)
      put({ element: at.parentElement ?? here.element, text, kind, node: at, within }, region);
    here.words = '';
    here.at = null;
  };
  const visitor: Visitor<Here> = {
    text: (text, here) => {
      here.at ??= text;
      here.words += text.data;
    },
    left: flush,
    element: (element, here) => {
      flush(here);
      const { within, region } = here;
      if (isLeftOut(element, within)) return null;
      const field = fieldOf(element);
      if (field !== null) {
        put({ element, text: field.text, kind: field.kind, node: element, within }, region);
        return null;
      }
      if (element.matches(dialogs)) return hereIn(element, [element], element, kindOf(element, here.kind));
      const inside = [...within, element];
      const name = nameOf(element);
      if (name !== '') put({ element, text: name, kind: 'named', node: element, within: inside }, region);
      return hereIn(element, inside, region, kindOf(element, here.kind));
    },
  };
  const steps = { restAfter: restAfter.elements, ...(onShadowRoot === undefined ? {} : { onShadowRoot }) };
  yield* walkInSteps(body, hereIn(body, [body], null, 'text'), visitor, steps);
  return [...regions].map(([root, pieces]) => ({ root, pieces }));
}

/** What holds for the children of one element, and the words among them that were not put anywhere yet. */
interface Here {
  readonly element: Element;
  readonly within: readonly Node[];
  readonly region: Element | null;
  readonly kind: Piece['kind'];
  words: string;
  at: Text | null;
}

const hereIn = (
  element: Element,
  within: readonly Node[],
  region: Element | null,
  kind: Piece['kind'],
): Here => ({ element, within, region, kind, words: '', at: null });

function isLeftOut(element: Element, within: readonly Node[]): boolean {
  if (element.localName === 'svg' || isUnshown(element)) return true;
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
function rowsIn(table: Element): number {
  if (table.childElementCount > size.tableOfFields) return table.childElementCount;
  let rows = 0;
  walk(table, true, {
    element: (child) => {
      const role = roleOf(child);
      if (role === 'row') rows += 1;
      if (role === 'row' || cellRoles.has(role) || rows > size.tableOfFields) return null;
      if (child.childElementCount <= size.tableOfFields) return true;
      rows = child.childElementCount;
      return null;
    },
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

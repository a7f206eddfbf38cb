import { CellPass, notedAttributes, type CellAbout } from './cell-pass';
import { marksOf } from './class-marks';
import { behindLabel } from '../snapshot/label-text';
import { openRoot } from '../snapshot/walk';
import { emptyCell, type NeutralCell } from './neutral-list';
import { asShown, type OnShadowRoot } from '../snapshot/shown-text';
import { levels } from '../evidence';

// Written out: most cells are made here, and a spread costs several times as much.
const { labels, links, toggles } = emptyCell;
const plain = (text: string): NeutralCell => ({ text, lead: null, labels, links, toggles, pending: false });

/**
 * What one element shows, read from the composed tree without making the browser lay anything out: texts of
 * hidden parts, menus and tooltips are left out; words only for screen readers count as labels.
 */
export function cellContent(cell: Element, onShadowRoot?: OnShadowRoot, about: CellAbout = {}): NeutralCell {
  // Most cells hold text, maybe in one or two wrappers: no need for a pass.
  let inner = cell;
  let tag = cell.localName;
  for (let depth = 0; depth < levels.toText; depth += 1) {
    if (!isPlain(inner, tag, depth === 0 ? null : about)) break;
    const only = inner.firstElementChild;
    if (only === null) {
      const text = asShown(inner.textContent ?? '').trim();
      // The cell's own attributes may name it, or say in full what its text cuts short.
      const isWhole = text !== '' && !isCut(text);
      if (!isWhole && cell.hasAttributes()) break;
      if (text === '') return emptyCell;
      return plain(isWhole ? withoutHeading(text, about.heading) : text);
    }
    if (only.nextSibling !== null || only.previousSibling !== null) break;
    inner = only;
    tag = only.localName;
  }
  return passOver(cell, onShadowRoot, about);
}

/** `Status: Pending` below the heading *Status* is `Pending`. */
const withoutHeading = (text: string, heading = ''): string => behindLabel(text, heading) ?? text;

const isCut = (text: string): boolean => text.endsWith('…') || text.endsWith('...');

/** A cell (`about` null), or a wrapper of which nothing is to be minded but what it holds. */
function isPlain(element: Element, tag: string, about: CellAbout | null): boolean {
  if (tag === 'slot' || openRoot(element, tag) !== null) return false;
  if (about === null) return true;
  if ((tag !== 'span' && tag !== 'div') || (about.unseen?.(element) ?? null) !== null) return false;
  if (!element.hasAttributes()) return true;
  for (const name of element.getAttributeNames())
    if (name === 'class' ? marksOf(element.className) !== 0 : notedAttributes.has(name)) return false;
  return true;
}

/** What an element by itself shows or offers: unlike a cell, it may be the button or the icon. */
export function partContent(part: Element, onShadowRoot?: OnShadowRoot): NeutralCell {
  const pass = new CellPass(onShadowRoot);
  pass.element(part);
  return pass.finish();
}

function passOver(cell: Element, onShadowRoot: OnShadowRoot | undefined, about: CellAbout): NeutralCell {
  const pass = new CellPass(onShadowRoot, about);
  if (cell.hasAttributes()) {
    const label = cell.getAttribute('aria-label');
    const title = cell.getAttribute('title');
    if (label !== null && label !== '') pass.labels.push(asShown(label).trim());
    if (title !== null && title !== '' && title !== label) pass.labels.push(asShown(title).trim());
    const href = cell.getAttribute('href');
    if (href !== null && href !== '') pass.links.push(href);
  }
  pass.children(cell);
  return pass.finish();
}

import { CellPass, noted, type CellAbout } from './cell-pass';
import { marksOf } from './class-marks';
import { emptyCell, type NeutralCell } from './neutral-list';
import { asShown, type OnShadowRoot } from './shown-text';

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
  for (let depth = 0; depth < 3; depth += 1) {
    if (inner.shadowRoot !== null || (depth > 0 && (!isPlain(inner) || (about.unseen?.(inner) ?? null) !== null))) break;
    const only = inner.firstChild;
    if (only === null || only.nextSibling !== null) break;
    if (only.nodeType === 3) {
      const text = asShown((only as Text).data).trim();
      // A cut text may stand in full in the cell's title.
      return text === '' || isCut(text) ? passOver(cell, onShadowRoot, about) : plain(withoutHeading(text, about.heading));
    }
    if (only.nodeType !== 1) break;
    inner = only as Element;
  }
  return passOver(cell, onShadowRoot, about);
}

/** `Status: Pending` below the heading *Status* is `Pending`. */
function withoutHeading(text: string, heading: string | undefined): string {
  if (heading === undefined || heading === '' || !text.startsWith(heading)) return text;
  return /^\s*[::]\s*(\S.*)$/su.exec(text.slice(heading.length))?.[1] ?? text;
}

const isCut = (text: string): boolean => text.endsWith('…') || text.endsWith('...');
const isPlain = (element: Element): boolean =>
  (element.localName === 'span' || element.localName === 'div') && marksOf(element.className) === 0 && !element.matches(noted);

/** What an element by itself shows or offers: unlike a cell, it may be the button or the icon. */
export function partContent(part: Element, onShadowRoot?: OnShadowRoot): NeutralCell {
  const pass = new CellPass(onShadowRoot);
  pass.element(part);
  return pass.finish();
}

function passOver(cell: Element, onShadowRoot: OnShadowRoot | undefined, about: CellAbout): NeutralCell {
  const pass = new CellPass(onShadowRoot, about);
  const label = cell.getAttribute('aria-label');
  const title = cell.getAttribute('title');
  if (label !== null && label !== '') pass.labels.push(asShown(label).trim());
  if (title !== null && title !== '' && title !== label) pass.labels.push(asShown(title).trim());
  const href = cell.getAttribute('href');
  if (href !== null && href !== '') pass.links.push(href);
  pass.children(cell);
  return pass.finish();
}

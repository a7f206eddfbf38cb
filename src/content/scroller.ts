import { composedParent } from '../page/snapshot/around';

/**
 * What scrolls a list that keeps only its visible rows in the document: the nearest scrolling box around it or in it.
 * Null where everything that there is stands in the document already, or only the page as a whole scrolls and
 * nothing more comes.
 */
export function scrollerOf(list: Element): Element | null {
  for (let at: Node | null = list; at !== null; at = composedParent(at)) {
    if (
      at.nodeType === 1 &&
      at !== document.body &&
      at !== document.documentElement &&
      scrolls(at as Element)
    )
      return at as Element;
  }
  const parts = [...list.querySelectorAll('*')];
  const inside = parts.find(scrolls) ?? parts.find(isCut) ?? null;
  return inside ?? (growsWithThePage(list) ? document.scrollingElement : null);
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 4 || element.clientHeight < 40) return false;
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

/** Some lists hide the browser's scroll bar to draw one of their own; their rows go on far beyond what they show. */
const isCut = (element: Element): boolean =>
  element.clientHeight >= 100 &&
  element.scrollHeight > element.clientHeight * 2 &&
  getComputedStyle(element).overflowY === 'hidden';

/** The page itself, where it is longer than the window: some lists grow when their end is reached. */
export function pageScroller(): Element | null {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 4 ? page : null;
}

/** The list says that it has more rows than it shows, and the page is longer than the window. */
function growsWithThePage(list: Element): boolean {
  const declared = Number(list.getAttribute('aria-rowcount') ?? 0);
  const shown = list.querySelectorAll('[role=row],tr').length;
  const page = document.scrollingElement;
  return page !== null && declared > shown && page.scrollHeight > page.clientHeight + 4;
}

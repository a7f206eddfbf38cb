import type { OnShadowRoot } from '../snapshot/shown-text';
import type { ShownBlock, Survey } from './survey';
import { longest } from '../evidence';
import { rootsBelow } from '../snapshot/walk';

const gridSelector = 'table,[role=grid],[role=treegrid],[role=table]';
const listSelector = 'ul,ol,[role=list],[role=listbox],[role=feed]';
const namingSelector = 'h1,h2,h3,[role=heading],[role=tab][aria-selected=true]';
const barSelector = 'header,nav,[role=banner],[role=navigation],[role=menu]';

/**
 * A survey by selectors alone, for when the full one failed: grids, lists, and what names the page. It shares
 * no function with the full one, so that one fault cannot end both.
 */
export function simpleSurvey(document: Document, onShadowRoot: OnShadowRoot): Survey {
  const grids: Element[] = [];
  const lists: Element[] = [];
  const blocks: ShownBlock[] = [];
  const roots = [...rootsBelow(document)];
  roots.forEach(onShadowRoot);
  for (const root of [document, ...roots]) {
    for (const grid of root.querySelectorAll(gridSelector))
      if (grid.parentElement?.closest(gridSelector) === null) grids.push(grid);
    for (const list of root.querySelectorAll(listSelector))
      if (list.closest(`${gridSelector},${barSelector}`) === null) lists.push(list);
    for (const element of root.querySelectorAll(namingSelector)) {
      const text = (element.textContent ?? '').slice(0, longest.simpleBlock).replace(/\s+/gu, ' ').trim();
      if (text === '' || element.closest(barSelector) !== null) continue;
      const role = element.getAttribute('role') === 'tab' ? 'selected-tab' : 'heading';
      blocks.push({ element, text, role, where: 'page' });
    }
  }
  return { grids, lists, blocks, searching: false, loading: false };
}

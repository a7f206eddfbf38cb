import { guidsIn } from './rows/row-identity';
import type { ShownBlock } from './rows/survey';
import { levels } from './evidence';

/**
 * The Partner Center account that the page is shown for, from the bar at its top: the only GUID there, be its
 * menu open or closed, so that the account keeps one name; else the text of the control that its makers
 * called "account" (or tenant, or organisation). Null: not told. The bar of the live portal was never seen by
 * the makers of this reader, so nothing else there is believed.
 */
export function readAccount(blocks: readonly ShownBlock[]): string | null {
  let name: string | null = null;
  const bars = new Set<Element>();
  for (const { element, text, where } of blocks) {
    if (where !== 'banner') continue;
    const bar = element.closest('header,[role=banner]');
    if (bar !== null) bars.add(bar);
    if (name === null && isAccount(element)) name = text.split('\n')[0] ?? null;
  }
  const [id, ...others] = new Set([...bars].flatMap((bar) => guidsIn(bar.textContent ?? '')));
  return id !== undefined && others.length === 0 ? id : name;
}

const accountWord = /(?:^|[^a-z])(?:account|tenant|organi[sz]ation)(?:[^a-z]|$)/iu;

/** The names that a page's makers give its parts are English whatever the page's language is. */
function isAccount(element: Element): boolean {
  for (
    let at: Element | null = element, up = 0;
    at !== null && up < levels.toAccount;
    at = at.parentElement, up += 1
  ) {
    const names = ['data-bi-name', 'id', 'data-testid', 'testid', 'data-automation-id'].map(
      (name) => at?.getAttribute(name) ?? '',
    );
    if (accountWord.test(names.join(' ').replaceAll(/([a-z])([A-Z])/gu, '$1 $2'))) return true;
  }
  return false;
}

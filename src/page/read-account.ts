import { guidsIn } from './rows/row-identity';
import type { ShownBlock } from './rows/survey';

/**
 * The Partner Center account that the page is shown for, from the bar at its top: the GUID there if one is shown, else
 * the text of the control that its makers called "account" (or tenant, or organisation). Null: not told. The bar of the live
 * portal was never seen by the makers of this reader, so nothing else there is believed.
 */
export function readAccount(blocks: readonly ShownBlock[]): string | null {
  let name: string | null = null;
  for (const { element, text, where } of blocks) {
    if (where !== 'banner') continue;
    const [id] = guidsIn(text);
    if (id !== undefined) return id;
    if (name === null && isAccount(element)) name = text.split('\n')[0] ?? null;
  }
  return name;
}

const accountWord = /(?:^|[^a-z])(?:account|tenant|organi[sz]ation)(?:[^a-z]|$)/iu;

/** The names that a page's makers give its parts are English whatever the page's language is. */
function isAccount(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
    const names = ['data-bi-name', 'id', 'data-testid', 'testid', 'data-automation-id'].map((name) => at?.getAttribute(name) ?? '');
    if (accountWord.test(names.join(' ').replaceAll(/([a-z])([A-Z])/gu, '$1 $2'))) return true;
  }
  return false;
}

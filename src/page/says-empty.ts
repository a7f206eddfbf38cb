import type { ShownBlock } from './rows/survey';
import { readEmptyList } from '../language/words/empty-list';
import { size } from './evidence';
import { rootsBelow } from './snapshot/walk';

/** "Inbound (0)", "Inbound 0". */
const countOfNone = /\p{L}[\s(]+0\)?$/u;

/** A message for a list without rows is part of many pages, and shown when it is needed. */
const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/**
 * Whether a page that shows no referral says that its list is empty: in the list or beside it, in a sentence,
 * or by a count.
 * @param container the list that was found; null: none was.
 */
export function saysEmpty(
  container: Element | null,
  blocks: readonly ShownBlock[],
  languages: readonly string[],
): boolean {
  if (container !== null && declaresNone(container)) return true;
  const said = blocks.some(
    ({ element, text, role, where }) =>
      where !== 'banner' &&
      (role === 'selected-tab'
        ? countOfNone.test(text.trim())
        : where !== 'navigation' && role !== 'button' && readEmptyList(text, languages) && isShown(element)),
  );
  return said || (container !== null && partsSayEmpty(container, languages));
}

/** `aria-rowcount` counts the rows of the whole list; rows of headings are among them. */
function declaresNone(container: Element): boolean {
  const declared = container.getAttribute('aria-rowcount');
  if (declared === null || declared.trim() === '') return false;
  const headings = container.querySelectorAll('[role=row]:has([role=columnheader]), tr:has(th)').length;
  return Number(declared) === 0 || (headings > 0 && Number(declared) === headings);
}

/** What stands inside the list itself, in shadow roots too. */
function partsSayEmpty(container: Element, languages: readonly string[]): boolean {
  const isMessage = (part: Element): boolean =>
    part.childElementCount <= size.childrenOfMessage &&
    readEmptyList((part.textContent ?? '').trim(), languages) &&
    isShown(part);
  const own = [...container.querySelectorAll('*')];
  if (own.length > size.partsOfEmpty) return false;
  if (own.some(isMessage)) return true;
  return [...rootsBelow(container)].some((root) => {
    const parts = [...root.querySelectorAll('*')];
    return parts.length <= size.partsOfEmpty && parts.some(isMessage);
  });
}

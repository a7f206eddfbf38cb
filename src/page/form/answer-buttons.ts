import type { AnswerKind } from '../../domain/template';
import { buttonMeaning } from '../../language/words/form-labels';
import { elementsBelow, isShown, shownText, squeezed } from '../snapshot/shown';
import { openRoot } from '../snapshot/walk';

/** A button of the page that opens the form of an answer (or gives the answer itself: that is not known before). */
interface AnswerButton {
  readonly answer: AnswerKind;
  readonly element: HTMLElement;
}

/** Whether an element is a button, native, by role, or of a design system. */
export const isButton = (element: Element): boolean =>
  element.localName === 'button' ||
  element.getAttribute('role') === 'button' ||
  (element.localName.includes('-') && element.localName.endsWith('-button')) ||
  (element instanceof HTMLInputElement && ['button', 'submit'].includes(element.type));

/** The name of a button. */
export const labelOfButton = (element: Element): string =>
  squeezed(element.getAttribute('aria-label') ?? '') ||
  (element instanceof HTMLInputElement ? element.value : shownText(element)) ||
  squeezed(element.getAttribute('title') ?? '');

/** Which answer a button gives, by its accessible name; null: none, or not certain. */
export function answerOf(element: Element, languages: readonly string[]): AnswerKind | null {
  const meaning = buttonMeaning(labelOfButton(element), languages);
  return meaning === 'accept' ||
    meaning === 'decline' ||
    meaning === 'won' ||
    meaning === 'lost' ||
    meaning === 'edit' ||
    meaning === 'close-as-error'
    ? meaning
    : null;
}

/** The page's Accept, Decline, Won, Lost, Edit and Close as error buttons that are shown, in their order. */
export function findAnswerButtons(
  root: Document | Element,
  languages: readonly string[],
): readonly AnswerButton[] {
  const found: AnswerButton[] = [];
  for (const element of elementsBelow(root)) {
    if (!(element instanceof HTMLElement) || !isButton(element)) continue;
    const answer = answerOf(element, languages);
    // A design system's button holds a native one in its shadow: the outer is the button.
    if (
      answer === null ||
      !isShown(element) ||
      found.some((outer) => openRoot(outer.element)?.contains(element) === true)
    )
      continue;
    found.push({ answer, element });
  }
  return found;
}

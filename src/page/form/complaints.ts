import { shownText } from '../snapshot/shown';
import { elementById, outwards } from '../snapshot/around';
import { formReach } from '../evidence';

const field = 'input:not([type=hidden]), textarea, select, [role="combobox"], [role="textbox"]';
/** What says of itself that it is an error. The name of a class does not: it may belong to the style of a field. */
const error = '[role="alert"], [aria-live="assertive"]';

/** Texts of the errors in an element that are shown. */
const errorsIn = (element: Element): readonly string[] =>
  [...element.querySelectorAll(error)]
    .filter((one) => one.matches(`:not(${field})`) && one.checkVisibility())
    .map((one) => shownText(one));

/**
 * What the page says against a field: what `aria-errormessage` names, and errors that stand around this field alone.
 * An error means something only when it was not there before the field was written.
 */
export function complaintsBy(element: Element): ReadonlySet<string> {
  const texts: string[] = [];
  const named = element.getAttribute('aria-errormessage');
  const message = named === null ? null : elementById(named, element);
  if (message?.checkVisibility() === true) texts.push(shownText(message));
  let at = 0;
  for (const around of outwards(element)) {
    at += 1;
    if (at > formReach.complaint + 1 || around.querySelectorAll(field).length > 1) break;
    texts.push(...errorsIn(around));
  }
  return new Set(texts.filter((text) => text !== ''));
}

/** Whether the page says something against a field that it did not say before. */
export const hasNewComplaint = (element: Element, before: ReadonlySet<string>): boolean =>
  [...complaintsBy(element)].some((text) => !before.has(text));

import { controlsBelow, type Control } from './controls';
import { fieldName } from '../snapshot/label-of';
import type { FormFound } from './find-form';
import { showsNoChoice } from './no-choice';
import { shownText } from '../snapshot/shown';
import { standsIn } from '../snapshot/around';
import { shownIn } from './write-field';

const star = /[*＊]/;

/** Labels bound to a field whose text, or whose style sheet, adds the star of a required field. */
function hasStar(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .flatMap((id) => (id === '' ? [] : (root.getElementById(id) ?? [])));
  const own = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return [...named, ...own].some(
    (label) =>
      star.test(shownText(label, element)) ||
      ['::before', '::after'].some((part) => star.test(getComputedStyle(label, part).content)),
  );
}

/** Whether the page says that a field must not stay empty. */
function isRequired(element: Element): boolean {
  const says = '[required], [aria-required="true"]';
  if (element.matches(says) || element.querySelector('input[type="radio"][required]') !== null) return true;
  const host = element.getRootNode();
  if (host instanceof ShadowRoot && host.host.matches(says)) return true;
  return element.parentElement?.closest('[role="combobox"]')?.matches(says) === true || hasStar(element);
}

const lists: ReadonlySet<Control['kind']> = new Set(['native-list', 'typed-list', 'list']);

/** Whether nothing is written or chosen in it. */
const isEmpty = (control: Control, languages: readonly string[]): boolean =>
  lists.has(control.kind) ? showsNoChoice(control, languages) : shownIn(control).trim() === '';

/** The fields of a form that the page requires and that are empty, in the page's order. */
export function requiredLeft({ region }: FormFound, languages: readonly string[]): readonly Control[] {
  return controlsBelow(region.ownerDocument.body).filter(
    (control) =>
      standsIn(control.element, region) && isRequired(control.element) && isEmpty(control, languages),
  );
}

/** What the page calls a field. */
export const nameOfControl = ({ element }: Control): string => fieldName(element);

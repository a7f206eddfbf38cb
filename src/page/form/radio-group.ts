import { elementsBelow, shownText } from '../snapshot/shown';
import { outwards } from '../snapshot/around';
import { spokenName } from '../snapshot/label-of';

const custom = /-radio(?:-button)?$/;

/** A radio button: the browser's own, one by its role, or a custom element that holds neither. */
export function isRadio(element: Element): boolean {
  if (element instanceof HTMLInputElement) return element.type === 'radio';
  if (element.getAttribute('role') === 'radio') return true;
  if (!element.localName.includes('-') || !custom.test(element.localName)) return false;
  return ![...elementsBelow(element)].some((inner) => inner.matches('input[type="radio"], [role="radio"]'));
}

const isGroup = (element: Element): boolean =>
  element.matches('[role="radiogroup"], fieldset') ||
  (element.localName.includes('-') && element.localName.endsWith('-radio-group'));

/** The element that holds a radio button's whole group; null: the button stands alone. */
export function radioGroupOf(radio: Element): HTMLElement | null {
  for (const at of outwards(radio)) if (at !== radio && at instanceof HTMLElement && isGroup(at)) return at;
  if (!(radio instanceof HTMLInputElement) || radio.name === '') return null;
  const root = radio.getRootNode() as Document | ShadowRoot;
  const fellows = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form }) => name === radio.name && form === radio.form,
  );
  for (const at of outwards(radio)) {
    if (at instanceof HTMLElement && fellows.every((fellow) => at.contains(fellow)))
      return fellows.length > 1 ? at : null;
  }
  return null;
}

export interface RadioOption {
  readonly element: HTMLElement;
  readonly text: string;
  readonly value: string;
  readonly disabled: boolean;
}

/** Custom elements tell their state by an attribute, or only by a state of their own. */
export function isChecked(radio: HTMLElement): boolean {
  if (radio instanceof HTMLInputElement) return radio.checked;
  return (
    radio.getAttribute('aria-checked') === 'true' ||
    radio.matches(':state(checked)') ||
    radio.hasAttribute('checked')
  );
}

/** The radio buttons of a group, as named. */
export function radiosIn(group: Element): readonly RadioOption[] {
  return [...elementsBelow(group)]
    .filter((element): element is HTMLElement => element instanceof HTMLElement && isRadio(element))
    .map((element) => ({
      element,
      text: spokenName(element) || shownText(element),
      value: element.getAttribute('value') ?? '',
      disabled: element.matches(':disabled, [disabled]') || element.getAttribute('aria-disabled') === 'true',
    }));
}

/** The text of the chosen button; empty: none is. */
export const shownRadio = (group: Element): string =>
  radiosIn(group).find(({ element }) => isChecked(element))?.text ?? '';

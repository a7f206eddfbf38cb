import { letPageReact } from './wait-until';

export type TextInput = HTMLInputElement | HTMLTextAreaElement;

/**
 * The browser's own setter: the one that a component put over it remembers the value and takes the event for
 * old news.
 */
function nativeSetter(input: TextInput | HTMLSelectElement): (value: string) => void {
  const kinds = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
  const kind = kinds.find((one) => input instanceof one);
  const setter =
    kind === undefined ? undefined : Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
  if (setter === undefined) throw new Error(`${input.localName} has no value to set`);
  return (value) => {
    setter.call(input, value);
  };
}

/** Gives or takes the focus; says so itself where the browser does not, as in a window that is not in front. */
function moveFocus(input: HTMLElement, to: 'in' | 'out'): void {
  const [heard, types] =
    to === 'in'
      ? (['focusin', ['focus', 'focusin']] as const)
      : (['focusout', ['blur', 'focusout']] as const);
  let told = false;
  const listen = (): void => {
    told = true;
  };
  input.addEventListener(heard, listen, { capture: true, once: true });
  if (to === 'in') input.focus({ preventScroll: true });
  else input.blur();
  input.removeEventListener(heard, listen, { capture: true });
  if (told) return;
  for (const type of types)
    input.dispatchEvent(new FocusEvent(type, { bubbles: type === heard, composed: true }));
}

/**
 * Types a text into a field as a person would, all at once: focus, value, `input`, `change`, and the focus leaves
 * again, since date fields take a text only then. No click: it would open a calendar.
 */
export async function typeText(input: TextInput, text: string): Promise<void> {
  await typeToFilter(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  moveFocus(input, 'out');
  await letPageReact();
}

/**
 * Types into a list's field and stays in it, so that the list shows what fits. An emptied field says that its text was
 * deleted: some complete any other input to an option.
 */
export async function typeToFilter(input: TextInput, text: string): Promise<void> {
  moveFocus(input, 'in');
  nativeSetter(input)(text);
  input.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: text === '' ? 'deleteContentBackward' : 'insertReplacementText',
      data: text,
    }),
  );
  await letPageReact();
}

/** Lets the focus leave a field: lists close, pending texts are taken. */
export async function leaveField(input: HTMLElement): Promise<void> {
  moveFocus(input, 'out');
  await letPageReact();
}

/** Sets the value of one of the browser's own fields: a list or a date. */
export async function setNative(input: HTMLSelectElement | HTMLInputElement, value: string): Promise<void> {
  nativeSetter(input)(value);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await letPageReact();
}

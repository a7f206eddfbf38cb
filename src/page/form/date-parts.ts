import type { Day } from '../../domain/referral';
import type { FormValue } from '../../domain/form';
import type { StepDone } from './step-done';
import { elementsBelow } from '../snapshot/shown';
import { outwards } from '../snapshot/around';
import { leaveField, typeText } from './type-text';
import { letPageReact, waitUntil } from './wait-until';
import { formReach } from '../evidence';

/** A part takes its digits, or its emptiness, within a redraw or two. */
const takesWithinMs = 400;

type Part = 'day' | 'month' | 'year';

/** An input for a number that its greatest one tells to be a day, a month or a year. */
const isNumberPart = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement &&
  ['number', 'text', 'tel'].includes(element.type) &&
  !element.disabled &&
  !element.readOnly &&
  partOf(element) !== null;

const isPart = (element: Element): element is HTMLElement =>
  isNumberPart(element) ||
  (element instanceof HTMLElement &&
    element.getAttribute('role') === 'spinbutton' &&
    element.isContentEditable);

/**
 * The nearest element around a part of a date that holds at least three parts; null: it is no such part. Inputs may
 * be fields of their own: there it must be three that make up a date.
 */
export function dateGroupOf(element: Element): HTMLElement | null {
  if (!isPart(element)) return null;
  let around: HTMLElement | null = null;
  for (const at of outwards(element)) {
    if (at.matches('form, dialog, [role="dialog"]')) break;
    if (!(at instanceof HTMLElement) || [...elementsBelow(at)].filter(isPart).length < formReach.parts)
      continue;
    if (isNumberPart(element)) return partsIn(at) === null ? null : at;
    if (at.getAttribute('role') === 'group') return at;
    around ??= at;
  }
  return around;
}

/** Which part it is, by the greatest number that it takes: months end at 12, days at 28 to 31. */
function partOf(element: Element): Part | null {
  const most = Number(element.getAttribute('aria-valuemax') ?? element.getAttribute('max') ?? 0);
  if (most === 12) return 'month';
  if (most >= 28 && most <= 31) return 'day';
  // An input that takes more than four digits is no year.
  return most >= 1000 && (most <= 9999 || !(element instanceof HTMLInputElement)) ? 'year' : null;
}

/** The three parts; null where a time stands beside them, or one cannot be told from another. */
function partsIn(group: Element): ReadonlyMap<Part, HTMLElement> | null {
  const found = [...elementsBelow(group)].filter(isPart);
  const parts = new Map<Part, HTMLElement>();
  for (const element of found) {
    const part = partOf(element);
    if (part !== null) parts.set(part, element);
  }
  return parts.size === formReach.parts && found.length === formReach.parts ? parts : null;
}

/**
 * The number that a part holds; null: it is empty. A month may be shown as a word: the number stands in an
 * attribute.
 */
function numberIn(part: HTMLElement): number | null {
  const now = part.getAttribute('aria-valuenow');
  const text = part instanceof HTMLInputElement ? part.value : (now ?? part.textContent);
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

const order: readonly Part[] = ['year', 'month', 'day'];

/** The day that the parts show, `YYYY-MM-DD`; empty: not all of them hold a number. */
export function shownDateParts(group: Element): string {
  const parts = partsIn(group);
  const numbers = order.map((part) => {
    const element = parts?.get(part);
    return element === undefined ? null : numberIn(element);
  });
  if (numbers.some((number) => number === null)) return '';
  return numbers.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

const isEmpty = (group: Element): boolean => {
  const parts = partsIn(group);
  return parts !== null && [...parts.values()].every((part) => numberIn(part) === null);
};

const key = (element: HTMLElement, name: string): boolean => {
  const how = { key: name, bubbles: true, cancelable: true, composed: true };
  const taken = !element.dispatchEvent(new KeyboardEvent('keydown', how));
  element.dispatchEvent(new KeyboardEvent('keyup', how));
  return taken;
};

/**
 * One key in a part: some libraries hear the key or `beforeinput`, others look what stands in the part after
 * `input`.
 */
async function pressIn(part: HTMLElement, name: string, text: string): Promise<void> {
  part.focus({ preventScroll: true }); // a part that is full hands the focus on
  if (!key(part, name)) {
    const how = {
      inputType: text === '' ? 'deleteContentBackward' : 'insertText',
      data: text === '' ? null : text,
      bubbles: true,
      composed: true,
    };
    if (part.dispatchEvent(new InputEvent('beforeinput', { ...how, cancelable: true }))) {
      part.textContent = text;
      part.dispatchEvent(new InputEvent('input', how));
    }
  }
  await letPageReact();
}

/** Types digits into a part, or empties it. */
async function typePart(part: HTMLElement, digits: string): Promise<void> {
  if (part instanceof HTMLInputElement)
    return typeText(part, part.type === 'number' && digits !== '' ? String(Number(digits)) : digits);
  part.focus({ preventScroll: true });
  await letPageReact();
  for (const digit of digits) await pressIn(part, digit, digit);
  if (digits !== '') return;
  for (let presses = 0; presses < formReach.backspaces && numberIn(part) !== null; presses += 1)
    await pressIn(part, 'Backspace', '');
}

/** Types a day part by part: the year first, as a 29th of February needs it; empty clears them. */
async function typeDay(group: HTMLElement, day: Day | ''): Promise<boolean> {
  const [year = '', month = '', date = ''] = day.split('-');
  const wanted: Readonly<Record<Part, string>> = { year, month, day: date };
  for (const part of order) {
    const element = partsIn(group)?.get(part);
    if (element === undefined) return false;
    await typePart(element, wanted[part]);
  }
  const { activeElement } = group.getRootNode() as Document | ShadowRoot;
  if (activeElement instanceof HTMLElement) await leaveField(activeElement);
  return (
    (await waitUntil(() => (day === '' ? isEmpty(group) : shownDateParts(group) === day), takesWithinMs)) !==
    null
  );
}

/** Writes a date into a field whose day, month and year are typed one by one. */
export async function writeDateParts(
  group: HTMLElement,
  value: FormValue,
  overwrite: boolean,
): Promise<StepDone> {
  const former = shownDateParts(group);
  if (value.kind !== 'day' || partsIn(group) === null)
    return { result: { kind: 'refused', shown: former, why: 'cannot-type' }, back: null };
  if (former === value.day) return { result: { kind: 'already', shown: former }, back: null };
  if (!isEmpty(group) && !overwrite) return { result: { kind: 'kept', shown: former }, back: null };
  const back = (element: HTMLElement): Promise<boolean> => typeDay(element, former as Day | '');
  if (await typeDay(group, value.day))
    return { result: { kind: 'filled', shown: shownDateParts(group) }, back };
  await back(group);
  return { result: { kind: 'refused', shown: shownDateParts(group), why: 'not-accepted' }, back: null };
}

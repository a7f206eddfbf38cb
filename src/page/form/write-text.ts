import type { FormValue } from '../../domain/form';
import { amountTexts, showsAmount } from './amount-text';
import { dateTexts, tookDay } from './date-text';
import { fieldHints } from './field-surroundings';
import type { StepDone } from './step-done';
import { squeezed } from '../snapshot/shown';
import { chooseByMeaning, isNotFilledYet, meansNothing } from './option-meaning';
import { arrivesWithinMs, pressEscape } from './open-list';
import { leaveField, setNative, type TextInput, typeText } from './type-text';
import { pause, waitUntil } from './wait-until';
import { sameText, showsValue } from './shows-value';
import { complaintsBy, hasNewComplaint } from './complaints';

/** A component shows what it made of a text within a redraw or two. */
const takesWithinMs = 300;
/** A text that the field replaced by its own does not come back after so long. */
const givenUpForMs = 60;
/** A check that a page makes as the field is left shows its words within a redraw or two. */
const complainsWithinMs = 40;

/** What could be typed, and how to know the value in what is shown afterwards. */
interface Wording {
  readonly texts: readonly string[];
  readonly holds: (shown: string, written: string) => boolean;
}

function wordingOf(input: TextInput, value: FormValue, languages: readonly string[]): Wording {
  switch (value.kind) {
    case 'text':
      return { texts: [value.text], holds: (shown) => sameText(shown, value.text) };
    case 'currency':
      return { texts: [value.code], holds: (shown) => sameText(shown, value.code) };
    case 'amount':
      return {
        texts: amountTexts(value.amount, languages, {
          number: input.type === 'number',
          shown: [input.value, input.placeholder],
        }),
        holds: (shown) => showsAmount(value.amount, shown),
      };
    case 'day':
      return {
        texts: dateTexts(value.day, { shown: input.value, hints: fieldHints(input), languages }),
        holds: (shown, written) => tookDay(value.day, written, shown, languages),
      };
    case 'reason':
      return { texts: [], holds: () => false };
  }
}

/** Whether the browser or the page calls the field wrong. */
const isInvalid = (input: TextInput | HTMLSelectElement): boolean =>
  input.getAttribute('aria-invalid') === 'true' || !input.validity.valid;

/**
 * Waits until the field took the text. One that shows something else instead, and goes on doing so, has read the text
 * and given it up: there is nothing more to wait for.
 */
async function isTaken(input: TextInput, typed: string, took: () => boolean): Promise<boolean> {
  let since: number | null = null;
  const verdict = await waitUntil((): 'taken' | 'given-up' | null => {
    if (took()) return 'taken';
    if (input.value === typed) since = null;
    else since ??= performance.now();
    return since !== null && performance.now() - since >= givenUpForMs ? 'given-up' : null;
  }, takesWithinMs);
  return verdict === 'taken';
}

/** Types a value into a field, in the first form that the page takes. A form that it does not take is taken back. */
export async function writeText(
  input: TextInput,
  value: FormValue,
  overwrite: boolean,
  languages: readonly string[],
): Promise<StepDone> {
  const former = input.value;
  const wording = wordingOf(input, value, languages);
  if (
    former.trim() !== '' &&
    (value.kind === 'currency' ? sameText(former, value.code) : showsValue(former, value, languages))
  )
    return { result: { kind: 'already', shown: former }, back: null };
  if (former.trim() !== '' && !overwrite) return { result: { kind: 'kept', shown: former }, back: null };
  const back = async (at: HTMLElement): Promise<boolean> => {
    if (!(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return false;
    await typeText(at, former);
    return (await waitUntil(() => sameText(at.value, former), takesWithinMs)) !== null;
  };
  const fitting = wording.texts.filter((text) => input.maxLength < 0 || text.length <= input.maxLength);
  if (fitting.length === 0) {
    return {
      result: {
        kind: 'refused',
        shown: former,
        why: wording.texts.length === 0 ? 'cannot-type' : 'too-long',
      },
      back: null,
    };
  }
  const complaints = complaintsBy(input);
  for (const text of fitting) {
    await typeText(input, text);
    // A calendar that is still open has not taken the text yet, and gives it up when it is closed without its own keys.
    if (input.getAttribute('aria-expanded') === 'true') {
      pressEscape(input);
      await leaveField(input);
    }
    // A message of the state before may stand a redraw longer than the value: only what stays counts.
    const took = (): boolean =>
      wording.holds(input.value, text) && !isInvalid(input) && !hasNewComplaint(input, complaints);
    if (!(await isTaken(input, text, took))) continue;
    // Some checks come a moment after the field is left.
    await pause(complainsWithinMs);
    if (took()) return { result: { kind: 'filled', shown: input.value }, back };
  }
  await back(input);
  return {
    result: {
      kind: 'refused',
      shown: input.value,
      why: value.kind === 'day' ? 'unknown-format' : 'not-accepted',
    },
    back: null,
  };
}

/** Sets the browser's own date field. */
export async function writeNativeDate(
  input: HTMLInputElement,
  value: FormValue,
  overwrite: boolean,
): Promise<StepDone> {
  const former = input.value;
  if (value.kind !== 'day')
    return { result: { kind: 'refused', shown: former, why: 'cannot-type' }, back: null };
  if (former === value.day) return { result: { kind: 'already', shown: former }, back: null };
  if (former !== '' && !overwrite) return { result: { kind: 'kept', shown: former }, back: null };
  const set = async (at: HTMLInputElement, day: string): Promise<boolean> => {
    await setNative(at, day);
    return (await waitUntil(() => at.value === day, takesWithinMs)) !== null;
  };
  const back = async (at: HTMLElement): Promise<boolean> => at instanceof HTMLInputElement && set(at, former);
  if ((await set(input, value.day)) && !isInvalid(input))
    return { result: { kind: 'filled', shown: input.value }, back };
  await back(input);
  return { result: { kind: 'refused', shown: input.value, why: 'not-accepted' }, back: null };
}

/** Chooses in the browser's own list. Its first, empty or disabled option says that nothing was chosen yet. */
export async function writeNativeList(
  select: HTMLSelectElement,
  value: FormValue,
  overwrite: boolean,
  languages: readonly string[],
): Promise<StepDone> {
  const shown = (): string => squeezed(select.selectedOptions[0]?.text ?? '');
  const former = { value: select.value, index: select.selectedIndex, shown: shown() };
  const offered = () =>
    [...select.options]
      .filter((option) => !option.disabled)
      .map((option) => ({ option, text: squeezed(option.text), value: option.value }));
  await waitUntil(() => !isNotFilledYet(offered(), value, languages), arrivesWithinMs);
  const options = offered();
  const choice = chooseByMeaning(options, value, languages);
  if (choice.kind === 'other-list')
    return { result: { kind: 'refused', shown: former.shown, why: 'other-form' }, back: null };
  if (choice.kind === 'several') return { result: { kind: 'ambiguous' }, back: null };
  if (choice.kind === 'none') return { result: { kind: 'no-option', shown: former.shown }, back: null };
  const { option } = choice.option;
  if (option.selected) return { result: { kind: 'already', shown: former.shown }, back: null };
  const chosen = select.options[former.index];
  const nothingChosen =
    chosen === undefined ||
    chosen.value === '' ||
    chosen.disabled ||
    (chosen.index === 0 && meansNothing({ text: former.shown, value: chosen.value }, value.kind, languages));
  if (!nothingChosen && !overwrite) return { result: { kind: 'kept', shown: former.shown }, back: null };
  const set = async (at: HTMLSelectElement, wanted: string, index: number): Promise<boolean> => {
    await setNative(at, wanted);
    return (await waitUntil(() => at.selectedIndex === index, takesWithinMs)) !== null;
  };
  const back = async (at: HTMLElement): Promise<boolean> =>
    at instanceof HTMLSelectElement && set(at, former.value, former.index);
  if (await set(select, option.value, option.index))
    return { result: { kind: 'filled', shown: shown() }, back };
  await back(select);
  return { result: { kind: 'refused', shown: shown(), why: 'not-accepted' }, back: null };
}

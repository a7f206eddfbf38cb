import type { FormValue } from '../../domain/form';
import { amountTexts, showsAmount } from './amount-text';
import type { TextInput } from './controls';
import { dateTexts, possibleDays, tookDay } from './date-text';
import { fieldHints } from './field-name';
import type { StepDone } from './field-step';
import { squeezed } from './form-tree';
import { chooseByMeaning, meansNothing } from './option-meaning';
import { pressEscape } from './open-list';
import { leave, setNative, typeText } from './type-text';
import { waitUntil } from './wait-until';

/** A component shows what it made of a text within a redraw or two. */
const takesWithinMs = 300;

/** What could be typed, and how to know the value in what is shown afterwards. */
interface Wording {
  readonly texts: readonly string[];
  readonly holds: (shown: string, written: string) => boolean;
}

const sameText = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();

function wordingOf(input: TextInput, value: FormValue, languages: readonly string[]): Wording {
  switch (value.kind) {
    case 'text':
      return { texts: [value.text], holds: (shown) => sameText(shown, value.text) };
    case 'currency':
      return { texts: [value.code], holds: (shown) => sameText(shown, value.code) };
    case 'amount':
      return {
        texts: amountTexts(value.amount, languages, input.type === 'number'),
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

/** Whether the page calls the field wrong. */
export const isInvalid = (input: TextInput | HTMLSelectElement): boolean =>
  input.getAttribute('aria-invalid') === 'true' || !input.validity.valid;

/** What the field holds already; an ambiguous date holds nothing for certain. */
function holdsAlready(
  input: TextInput,
  value: FormValue,
  { holds }: Wording,
  languages: readonly string[],
): boolean {
  if (value.kind !== 'day') return holds(input.value, input.value);
  const days = possibleDays(input.value, languages);
  return days.length === 1 && days[0] === value.day;
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
  if (former.trim() !== '' && holdsAlready(input, value, wording, languages))
    return { result: { kind: 'already', shown: former }, back: null };
  if (former.trim() !== '' && !overwrite) return { result: { kind: 'kept', shown: former }, back: null };
  const back = async (): Promise<boolean> => {
    await typeText(input, former);
    return (await waitUntil(() => sameText(input.value, former), takesWithinMs)) !== null;
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
  for (const text of fitting) {
    await typeText(input, text);
    // A calendar that is still open has not taken the text yet, and gives it up when it is closed without its own keys.
    if (input.getAttribute('aria-expanded') === 'true') {
      pressEscape(input);
      await leave(input);
    }
    if (
      (await waitUntil(() => wording.holds(input.value, text) && !isInvalid(input), takesWithinMs)) !== null
    ) {
      return { result: { kind: 'filled', shown: input.value }, back };
    }
  }
  await back();
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
  const set = async (day: string): Promise<boolean> => {
    await setNative(input, day);
    return (await waitUntil(() => input.value === day, takesWithinMs)) !== null;
  };
  const back = (): Promise<boolean> => set(former);
  if ((await set(value.day)) && !isInvalid(input))
    return { result: { kind: 'filled', shown: input.value }, back };
  await back();
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
  const options = [...select.options]
    .filter((option) => !option.disabled)
    .map((option) => ({ option, text: squeezed(option.text), value: option.value }));
  const choice = chooseByMeaning(options, value, languages);
  if (choice.kind === 'several') return { result: { kind: 'ambiguous' }, back: null };
  if (choice.kind === 'none') return { result: { kind: 'no-option', shown: former.shown }, back: null };
  const { option } = choice.option;
  if (option.selected) return { result: { kind: 'already', shown: former.shown }, back: null };
  const chosen = select.options[former.index];
  const nothingChosen =
    chosen === undefined ||
    chosen.value === '' ||
    chosen.disabled ||
    (chosen.index === 0 && meansNothing({ text: former.shown, value: chosen.value }, value, languages));
  if (!nothingChosen && !overwrite) return { result: { kind: 'kept', shown: former.shown }, back: null };
  const set = async (wanted: string, index: number): Promise<boolean> => {
    await setNative(select, wanted);
    return (await waitUntil(() => select.selectedIndex === index, takesWithinMs)) !== null;
  };
  const back = (): Promise<boolean> => set(former.value, former.index);
  if (await set(option.value, option.index)) return { result: { kind: 'filled', shown: shown() }, back };
  await back();
  return { result: { kind: 'refused', shown: shown(), why: 'not-accepted' }, back: null };
}

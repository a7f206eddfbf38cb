import type { FormValue } from '../../domain/form';
import type { StepDone } from './step-done';
import { squeezed } from './shown';
import {
  arrivesWithinMs,
  closeList,
  openList,
  openOptions,
  saysOpen,
  shownChoice,
  shownLists,
  untilClosed,
  type ListField,
  type ListOption,
} from './open-list';
import { chooseByMeaning, isNotFilledYet, meansNothing } from './option-meaning';
import { press } from './press';
import { leaveField, typeToFilter } from './type-text';
import { letPageReact, waitUntil } from './wait-until';

const takesWithinMs = 400;

/** The shown choice may be a shorter form of the option ("USD" of "USD – US dollar"), never a longer one. */
const shows = (shown: string, { text, value }: ListOption): boolean =>
  shown !== '' &&
  (shown === text || shown === value || text.includes(shown) || (text !== '' && shown.includes(text)));

/** Presses one option, and waits until the field shows it. */
async function take(field: ListField, option: ListOption, before: string): Promise<boolean> {
  const took = (): boolean => shownChoice(field) !== before && shows(shownChoice(field), option);
  for (const by of ['person', 'click'] as const) {
    if (press(option.element, 'option', by).kind === 'refused') return false;
    await untilClosed(field);
    if (
      (await waitUntil(took, takesWithinMs)) !== null ||
      !option.element.isConnected ||
      saysOpen(field) !== true
    )
      break;
  }
  await leaveList(field);
  return took();
}

async function leaveList(field: ListField): Promise<void> {
  await closeList(field);
  if (field instanceof HTMLInputElement) await leaveField(field);
  else await letPageReact();
}

/** Types a word into the field of a long list that shows only what fits, and gives what it then offers. */
async function filtered(
  field: ListField,
  value: FormValue,
  languages: readonly string[],
): Promise<readonly ListOption[]> {
  const word = value.kind === 'currency' ? value.code : value.kind === 'text' ? value.text : '';
  if (!(field instanceof HTMLInputElement) || field.readOnly || word === '') return [];
  const before = shownLists(field.ownerDocument);
  await typeToFilter(field, word);
  const offered = (): readonly ListOption[] => openOptions(field, before);
  // The rows of before stand there until the list has looked for the word.
  await waitUntil(() => chooseByMeaning(offered(), value, languages).kind === 'one', takesWithinMs);
  return offered();
}

/** Some fields complete a typed word to the whole option by themselves, and choose it when the focus leaves. */
async function completed(
  field: HTMLInputElement,
  value: FormValue,
  languages: readonly string[],
): Promise<boolean> {
  const { value: text } = field;
  if (
    value.kind !== 'currency' ||
    text.length <= value.code.length ||
    chooseByMeaning([{ text, value: '' }], value, languages).kind !== 'one'
  )
    return false;
  await leaveList(field);
  return shownChoice(field) === squeezed(text);
}

/**
 * The former choice again: the option of the same text; where nothing was chosen, an empty option or an
 * emptied field.
 */
async function goBack(
  field: ListField,
  former: { readonly shown: string; readonly option: string | null },
): Promise<boolean> {
  const typing = field instanceof HTMLInputElement && !field.readOnly && former.option === null;
  // A field that shows nothing and still holds its choice hears of an emptying only where something stood in it.
  if (typing && field.value === former.shown) await typeToFilter(field, `${former.shown} `);
  // Before anything is pressed: a press would take what was typed for a choice.
  if (typing) await typeToFilter(field, former.shown);
  const options = (await openList(field)) ?? [];
  const fitting = options.filter(({ text }) =>
    former.option === null ? text === '' || text === former.shown : text === former.option,
  );
  const [option] = fitting;
  if (option !== undefined && fitting.length === 1) press(option.element, 'option', 'person');
  else if (typing) await typeToFilter(field, former.shown);
  await leaveList(field);
  const shows = (): boolean => shownChoice(field) === former.shown;
  if ((await waitUntil(shows, takesWithinMs)) === null) return false;
  if (option !== undefined || former.option !== null) return true;
  // An emptied field may still hold the choice: only its list tells.
  const holds = (await openList(field))?.some(({ selected }) => selected) ?? false;
  await leaveList(field);
  return !holds && shows();
}

/**
 * Opens a field's list, chooses the one option that means the value, and reads back. Where no option, or more than
 * one, means it for certain, the list is closed again and nothing is changed.
 */
export async function chooseOption(
  field: ListField,
  value: FormValue,
  overwrite: boolean,
  languages: readonly string[],
): Promise<StepDone> {
  const shown = shownChoice(field);
  // What was typed into a field may not be chosen yet; what a closed list shows is.
  const typedByUser = field instanceof HTMLInputElement && !field.readOnly && field.value !== '';
  if (
    !typedByUser &&
    shown !== '' &&
    chooseByMeaning([{ text: shown, value: '' }], value, languages).kind === 'one'
  ) {
    return { result: { kind: 'already', shown }, back: null };
  }
  // What stands there is a choice beyond doubt: no need to open the list.
  if (
    !overwrite &&
    shown !== '' &&
    value.kind !== 'text' &&
    !meansNothing({ text: shown, value: '' }, value.kind, languages)
  ) {
    return { result: { kind: 'kept', shown }, back: null };
  }
  const before = shownLists(field.ownerDocument);
  let opened = await openList(field);
  // "Loading…" or "Select" alone: the options come later.
  if (opened !== null && isNotFilledYet(opened, value, languages))
    opened =
      (await waitUntil(() => {
        const now = openOptions(field, before);
        return isNotFilledYet(now, value, languages) ? null : now;
      }, arrivesWithinMs)) ?? opened;
  if (opened === null) {
    await leaveList(field);
    return { result: { kind: 'refused', shown, why: 'list-did-not-open' }, back: null };
  }
  const selected =
    opened.find((option) => option.selected) ??
    opened.find((option) => option.text !== '' && option.text === shown);
  const placeholder =
    selected !== undefined && selected === opened[0] && meansNothing(selected, value.kind, languages);
  const former = { shown, option: selected?.text ?? null };
  const stop = async (result: StepDone['result']): Promise<StepDone> => {
    await leaveList(field);
    return { result, back: null };
  };
  let choice = chooseByMeaning(opened, value, languages);
  if (choice.kind === 'one' && choice.option === selected) return stop({ kind: 'already', shown });
  if (!overwrite && !placeholder && (selected !== undefined || typedByUser))
    return stop({ kind: 'kept', shown });
  if (choice.kind === 'none')
    choice = chooseByMeaning(await filtered(field, value, languages), value, languages);
  const back = (element: HTMLElement): Promise<boolean> => goBack(element, former);
  if (
    choice.kind === 'none' &&
    field instanceof HTMLInputElement &&
    (await completed(field, value, languages))
  ) {
    return { result: { kind: 'filled', shown: shownChoice(field) }, back };
  }
  if (choice.kind !== 'one') {
    if (shownChoice(field) !== shown) await back(field);
    if (choice.kind === 'other-list') return stop({ kind: 'refused', shown, why: 'other-form' });
    return stop(choice.kind === 'several' ? { kind: 'ambiguous' } : { kind: 'no-option', shown });
  }
  if (await take(field, choice.option, shown))
    return { result: { kind: 'filled', shown: shownChoice(field) }, back };
  if (shownChoice(field) !== shown) await back(field);
  return { result: { kind: 'refused', shown: shownChoice(field), why: 'not-accepted' }, back: null };
}

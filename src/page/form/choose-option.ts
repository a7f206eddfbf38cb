import type { FormValue } from '../../domain/form';
import type { StepDone } from './field-step';
import { closeList, openList, openOptions, shownChoice, shownLists, untilClosed, type ListField, type ListOption } from './open-list';
import { chooseByMeaning, meansNothing } from './option-meaning';
import { press } from './press';
import { leave, typeToFilter } from './type-text';
import { letPageReact, waitUntil } from './wait-until';

const takesWithinMs = 400;

/** The shown choice may be a shorter form of the option ("USD" of "USD – US dollar"), never a longer one. */
const shows = (shown: string, { text, value }: ListOption): boolean =>
  shown !== '' && (shown === text || shown === value || text.includes(shown));

/** Presses one option, and waits until the field shows it. */
async function take(field: ListField, option: ListOption): Promise<boolean> {
  if (press(option.element, 'option').kind === 'refused') return false;
  await untilClosed(field);
  const took = await waitUntil(() => shows(shownChoice(field), option), takesWithinMs) !== null;
  await leaveList(field);
  return took && shows(shownChoice(field), option);
}

async function leaveList(field: ListField): Promise<void> {
  await closeList(field);
  if (field instanceof HTMLInputElement) await leave(field);
  else await letPageReact();
}

/** Types a word into the field of a long list that shows only what fits, and gives what it then offers. */
async function filtered(field: ListField, value: FormValue): Promise<readonly ListOption[]> {
  const word = value.kind === 'currency' ? value.code : value.kind === 'text' ? value.text : '';
  if (!(field instanceof HTMLInputElement) || field.readOnly || word === '') return [];
  const before = shownLists(field.ownerDocument);
  await typeToFilter(field, word);
  return await waitUntil(() => {
    const options = openOptions(field, before);
    return options.length > 0 ? options : null;
  }, takesWithinMs) ?? [];
}

/** The former choice again: the option of the same text; where nothing was chosen, an empty option or an emptied field. */
async function goBack(field: ListField, former: { readonly shown: string; readonly option: string | null }): Promise<boolean> {
  const options = await openList(field) ?? [];
  const fitting = options.filter(({ text }) => (former.option === null ? text === '' || text === former.shown : text === former.option));
  const [option] = fitting;
  if (option !== undefined && fitting.length === 1) press(option.element, 'option');
  else if (field instanceof HTMLInputElement && former.option === null && !field.readOnly) await typeToFilter(field, former.shown);
  await leaveList(field);
  return await waitUntil(() => shownChoice(field) === former.shown, takesWithinMs) !== null;
}

/**
 * Opens a field's list, chooses the one option that means the value, and reads back. Where no option, or more than
 * one, means it for certain, the list is closed again and nothing is changed.
 */
export async function chooseOption(field: ListField, value: FormValue, overwrite: boolean, languages: readonly string[]): Promise<StepDone> {
  const shown = shownChoice(field);
  const opened = await openList(field);
  if (opened === null) {
    await leaveList(field);
    return { result: { kind: 'refused', shown, why: 'list-did-not-open' }, back: null };
  }
  const selected = opened.find((option) => option.selected) ?? opened.find((option) => option.text !== '' && option.text === shown);
  const placeholder = selected !== undefined && selected === opened[0] && meansNothing(selected, value, languages);
  const former = { shown, option: selected?.text ?? null };
  const stop = async (result: StepDone['result']): Promise<StepDone> => {
    await leaveList(field);
    return { result, back: null };
  };
  let choice = chooseByMeaning(opened, value, languages);
  if (choice.kind === 'one' && choice.option === selected) return stop({ kind: 'already', shown });
  const typedByUser = field instanceof HTMLInputElement && shown !== '';
  if (!overwrite && !placeholder && (selected !== undefined || typedByUser)) return stop({ kind: 'kept', shown });
  if (choice.kind === 'none') choice = chooseByMeaning(await filtered(field, value), value, languages);
  const back = (): Promise<boolean> => goBack(field, former);
  if (choice.kind !== 'one') {
    if (shownChoice(field) !== shown) await back();
    return stop(choice.kind === 'several' ? { kind: 'ambiguous' } : { kind: 'no-option', shown });
  }
  if (await take(field, choice.option)) return { result: { kind: 'filled', shown: shownChoice(field) }, back };
  if (shownChoice(field) !== shown) await back();
  return { result: { kind: 'refused', shown: shownChoice(field), why: 'not-accepted' }, back: null };
}

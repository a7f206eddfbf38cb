import type { FormValue } from '../../domain/form';
import type { StepDone } from './step-done';
import { squeezed } from '../snapshot/shown';
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

/** What a person would type to find a value in a long list. */
function wordOf(value: FormValue): string {
  if (value.kind === 'currency') return value.code;
  return value.kind === 'text' ? value.text : '';
}

/** Types a word into the field of a long list that shows only what fits, and gives what it then offers. */
async function filtered(
  field: ListField,
  value: FormValue,
  languages: readonly string[],
): Promise<readonly ListOption[]> {
  const word = wordOf(value);
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

/** An emptied field may still hold its choice: only its list tells. */
async function holdsChoice(field: ListField): Promise<boolean> {
  const holds = (await openList(field))?.some(({ selected }) => selected) ?? false;
  await leaveList(field);
  return holds;
}

/** What stood in a field before. */
interface Former {
  readonly shown: string;
  /** The text of the chosen option; null: none was known to be. */
  readonly option: string | null;
}

/**
 * The former choice again: the option of the same text; where nothing was chosen, an empty option or an
 * emptied field.
 */
async function goBack(field: ListField, former: Former): Promise<boolean> {
  const typing = field instanceof HTMLInputElement && !field.readOnly && former.option === null;
  // A field that shows nothing and still holds its choice hears of an emptying only where something stood in it.
  if (typing && field.value === former.shown) await typeToFilter(field, `${former.shown} `);
  // Before anything is pressed: a press would take what was typed for a choice.
  if (typing) await typeToFilter(field, former.shown);
  const fitting = optionsOf((await openList(field)) ?? [], former);
  const [option] = fitting;
  if (option !== undefined && fitting.length === 1) press(option.element, 'option', 'person');
  else if (typing) await typeToFilter(field, former.shown);
  await leaveList(field);
  const shows = (): boolean => shownChoice(field) === former.shown;
  if ((await waitUntil(shows, takesWithinMs)) === null) return false;
  if (option !== undefined || former.option !== null) return true;
  return !(await holdsChoice(field)) && shows();
}

/** The options that are a former choice. */
const optionsOf = (options: readonly ListOption[], { shown, option }: Former): readonly ListOption[] =>
  options.filter(({ text }) => (option === null ? text === '' || text === shown : text === option));

/** What was typed into a field may not be chosen yet; what a closed list shows is. */
const isTyped = (field: ListField): boolean =>
  field instanceof HTMLInputElement && !field.readOnly && field.value !== '';

/** What can be said without opening the list: it shows the value, or a choice beyond doubt that is to stay. */
function asItStands(field: ListField, { value, overwrite, languages }: Wish): StepDone | null {
  const shown = shownChoice(field);
  if (shown === '') return null;
  const alone = { text: shown, value: '' };
  if (!isTyped(field) && chooseByMeaning([alone], value, languages).kind === 'one')
    return { result: { kind: 'already', shown }, back: null };
  const isChoice = value.kind !== 'text' && !meansNothing(alone, value.kind, languages);
  return !overwrite && isChoice ? { result: { kind: 'kept', shown }, back: null } : null;
}

/** Opens the list. "Loading…" or "Select" alone: the options come later. Null: it did not open. */
async function arrived(field: ListField, { value, languages }: Wish): Promise<readonly ListOption[] | null> {
  const before = shownLists(field.ownerDocument);
  const opened = await openList(field);
  if (opened === null || !isNotFilledYet(opened, value, languages)) return opened;
  const filled = await waitUntil(() => {
    const now = openOptions(field, before);
    return isNotFilledYet(now, value, languages) ? null : now;
  }, arrivesWithinMs);
  return filled ?? opened;
}

interface Wish {
  readonly value: FormValue;
  /** What somebody chose before may be replaced. */
  readonly overwrite: boolean;
  readonly languages: readonly string[];
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
  const wish = { value, overwrite, languages };
  const known = asItStands(field, wish);
  if (known !== null) return known;
  const [shown, typedByUser] = [shownChoice(field), isTyped(field)];
  const stop = async (result: StepDone['result']): Promise<StepDone> => {
    await leaveList(field);
    return { result, back: null };
  };
  const options = await arrived(field, wish);
  if (options === null) return stop({ kind: 'refused', shown, why: 'list-did-not-open' });
  const selected =
    options.find((option) => option.selected) ??
    options.find((option) => option.text !== '' && option.text === shown);
  const choice = chooseByMeaning(options, value, languages);
  if (choice.kind === 'one' && choice.option === selected) return stop({ kind: 'already', shown });
  const isPlaceholder =
    selected !== undefined && selected === options[0] && meansNothing(selected, value.kind, languages);
  if (!overwrite && !isPlaceholder && (selected !== undefined || typedByUser))
    return stop({ kind: 'kept', shown });
  return choose(field, choice, wish, { shown, option: selected?.text ?? null });
}

/** Takes the option that was chosen, or finds one by typing; where neither is sure, all is as before. */
async function choose(
  field: ListField,
  among: ReturnType<typeof chooseByMeaning<ListOption>>,
  { value, languages }: Wish,
  former: Former,
): Promise<StepDone> {
  const { shown } = former;
  const back = (element: HTMLElement): Promise<boolean> => goBack(element, former);
  const filled = (): StepDone => ({ result: { kind: 'filled', shown: shownChoice(field) }, back });
  const choice =
    among.kind === 'none'
      ? chooseByMeaning(await filtered(field, value, languages), value, languages)
      : among;
  if (
    choice.kind === 'none' &&
    field instanceof HTMLInputElement &&
    (await completed(field, value, languages))
  )
    return filled();
  if (choice.kind === 'one' && (await take(field, choice.option, shown))) return filled();
  if (shownChoice(field) !== shown) await back(field);
  if (choice.kind === 'one')
    return { result: { kind: 'refused', shown: shownChoice(field), why: 'not-accepted' }, back: null };
  await leaveList(field);
  return { result: whyNot(choice.kind, shown), back: null };
}

/** Why no option was chosen. */
function whyNot(kind: 'none' | 'several' | 'other-list', shown: string): StepDone['result'] {
  if (kind === 'other-list') return { kind: 'refused', shown, why: 'other-form' };
  return kind === 'several' ? { kind: 'ambiguous' } : { kind: 'no-option', shown };
}

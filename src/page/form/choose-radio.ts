import type { FormValue } from '../../domain/form';
import type { StepDone } from './step-done';
import { chooseByMeaning } from './option-meaning';
import { press } from './press';
import { isChecked, radiosIn, shownRadio, type RadioOption } from './radio-group';
import { waitUntil } from './wait-until';

const takesWithinMs = 400;

async function take({ element }: RadioOption): Promise<boolean> {
  for (const by of ['click', 'person'] as const) {
    if (press(element, 'radio', by).kind === 'refused') return false;
    if ((await waitUntil(() => isChecked(element), takesWithinMs)) !== null) return true;
  }
  return false;
}

/** Chooses the one radio button that means the value. A group in which none was chosen cannot go back to that. */
export async function chooseRadio(
  group: HTMLElement,
  value: FormValue,
  overwrite: boolean,
  languages: readonly string[],
): Promise<StepDone> {
  const radios = radiosIn(group);
  const former = radios.find(({ element }) => isChecked(element)) ?? null;
  const shown = former?.text ?? '';
  const choice = chooseByMeaning(
    radios.filter(({ disabled }) => !disabled),
    value,
    languages,
  );
  if (choice.kind === 'other-list')
    return { result: { kind: 'refused', shown, why: 'other-form' }, back: null };
  if (choice.kind === 'several') return { result: { kind: 'ambiguous' }, back: null };
  if (choice.kind === 'none') return { result: { kind: 'no-option', shown }, back: null };
  if (choice.option === former) return { result: { kind: 'already', shown }, back: null };
  if (former !== null && !overwrite) return { result: { kind: 'kept', shown }, back: null };
  const back = async (element: HTMLElement): Promise<boolean> => {
    const again = radiosIn(element).filter(({ text }) => former !== null && text === former.text);
    const [radio] = again;
    return radio !== undefined && again.length === 1 && take(radio);
  };
  if (await take(choice.option)) return { result: { kind: 'filled', shown: shownRadio(group) }, back };
  return { result: { kind: 'refused', shown: shownRadio(group), why: 'not-accepted' }, back: null };
}

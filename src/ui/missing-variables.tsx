import type { JSX } from 'preact';
import { text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { variableName } from './variable-name';

/** Fields for what the template needs and the referral does not tell. */
export function MissingVariables({ store }: { readonly store: AnswerStore }): JSX.Element | null {
  const asked = store.asked.value;
  const { given } = store.edits.value;
  if (asked.length === 0) return null;
  return (
    <fieldset class="sheet-missing">
      <legend>{text('answer_missing_title')}</legend>
      <p class="quiet">{text('answer_missing_advice')}</p>
      {asked.map((name) => (
        <label key={name} class="sheet-field">
          <span>{variableName(name)}</span>
          <input
            class="field"
            data-missing={name}
            value={given[name] ?? ''}
            required
            autocomplete="off"
            onInput={({ currentTarget }) => store.give(name, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}

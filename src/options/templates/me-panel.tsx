import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Me } from '../../domain/template-values';
import { text } from '../../text/text';

const fields = {
  name: 'variable_me_name',
  company: 'variable_me_company',
  title: 'variable_me_title',
  email: 'variable_me_email',
  phone: 'variable_me_phone',
  link: 'variable_me_link',
} as const;

/** The user's own data for templates; it follows the user to other machines. */
export function MePanel({ me, onSave }: { readonly me: Me; readonly onSave: (me: Me) => void }): JSX.Element {
  const draft = useSignal(me);
  return (
    <form
      class="template-me section-part"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft.peek());
      }}
    >
      <h2>{text('template_me_title')}</h2>
      <p class="quiet">{text('template_me_advice')}</p>
      {(Object.keys(fields) as (keyof Me)[]).map((name) => (
        <label key={name} class="sheet-field">
          <span>{text(fields[name])}</span>
          <input
            class="field"
            value={draft.value[name]}
            onInput={({ currentTarget }) => {
              draft.value = { ...draft.peek(), [name]: currentTarget.value };
            }}
          />
        </label>
      ))}
      <div class="sheet-foot">
        <button type="submit" class="button">
          {text('action_save')}
        </button>
      </div>
    </form>
  );
}

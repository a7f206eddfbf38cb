import { useEffect, useId, useRef } from 'react';
import { formFields, mustHave, type AnswerForm } from './form-state';
import type { FormState } from './form-words';
import type { FormProps } from './forms';

function Control({ form, field, id }: { form: AnswerForm; field: keyof FormState; id: string }) {
  const { words, state, set } = form;
  const options =
    field === 'currency'
      ? Object.entries(words.currencies)
      : form.reasons.map((text, at) => [String(at + 1), text] as const);
  const shared = {
    id,
    value: state[field],
    required: mustHave.has(field),
    'aria-invalid': form.error(field) !== undefined,
  };
  if (field === 'currency' || field === 'reason') {
    return (
      <select
        {...shared}
        onChange={({ target }) => {
          set(field, target.value);
        }}
      >
        <option value="">{words.choose}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    );
  }
  if (field === 'notes')
    return (
      <textarea
        {...shared}
        maxLength={2_000}
        onChange={({ target }) => {
          set(field, target.value);
        }}
      />
    );
  const type = field === 'closeDate' ? 'date' : field === 'value' ? 'number' : 'text';
  return (
    <input
      {...shared}
      type={type}
      step="any"
      onChange={({ target }) => {
        set(field, target.value);
      }}
    />
  );
}

/** The browser's own elements; labels by `for`, by wrapping and by `aria-labelledby` in turn. */
export default function NativeForm({ form, place, onCancel }: FormProps) {
  const { kind, words } = form;
  const base = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const body = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      <h2>{words.title[kind]}</h2>
      {formFields[kind].map((field, at) => {
        const id = `${base}${field}`;
        const star = mustHave.has(field) ? <span aria-hidden="true"> *</span> : null;
        if (at % 2 === 1)
          return (
            <p key={field}>
              <label>
                {form.labelOf(field)}
                {star}: <Control form={form} field={field} id={id} />
              </label>
            </p>
          );
        return (
          <p key={field}>
            <label htmlFor={id}>
              {form.labelOf(field)}
              {star}
            </label>{' '}
            <Control form={form} field={field} id={id} />
          </p>
        );
      })}
      <button type="submit">{words.finish[kind]}</button>{' '}
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
  if (place === 'inline') return body;
  return (
    <dialog ref={dialog} onClose={onCancel}>
      {body}
    </dialog>
  );
}

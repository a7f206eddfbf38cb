import { createElement, useEffect, useRef } from 'react';
import { formFields, type AnswerForm } from './form-state';
import type { FormState } from './form-words';
import type { FormProps } from './forms';
import { defineFields, type HeTextField } from './he-fields';

const prefix = 'referrals';
defineFields(prefix);

function Field({ form, field }: { form: AnswerForm; field: keyof FormState }) {
  const element = useRef<HeTextField>(null);
  const { set } = form;
  useEffect(() => {
    const changed = (event: Event): void => {
      set(field, (event as CustomEvent<string>).detail);
    };
    const host = element.current;
    host?.addEventListener('value-change', changed);
    return () => host?.removeEventListener('value-change', changed);
  });
  const shown = form.state[field];
  const invalid = form.error(field) !== undefined;
  useEffect(() => {
    if (element.current === null) return;
    element.current.value = shown;
    element.current.invalid = invalid;
  }, [shown, invalid]);
  const label = form.labelOf(field);
  if (field !== 'currency' && field !== 'reason') {
    return createElement(`${prefix}_he-text-field`, {
      ref: element,
      label,
      initial: shown,
      ...(field === 'notes' ? { multiline: '' } : {}),
    });
  }
  const options =
    field === 'currency'
      ? Object.entries(form.words.currencies)
      : form.reasons.map((text, at) => [String(at + 1), text] as const);
  return createElement(
    `${prefix}_he-select`,
    { ref: element, label, initial: shown, placeholder: form.words.choose },
    options.map(([key, text]) => createElement(`${prefix}_he-option`, { key, value: key }, text)),
  );
}

/** The portal's own elements, in its own dialog: names on hosts, inputs in shadow roots, options in slots. */
export default function HeForm({ form, place, onCancel }: FormProps) {
  const { kind, words } = form;
  const body = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      <h2>{words.title[kind]}</h2>
      {formFields[kind].map((field) => (
        <Field key={field} form={form} field={field} />
      ))}
      <button type="submit">{words.finish[kind]}</button>{' '}
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
  return place === 'inline'
    ? body
    : createElement(
        `${prefix}_he-dialog`,
        { role: 'dialog', 'aria-modal': 'true', 'aria-label': words.title[kind] },
        body,
      );
}

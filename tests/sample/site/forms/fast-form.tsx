import {
  fluentOption,
  fluentSelect,
  fluentTextArea,
  fluentTextField,
  provideFluentDesignSystem,
} from '@fluentui/web-components';
import { createElement, useEffect, useRef } from 'react';
import { formFields, type AnswerForm } from './form-state';
import type { FormState } from './form-words';
import type { FormProps } from './forms';

provideFluentDesignSystem().register(fluentTextField(), fluentTextArea(), fluentSelect(), fluentOption());

interface ValueElement extends HTMLElement {
  value: string;
}

function Field({ form, field }: { form: AnswerForm; field: keyof FormState }) {
  const element = useRef<ValueElement>(null);
  const { set } = form;
  const list = field === 'currency' || field === 'reason';
  useEffect(() => {
    const host = element.current;
    const changed = (): void => {
      if (host !== null) set(field, host.value);
    };
    const type = list ? 'change' : 'input';
    host?.addEventListener(type, changed);
    return () => host?.removeEventListener(type, changed);
  });
  const shown = form.state[field];
  useEffect(() => {
    if (element.current !== null && element.current.value !== shown) element.current.value = shown;
  }, [shown]);
  const label = form.labelOf(field);
  if (!list)
    return createElement(
      field === 'notes' ? 'fluent-text-area' : 'fluent-text-field',
      { ref: element, value: shown },
      label,
    );
  const options =
    field === 'currency'
      ? Object.entries(form.words.currencies)
      : form.reasons.map((text, at) => [String(at + 1), text] as const);
  return createElement(
    'fluent-select',
    { ref: element, 'aria-label': label },
    [['', form.words.choose] as const, ...options].map(([key, text]) =>
      createElement('fluent-option', { key, value: key }, text),
    ),
  );
}

/** Fluent UI web components v2: the label's words are slotted from the host's own content. */
export default function FastForm({ form, onCancel }: FormProps) {
  const { kind, words } = form;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      <h2>{words.title[kind]}</h2>
      {formFields[kind].map((field) => (
        <p key={field}>
          <Field form={form} field={field} />
        </p>
      ))}
      <button type="submit">{words.finish[kind]}</button>{' '}
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}

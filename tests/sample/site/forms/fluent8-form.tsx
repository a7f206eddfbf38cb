import {
  ComboBox,
  DatePicker,
  DefaultButton,
  Dialog,
  DialogFooter,
  DialogType,
  Dropdown,
  Panel,
  PanelType,
  PrimaryButton,
  TextField,
  type IComboBox,
} from '@fluentui/react';
import { dateOf, dayOf, formFields, mustHave, type AnswerForm } from './form-state';
import type { FormKind, FormState } from './form-words';
import type { FormProps } from './forms';

/** German and Czech offices write days first; the parser takes only what its own format gives. */
const dotted = {
  formatDate: (date?: Date) =>
    date ? `${date.getDate()}. ${date.getMonth() + 1}. ${date.getFullYear()}` : '',
  parseDateFromString: (text: string): Date | null => {
    const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u.exec(text.trim());
    return match ? new Date(Number(match[3]), Number(match[2]) - 1, Number(match[1])) : null;
  },
};

/** Fluent UI v8: a list is a Dropdown in these forms and a ComboBox in the others. */
const dropdowns: ReadonlySet<FormKind> = new Set(['decline', 'close-as-error', 'edit']);

const messageOf = (form: AnswerForm, field: keyof FormState): { errorMessage?: string } => {
  const message = form.error(field);
  return message === undefined ? {} : { errorMessage: message };
};

function Choice({
  form,
  field,
  options,
}: {
  form: AnswerForm;
  field: 'currency' | 'reason';
  options: { key: string; text: string }[];
}) {
  const shared = {
    label: form.labelOf(field),
    required: mustHave.has(field),
    options,
    selectedKey: form.state[field] === '' ? null : form.state[field],
    ...messageOf(form, field),
  };
  if (dropdowns.has(form.kind)) {
    return (
      <Dropdown
        {...shared}
        placeholder={form.words.choose}
        onChange={(_, option) => form.set(field, String(option?.key ?? ''))}
      />
    );
  }
  return (
    <ComboBox
      {...shared}
      placeholder={form.words.choose}
      allowFreeform={field === 'currency'}
      autoComplete="on"
      onChange={(_event: React.FormEvent<IComboBox>, option, _index, text) => {
        const typed = options.find((one) => one.text === text);
        form.set(field, String(option?.key ?? typed?.key ?? ''));
      }}
    />
  );
}

function Field({
  form,
  field,
  dates,
}: {
  form: AnswerForm;
  field: keyof FormState;
  dates: FormProps['dates'];
}) {
  const { words, state, set } = form;
  if (field === 'currency')
    return (
      <Choice
        form={form}
        field={field}
        options={Object.entries(words.currencies).map(([key, text]) => ({ key, text }))}
      />
    );
  if (field === 'reason')
    return (
      <Choice
        form={form}
        field={field}
        options={form.reasons.map((text, at) => ({ key: String(at + 1), text }))}
      />
    );
  if (field === 'closeDate') {
    const date = dateOf(state.closeDate);
    return (
      <DatePicker
        label={form.labelOf(field)}
        isRequired
        allowTextInput={dates !== 'closed'}
        placeholder={words.pickDate}
        {...(date === null ? {} : { value: date })}
        onSelectDate={(chosen) => {
          set(field, dayOf(chosen));
        }}
        {...(dates === 'dotted' ? dotted : {})}
      />
    );
  }
  return (
    <TextField
      label={form.labelOf(field)}
      required={mustHave.has(field)}
      multiline={field === 'notes'}
      value={state[field]}
      {...messageOf(form, field)}
      onChange={(_, text) => {
        set(field, text ?? '');
      }}
    />
  );
}

export default function Fluent8Form({ form, place, dates, onCancel }: FormProps) {
  const { kind, words } = form;
  const buttons = (
    <>
      <PrimaryButton type="submit" text={words.finish[kind]} />
      <DefaultButton text={words.cancel} onClick={onCancel} />
    </>
  );
  const body = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      {formFields[kind].map((field) => (
        <Field key={field} form={form} field={field} dates={dates} />
      ))}
      {place === 'dialog' ? <DialogFooter>{buttons}</DialogFooter> : <p>{buttons}</p>}
    </form>
  );
  if (place === 'panel')
    return (
      <Panel isOpen type={PanelType.medium} headerText={words.title[kind]} onDismiss={onCancel}>
        {body}
      </Panel>
    );
  if (place === 'dialog') {
    return (
      <Dialog
        hidden={false}
        minWidth={480}
        dialogContentProps={{ type: DialogType.normal, title: words.title[kind] }}
        onDismiss={onCancel}
      >
        {body}
      </Dialog>
    );
  }
  return (
    <section>
      <h2>{words.title[kind]}</h2>
      {body}
    </section>
  );
}

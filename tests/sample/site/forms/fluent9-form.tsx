import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  Option,
  OverlayDrawer,
  Select,
  Textarea,
  webLightTheme,
} from '@fluentui/react-components';
import { formFields, mustHave, type AnswerForm } from './form-state';
import type { FormKind, FormState } from './form-words';
import type { FormProps } from './forms';

/** Fluent UI v9 has three lists; each form uses another one. */
const listOf: Readonly<Record<FormKind, 'dropdown' | 'combobox' | 'select'>> = {
  accept: 'dropdown',
  decline: 'combobox',
  edit: 'select',
  won: 'select',
  lost: 'dropdown',
  'close-as-error': 'select',
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
  const chosen = form.state[field];
  const shown = options.find(({ key }) => key === chosen)?.text ?? '';
  const list = listOf[form.kind];
  if (list === 'select') {
    return (
      <Select
        value={chosen}
        onChange={(_, { value }) => {
          form.set(field, value);
        }}
      >
        <option value="">{form.words.choose}</option>
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    );
  }
  const shared = {
    placeholder: form.words.choose,
    selectedOptions: chosen === '' ? [] : [chosen],
    onOptionSelect: (_: unknown, { optionValue }: { optionValue?: string | undefined }) => {
      form.set(field, optionValue ?? '');
    },
  };
  const items = options.map(({ key, text }) => (
    <Option key={key} value={key} text={text}>
      {text}
    </Option>
  ));
  return list === 'dropdown' ? (
    <Dropdown {...shared} value={shown}>
      {items}
    </Dropdown>
  ) : (
    <Combobox {...shared} defaultValue={shown}>
      {items}
    </Combobox>
  );
}

function Control({ form, field }: { form: AnswerForm; field: keyof FormState }) {
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
  if (field === 'notes')
    return (
      <Textarea
        value={state.notes}
        onChange={(_, { value }) => {
          set(field, value);
        }}
      />
    );
  return (
    <Input
      type={field === 'closeDate' ? 'date' : 'text'}
      value={state[field]}
      onChange={(_, { value }) => {
        set(field, value);
      }}
    />
  );
}

export default function Fluent9Form({ form, place, onCancel }: FormProps) {
  const { kind, words } = form;
  const fields = formFields[kind].map((field) => {
    const error = form.error(field);
    return (
      <Field
        key={field}
        label={form.labelOf(field)}
        required={mustHave.has(field)}
        {...(error === undefined ? {} : { validationMessage: error, validationState: 'error' as const })}
      >
        <Control form={form} field={field} />
      </Field>
    );
  });
  const buttons = (
    <>
      <Button appearance="primary" type="submit">
        {words.finish[kind]}
      </Button>
      <Button type="button" onClick={onCancel}>
        {words.cancel}
      </Button>
    </>
  );
  const onSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    form.submit();
  };
  const close = (_: unknown, { open }: { open: boolean }): void => {
    if (!open) onCancel();
  };
  const body = () => {
    if (place === 'panel') {
      return (
        <OverlayDrawer open position="end" size="medium" onOpenChange={close}>
          <DrawerHeader>
            <DrawerHeaderTitle>{words.title[kind]}</DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <form onSubmit={onSubmit} noValidate>
              {fields}
              <p>{buttons}</p>
            </form>
          </DrawerBody>
        </OverlayDrawer>
      );
    }
    if (place === 'dialog') {
      return (
        <Dialog open onOpenChange={close}>
          <DialogSurface>
            <form onSubmit={onSubmit} noValidate>
              <DialogBody>
                <DialogTitle>{words.title[kind]}</DialogTitle>
                <DialogContent>{fields}</DialogContent>
                <DialogActions>{buttons}</DialogActions>
              </DialogBody>
            </form>
          </DialogSurface>
        </Dialog>
      );
    }
    return (
      <form onSubmit={onSubmit} noValidate>
        <h2>{words.title[kind]}</h2>
        {fields}
        <p>{buttons}</p>
      </form>
    );
  };
  return <FluentProvider theme={webLightTheme}>{body()}</FluentProvider>;
}

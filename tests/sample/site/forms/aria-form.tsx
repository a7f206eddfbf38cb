import { parseDate } from '@internationalized/date';
import {
  Button,
  ComboBox,
  DateField,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  NumberField,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  TextArea,
  TextField,
} from 'react-aria-components';
import { formFields, mustHave, type AnswerForm } from './form-state';
import type { FormState } from './form-words';
import type { FormProps } from './forms';

interface FieldProps {
  readonly form: AnswerForm;
  readonly field: keyof FormState;
}

function Choice({ form, field }: FieldProps) {
  const { state, set } = form;
  const options =
    field === 'currency'
      ? Object.entries(form.words.currencies)
      : form.reasons.map((text, at) => [String(at + 1), text] as const);
  const label = <Label>{form.labelOf(field)}</Label>;
  const list = (
    <Popover>
      <ListBox>
        {options.map(([id, text]) => (
          <ListBoxItem key={id} id={id} textValue={text}>
            {text}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
  const chosen = (key: React.Key | null): void => {
    set(field, String(key ?? ''));
  };
  if (form.kind === 'lost') {
    return (
      <RadioGroup value={state[field]} onChange={chosen}>
        {label}
        {options.map(([id, text]) => (
          <Radio key={id} value={id}>
            {text}
          </Radio>
        ))}
      </RadioGroup>
    );
  }
  if (field === 'reason')
    return (
      <ComboBox onSelectionChange={chosen}>
        {label}
        <Input />
        <Button>▼</Button>
        {list}
      </ComboBox>
    );
  return (
    <Select
      selectedKey={state[field] === '' ? null : state[field]}
      onSelectionChange={chosen}
      placeholder={form.words.choose}
    >
      {label}
      <Button>
        <SelectValue />
        <span aria-hidden="true">▼</span>
      </Button>
      {list}
    </Select>
  );
}

function Field({ form, field }: FieldProps) {
  const { state, set } = form;
  const shown = state[field];
  const label = <Label>{form.labelOf(field)}</Label>;
  switch (field) {
    case 'currency':
    case 'reason':
      return <Choice form={form} field={field} />;
    case 'closeDate':
      return (
        <DateField
          value={shown === '' ? null : parseDate(shown)}
          onChange={(day) => {
            set(field, day?.toString() ?? '');
          }}
        >
          {label}
          <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
        </DateField>
      );
    case 'value':
      return (
        <NumberField
          value={shown === '' ? Number.NaN : Number(shown)}
          onChange={(amount) => {
            set(field, Number.isNaN(amount) ? '' : String(amount));
          }}
        >
          {label}
          <Group>
            <Button slot="decrement">−</Button>
            <Input />
            <Button slot="increment">+</Button>
          </Group>
        </NumberField>
      );
    default:
      return (
        <TextField
          isRequired={mustHave.has(field)}
          isInvalid={form.error(field) !== undefined}
          value={shown}
          onChange={(text) => {
            set(field, text);
          }}
        >
          {label}
          {field === 'notes' ? <TextArea /> : <Input />}
        </TextField>
      );
  }
}

/** React Aria: a date is three parts to type into, popovers hide the rest of the page, lists hear pointers only. */
export default function AriaForm({ form, place, onCancel }: FormProps) {
  const { kind, words } = form;
  const body = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      {formFields[kind].map((field) => (
        <Field key={field} form={form} field={field} />
      ))}
      <button type="submit">{words.finish[kind]}</button>{' '}
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
  const title = words.title[kind];
  return (
    <I18nProvider locale={document.documentElement.lang}>
      {place === 'inline' ? (
        <section>
          <h2>{title}</h2>
          {body}
        </section>
      ) : (
        <ModalOverlay isOpen>
          <Modal>
            <Dialog>
              <Heading slot="title">{title}</Heading>
              {body}
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </I18nProvider>
  );
}

import { Button, DatePicker, Drawer, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { formFields, mustHave, type AnswerForm } from './form-state';
import type { FormState } from './form-words';
import type { FormProps } from './forms';

function Control({ form, field, id }: { form: AnswerForm; field: keyof FormState; id: string }) {
  const { words, state, set } = form;
  const shown = state[field];
  switch (field) {
    case 'currency':
      return (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.choose}
          value={shown === '' ? null : shown}
          options={Object.entries(words.currencies).map(([value, label]) => ({ value, label }))}
          onChange={(chosen: string | null) => {
            set(field, chosen ?? '');
          }}
        />
      );
    case 'reason': {
      const options = form.reasons.map((label, at) => ({ value: String(at + 1), label }));
      if (form.kind === 'lost')
        return (
          <Radio.Group
            id={id}
            aria-label={form.labelOf(field)}
            value={shown}
            options={options}
            onChange={({ target }) => {
              set(field, String(target.value));
            }}
          />
        );
      return (
        <Select
          id={id}
          placeholder={words.choose}
          value={shown === '' ? null : shown}
          options={options}
          onChange={(chosen: string | null) => {
            set(field, chosen ?? '');
          }}
        />
      );
    }
    case 'closeDate':
      return (
        <DatePicker
          id={id}
          placeholder={words.pickDate}
          value={shown === '' ? null : dayjs(shown)}
          onChange={(day) => {
            set(field, day?.format('YYYY-MM-DD') ?? '');
          }}
        />
      );
    case 'value':
      return (
        <InputNumber<string>
          id={id}
          stringMode
          value={shown === '' ? null : shown}
          formatter={(amount) => (amount ?? '').replace(/\B(?=(?:\d{3})+$)/g, ',')}
          parser={(text) => (text ?? '').replaceAll(',', '')}
          onChange={(amount) => {
            set(field, amount ?? '');
          }}
        />
      );
    case 'notes':
      return (
        <Input.TextArea
          id={id}
          showCount
          maxLength={500}
          value={shown}
          onChange={({ target }) => {
            set(field, target.value);
          }}
        />
      );
    default:
      return (
        <Input
          id={id}
          allowClear
          value={shown}
          onChange={({ target }) => {
            set(field, target.value);
          }}
        />
      );
  }
}

/**
 * Ant Design: lists open at `mousedown` into a portal that draws rows without roles, amounts are grouped
 * while typing.
 */
export default function AntdForm({ form, place, onCancel }: FormProps) {
  const { kind, words } = form;
  const body = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      noValidate
    >
      {formFields[kind].map((field) => {
        const error = form.error(field);
        return (
          <Form.Item
            key={field}
            label={form.labelOf(field)}
            htmlFor={`antd-${field}`}
            layout="vertical"
            required={mustHave.has(field)}
            {...(error === undefined ? {} : { validateStatus: 'error' as const, help: error })}
          >
            <Control form={form} field={field} id={`antd-${field}`} />
          </Form.Item>
        );
      })}
      <Button htmlType="submit" type="primary">
        {words.finish[kind]}
      </Button>{' '}
      <Button onClick={onCancel}>{words.cancel}</Button>
    </form>
  );
  const title = words.title[kind];
  if (place === 'panel')
    return (
      <Drawer open title={title} onClose={onCancel}>
        {body}
      </Drawer>
    );
  if (place === 'dialog')
    return (
      <Modal open title={title} footer={null} onCancel={onCancel}>
        {body}
      </Modal>
    );
  return (
    <section>
      <h2>{title}</h2>
      {body}
    </section>
  );
}

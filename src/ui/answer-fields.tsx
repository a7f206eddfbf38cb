import type { JSX } from 'preact';
import { type FormField, formFields, type FormValue, type FormValues } from '../domain/form';
import { wholeName } from '../domain/person-name';
import type { Obstacle, Prepared } from '../domain/prepare-answer';
import { sameValue } from '../domain/shown-values';
import type { AnswerTemplate } from '../domain/template';
import { enumeration, plural, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { fieldNames, valueText } from './answer-text';
import { ReasonSelect } from './reason-select';

interface Props {
  readonly store: AnswerStore;
  readonly template: AnswerTemplate;
  readonly prepared: Prepared;
  /** What Partner Center was last seen to show. */
  readonly shown: FormValues;
}

/** Fields that Partner Center's form has for an answer, and that may be typed here where nothing gives them a value. */
const asksFor: Readonly<Record<AnswerTemplate['kind'], readonly FormField[]>> = {
  accept: ['value', 'currency'],
  decline: [],
  won: ['value', 'currency'],
  lost: [],
  edit: [
    'dealName',
    'value',
    'currency',
    'closeDate',
    'notes',
    'memberFirstName',
    'memberLastName',
    'memberPhone',
    'memberEmail',
  ],
  'close-as-error': [],
};

/** What goes into the form, each field to be changed for this one answer. */
export function AnswerFields({ store, template, prepared, shown }: Props): JSX.Element {
  const team = template.kind === 'accept' ? template.team.slice(1) : [];
  if (prepared.kind === 'blocked')
    return (
      <>
        {prepared.obstacles.map((obstacle) => (
          <Blocked key={obstacle.in} obstacle={obstacle} />
        ))}
      </>
    );
  const edits = template.kind === 'edit';
  // An edit begins with what stands in Partner Center; any other answer with what goes in.
  const values = {
    ...(edits ? shown : {}),
    ...prepared.prepared.values,
    ...store.edits.value.values,
  };
  return (
    <>
      {formFields.map((field) => {
        const value = values[field];
        const onEdit = (next: FormValue): void => store.edit(field, next);
        if (edits && !asksFor.edit.includes(field)) return null;
        if (value === undefined && !asksFor[template.kind].includes(field)) return null;
        return (
          <Field
            key={field}
            field={field}
            value={value ?? null}
            stands={fromTo(shown[field], value, edits)}
            onEdit={onEdit}
          />
        );
      })}
      {team.length > 0 && (
        <p class="quiet">
          {plural(
            'answer_team_others',
            team.length,
            enumeration(
              team.map(({ firstName, lastName, email }) =>
                `${wholeName(firstName, lastName)} ${email}`.trim(),
              ),
            ),
          )}
        </p>
      )}
    </>
  );
}

/** A text that cannot be written out yet. */
function Blocked({
  obstacle: { in: field, problems, marked },
}: {
  readonly obstacle: Obstacle<FormField>;
}): JSX.Element {
  return (
    <div class="sheet-field">
      <span>{text(fieldNames[field])}</span>
      <p class="sheet-text" dir="auto">
        {marked}
      </p>
      {problems.length > 0 && (
        <p class="sheet-wrong">{text('answer_template_broken', text(fieldNames[field]))}</p>
      )}
    </div>
  );
}

/** What stands in Partner Center and what would, where both are known and differ; null: there is nothing to say. */
function fromTo(from: FormValue | undefined, to: FormValue | undefined, edits: boolean): string | null {
  if (from === undefined || to === undefined || sameValue(from, to)) return null;
  return edits
    ? text('answer_from_to', valueText(from), valueText(to))
    : text('answer_stands', valueText(from));
}

interface FieldProps {
  readonly field: FormField;
  readonly onEdit: (value: FormValue) => void;
}

function Field({
  field,
  value,
  stands,
  onEdit,
}: FieldProps & {
  /** Null: nothing gives it a value. */
  readonly value: FormValue | null;
  /** What is to be said of what stands there; null: nothing. */
  readonly stands: string | null;
}): JSX.Element {
  return (
    <label class="sheet-field">
      <span>{text(fieldNames[field])}</span>
      {value === null ? (
        <Empty field={field} onEdit={onEdit} />
      ) : (
        <Control field={field} value={value} onEdit={onEdit} />
      )}
      {stands !== null && (
        <span dir="auto" data-stands={field}>
          {stands}
        </span>
      )}
    </label>
  );
}

function Empty({ field, onEdit }: FieldProps): JSX.Element {
  switch (field) {
    case 'currency':
      return <Currency code="" onEdit={onEdit} />;
    case 'value':
      return <Amount amount="" onEdit={onEdit} />;
    case 'closeDate':
      return <Day day="" onEdit={onEdit} />;
    default:
      return <Control field={field} value={{ kind: 'text', text: '' }} onEdit={onEdit} />;
  }
}

function Amount({
  amount,
  onEdit,
}: Pick<FieldProps, 'onEdit'> & { readonly amount: number | '' }): JSX.Element {
  return (
    <input
      class="field"
      type="number"
      min="0"
      step="any"
      value={amount}
      onInput={({ currentTarget }) => {
        if (currentTarget.value !== '') onEdit({ kind: 'amount', amount: currentTarget.valueAsNumber });
      }}
    />
  );
}

function Currency({ code, onEdit }: Pick<FieldProps, 'onEdit'> & { readonly code: string }): JSX.Element {
  return (
    <input
      class="field"
      pattern="[A-Za-z]{3}"
      maxLength={3}
      value={code}
      autocomplete="off"
      onInput={({ currentTarget }) => {
        const { value, validity } = currentTarget;
        if (value !== '' && validity.valid) onEdit({ kind: 'currency', code: value.toUpperCase() });
      }}
    />
  );
}

function Day({ day, onEdit }: Pick<FieldProps, 'onEdit'> & { readonly day: string }): JSX.Element {
  return (
    <input
      class="field"
      type="date"
      required={day !== ''}
      value={day}
      onInput={({ currentTarget }) => {
        if (currentTarget.value !== '') onEdit({ kind: 'day', day: currentTarget.value });
      }}
    />
  );
}

function Control({ field, value, onEdit }: FieldProps & { readonly value: FormValue }): JSX.Element {
  switch (value.kind) {
    case 'reason':
      return value.list === 'error' ? (
        <ReasonSelect list="error" code={value.code} onChoose={(code) => onEdit({ ...value, code })} />
      ) : (
        <ReasonSelect list="decline" code={value.code} onChoose={(code) => onEdit({ ...value, code })} />
      );
    case 'amount':
      return <Amount amount={value.amount} onEdit={onEdit} />;
    case 'currency':
      return <Currency code={value.code} onEdit={onEdit} />;
    case 'day':
      return <Day day={value.day} onEdit={onEdit} />;
    case 'text': {
      const edited = ({
        currentTarget,
      }: {
        readonly currentTarget: HTMLInputElement | HTMLTextAreaElement;
      }): void => onEdit({ kind: 'text', text: currentTarget.value });
      return field === 'notes' ? (
        <textarea class="field" rows={4} dir="auto" value={value.text} onInput={edited} />
      ) : (
        <input class="field" dir="auto" value={value.text} autocomplete="off" onInput={edited} />
      );
    }
  }
}

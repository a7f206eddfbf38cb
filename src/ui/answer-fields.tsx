import type { JSX } from 'preact';
import { type FormField, formFields, type FormValue } from '../domain/form';
import { wholeName } from '../domain/person-name';
import type { Obstacle, Prepared } from '../domain/prepare-answer';
import type { AnswerTemplate, DeclineReason, ErrorReason } from '../domain/template';
import { enumeration, plural, text } from '../text/text';
import type { AnswerStore } from './answer-store';
import { fieldNames, reasonNames } from './answer-text';

interface Props {
  readonly store: AnswerStore;
  readonly template: AnswerTemplate;
  readonly prepared: Prepared;
}

/** What goes into the form, each field to be changed for this one answer. */
export function AnswerFields({ store, template, prepared }: Props): JSX.Element {
  const team = template.kind === 'accept' ? template.team.slice(1) : [];
  if (prepared.kind === 'blocked')
    return (
      <>
        {prepared.obstacles.map((obstacle) => (
          <Blocked key={obstacle.in} obstacle={obstacle} />
        ))}
      </>
    );
  const values = { ...prepared.prepared.values, ...store.edits.value.values };
  return (
    <>
      {formFields.map((field) => {
        const value = values[field];
        return (
          value !== undefined && (
            <Field key={field} field={field} value={value} onEdit={(next) => store.edit(field, next)} />
          )
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

interface FieldProps {
  readonly field: FormField;
  readonly value: FormValue;
  readonly onEdit: (value: FormValue) => void;
}

function Field({ field, value, onEdit }: FieldProps): JSX.Element {
  return (
    <label class="sheet-field">
      <span>{text(fieldNames[field])}</span>
      <Control field={field} value={value} onEdit={onEdit} />
    </label>
  );
}

function Control({ field, value, onEdit }: FieldProps): JSX.Element {
  switch (value.kind) {
    case 'reason':
      return (
        <select
          class="field"
          value={value.code}
          onChange={({ currentTarget }) =>
            onEdit(
              value.list === 'error'
                ? { ...value, code: Number(currentTarget.value) as ErrorReason }
                : { ...value, code: Number(currentTarget.value) as DeclineReason },
            )
          }
        >
          {reasonNames(value.list).map((name, at) => (
            <option key={name} value={at + 1}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'amount':
      return (
        <input
          class="field"
          type="number"
          min="0"
          step="any"
          value={value.amount}
          onInput={({ currentTarget }) => {
            if (currentTarget.value !== '') onEdit({ kind: 'amount', amount: currentTarget.valueAsNumber });
          }}
        />
      );
    case 'currency':
      return (
        <input
          class="field"
          pattern="[A-Za-z]{3}"
          maxLength={3}
          value={value.code}
          autocomplete="off"
          onInput={({ currentTarget }) => {
            if (currentTarget.validity.valid)
              onEdit({ kind: 'currency', code: currentTarget.value.toUpperCase() });
          }}
        />
      );
    case 'day':
      return (
        <input
          class="field"
          type="date"
          required
          value={value.day}
          onInput={({ currentTarget }) => {
            if (currentTarget.value !== '') onEdit({ kind: 'day', day: currentTarget.value });
          }}
        />
      );
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

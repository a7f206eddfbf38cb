import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { previewText } from '../../domain/edit-answer';
import type { Template } from '../../domain/template';
import { parseTemplate, type TemplateProblem } from '../../domain/template-text';
import { templateValues, type Me } from '../../domain/template-values';
import { localeFor } from '../../domain/template-render';
import { variableNamed, variableNames } from '../../domain/template-variables';
import type { TriageRow } from '../../messages/triage-verbs';
import { sentences, text, uiLanguage } from '../../text/text';
import { variableName } from '../../ui/variable-name';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly lines: number;
  readonly template: Template;
  readonly me: Me;
  /** Null: there is no referral to try it on. */
  readonly referral: TriageRow | null;
  readonly onEdit: (value: string) => void;
}

function problemText({ kind, at, written, suggestion }: TemplateProblem): string {
  const where = text('template_problem_at', at.line, at.column);
  switch (kind) {
    case 'unknown-variable':
      return sentences(
        where,
        suggestion === null
          ? text('template_unknown', written)
          : text('template_unknown_meant', written, suggestion),
      );
    case 'shift-not-allowed':
      return sentences(where, text('template_no_shift', written));
    case 'not-closed':
      return sentences(where, text('template_not_closed'));
    case 'empty':
      return sentences(where, text('template_empty_variable'));
  }
}

/** One text of a template: what is wrong with it and where, a picker of variables, and what it says of a real referral. */
export function TemplateText({ label, value, lines, template, me, referral, onEdit }: Props): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const { problems } = parseTemplate(value);
  const insert = (name: string): void => {
    const field = area.current;
    if (field === null || name === '') return;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    field.setRangeText(`{{${name}}}`, from, to, 'end');
    onEdit(field.value);
    field.focus();
  };
  return (
    <div class="template-text">
      <label class="sheet-field">
        <span>{label}</span>
        <textarea
          ref={area}
          class="field"
          rows={lines}
          dir="auto"
          value={value}
          aria-invalid={problems.length > 0}
          spellcheck
          onInput={({ currentTarget }) => onEdit(currentTarget.value)}
        />
      </label>
      <label class="template-picker">
        <span class="for-ears">{text('template_insert_into', label)}</span>
        <select
          class="field"
          value=""
          onChange={({ currentTarget }) => {
            insert(variableNamed(currentTarget.value) ?? '');
            currentTarget.value = '';
          }}
        >
          <option value="">{text('template_insert')}</option>
          {variableNames.map((name) => (
            <option key={name} value={name}>{`${variableName(name)} – {{${name}}}`}</option>
          ))}
        </select>
      </label>
      {problems.map((problem) => (
        <p key={problem.at.offset} class="sheet-wrong" role="alert">
          {problemText(problem)}
        </p>
      ))}
      {referral !== null && value.trim() !== '' && (
        <p class="sheet-text" dir="auto" aria-label={text('template_preview_of', label)}>
          {preview(value, template, me, referral)}
        </p>
      )}
    </div>
  );
}

function preview(value: string, template: Template, me: Me, referral: TriageRow): string {
  const locale = localeFor(template, referral.country, uiLanguage());
  const values = templateValues(referral, me, {
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale,
  });
  return previewText(value, values, template, referral.country, uiLanguage());
}

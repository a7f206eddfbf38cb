import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pageLanguages } from '../../domain/page-languages';
import type { Template } from '../../domain/template';
import { text, uiLanguage } from '../../text/text';
import { ReasonSelect } from '../../ui/reason-select';
import { TeamFields } from './team-fields';
import { TemplateText } from './template-text';

/** The texts of each kind of template, in their order. */
export const textNames = {
  accept: ['dealName', 'notes', 'crmId', 'campaignId'],
  decline: ['notes'],
  lost: ['notes'],
  won: ['notes'],
  'close-as-error': ['notes'],
  'e-mail': ['subject', 'body'],
} as const;
export const labels = {
  dealName: 'field_deal_name',
  notes: 'field_notes',
  crmId: 'field_crm_id',
  campaignId: 'field_campaign_id',
  subject: 'field_subject',
  body: 'field_body',
} as const;
type TextName = keyof typeof labels;

const long: ReadonlySet<string> = new Set(['notes', 'body']);
const rare: ReadonlySet<string> = new Set(['crmId', 'campaignId']);
/** Texts that few sellers use. */
export const isRare = (name: TextName): boolean => rare.has(name);

/** The languages that customers may write in, by their names in the reader's; one that a file brought stays. */
function languageChoices(chosen: string | null): readonly (readonly [tag: string, name: string])[] {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language' });
  const tags = new Set<string>([...pageLanguages, ...(chosen === null ? [] : [chosen])]);
  return [...tags]
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, uiLanguage()));
}

/** A text of a template; empty where its kind has none of this name. */
export const textOf = (template: Template, name: TextName): string =>
  String((template as unknown as Record<string, unknown>)[name] ?? '');

/** Whether something is used of what is folded. */
const usesMore = (template: Template): boolean =>
  template.language !== null ||
  (template.kind === 'accept' &&
    (template.crmId !== '' || template.campaignId !== '' || template.team.length > 0));

/** Changes fields of the draft. */
export type SetDraft = (change: Partial<Record<string, unknown>>) => void;

interface FieldProps {
  readonly template: Template;
  readonly set: SetDraft;
}

/** The reason that Partner Center asks for; nothing where it asks for none. */
export function ReasonField({ template, set }: FieldProps): JSX.Element | null {
  const choice = reasonChoice(template, (reason) => set({ reason }));
  if (choice === null) return null;
  return (
    <label class="sheet-field">
      <span>{text('field_reason')}</span>
      {choice}
    </label>
  );
}

function reasonChoice(template: Template, choose: (reason: unknown) => void): JSX.Element | null {
  switch (template.kind) {
    case 'close-as-error':
      return <ReasonSelect list="error" code={template.reason} onChoose={choose} />;
    case 'decline':
    case 'lost':
      return <ReasonSelect list="decline" code={template.reason} onChoose={choose} />;
    default:
      return null;
  }
}

export function TextFields({
  template,
  names,
  set,
}: FieldProps & { readonly names: readonly TextName[] }): JSX.Element {
  return (
    <>
      {names.map((name) => (
        <TemplateText
          key={name}
          label={text(labels[name])}
          value={textOf(template, name)}
          lines={long.has(name) ? 8 : 1}
          onEdit={(value) => set({ [name]: value })}
        />
      ))}
    </>
  );
}

/** What few templates need. What is used is shown to begin with; what the user folds stays so. */
export function MoreFields({ template, set }: FieldProps): JSX.Element {
  const [isOpen] = useState(() => usesMore(template));
  return (
    <details class="template-more" open={isOpen}>
      <summary>{text('template_more')}</summary>
      <TextFields template={template} names={textNames[template.kind].filter(isRare)} set={set} />
      {template.kind === 'accept' && <TeamFields team={template.team} onEdit={(team) => set({ team })} />}
      <label class="sheet-field">
        <span>{text('template_language')}</span>
        <select
          class="field"
          value={template.language ?? ''}
          onChange={({ currentTarget }) =>
            set({ language: currentTarget.value === '' ? null : currentTarget.value })
          }
        >
          <option value="">{text('template_language_own')}</option>
          {languageChoices(template.language).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="sheet-field">
        <span>{text('template_formats')}</span>
        <select
          class="field"
          value={template.formats}
          onChange={({ currentTarget }) =>
            set({ formats: currentTarget.value === 'customer' ? 'customer' : 'user' })
          }
        >
          <option value="user">{text('template_formats_user')}</option>
          <option value="customer">{text('template_formats_customer')}</option>
        </select>
      </label>
    </details>
  );
}

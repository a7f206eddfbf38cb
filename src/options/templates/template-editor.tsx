import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageLanguages } from '../../domain/page-languages';
import type { Template } from '../../domain/template';
import { parseTemplate } from '../../domain/template-text';
import type { OfferNames } from '../../domain/offer-names';
import type { Me } from '../../domain/template-values';
import type { TriageRow } from '../../messages/triage-verbs';
import { text, uiLanguage } from '../../text/text';
import { ReasonSelect } from '../../ui/reason-select';
import { AcceptFields } from './accept-fields';
import { DefaultForFields } from './default-for';
import { TeamFields } from './team-fields';
import { dropDraft, keepDraft, keptDraft } from './template-drafts';
import { TemplatePreview } from './template-preview';
import { TemplateText } from './template-text';

interface Props {
  readonly template: Template;
  readonly me: Me;
  readonly offers: OfferNames;
  readonly referrals: readonly TriageRow[];
  readonly onSave: (template: Template) => void;
  readonly onClose: () => void;
}

const textNames = {
  accept: ['dealName', 'notes', 'crmId', 'campaignId'],
  decline: ['notes'],
  lost: ['notes'],
  won: ['notes'],
  'close-as-error': ['notes'],
  'e-mail': ['subject', 'body'],
} as const;
const labels = {
  dealName: 'field_deal_name',
  notes: 'field_notes',
  crmId: 'field_crm_id',
  campaignId: 'field_campaign_id',
  subject: 'field_subject',
  body: 'field_body',
} as const;
const long: ReadonlySet<string> = new Set(['notes', 'body']);
/** Texts that few sellers use. */
const rare: ReadonlySet<string> = new Set(['crmId', 'campaignId']);

/** The languages that customers may write in, by their names in the reader's; one that a file brought stays. */
function languageChoices(chosen: string | null): readonly (readonly [tag: string, name: string])[] {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language' });
  const tags = new Set<string>([...pageLanguages, ...(chosen === null ? [] : [chosen])]);
  return [...tags]
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, uiLanguage()));
}

type TextName = keyof typeof labels;

/** A text of a template; empty where its kind has none of this name. */
const textOf = (template: Template, name: TextName): string =>
  String((template as unknown as Record<string, unknown>)[name] ?? '');

/** Whether it has a name, and each of its texts can be read. */
const isSound = (template: Template): boolean =>
  template.name.trim() !== '' &&
  textNames[template.kind].every((name) => parseTemplate(textOf(template, name)).problems.length === 0);

/** Whether something is used of what is folded. */
const usesMore = (template: Template): boolean =>
  template.language !== null ||
  (template.kind === 'accept' &&
    (template.crmId !== '' || template.campaignId !== '' || template.team.length > 0));

/** Changes fields of the draft. */
type SetDraft = (change: Partial<Record<string, unknown>>) => void;

interface Draft {
  readonly now: Template;
  /** What is written at this very moment, also before it is drawn. */
  readonly latest: () => Template;
  readonly set: SetDraft;
  /** It was written before, and not saved. */
  readonly isRestored: boolean;
  readonly isChanged: boolean;
  /** Goes back to what is saved. */
  readonly discard: () => void;
}

/** What is written of a template, kept until it is saved. */
function useDraft(saved: Template): Draft {
  const [kept] = useState(() => keptDraft(saved.id));
  const draft = useSignal<Template>(kept ?? saved);
  const isRestored = useSignal(kept !== null);
  const isChanged = JSON.stringify(draft.value) !== JSON.stringify(saved);

  // The tab is asked for before it is closed with what is not saved.
  useEffect(() => {
    if (!isChanged) return undefined;
    const asking = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: asking.signal });
    return () => {
      asking.abort();
    };
  }, [isChanged]);

  return {
    now: draft.value,
    latest: () => draft.peek(),
    isRestored: isRestored.value,
    isChanged,
    set(change) {
      draft.value = { ...draft.peek(), ...change } as Template;
      keepDraft(draft.peek(), saved);
    },
    discard() {
      draft.value = saved;
      isRestored.value = false;
      dropDraft(saved.id);
    },
  };
}

/** One template, with a live preview on a real referral. What cannot be read is not saved. */
export function TemplateEditor({
  template: saved,
  me,
  offers,
  referrals,
  onSave,
  onClose,
}: Props): JSX.Element {
  const { now, latest, set, isRestored, isChanged, discard } = useDraft(saved);
  const names = textNames[now.kind];

  return (
    <div class="template-desk">
      <form
        class="template-editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound(now)) onSave(latest());
        }}
      >
        {isRestored && <Restored onDiscard={discard} />}
        <label class="sheet-field">
          <span>{text('template_name')}</span>
          <input
            class="field"
            required
            value={now.name}
            onInput={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        </label>
        <ReasonField template={now} set={set} />
        <TextFields template={now} names={names.filter((name) => !rare.has(name))} set={set} />
        {now.kind === 'accept' && <AcceptFields template={now} set={set} />}
        <DefaultForFields value={now.defaultFor} onEdit={(defaultFor) => set({ defaultFor })} />
        <MoreFields template={now} set={set} />
        <div class="sheet-foot">
          <button type="submit" class="button" data-main disabled={!isSound(now)}>
            {text('action_save')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              if (isChanged && !confirm(text('template_cancel_sure'))) return;
              dropDraft(saved.id);
              onClose();
            }}
          >
            {text('action_cancel')}
          </button>
        </div>
      </form>
      <TemplatePreview
        template={now}
        me={me}
        offers={offers}
        referrals={referrals}
        texts={names.map((name) => ({ name, label: text(labels[name]), value: textOf(now, name) }))}
      />
    </div>
  );
}

/** Says that this was written before and not saved. */
function Restored({ onDiscard }: { readonly onDiscard: () => void }): JSX.Element {
  return (
    <p class="sheet-guard" role="status">
      <span>{text('template_restored')}</span>
      <button type="button" class="button" onClick={onDiscard}>
        {text('template_discard')}
      </button>
    </p>
  );
}

interface FieldProps {
  readonly template: Template;
  readonly set: SetDraft;
}

/** The reason that Partner Center asks for; nothing where it asks for none. */
function ReasonField({ template, set }: FieldProps): JSX.Element | null {
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

function TextFields({
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
function MoreFields({ template, set }: FieldProps): JSX.Element {
  const [isOpen] = useState(() => usesMore(template));
  return (
    <details class="template-more" open={isOpen}>
      <summary>{text('template_more')}</summary>
      <TextFields
        template={template}
        names={textNames[template.kind].filter((name) => rare.has(name))}
        set={set}
      />
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

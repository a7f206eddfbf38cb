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
import { Spoken } from '../../ui/spoken';

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

/** One template, with a live preview on a real referral. What cannot be read is not saved. */
export function TemplateEditor({
  template: saved,
  me,
  offers,
  referrals,
  onSave,
  onClose,
}: Props): JSX.Element {
  const [kept] = useState(() => keptDraft(saved.id));
  const draft = useSignal<Template>(kept ?? saved);
  const isRestored = useSignal(kept !== null);
  const now = draft.value;
  const names = textNames[now.kind];
  const textOf = (name: string): string => String((now as unknown as Record<string, unknown>)[name] ?? '');
  const isSound =
    now.name.trim() !== '' && names.every((name) => parseTemplate(textOf(name)).problems.length === 0);
  const set = (change: Partial<Record<string, unknown>>): void => {
    draft.value = { ...draft.peek(), ...change } as Template;
    keepDraft(draft.peek(), saved);
  };
  // What is folded and used is shown to begin with; what the user folds stays so.
  const [hasRare] = useState(
    () =>
      now.language !== null ||
      (now.kind === 'accept' && (now.crmId !== '' || now.campaignId !== '' || now.team.length > 0)),
  );
  const isChanged = JSON.stringify(now) !== JSON.stringify(saved);

  // The tab is asked for before it is closed with what is not saved.
  useEffect(() => {
    if (!isChanged) return undefined;
    const asking = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: asking.signal });
    return () => {
      asking.abort();
    };
  }, [isChanged]);

  const textField = (name: keyof typeof labels): JSX.Element => (
    <TemplateText
      key={name}
      label={text(labels[name])}
      value={textOf(name)}
      lines={long.has(name) ? 8 : 1}
      onEdit={(value) => set({ [name]: value })}
    />
  );

  return (
    <div class="template-desk">
      <form
        class="template-editor"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound) onSave(draft.peek());
        }}
      >
        {isRestored.value && (
          <Spoken class="sheet-guard">
            <span>{text('template_restored')}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                draft.value = saved;
                isRestored.value = false;
                dropDraft(saved.id);
              }}
            >
              {text('template_discard')}
            </button>
          </Spoken>
        )}
        <label class="sheet-field">
          <span>{text('template_name')}</span>
          <input
            class="field"
            required
            value={now.name}
            onInput={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        </label>
        {(now.kind === 'decline' || now.kind === 'lost' || now.kind === 'close-as-error') && (
          <label class="sheet-field">
            <span>{text('field_reason')}</span>
            {now.kind === 'close-as-error' ? (
              <ReasonSelect list="error" code={now.reason} onChoose={(reason) => set({ reason })} />
            ) : (
              <ReasonSelect list="decline" code={now.reason} onChoose={(reason) => set({ reason })} />
            )}
          </label>
        )}
        {names.filter((name) => !rare.has(name)).map(textField)}
        {now.kind === 'accept' && <AcceptFields template={now} set={set} />}
        <DefaultForFields value={now.defaultFor} onEdit={(defaultFor) => set({ defaultFor })} />
        <details class="template-more" open={hasRare}>
          <summary>{text('template_more')}</summary>
          {names.filter((name) => rare.has(name)).map(textField)}
          {now.kind === 'accept' && <TeamFields team={now.team} onEdit={(team) => set({ team })} />}
          <label class="sheet-field">
            <span>{text('template_language')}</span>
            <select
              class="field"
              value={now.language ?? ''}
              onChange={({ currentTarget }) =>
                set({ language: currentTarget.value === '' ? null : currentTarget.value })
              }
            >
              <option value="">{text('template_language_own')}</option>
              {languageChoices(now.language).map(([tag, name]) => (
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
              value={now.formats}
              onChange={({ currentTarget }) =>
                set({ formats: currentTarget.value === 'customer' ? 'customer' : 'user' })
              }
            >
              <option value="user">{text('template_formats_user')}</option>
              <option value="customer">{text('template_formats_customer')}</option>
            </select>
          </label>
        </details>
        <div class="sheet-foot">
          <button type="submit" class="button" data-main disabled={!isSound}>
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
        texts={names.map((name) => ({ name, label: text(labels[name]), value: textOf(name) }))}
      />
    </div>
  );
}

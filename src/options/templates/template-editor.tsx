import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AcceptTemplate, DayShift, DeclineReason, ErrorReason, Template } from '../../domain/template';
import { parseTemplate } from '../../domain/template-text';
import type { Me } from '../../domain/template-values';
import type { TriageRow } from '../../messages/triage-verbs';
import { text } from '../../text/text';
import { reasonNames } from '../../ui/answer-text';
import { referralFace } from '../../ui/referral-face';
import { DefaultForFields } from './default-for';
import { TeamFields } from './team-fields';
import { TemplateText } from './template-text';

interface Props {
  readonly template: Template;
  readonly me: Me;
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
const isLanguage = (typed: string): boolean =>
  typed === '' || /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(typed);

/** One template, with a live preview on a real referral. What cannot be read is not saved. */
export function TemplateEditor({ template: saved, me, referrals, onSave, onClose }: Props): JSX.Element {
  const draft = useSignal<Template>(saved);
  const example = useSignal(0);
  const now = draft.value;
  const referral = referrals[example.value] ?? null;
  const names = textNames[now.kind];
  const textOf = (name: string): string => String((now as unknown as Record<string, unknown>)[name] ?? '');
  const isSound =
    now.name.trim() !== '' && names.every((name) => parseTemplate(textOf(name)).problems.length === 0);
  const set = (change: Partial<Record<string, unknown>>): void => {
    draft.value = { ...draft.peek(), ...change } as Template;
  };
  return (
    <form
      class="template-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) onSave(draft.peek());
      }}
    >
      <label class="sheet-field">
        <span>{text('template_name')}</span>
        <input
          class="field"
          required
          value={now.name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      {referrals.length > 0 && (
        <label class="sheet-field">
          <span>{text('template_example')}</span>
          <select
            class="field"
            value={example.value}
            onChange={({ currentTarget }) => {
              example.value = Number(currentTarget.value);
            }}
          >
            {referrals.map((one, at) => (
              <option key={one.key} value={at}>
                {referralFace(one).title ?? text('no_name')}
              </option>
            ))}
          </select>
        </label>
      )}
      {(now.kind === 'decline' || now.kind === 'lost' || now.kind === 'close-as-error') && (
        <label class="sheet-field">
          <span>{text('field_reason')}</span>
          <select
            class="field"
            value={now.reason}
            onChange={({ currentTarget }) =>
              set({ reason: Number(currentTarget.value) as DeclineReason | ErrorReason })
            }
          >
            {reasonNames(now.kind === 'close-as-error' ? 'error' : 'decline').map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {names.map((name) => (
        <TemplateText
          key={name}
          label={text(labels[name])}
          value={textOf(name)}
          lines={long.has(name) ? 5 : 1}
          template={now}
          me={me}
          referral={referral}
          onEdit={(value) => set({ [name]: value })}
        />
      ))}
      {now.kind === 'accept' && <AcceptFields template={now} set={set} />}
      <label class="sheet-field">
        <span>{text('template_language')}</span>
        <input
          class="field"
          value={now.language ?? ''}
          placeholder="en, de-AT"
          onChange={({ currentTarget }) => {
            if (isLanguage(currentTarget.value.trim()))
              set({ language: currentTarget.value.trim() === '' ? null : currentTarget.value.trim() });
            else currentTarget.value = now.language ?? '';
          }}
        />
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
      <DefaultForFields value={now.defaultFor} onEdit={(defaultFor) => set({ defaultFor })} />
      <div class="sheet-foot">
        <button type="submit" class="button" data-main disabled={!isSound}>
          {text('action_save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {text('action_cancel')}
        </button>
      </div>
    </form>
  );
}

const units = { d: 'unit_days', w: 'unit_weeks', m: 'unit_months' } as const;

/** What only Accept asks for. */
function AcceptFields({
  template,
  set,
}: {
  readonly template: AcceptTemplate;
  readonly set: (change: Partial<AcceptTemplate>) => void;
}): JSX.Element {
  const { value, currency, closeDate } = template;
  const shift: DayShift = closeDate ?? { count: 3, unit: 'm' };
  return (
    <>
      <label class="sheet-field">
        <span>{text('field_value')}</span>
        <select
          class="field"
          value={value === 'referral' ? 'referral' : value === null ? 'none' : 'amount'}
          onChange={({ currentTarget }) =>
            set({
              value:
                currentTarget.value === 'referral' ? 'referral' : currentTarget.value === 'none' ? null : 0,
            })
          }
        >
          <option value="referral">{text('template_value_referral')}</option>
          <option value="amount">{text('template_value_amount')}</option>
          <option value="none">{text('template_value_none')}</option>
        </select>
      </label>
      {typeof value === 'number' && (
        <label class="sheet-field">
          <span>{text('template_value_amount')}</span>
          <input
            class="field"
            type="number"
            min="0"
            step="any"
            value={value}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '' && currentTarget.valueAsNumber >= 0)
                set({ value: currentTarget.valueAsNumber });
            }}
          />
        </label>
      )}
      <label class="sheet-field">
        <span>{text('field_currency')}</span>
        <input
          class="field"
          maxLength={3}
          value={currency ?? ''}
          placeholder="EUR"
          onChange={({ currentTarget }) => {
            const code = currentTarget.value.trim().toUpperCase();
            if (code === '' || /^[A-Z]{3}$/.test(code)) set({ currency: code === '' ? null : code });
          }}
        />
      </label>
      <fieldset class="sheet-missing">
        <legend>
          <label>
            <input
              type="checkbox"
              checked={closeDate !== null}
              onChange={({ currentTarget }) => set({ closeDate: currentTarget.checked ? shift : null })}
            />{' '}
            {text('template_close_date')}
          </label>
        </legend>
        {closeDate !== null && (
          <div class="sheet-links">
            <input
              class="field"
              type="number"
              min="0"
              max="9999"
              aria-label={text('template_close_count')}
              value={shift.count}
              onChange={({ currentTarget }) => {
                if (currentTarget.value !== '')
                  set({ closeDate: { ...shift, count: Math.round(currentTarget.valueAsNumber) } });
              }}
            />
            <select
              class="field"
              aria-label={text('template_close_unit')}
              value={shift.unit}
              onChange={({ currentTarget }) =>
                set({ closeDate: { ...shift, unit: currentTarget.value as DayShift['unit'] } })
              }
            >
              {(['d', 'w', 'm'] as const).map((unit) => (
                <option key={unit} value={unit}>
                  {text(units[unit])}
                </option>
              ))}
            </select>
          </div>
        )}
      </fieldset>
      <TeamFields team={template.team} onEdit={(team) => set({ team })} />
    </>
  );
}

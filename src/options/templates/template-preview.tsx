import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { previewText } from '../../domain/edit-answer';
import type { OfferNames } from '../../domain/offer-names';
import type { Template } from '../../domain/template';
import { localeFor } from '../../domain/template-render';
import { type Me, templateValues } from '../../domain/template-values';
import type { TriageRow } from '../../messages/triage-verbs';
import { text, uiLanguage } from '../../text/text';
import { referralFace } from '../../ui/referral-face';

interface Props {
  readonly template: Template;
  readonly me: Me;
  readonly offers: OfferNames;
  readonly referrals: readonly TriageRow[];
  /** The texts of the template, with what each is called. */
  readonly texts: readonly { readonly name: string; readonly label: string; readonly value: string }[];
}

/** What a template says of a referral of choice, beside the text while it is written. */
export function TemplatePreview({ template, me, offers, referrals, texts }: Props): JSX.Element | null {
  const chosen = useSignal(0);
  const referral = referrals[chosen.value] ?? referrals[0];
  if (referral === undefined) return null;
  const said = texts.filter(({ value }) => value.trim() !== '');
  return (
    <aside class="template-preview" aria-label={text('template_preview')}>
      <label class="sheet-field">
        <span>{text('template_example')}</span>
        <select
          class="field"
          value={chosen.value}
          onChange={({ currentTarget }) => {
            chosen.value = Number(currentTarget.value);
          }}
        >
          {referrals.map((one, at) => (
            <option key={one.key} value={at}>
              {referralFace(one).title ?? text('no_name')}
            </option>
          ))}
        </select>
      </label>
      {said.map(({ name, label, value }) => (
        <div key={name} class="sheet-field">
          <span>{label}</span>
          <p class="sheet-text" dir="auto" aria-label={text('template_preview_of', label)}>
            {written(value, { template, me, offers, referral })}
          </p>
        </div>
      ))}
    </aside>
  );
}

function written(
  value: string,
  {
    template,
    me,
    offers,
    referral,
  }: Pick<Props, 'template' | 'me' | 'offers'> & { readonly referral: TriageRow },
): string {
  const locale = localeFor(template, referral.country, uiLanguage());
  const values = templateValues(referral, me, {
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale,
    offers,
  });
  return previewText(value, values, localeFor(template, referral.country, uiLanguage()));
}

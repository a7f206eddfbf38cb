import { answerGuards } from '../../domain/answer-guards';
import { prepareEditedAnswer, prepareEditedMail } from '../../domain/edit-answer';
import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import type { TemplateContext } from '../../domain/prepare-answer';
import { chooseTemplate } from '../../domain/first-choice';
import { shownValues } from '../../domain/shown-values';
import type { EditTemplate } from '../../domain/template';
import { validEdits } from '../../domain/valid-edits';
import type { AnswerAsk, AnswerPreview } from '../../messages/answering-verbs';
import type { HeldTemplates } from '../../messages/template-verbs';
import { text, uiLanguage } from '../../text/text';

/** What writing out a template needs of where and when it is done. */
export interface Here {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** Where the user is, as the browser says. */
export function answeringContext(now: number = Date.now()): Here {
  return { now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: uiLanguage() };
}

const editTemplate = (): EditTemplate => ({
  kind: 'edit',
  id: 'edit',
  name: text('answer_edit'),
  language: null,
  formats: 'user',
  defaultFor: null,
  notes: '',
});

/** An answer as it would be: from the template that was asked for, or that fits best, with a person's edits. */
export function answerPreview(
  referral: KeptReferral,
  { kind, templateId, edits }: Omit<AnswerAsk, 'key'>,
  { templates, me, offers }: HeldTemplates,
  { now, timeZone, locale }: Here,
): AnswerPreview {
  const ofKind = templates.filter((one) => one.kind === kind);
  const template =
    kind === 'edit'
      ? editTemplate()
      : (ofKind.find(({ id }) => id === templateId) ?? chooseTemplate(kind, referral, templates));
  const shared = {
    referral,
    templates: ofKind.map(({ id, name }) => ({ id, name })),
    guards: answerGuards(referral, kind, now),
  };
  if (template === null) return { ...shared, kind: 'no-template' };
  const context: TemplateContext = { referral, me, now: instant(now), timeZone, locale, offers };
  const valid = validEdits(edits);
  return template.kind === 'e-mail'
    ? { ...shared, kind: 'mail', template, prepared: prepareEditedMail(template, context, valid) }
    : {
        ...shared,
        kind: 'answer',
        template,
        prepared: prepareEditedAnswer(template, context, valid),
        shown: shownValues(referral),
        requires: [],
      };
}

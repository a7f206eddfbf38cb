import type { TemplateKind } from '../domain/template';
import type { MessageName } from '../text/text';

/** What an answer is called, on its button and in sentences. */
export const answerNames: Readonly<Record<TemplateKind, MessageName>> = {
  accept: 'answer_accept',
  decline: 'answer_decline',
  won: 'answer_won',
  lost: 'answer_lost',
  'close-as-error': 'answer_error',
  'e-mail': 'answer_mail',
};

import type { MessageName } from './text';

/** What an answer is called, on its button and in sentences. */
export const answerNames = {
  accept: 'answer_accept',
  decline: 'answer_decline',
  won: 'answer_won',
  lost: 'answer_lost',
  edit: 'answer_edit',
  'close-as-error': 'answer_error',
  'e-mail': 'answer_mail',
} as const satisfies Readonly<Record<string, MessageName>>;

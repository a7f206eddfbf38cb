import type { TryKind } from '../domain/tries';
import type { MessageName } from '../text/text';

export const tryWords: Readonly<Record<TryKind, MessageName>> = {
  called: 'try_called',
  mailed: 'try_mailed',
  'no-answer': 'try_no_answer',
  replied: 'try_replied',
};

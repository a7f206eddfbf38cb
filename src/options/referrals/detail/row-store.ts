import { send } from '../../../messages/send';
import type { RowStore } from '../../../ui/row-store';
import { duplicateAnswer } from '../../../ui/duplicate-answer';
import { actions, answers, pageToasts } from '../page-actions';

/** What the parts that popup and full page share ask of their surface. */
export const rowStore: RowStore = {
  ask: send,
  open: async (key) => {
    await send('partner-center.open', { key });
  },
  snooze: (key) => actions.snooze?.(key),
  toasts: pageToasts,
  prepareDuplicate: duplicateAnswer(answers),
};

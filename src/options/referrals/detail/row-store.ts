import { send } from '../../../messages/send';
import type { RowStore } from '../../../ui/hint-panel';
import { duplicateAnswer } from '../../../ui/duplicate-answer';
import { answers } from './answers';

/** What the parts that popup and full page share ask of their surface. */
export const rowStore: RowStore = {
  ask: send,
  open: async (key) => {
    await send('partner-center.open', { key });
  },
  prepareDuplicate: duplicateAnswer(answers),
};

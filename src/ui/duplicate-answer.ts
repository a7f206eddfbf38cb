import type { AnswerStore } from './answer-store';

/**
 * Prepares the answer to a confirmed duplicate, with its reason. Microsoft's reasons: 3 of Close as error is
 * "Duplicate, sent by Microsoft", 8 of Declined is "Others".
 */
export const duplicateAnswer =
  ({ open }: Pick<AnswerStore, 'open'>) =>
  (key: string, answer: 'close-as-error' | 'decline'): void =>
    open(key, answer, {
      values: {
        reason:
          answer === 'decline'
            ? { kind: 'reason', list: 'decline', code: 8 }
            : { kind: 'reason', list: 'error', code: 3 },
      },
    });

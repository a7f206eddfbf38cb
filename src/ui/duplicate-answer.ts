import { reasons } from '../domain/reasons';
import type { AnswerStore } from './answer-store';

/** Prepares the answer to a confirmed duplicate, with its reason. Declined has no reason of its own for one. */
export const duplicateAnswer =
  ({ open }: Pick<AnswerStore, 'open'>) =>
  (key: string, answer: 'close-as-error' | 'decline'): void =>
    open(key, answer, {
      values: {
        reason:
          answer === 'decline'
            ? { kind: 'reason', list: 'decline', code: reasons.decline.other.code }
            : { kind: 'reason', list: 'error', code: reasons.error['duplicate-microsoft'].code },
      },
    });

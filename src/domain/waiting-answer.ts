import { momentSpan } from './moment';
import type { Instant } from './referral';
import type { AnswerKind } from './template';

/** An answer that was put into Partner Center's form. Whether it was sent, only the page can tell. */
export interface WaitingAnswer {
  readonly answer: AnswerKind;
  /** The name of the template that it was made of. */
  readonly template: string;
  readonly since: Instant;
}

const answers: ReadonlySet<unknown> = new Set<AnswerKind>([
  'accept',
  'decline',
  'won',
  'lost',
  'close-as-error',
]);

/** Whether a value from storage or a file is such an answer. */
export function isWaitingAnswer(value: unknown): value is WaitingAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { answer, template, since } = value as Readonly<Record<string, unknown>>;
  return (
    answers.has(answer) &&
    typeof template === 'string' &&
    typeof since === 'string' &&
    momentSpan(since) !== null
  );
}

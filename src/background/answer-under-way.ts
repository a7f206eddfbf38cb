import type { Answering, AnsweringStep } from '../messages/answering-verbs';

const SEARCHING: ReadonlySet<AnsweringStep['kind']> = new Set([
  'looking',
  'press-button',
  'open-referral',
  'other-referral',
  'other-form',
  'filling',
]);

/** Whether something is still being done for an answer: looking for its form, waiting for the user, filling it. */
export const isUnderWay = ({ step }: Answering): boolean => SEARCHING.has(step.kind);

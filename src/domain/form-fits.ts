import type { FormField } from './form';
import type { AnswerKind } from './template';

const onlyInAccept: readonly FormField[] = ['dealName', 'currency', 'crmId', 'campaignId'];

/** Whether an open form, by the fields it has, can be the form of this answer. A reason belongs to Decline, Lost and Close as error. */
export function formFits(answer: AnswerKind, fields: readonly FormField[]): boolean {
  const reason = fields.includes('reason');
  switch (answer) {
    case 'accept':
    case 'won':
      return !reason;
    case 'decline':
    case 'lost':
    case 'close-as-error':
      return reason || !onlyInAccept.some((field) => fields.includes(field));
  }
}

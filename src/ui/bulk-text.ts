import type { BulkCaution, BulkRefusal } from '../domain/bulk-answer';
import { type FormField, formFields, type FormValues } from '../domain/form';
import type { AnswerKind } from '../domain/template';
import { enumeration, plural, text } from '../text/text';
import { guardText, valueText } from './answer-text';
import type { ReadyItem } from './bulk-store';
import { variableName } from './variable-name';

/** Why a referral is left out. */
export function refusalText(why: BulkRefusal): string {
  switch (why.kind) {
    case 'gone':
      return text('bulk_gone');
    case 'wrong-stage':
      return text('bulk_stage');
    case 'not-actionable':
      return text('bulk_not_actionable');
    case 'waiting':
      return text('bulk_waiting');
    case 'no-template':
      return text('answer_no_template');
    case 'missing':
      return text('bulk_missing', enumeration(why.names.map(variableName)));
    case 'broken':
      return text('bulk_broken');
  }
}

/** What speaks against answering one of them. */
export const cautionText = (caution: BulkCaution): string =>
  caution.kind === 'do-not-contact' ? text('bulk_do_not_contact') : guardText(caution, Date.now());

/** What a person must know before all these answers, once for all of them. */
export function bulkGuards(answer: AnswerKind, items: readonly ReadyItem[]): readonly string[] {
  if (items.length === 0 || answer === 'accept') return [];
  if (answer !== 'decline') return [plural('bulk_final', items.length)];
  const leads = items.filter(({ referral }) => referral.kind === 'lead').length;
  return [
    ...(leads > 0 ? [plural('bulk_decline_customer', leads)] : []),
    ...(leads < items.length ? [plural('bulk_decline_sender', items.length - leads)] : []),
  ];
}

/** The reason before the words about it. */
const inOrder: readonly FormField[] = ['reason', ...formFields.filter((field) => field !== 'reason')];

/** What goes into the form, in the order in which it is read. */
export const answerFields = (values: FormValues): readonly (readonly [FormField, string])[] =>
  inOrder.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [[field, valueText(value)] as const];
  });

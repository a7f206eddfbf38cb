import type { FormField } from './form';
import type { AnswerKind } from './template';

/** What a form can be for. */
export type FormPurpose = AnswerKind;

/** What tells which form is open. Plain data. */
export interface FormSigns {
  /** The fields that were understood. */
  readonly fields: readonly FormField[];
  /** What its titles, and its own buttons, say that it is for. */
  readonly purposes: readonly FormPurpose[];
  /** What the button says that was pressed in the page before the form came; null: none was seen. */
  readonly opener: FormPurpose | null;
  /** Which of Microsoft's lists its reasons are from, by label or options; Decline and Lost share one. */
  readonly reasons: 'decline' | 'error' | null;
}

/** Fields that only the forms to accept and to edit have. */
const onlyInAccept: readonly FormField[] = ['dealName', 'currency', 'crmId', 'campaignId'];

/** Whether a form with these fields can be the form of this answer. */
function canBe(answer: AnswerKind, fields: readonly FormField[]): boolean {
  const reason = fields.includes('reason');
  switch (answer) {
    case 'accept':
    case 'won':
    case 'edit':
      return !reason;
    case 'decline':
    case 'lost':
    case 'close-as-error':
      return reason || !onlyInAccept.some((field) => fields.includes(field));
  }
}

/** Answers to a referral that waits; the others end one that was accepted. */
const first: ReadonlySet<FormPurpose> = new Set(['accept', 'decline']);

/**
 * Whether an open form is the form of this answer: fields, titles, its own buttons, the button that opened it and its
 * list of reasons decide together, and nothing may speak against it. `unsure`: nothing tells it from its siblings.
 * @param offers the answers that the page's own buttons offer beside it.
 */
export function formFits(
  answer: AnswerKind,
  { fields, purposes, opener, reasons }: FormSigns,
  offers: readonly AnswerKind[] = [],
): 'fits' | 'other' | 'unsure' {
  if (!canBe(answer, fields)) return 'other';
  const said = opener === null ? purposes : [...purposes, opener];
  if (said.some((purpose) => purpose !== answer)) return 'other';
  if (reasons !== null && (reasons === 'error') !== (answer === 'close-as-error')) return 'other';
  if (said.length > 0 || (answer === 'close-as-error' && reasons === 'error')) return 'fits';
  // A referral that waits has two forms, told apart by the reason; one that was accepted has four.
  const answers = offers.filter((offer) => offer !== 'edit');
  const stage = answers.length === 0 || answers.some((offer) => first.has(offer));
  return first.has(answer) && stage && (answer === 'accept' || fields.includes('reason')) ? 'fits' : 'unsure';
}

import type { FormField } from '../../domain/form';
import { findForm } from './find-form';
import { findAnswerButtons } from './answer-buttons';
import type { AnswerKind } from '../../domain/template';

/** What a page shows at one moment, as far as answers are concerned. Plain data. */
export interface AnswerMoment {
  /** The fields of the answer form that is open; null: none is. */
  readonly form: readonly FormField[] | null;
  /** The answers that the page's buttons offer. */
  readonly offers: readonly AnswerKind[];
  /** Submissions and requests to submit seen since the page was opened. */
  readonly submits: number;
}

/** What a person's press of an answer button led to. */
export type ClickEffect =
  /** A form came, nothing was submitted: such a button may be pressed for the user. */
  | 'opened-form'
  /** The answer was given, or may have been. */
  | 'answered'
  | 'unclear';

/**
 * Judges what a press of an answer button did, from what the page showed before and shows after. Only a form that
 * was not there before, with the page otherwise as it was, proves that the button only opens a form.
 */
export function classifyClick(pressed: AnswerKind, before: AnswerMoment, after: AnswerMoment): ClickEffect {
  if (after.submits > before.submits) return 'answered';
  const fitting: readonly FormField[] =
    pressed === 'accept' || pressed === 'edit'
      ? ['dealName', 'notes', 'value', 'closeDate']
      : ['reason', 'notes', 'closeDate', 'value'];
  if (before.form === null && after.form !== null)
    return after.form.some((field) => fitting.includes(field)) ? 'opened-form' : 'unclear';
  if (after.form === null && before.offers.includes(pressed) && !after.offers.includes(pressed))
    return 'answered';
  return 'unclear';
}

/** What the page shows now. `submits` is counted by the caller, who listens. */
export function answerMoment(root: Document, languages: readonly string[], submits: number): AnswerMoment {
  const form = findForm(root, languages);
  return {
    form: form === null ? null : [...form.fields.keys()],
    offers: [...new Set(findAnswerButtons(root, languages).map(({ answer }) => answer))],
    submits,
  };
}

import type { AnswerGuard } from '../domain/answer-guards';
import type {
  FieldResult,
  FillReport,
  FormField,
  FormValue,
  RefusalReason,
  UndoResult,
} from '../domain/form';
import { filledCount, isIn } from '../domain/filled-count';
import type { CodesOf, ReasonList } from '../domain/reasons';
import type { Answering } from '../messages/answering-verbs';
import { type MessageName, text, uiLanguage } from '../text/text';
import { answerNames } from '../text/answer-names';
import { sinceText } from './claim-text';
import { agoText, momentText } from './time-text';

export const fieldNames: Readonly<Record<FormField | 'to' | 'subject' | 'body', MessageName>> = {
  dealName: 'field_deal_name',
  value: 'field_value',
  currency: 'field_currency',
  closeDate: 'field_close_date',
  notes: 'field_notes',
  crmId: 'field_crm_id',
  campaignId: 'field_campaign_id',
  reason: 'field_reason',
  memberFirstName: 'field_member_first',
  memberLastName: 'field_member_last',
  memberPhone: 'field_member_phone',
  memberEmail: 'field_member_email',
  to: 'field_to',
  subject: 'field_subject',
  body: 'field_body',
};

const reasonMessages: { readonly [L in ReasonList]: (code: CodesOf[L]) => MessageName } = {
  decline: (code) => `decline_reason_${code}`,
  error: (code) => `error_reason_${code}`,
};

/** A reason of Microsoft's, in words. */
export function reasonText<L extends ReasonList>(list: L, code: CodesOf[L]): string {
  return text(reasonMessages[list](code));
}

/** A value as a person would type it into the form. */
export function valueText(value: FormValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'amount':
      return String(value.amount);
    case 'currency':
      return value.code;
    case 'day':
      return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'short', timeZone: 'UTC' }).format(
        Date.parse(`${value.day}T00:00:00Z`),
      );
    case 'reason':
      return value.list === 'error' ? reasonText('error', value.code) : reasonText('decline', value.code);
  }
}

/** One thing that a person must know before an answer, as a sentence. @param now epoch milliseconds. */
export function guardText(guard: AnswerGuard, now: number): string {
  switch (guard.kind) {
    case 'decline-tells':
      return text(guard.who === 'customer' ? 'guard_decline_customer' : 'guard_decline_sender');
    case 'final':
      return text('guard_final');
    case 'won-too-early':
      return text('guard_won_early', momentText(guard.from));
    case 'do-not-contact':
      return text('answer_mail_dnc');
    case 'waiting': {
      const { answer, template, since } = guard.waiting;
      return text('guard_waiting', text(answerNames[answer]), template, agoText(now - Date.parse(since)));
    }
    case 'claimed':
      return text('guard_claimed', guard.by, sinceText(guard.at, now));
    case 'answered':
      return text('guard_answered', guard.by, text(answerNames[guard.answer]), sinceText(guard.at, now));
    case 'wrong-stage':
      return text('guard_stage');
  }
}

/** Whether nothing of the form is left to the user. */
export const isComplete = ({ fields, yours }: FillReport): boolean =>
  yours.length === 0 && fields.every(isIn);

/** How much of a form holds what it should, and how much is left to the user. */
function filledText(report: FillReport): string {
  const { done, left } = filledCount(report);
  if (done === 0) return text('step_filled_none');
  return isComplete(report) ? text('step_filled') : text('step_filled_some', done, done + left, left);
}

/** How many fields have what stood there before. */
function undoneText(fields: readonly UndoResult[]): string {
  const back = fields.filter(({ kind }) => kind === 'restored').length;
  return back === fields.length ? text('step_undone') : text('step_undone_some', back, fields.length);
}

const unseenWords = {
  frame: 'step_in_frame',
  closed: 'step_in_closed_root',
  unlabelled: 'step_unlabelled',
} as const;
const stoppedWords = {
  user: 'step_stopped',
  time: 'step_stopped_time',
  'tab-gone': 'step_stopped_tab',
} as const;

/** How far an answer is, as a sentence. */
export function stepText({ step, answer }: Pick<Answering, 'step' | 'answer'>): string {
  const name = text(answerNames[answer]);
  switch (step.kind) {
    case 'looking':
      return text('step_looking');
    case 'press-button':
      return text('step_press', name);
    case 'open-referral':
      return text('step_open_referral', name);
    case 'other-referral':
      return text('step_other_referral');
    case 'other-form':
      return text('step_other_form', name);
    case 'unsure-form':
      return text('step_unsure_form', name);
    case 'cannot-see':
      return text(unseenWords[step.what]);
    case 'other-site':
      return text('step_other_site');
    case 'filling':
      return text('step_filling');
    case 'filled':
      return filledText(step.report);
    case 'undone':
      return undoneText(step.fields);
    case 'not-undone':
      return text('step_not_undone');
    case 'stopped':
      return text(stoppedWords[step.why]);
    case 'failed':
      return text('answer_failed', step.reason);
  }
}

/** Why a field did not take its value, where a person can do something about it. */
const refusals: Readonly<Partial<Record<RefusalReason, MessageName>>> = {
  pair: 'result_pair',
  'other-form': 'result_other_form',
  'too-long': 'result_too_long',
  disabled: 'result_locked',
  'read-only': 'result_locked',
};

/** What became of one field. */
export function resultText(result: FieldResult): string {
  switch (result.kind) {
    case 'filled':
      return text('result_filled');
    case 'already':
      return text('result_already');
    case 'kept':
      return text('result_kept', result.shown);
    case 'refused':
      return text(refusals[result.why] ?? 'result_refused');
    case 'no-option':
      return text('result_no_option');
    case 'ambiguous':
      return text('result_ambiguous');
    case 'not-found':
      return text(result.field.startsWith('member') ? 'result_member_not_found' : 'result_not_found');
    case 'not-tried':
      return text('result_not_tried');
  }
}

/** What became of one field when the filling was taken back. */
export function undoText(result: UndoResult): string {
  switch (result.kind) {
    case 'restored':
      return text('result_restored');
    case 'edited-since':
      return text('result_edited');
    case 'not-restored':
      return text('result_not_restored', result.shown);
    case 'gone':
      return text('result_gone');
  }
}

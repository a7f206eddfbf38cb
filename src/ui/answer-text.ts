import type { AnswerGuard } from '../domain/answer-guards';
import type { FieldResult, FormField, FormValue, UndoResult } from '../domain/form';
import type { Answering } from '../messages/answering-verbs';
import { type MessageName, text, uiLanguage } from '../text/text';
import { answerNames } from './answer-names';
import { agoText, momentText } from './time-text';

export const fieldNames: Readonly<Record<FormField | 'subject' | 'body', MessageName>> = {
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
  subject: 'field_subject',
  body: 'field_body',
};

const declineNames: readonly MessageName[] = [
  'decline_reason_1',
  'decline_reason_2',
  'decline_reason_3',
  'decline_reason_4',
  'decline_reason_5',
  'decline_reason_6',
  'decline_reason_7',
  'decline_reason_8',
];
const errorNames: readonly MessageName[] = [
  'error_reason_1',
  'error_reason_2',
  'error_reason_3',
  'error_reason_4',
  'error_reason_5',
  'error_reason_6',
  'error_reason_7',
  'error_reason_8',
  'error_reason_9',
];

/** Microsoft's reasons of one of its two lists, in words, by their codes from 1. */
export function reasonNames(list: 'decline' | 'error'): readonly string[] {
  return (list === 'error' ? errorNames : declineNames).map((name) => text(name));
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
      return reasonNames(value.list)[value.code - 1] ?? String(value.code);
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
    case 'wrong-stage':
      return text('guard_stage');
  }
}

/** Whether anything of a report stands in the form now. */
const anyFilled = (fields: readonly FieldResult[]): boolean =>
  fields.some(({ kind }) => kind === 'filled' || kind === 'already');

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
    case 'filling':
      return text('step_filling');
    case 'filled':
      return text(anyFilled(step.report.fields) ? 'step_filled' : 'step_filled_none');
    case 'undone':
      return text('step_undone');
    case 'not-undone':
      return text('step_not_undone');
    case 'stopped':
      return text(
        ({ user: 'step_stopped', time: 'step_stopped_time', 'tab-gone': 'step_stopped_tab' } as const)[
          step.why
        ],
      );
    case 'failed':
      return text('answer_failed', step.reason);
  }
}

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
      return text('result_refused');
    case 'no-option':
      return text('result_no_option');
    case 'ambiguous':
      return text('result_ambiguous');
    case 'not-found':
      return text('result_not_found');
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

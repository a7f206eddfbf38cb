import type { ListName } from './referral';

/** Microsoft's reasons for Declined and Lost (documented codes of its CSV format), in the code's own order from 1. */
export const declineReasons = [
  'budget',
  'no-response',
  'other-vendor',
  'requirements',
  'not-a-customer',
  'timeline',
  'abuse',
  'other',
] as const;
/** Microsoft's reasons for Close as error (documented codes of its CSV format), in the code's own order from 1. */
export const errorReasons = [
  'duplicate-upload',
  'duplicate-partner-center',
  'duplicate-microsoft',
  'connector-sync',
  'customer-matching',
  'solution',
  'test',
  'data',
  'other',
] as const;

/** 1 to 8: see `declineReasons`. */
export type DeclineReason = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** 1 to 9: see `errorReasons`. */
export type ErrorReason = DeclineReason | 9;

/** Days, weeks or months from a day; negative: before it. */
export interface DayShift {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'm';
}

/** Somebody of one's own company who is added to an accepted referral. */
export interface TeamMember {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
}

/** Where a template is the first choice. An empty list does not restrict; all lists that are not empty must match. */
export interface DefaultFor {
  readonly lists: readonly ListName[];
  /** Parts of a lead source or a call to action, e.g. `AppSource`, `contact-me`; capital letters do not matter. */
  readonly sources: readonly string[];
  /** BCP 47 languages; compared by their first part, `de` takes in `de-AT`. */
  readonly languages: readonly string[];
}

interface TemplateBase {
  readonly id: string;
  /** The user's own name for it. */
  readonly name: string;
  /** The language it is written in (BCP 47); null: the user's. */
  readonly language: string | null;
  /** Whose habits dates and amounts follow. */
  readonly formats: 'user' | 'customer';
  /** Null: not a default anywhere. */
  readonly defaultFor: DefaultFor | null;
}

/** Texts may hold variables such as `{{contact.firstName|there}}`; an empty text leaves the form's field alone. */
export interface AcceptTemplate extends TemplateBase {
  readonly kind: 'accept';
  readonly dealName: string;
  /** A number: that amount; `referral`: the referral's own; null: left alone. */
  readonly value: number | 'referral' | null;
  /** ISO 4217; null: the referral's own, or left alone. */
  readonly currency: string | null;
  /** The estimated close date, from today; null: left alone. */
  readonly closeDate: DayShift | null;
  readonly notes: string;
  readonly crmId: string;
  readonly campaignId: string;
  readonly team: readonly TeamMember[];
}

export interface DeclineTemplate extends TemplateBase {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
  readonly notes: string;
}

export interface WonTemplate extends TemplateBase {
  readonly kind: 'won';
  readonly notes: string;
}

export interface LostTemplate extends TemplateBase {
  readonly kind: 'lost';
  readonly reason: DeclineReason;
  readonly notes: string;
}

export interface ErrorTemplate extends TemplateBase {
  readonly kind: 'close-as-error';
  readonly reason: ErrorReason;
  readonly notes: string;
}

/** A follow-up message; it opens the mail program. */
export interface MailTemplate extends TemplateBase {
  readonly kind: 'e-mail';
  readonly subject: string;
  readonly body: string;
}

/** A template whose values go into one of Partner Center's forms. */
export type AnswerTemplate = AcceptTemplate | DeclineTemplate | WonTemplate | LostTemplate | ErrorTemplate;
export type Template = AnswerTemplate | MailTemplate;
export type TemplateKind = Template['kind'];
/** What can be answered in Partner Center. */
export type AnswerKind = AnswerTemplate['kind'];

import type { DeclineReason, ErrorReason } from './reasons';
import type { ListName } from './referral';

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

/** Estimated deal values: from `atLeast` on, and less than `below`; null does not restrict. */
export interface ValueRange {
  readonly atLeast: number | null;
  readonly below: number | null;
  /** ISO 4217; null: in whatever currency. */
  readonly currency: string | null;
}

/**
 * Where a template is the first choice. What is empty or absent does not restrict; all else must match. Absent is
 * what earlier versions did not know.
 */
export interface DefaultFor {
  readonly lists: readonly ListName[];
  /** Parts of a lead source or a call to action, e.g. `AppSource`, `contact-me`; capital letters do not matter. */
  readonly sources: readonly string[];
  /** BCP 47 languages; compared by their first part, `de` takes in `de-AT`. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2, or a country as Partner Center writes it. */
  readonly countries?: readonly string[];
  /** Only where the value is known and lies in it. */
  readonly value?: ValueRange | null;
  /** True: only where Microsoft marks e-mail or phone as spam. */
  readonly spam?: boolean;
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

interface DeclineTemplate extends TemplateBase {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
  readonly notes: string;
}

interface WonTemplate extends TemplateBase {
  readonly kind: 'won';
  readonly notes: string;
}

interface LostTemplate extends TemplateBase {
  readonly kind: 'lost';
  readonly reason: DeclineReason;
  readonly notes: string;
}

interface ErrorTemplate extends TemplateBase {
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

/** A change of what a referral says. A person types it each time, so nobody keeps templates of it. */
export interface EditTemplate extends TemplateBase {
  readonly kind: 'edit';
  readonly notes: '';
}

/** What the values for one of Partner Center's forms are made of. */
export type AnswerTemplate =
  AcceptTemplate | DeclineTemplate | WonTemplate | LostTemplate | ErrorTemplate | EditTemplate;
/** A template that a user keeps. */
export type Template = Exclude<AnswerTemplate, EditTemplate> | MailTemplate;
/** What can be answered in Partner Center. */
export type AnswerKind = AnswerTemplate['kind'];
export type TemplateKind = AnswerKind | MailTemplate['kind'];

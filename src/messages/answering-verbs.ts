import type { AnswerGuard } from '../domain/answer-guards';
import type { AnswerEdits } from '../domain/answer-edits';
import type { BlindSpot } from '../domain/blind-spot';
import type { FillReport, FormField, FormValues, UndoResult } from '../domain/form';
import { isRecord } from '../domain/is-record';
import type { KeptReferral } from '../domain/kept';
import type { Prepared } from '../domain/prepare-answer';
import type { PreparedMail } from '../domain/prepare-mail';
import type { Instant, Referral } from '../domain/referral';
import type { AnswerKind, AnswerTemplate, MailTemplate, TemplateKind } from '../domain/template';
import type { WaitingAnswer } from '../domain/waiting-answer';
import type { HintSummary } from './hint-verbs';

/**
 * An answer that is asked for: of which referral, from which template (null: the one that fits best), with
 * which edits.
 */
export interface AnswerAsk {
  readonly key: string;
  readonly kind: TemplateKind;
  readonly templateId: string | null;
  readonly edits: AnswerEdits;
}

/** An answer as it would be, and what is to be known before. */
export type AnswerPreview = {
  readonly referral: KeptReferral;
  /** The templates of this kind, in the user's order. */
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly guards: readonly AnswerGuard[];
} & (
  | {
      readonly kind: 'answer';
      readonly template: AnswerTemplate;
      readonly prepared: Prepared;
      /** What Partner Center was last seen to show in these fields. */
      readonly shown: FormValues;
      /** Fields that Partner Center's form required the last time. */
      readonly requires: readonly FormField[];
    }
  | { readonly kind: 'mail'; readonly template: MailTemplate; readonly prepared: PreparedMail }
  | { readonly kind: 'no-template' }
);

/** Where the putting of an answer into Partner Center's form stands. */
export type AnsweringStep =
  /** Looking for the form in the page. */
  | { readonly kind: 'looking' }
  /** The page shows a button for this answer: the user presses it. */
  | { readonly kind: 'press-button' }
  /** The page shows neither form nor button: the user opens the referral there. */
  | { readonly kind: 'open-referral' }
  /** The page shows another referral; nothing is filled there. */
  | { readonly kind: 'other-referral' }
  /** A form is open, but of another answer. */
  | { readonly kind: 'other-form' }
  /** A form is open that may be this answer's or a sibling's: the user says which. */
  | { readonly kind: 'unsure-form' }
  /** The form may be open where the extension cannot see it: the user copies the values. */
  | { readonly kind: 'cannot-see'; readonly what: BlindSpot }
  /** The tab shows no page of Partner Center, e.g. the one to sign in. */
  | { readonly kind: 'other-site' }
  | { readonly kind: 'filling' }
  | { readonly kind: 'filled'; readonly report: FillReport }
  | { readonly kind: 'undone'; readonly fields: readonly UndoResult[] }
  /** The page was left, or lives no more: what was filled there cannot be taken back from here. */
  | { readonly kind: 'not-undone' }
  /** Nothing came for a long time, the user stopped it, or the tab was closed. */
  | { readonly kind: 'stopped'; readonly why: 'user' | 'time' | 'tab-gone' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The answer that is being put into a form, as popup, side panel and full page show it. */
export interface Answering {
  /** Names this run: a later one replaces it. */
  readonly id: string;
  readonly referral: Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName' | 'id'>;
  readonly answer: AnswerKind;
  readonly template: string;
  readonly values: FormValues;
  /** What the user saw to stand in Partner Center and wants replaced. */
  readonly replaces?: FormValues;
  readonly step: AnsweringStep;
  /** The filling is being taken back: a worker that is stopped meanwhile goes on with it. */
  readonly takingBack?: true;
  /** Whether the page itself said that the form belongs to this referral. */
  readonly certain: boolean;
  readonly tab: number | null;
  /** Fillings that can be taken back, the first one first. */
  readonly fillings: readonly string[];
  readonly startedAt: Instant;
}

const underWay: ReadonlySet<AnsweringStep['kind']> = new Set([
  'looking',
  'press-button',
  'open-referral',
  'other-referral',
  'other-form',
  'unsure-form',
  'cannot-see',
  'other-site',
  'filling',
]);

/** Whether something is still being done for an answer: looking for its form, waiting for the user, filling it. */
export const isUnderWay = ({ step }: Pick<Answering, 'step'>): boolean => underWay.has(step.kind);

const sendable: ReadonlySet<AnsweringStep['kind']> = new Set([
  'filled',
  'cannot-see',
  'not-undone',
  'stopped',
  'failed',
]);

/**
 * Whether a person can have sent it: the form is filled, or is theirs to fill. While it is still looked for, nobody
 * has.
 */
export const maySaySent = ({ step }: Pick<Answering, 'step'>): boolean => sendable.has(step.kind);

/** What became of the wish to fill. */
export type FillStarted =
  | { readonly kind: 'started' }
  /** Something is missing or the template was removed: look at the preview again. */
  | { readonly kind: 'blocked' }
  /** It was filled before and nobody knows yet what became of it; ask again with `despiteWaiting`. */
  | { readonly kind: 'waiting' };

/** Verbs about answering. Nothing is ever submitted: a person presses Partner Center's own final button. */
export interface AnsweringVerbs {
  'answer.prepare': { request: AnswerAsk; response: AnswerPreview };
  /** Brings Partner Center up and fills the form once it is there. How far it is, is told by {@link Answering}. */
  'answer.fill': { request: AnswerAsk & { readonly despiteWaiting: boolean }; response: FillStarted };
  /**
   * Goes on after something was missing: looks for the form again, and fills what was not filled. `sure`: the open
   * form is the right one, the user says.
   */
  'answer.again': { request: { readonly sure?: boolean }; response: Record<never, never> };
  /** Brings the referral up once more, where the page shows another one: its own page, or the list it was seen in. */
  'answer.open': { request: Record<never, never>; response: Record<never, never> };
  'answer.stop': { request: Record<never, never>; response: Record<never, never> };
  /** Replaces what stands in these fields; the user said so. */
  'answer.overwrite': { request: { readonly fields: readonly FormField[] }; response: Record<never, never> };
  'answer.undo': { request: Record<never, never>; response: Record<never, never> };
  /** The report was read: it need not be shown any more. */
  'answer.dismiss': { request: Record<never, never>; response: Record<never, never> };
  'answer.state': { request: Record<never, never>; response: { readonly answering: Answering | null } };
  /** The user says that the answer was not sent after all: the referral waits for Partner Center no more. */
  'answer.not-sent': {
    /** `sent`: takes such a saying back, with what was waited for before it. */
    request: { readonly key: string; readonly sent?: WaitingAnswer };
    response: KeptReferral;
  };
  /** Whether the extension may press buttons of the page that were seen to only open a form. */
  'openers.get': { request: Record<never, never>; response: FormOpeners };
  'openers.allow': { request: { readonly on: boolean }; response: FormOpeners };
  /** Forgets that a button only opens a form; it is learned again when the user presses it. */
  'openers.forget': { request: { readonly answer: AnswerKind }; response: FormOpeners };
  /**
   * The page's script saw the user press the final button of a form that it filled, and form and answer button go
   * away.
   */
  'form.sent': { request: { readonly filling: string }; response: Record<never, never> };
  /**
   * The form that was filled shows fields that it lacked, or has drawn fields anew without what was filled in: what
   * belongs there is filled in.
   */
  'form.more': {
    request: { readonly filling: string; readonly fields: readonly FormField[] };
    response: Record<never, never>;
  };
  /** The referral that the active tab of Partner Center shows; null: none, or it is not known. */
  'referral.shown': { request: Record<never, never>; response: ShownReferral | null };
}

/** The referral that is open in the page, and its duplicate hints. */
export interface ShownReferral {
  readonly referral: KeptReferral;
  readonly hints: readonly HintSummary[];
}

/** Under this key of `chrome.storage.session` lies which tab shows which referral; it changes as the user moves on. */
export const SHOWN_KEY = 'shownReferrals';

/** Buttons of the page that open forms. */
export interface FormOpeners {
  /** Pressed by the user while the extension watched that a form and no submission followed. */
  readonly learned: readonly AnswerKind[];
  readonly allowed: boolean;
  /** Fields that the form of an answer required and that its last answer lacked. */
  readonly lacked?: { readonly [A in AnswerKind]?: readonly FormField[] };
}

/** Under this key of `chrome.storage.session` lies the {@link Answering}, in the form `{v, data}`. */
export const ANSWERING_KEY = 'answering';

/** The answering out of what `chrome.storage.session` holds. */
export function answeringIn(stored: unknown): Answering | null {
  return isRecord(stored) && stored['v'] === 0 && isAnswering(stored['data']) ? stored['data'] : null;
}

/** Whether a stored value is an answering: enough of it to go on with. */
export function isAnswering(data: unknown): data is Answering {
  return (
    isRecord(data) &&
    typeof data['id'] === 'string' &&
    isRecord(data['step']) &&
    isRecord(data['referral']) &&
    isRecord(data['values']) &&
    Array.isArray(data['fillings'])
  );
}

import type { Day } from './referral';
import type { DeclineReason, ErrorReason } from './reasons';
import type { AnswerKind } from './template';

/** Fields of Partner Center's answer forms that the extension can fill. */
export const formFields = [
  'dealName',
  'value',
  'currency',
  'closeDate',
  'notes',
  'crmId',
  'campaignId',
  'reason',
  'memberFirstName',
  'memberLastName',
  'memberPhone',
  'memberEmail',
] as const;
export type FormField = (typeof formFields)[number];

/** What goes into a field, by its meaning and not yet by the field's own format. */
export type FormValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: number }
  /** ISO 4217. */
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'day'; readonly day: Day }
  /** Microsoft's reason codes; Declined and Lost share one list, Close as error has its own. */
  | { readonly kind: 'reason'; readonly list: 'decline'; readonly code: DeclineReason }
  | { readonly kind: 'reason'; readonly list: 'error'; readonly code: ErrorReason };

export type FormValues = { readonly [F in FormField]?: FormValue };

/** An answer that is ready to be put into a form. */
export interface PreparedAnswer {
  readonly answer: AnswerKind;
  readonly values: FormValues;
}

/** What became of one field. `shown` is what the page shows in it now. */
export type FieldResult = { readonly field: FormField } & (
  | { readonly kind: 'filled'; readonly shown: string }
  /** It held the wanted value before; nothing was done. */
  | { readonly kind: 'already'; readonly shown: string }
  /** It holds something else, which is not ours to overwrite. */
  | { readonly kind: 'kept'; readonly shown: string }
  /**
   * The page did not take it, or nothing can be typed there; what was there before stands there again, as far
   * as `shown` says.
   */
  | { readonly kind: 'refused'; readonly shown: string; readonly why: RefusalReason }
  /** The list has no option that means this for certain. */
  | { readonly kind: 'no-option'; readonly shown: string }
  /** Several fields, or several options, could be meant. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-found' }
  /** The filling was stopped before this field. */
  | { readonly kind: 'not-tried' }
);

export type RefusalReason =
  | 'not-accepted'
  | 'disabled'
  | 'read-only'
  | 'too-long'
  | 'cannot-type'
  | 'unknown-format'
  | 'list-did-not-open'
  /** Amount and currency are one value: the other one could not be filled. */
  | 'pair'
  /** Its options belong to the form of another answer. */
  | 'other-form';

/** What one filling did, told as the page shows it afterwards. Plain data. */
export interface FillReport {
  /** Names this filling for undo. */
  readonly id: string;
  readonly fields: readonly FieldResult[];
  /** Names of empty fields that the page requires and the answer has nothing for, as the page shows them. */
  readonly yours: readonly string[];
  /** Those of them that were understood: the next answer of this kind can bring them. Absent: none was. */
  readonly lacks?: readonly FormField[];
  /** True: it was stopped half way. */
  readonly stopped: boolean;
  /** Submissions that were caused during filling and held back. Always 0 unless the page submits by itself. */
  readonly heldBack: number;
}

/** What undo did to one field that had been filled. */
export type UndoResult = { readonly field: FormField } & (
  | { readonly kind: 'restored'; readonly shown: string }
  /** Somebody changed it after the filling: it is theirs. */
  | { readonly kind: 'edited-since'; readonly shown: string }
  /** It cannot take its former value back, e.g. a list that had nothing chosen. */
  | { readonly kind: 'not-restored'; readonly shown: string }
  | { readonly kind: 'gone' }
);

import { enumeration, type MessageName, text } from './text';

/** Why the list of an open page is not read, and what the user can do about it. */
const said = {
  fault: ['page_fault', 'page_advice_reload'],
  'in-frame': ['page_in_frame', 'page_advice_frame'],
  loading: ['page_loading', 'page_advice_wait'],
  'no-answer': ['page_no_answer', 'page_advice_reload'],
  'no-list': ['page_no_list', 'page_advice_look'],
  'no-rows': ['page_no_rows', 'page_advice_look'],
  'not-kept': ['page_not_kept', 'page_advice_reload'],
  'not-started': ['page_not_started', 'page_advice_reload'],
  'not-understood': ['page_not_understood', 'page_advice_columns'],
  translated: ['page_translated', 'page_advice_original'],
} as const satisfies Readonly<Record<string, readonly [why: MessageName, advice: MessageName]>>;

interface SaidTrouble {
  readonly kind: keyof typeof said;
  /** Headings that were not understood. */
  readonly headings: readonly string[];
}

/** Why the list is not read. */
export function troubleText({ kind, headings }: SaidTrouble): string {
  return kind === 'not-understood' && headings.length > 0
    ? text('page_not_understood_columns', enumeration(headings.map((one) => text('quoted', one))))
    : text(said[kind][0]);
}

/** What can be done about it. */
export function troubleAdvice({ kind }: SaidTrouble): string {
  return text(said[kind][1]);
}

import type { FillReport, FormField, FormValues, UndoResult } from '../domain/form';
import type { AnswerKind } from '../domain/template';
import type { Reply } from './contract';

/** What a Partner Center page offers for answering, now. */
export interface AnswerPlace {
  /** The form that is open, by the fields that were understood; null: none is. */
  readonly form: { readonly fields: readonly FormField[]; readonly unknown: number } | null;
  /** The answers that the page's buttons offer. */
  readonly offers: readonly AnswerKind[];
  /** Answers whose button the user pressed here, and only a form came: from then on the extension may press it. */
  readonly onlyOpen: readonly AnswerKind[];
}

/** Verbs asked of the script that fills forms; it is put into a tab when it is first needed. */
export interface FormVerbs {
  /** Waits at most so long for a form to be there and to stand still. 0: tells what is there now. */
  'form.find': { ask: { readonly waitMs: number }; answer: AnswerPlace };
  /** Presses the page's button that opens the form of an answer. Only where `onlyOpen` was once seen, and the user allows it. */
  'form.open': { ask: { readonly answer: AnswerKind }; answer: { readonly pressed: boolean } };
  /** Fills what is found; `overwrite` are the fields whose present text the user gave up. */
  'form.fill': {
    ask: { readonly id: string; readonly values: FormValues; readonly overwrite: readonly FormField[] };
    answer: FillReport;
  };
  /** Stops a filling that is under way, before its next field. */
  'form.stop': { ask: Record<never, never>; answer: { readonly stopped: boolean } };
  /** Waits until each press of the user is judged, some seconds at most: buttons that only opened a form, as in `onlyOpen`. */
  'form.learned': { ask: Record<never, never>; answer: Pick<AnswerPlace, 'onlyOpen'> };
  /** Takes a filling back, and ends it first where it is under way; null where that filling is not known here (any more). */
  'form.undo': { ask: { readonly id: string }; answer: { readonly fields: readonly UndoResult[] | null } };
}

export type FormVerb = keyof FormVerbs;
export type FormHandlers = {
  readonly [V in FormVerb]: (ask: FormVerbs[V]['ask']) => Promise<FormVerbs[V]['answer']>;
};
export type FormReply<V extends FormVerb> =
  { readonly ok: true; readonly value: FormVerbs[V]['answer'] } | Extract<Reply<never>, { ok: false }>;

/**
 * Asks the filling script of a tab. Null where it is not there yet: put it in, and ask again.
 * @throws Error with the script's reason, where it answered that it failed.
 */
export async function askForm<V extends FormVerb>(
  tab: number,
  verb: V,
  ask: FormVerbs[V]['ask'],
): Promise<FormVerbs[V]['answer'] | null> {
  let reply: FormReply<V> | undefined;
  try {
    reply = await chrome.tabs.sendMessage(tab, { verb, ask });
  } catch {
    return null; // "Receiving end does not exist" is the one thing that can go wrong here.
  }
  if (reply === undefined) return null;
  if (!reply.ok) throw new Error(`${verb}: ${reply.reason}`);
  return reply.value;
}

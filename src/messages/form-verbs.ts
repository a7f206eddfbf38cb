import type { BlindSpot } from '../domain/blind-spot';
import type { FillReport, FormField, FormValues, UndoResult } from '../domain/form';
import type { FormSigns } from '../domain/form-fits';
import type { AnswerKind } from '../domain/template';

/** What a Partner Center page offers for answering, now. */
export interface AnswerPlace {
  /** The form that is open, by the fields that were understood; null: none is. */
  readonly form: (FormSigns & { readonly unknown: number }) | null;
  /** Where a form may be open that cannot be seen into; null: nowhere. */
  readonly blind: BlindSpot | null;
  /** The answers that the page's buttons offer. */
  readonly offers: readonly AnswerKind[];
  /** Answers whose button the user pressed here, and only a form came: from then on the extension may press it. */
  readonly onlyOpen: readonly AnswerKind[];
}

/** Verbs asked of the script that fills forms; it is put into a tab when it is first needed. */
export interface FormVerbs {
  /**
   * Waits at most so long for a form to be there and to stand still. 0: tells what is there now.
   * `button`: it ends as soon as the page's button for this answer is there too.
   */
  'form.find': { request: { readonly waitMs: number; readonly button?: AnswerKind }; response: AnswerPlace };
  /**
   * Presses the page's button that opens the form of an answer. Only where `onlyOpen` was once seen, and the
   * user allows it.
   */
  'form.open': { request: { readonly answer: AnswerKind }; response: { readonly pressed: boolean } };
  /** Fills what is found; `overwrite` are the fields whose present text, whatever it is, the user gave up. */
  'form.fill': {
    request: {
      readonly id: string;
      readonly answer: AnswerKind;
      readonly values: FormValues;
      readonly overwrite: readonly FormField[];
      /** What the user saw in fields and gave up: only a field that still holds it may be replaced. */
      readonly replaces?: FormValues;
    };
    response: FillReport;
  };
  /** Stops a filling that is under way, before its next field. */
  'form.stop': { request: Record<never, never>; response: { readonly stopped: boolean } };
  /**
   * Waits until each press of the user is judged, some seconds at most: buttons that only opened a form, as
   * in `onlyOpen`.
   */
  'form.learned': { request: Record<never, never>; response: Pick<AnswerPlace, 'onlyOpen'> };
  /**
   * Takes a filling back, and ends it first where it is under way; null where that filling is not known here (any
   * more). Asked again, it tries again what still stands.
   */
  'form.undo': {
    request: { readonly id: string };
    response: { readonly fields: readonly UndoResult[] | null };
  };
}

export type FormVerb = keyof FormVerbs;
export type FormHandlers = {
  readonly [V in FormVerb]: (ask: FormVerbs[V]['request']) => Promise<FormVerbs[V]['response']>;
};
type FormReply<V extends FormVerb> =
  | { readonly ok: true; readonly value: FormVerbs[V]['response'] }
  | { readonly ok: false; readonly reason: string };

/**
 * Asks the filling script of a tab. Null where it is not there yet: put it in, and ask again.
 * @throws Error with the script's reason, where it answered that it failed.
 */
export async function askForm<V extends FormVerb>(
  tab: number,
  verb: V,
  ask: FormVerbs[V]['request'],
): Promise<FormVerbs[V]['response'] | null> {
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

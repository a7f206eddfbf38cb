import type { FormField, UndoResult } from '../domain/form';
import { formFits } from '../domain/form-fits';
import type { AnswerKind } from '../domain/template';
import type { AnswerPlace, FormHandlers } from '../messages/form-verbs';
import { fillForm, undoFilling, type Filling } from '../page/form/fill-form';
import type { BlindSpot } from '../domain/blind-spot';
import { findAnswerButtons } from '../page/form/answer-buttons';
import { blindSpots, newBlindSpot, type RootOf } from '../page/form/blind-spot';
import { findForm, type FormFound } from '../page/form/find-form';
import { signsOf } from '../page/form/form-signs';
import { press } from '../page/form/press';
import { untilStill } from '../page/form/until-still';
import { waitUntil } from '../page/form/wait-until';
import { languagesOfPage } from '../page/languages-of-page';
import { learnOpeners } from './learn-openers';
import { watchForFields } from './watch-for-fields';
import { watchSending } from './watch-sending';

/** The languages of the page, in order of trust. */
export const languages = (): readonly string[] =>
  languagesOfPage(document, new URL(location.href), navigator.languages);

/** A dialog that comes in slowly has its fields one after the other, and stands still within this time. */
const standsStillWithinMs = 500;
/** Looking means walking through the whole page. */
const lookEveryMs = 50;

const sameForm = (one: FormFound, other: FormFound | null): boolean =>
  other !== null &&
  one.region === other.region &&
  [...one.fields.keys()].join() === [...other.fields.keys()].join();

/** A frame or a closed part that stays in front is no passing thing. */
const blindForMs = 600;
const standsSince = (since: number | null, ms: number): boolean =>
  since !== null && performance.now() - since >= ms;

/** Looks into closed shadow roots to know that they are there; the fields in them stay the page's own. */
const rootOf: RootOf | undefined =
  typeof chrome === 'undefined' || chrome.dom === undefined
    ? undefined
    : (element) => chrome.dom.openOrClosedShadowRoot(element);

async function formWithin(waitMs: number, mayEnd: () => boolean): Promise<FormFound | null> {
  const end = performance.now() + waitMs;
  const look = (): FormFound | null => findForm(document, languages());
  let form = look();
  while (performance.now() < end) {
    if (form === null) {
      const seen = await waitUntil(
        () => look() ?? (mayEnd() && 'no-form'),
        end - performance.now(),
        lookEveryMs,
      );
      if (seen === null || seen === 'no-form') return null;
      form = seen;
    }
    await untilStill(form, standsStillWithinMs);
    const again = look();
    if (sameForm(form, again)) return again;
    form = again;
  }
  return form;
}

/** What the script that fills forms tells by itself, of the filling with that name. */
type FormNews =
  /** The user has sent the form. */
  | { readonly verb: 'form.sent'; readonly ask: { readonly filling: string } }
  /** The form shows fields that it lacked, or that it has drawn anew without what was filled in. */
  | {
      readonly verb: 'form.more';
      readonly ask: { readonly filling: string; readonly fields: readonly FormField[] };
    };

/**
 * Everything that the filling script does when asked; it remembers its fillings, for undo.
 * @param tell hears what the user and the page do with a filled form.
 */
export function formService(signal: AbortSignal, tell: (news: FormNews) => void): FormHandlers {
  const openers = learnOpeners(languages, signal);
  /** Each filling of this page, by its name: undo goes through them from the last to the first. */
  const fillings = new Map<string, Promise<Filling>>();
  /** What became of fillings that were taken back: the worker may be stopped before it hears it, and asks again. */
  const undone = new Map<string, Promise<readonly UndoResult[]>>();
  /** Ends the watch over the last filling. */
  let watching: AbortController | null = null;
  let running: { readonly id: string; readonly stop: AbortController } | null = null;

  /** What could not be seen into before the last press in the page; null: nobody pressed anything. */
  let spotsBefore: ReadonlyMap<Element, BlindSpot> | null = null;
  window.addEventListener(
    'click',
    ({ isTrusted }) => {
      if (isTrusted) spotsBefore = blindSpots(document, rootOf);
    },
    { capture: true, signal },
  );
  const blindSpot = (): BlindSpot | null => newBlindSpot(blindSpots(document, rootOf), spotsBefore);

  /** Ends the wait for a form where the button stands there, or where the form may stand that cannot be seen. */
  const untilInView = (button: AnswerKind | undefined): (() => boolean) => {
    let blindSince: number | null = null;
    return () => {
      blindSince = blindSpot() === null ? null : (blindSince ?? performance.now());
      return (
        standsSince(blindSince, blindForMs) ||
        (button !== undefined &&
          findAnswerButtons(document, languages()).some(({ answer }) => answer === button))
      );
    };
  };

  const place = (form: FormFound | null): AnswerPlace => ({
    form: form === null ? null : { ...signsOf(form, languages(), openers.pressed()), unknown: form.unknown },
    blind: form === null ? blindSpot() : null,
    offers: [...new Set(findAnswerButtons(document, languages()).map(({ answer }) => answer))],
    onlyOpen: openers.seen(),
  });

  /** The form that is open, unless it is known to be the one of another answer. */
  const formOf = (answer: AnswerKind): FormFound | null => {
    const form = findForm(document, languages());
    return form === null || formFits(answer, signsOf(form, languages(), openers.pressed())) === 'other'
      ? null
      : form;
  };

  const open = (answer: AnswerKind): boolean => {
    const buttons = findAnswerButtons(document, languages()).filter((button) => button.answer === answer);
    const [button] = buttons;
    if (button === undefined || buttons.length > 1) return false;
    const before = blindSpots(document, rootOf);
    const pressed = press(button.element, 'form-opener').kind === 'pressed';
    if (!pressed) return false;
    spotsBefore = before;
    openers.tell(answer);
    return true;
  };

  /** Follows what becomes of a form that was filled, until it is filled again or taken back. */
  const watch = (filling: string, answer: AnswerKind, done: Filling): void => {
    watching?.abort();
    watching = new AbortController();
    const until = AbortSignal.any([signal, watching.signal]);
    const form = formOf(answer);
    if (form === null) return;
    watchSending({ answer, form, languages, signal: until }, () => {
      tell({ verb: 'form.sent', ask: { filling } });
    });
    void watchForFields(done, until, (fields) => {
      tell({ verb: 'form.more', ask: { filling, fields } });
    });
  };

  return {
    'form.find': async ({ waitMs, button }) => place(await formWithin(waitMs, untilInView(button))),
    'form.open': async ({ answer }) => ({ pressed: open(answer) }),
    'form.fill': async ({ id, answer, values, overwrite, replaces = {} }) => {
      // A worker that was stopped meanwhile asks again: what is under way ends first.
      if (running !== null) await Promise.allSettled(fillings.values());
      if (running !== null) throw new Error('a form is being filled');
      const stop = new AbortController();
      running = { id, stop };
      try {
        const filling = fillForm(values, {
          id,
          overwrite: new Set(overwrite),
          replaces,
          languages: languages(),
          signal: AbortSignal.any([signal, stop.signal]),
          look: () => formOf(answer),
        });
        fillings.set(id, filling);
        undone.delete(id);
        const done = await filling;
        watch(id, answer, done);
        return done.report;
      } catch (error) {
        fillings.delete(id);
        throw error;
      } finally {
        running = null;
      }
    },
    'form.stop': async () => {
      running?.stop.abort();
      return { stopped: running !== null };
    },
    'form.learned': async () => ({ onlyOpen: await openers.judged() }),
    'form.undo': async ({ id }) => {
      const filling = fillings.get(id);
      if (filling === undefined) return { fields: null };
      watching?.abort();
      const underWay = undone.get(id);
      if (underWay !== undefined) return { fields: await underWay };
      // One that is under way ends before its next field.
      if (running?.id === id) running.stop.abort();
      const results = filling.then(undoFilling);
      undone.set(id, results);
      try {
        return { fields: await results };
      } finally {
        // What still stands can be taken back by another try.
        undone.delete(id);
      }
    },
  };
}

import type { FillReport, UndoResult } from '../domain/form';
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
import { waitUntil } from '../page/form/wait-until';
import { languagesOfPage } from '../page/languages-of-page';
import { learnOpeners } from './learn-openers';
import { watchForFields } from './watch-for-fields';
import { watchSending } from './watch-sending';

/** The languages of the page, in order of trust. */
export const languages = (): readonly string[] =>
  languagesOfPage(document, new URL(location.href), navigator.languages);

/** A dialog that comes in slowly has its fields one after the other: it is there when two looks see the same. */
const standsStillMs = 200;
/** Looking means walking through the whole page. */
const lookEveryMs = 100;

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
  if (waitMs <= 0) return findForm(document, languages());
  let seen: { readonly form: FormFound; readonly since: number } | null = null;
  const still = await waitUntil(
    () => {
      const form = findForm(document, languages());
      if (form === null) {
        seen = null;
        return mayEnd() && 'no-form';
      }
      if (seen === null || !sameForm(form, seen.form)) seen = { form, since: performance.now() };
      else if (performance.now() - seen.since >= standsStillMs) return form;
      return null;
    },
    waitMs,
    lookEveryMs,
  );
  return still === 'no-form' ? null : (still ?? findForm(document, languages()));
}

/**
 * Everything that the filling script does when asked; it remembers its fillings, for undo.
 * @param tell hears the name of a filling whose form the user has sent, or now shows fields that it lacked.
 */
export function formService(
  signal: AbortSignal,
  tell: (verb: 'form.sent' | 'form.more', filling: string) => void,
): FormHandlers {
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

  /** Follows what the user does with a form that was filled, until it is filled again or taken back. */
  const watch = (id: string, answer: AnswerKind, report: FillReport): void => {
    watching?.abort();
    watching = new AbortController();
    const until = AbortSignal.any([signal, watching.signal]);
    const form = formOf(answer);
    if (form === null) return;
    watchSending({ answer, form, languages, signal: until }, () => {
      tell('form.sent', id);
    });
    const lacking = report.fields.flatMap(({ kind, field }) => (kind === 'not-found' ? field : []));
    void watchForFields(
      lacking,
      () => formOf(answer),
      until,
      () => {
        tell('form.more', id);
      },
    );
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
        const { report } = await filling;
        watch(id, answer, report);
        return report;
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

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
  const page = new FormsOfPage(signal);
  const fillings = new Fillings(page, signal, tell);
  return {
    'form.find': async ({ waitMs, button }) => page.find(waitMs, button),
    'form.open': async ({ answer }) => ({ pressed: page.open(answer) }),
    'form.fill': (asked) => fillings.fill(asked),
    'form.stop': async () => ({ stopped: fillings.stop() }),
    'form.learned': async () => ({ onlyOpen: await page.openers.judged() }),
    'form.undo': async ({ id }) => ({ fields: await fillings.undo(id) }),
  };
}

/** The forms of a page and the buttons that open them. */
class FormsOfPage {
  readonly openers: ReturnType<typeof learnOpeners>;
  /** What could not be seen into before the last press in the page; null: nobody pressed anything. */
  #spotsBefore: ReadonlyMap<Element, BlindSpot> | null = null;

  constructor(signal: AbortSignal) {
    this.openers = learnOpeners(languages, signal);
    window.addEventListener(
      'click',
      ({ isTrusted }) => {
        if (isTrusted) this.#spotsBefore = blindSpots(document, rootOf);
      },
      { capture: true, signal },
    );
  }

  async find(waitMs: number, button: AnswerKind | undefined): Promise<AnswerPlace> {
    const form = await formWithin(waitMs, this.#untilInView(button));
    return {
      form:
        form === null
          ? null
          : { ...signsOf(form, languages(), this.openers.pressed()), unknown: form.unknown },
      blind: form === null ? this.#blindSpot() : null,
      offers: [...new Set(findAnswerButtons(document, languages()).map(({ answer }) => answer))],
      onlyOpen: this.openers.seen(),
    };
  }

  /** The form that is open, unless it is known to be the one of another answer. */
  formOf(answer: AnswerKind): FormFound | null {
    const form = findForm(document, languages());
    return form === null || formFits(answer, signsOf(form, languages(), this.openers.pressed())) === 'other'
      ? null
      : form;
  }

  /** Presses the one button that opens the form of an answer. @returns whether it was pressed. */
  open(answer: AnswerKind): boolean {
    const buttons = findAnswerButtons(document, languages()).filter((button) => button.answer === answer);
    const [button] = buttons;
    if (button === undefined || buttons.length > 1) return false;
    const before = blindSpots(document, rootOf);
    const pressed = press(button.element, 'form-opener').kind === 'pressed';
    if (!pressed) return false;
    this.#spotsBefore = before;
    this.openers.tell(answer);
    return true;
  }

  #blindSpot(): BlindSpot | null {
    return newBlindSpot(blindSpots(document, rootOf), this.#spotsBefore);
  }

  /** Ends the wait for a form where the button stands there, or where the form may stand that cannot be seen. */
  #untilInView(button: AnswerKind | undefined): () => boolean {
    let blindSince: number | null = null;
    return () => {
      blindSince = this.#blindSpot() === null ? null : (blindSince ?? performance.now());
      return (
        standsSince(blindSince, blindForMs) ||
        (button !== undefined &&
          findAnswerButtons(document, languages()).some(({ answer }) => answer === button))
      );
    };
  }
}

/** What was filled into the page's forms, and the way back. */
class Fillings {
  readonly #page: FormsOfPage;
  readonly #signal: AbortSignal;
  readonly #tell: (news: FormNews) => void;
  /** Each filling of this page, by its name: undo goes through them from the last to the first. */
  readonly #fillings = new Map<string, Promise<Filling>>();
  /** What became of fillings that were taken back: the worker may be stopped before it hears it, and asks again. */
  readonly #undone = new Map<string, Promise<readonly UndoResult[]>>();
  /** Ends the watch over the last filling. */
  #watching: AbortController | null = null;
  #running: { readonly id: string; readonly stop: AbortController } | null = null;

  constructor(page: FormsOfPage, signal: AbortSignal, tell: (news: FormNews) => void) {
    this.#page = page;
    this.#signal = signal;
    this.#tell = tell;
  }

  readonly fill: FormHandlers['form.fill'] = async ({ id, answer, values, overwrite, replaces = {} }) => {
    // A worker that was stopped meanwhile asks again: what is under way ends first.
    if (this.#running !== null) await Promise.allSettled(this.#fillings.values());
    if (this.#running !== null) throw new Error('a form is being filled');
    const stop = new AbortController();
    this.#running = { id, stop };
    try {
      const filling = fillForm(values, {
        id,
        overwrite: new Set(overwrite),
        replaces,
        languages: languages(),
        signal: AbortSignal.any([this.#signal, stop.signal]),
        look: () => this.#page.formOf(answer),
      });
      this.#fillings.set(id, filling);
      this.#undone.delete(id);
      const done = await filling;
      this.#watch(id, answer, done);
      return done.report;
    } catch (error) {
      this.#fillings.delete(id);
      throw error;
    } finally {
      this.#running = null;
    }
  };

  /** Ends what is under way before its next field. @returns whether something is. */
  stop(): boolean {
    this.#running?.stop.abort();
    return this.#running !== null;
  }

  /** Takes a filling back; null: there is none of that name. */
  async undo(id: string): Promise<readonly UndoResult[] | null> {
    const filling = this.#fillings.get(id);
    if (filling === undefined) return null;
    this.#watching?.abort();
    const underWay = this.#undone.get(id);
    if (underWay !== undefined) return underWay;
    // One that is under way ends before its next field.
    if (this.#running?.id === id) this.#running.stop.abort();
    const results = filling.then(undoFilling);
    this.#undone.set(id, results);
    try {
      return await results;
    } finally {
      // What still stands can be taken back by another try.
      this.#undone.delete(id);
    }
  }

  /** Follows what becomes of a form that was filled, until it is filled again or taken back. */
  #watch(filling: string, answer: AnswerKind, done: Filling): void {
    this.#watching?.abort();
    this.#watching = new AbortController();
    const until = AbortSignal.any([this.#signal, this.#watching.signal]);
    const form = this.#page.formOf(answer);
    if (form === null) return;
    watchSending({ answer, form, languages, signal: until }, () => {
      this.#tell({ verb: 'form.sent', ask: { filling } });
    });
    void watchForFields(done, until, (fields) => {
      this.#tell({ verb: 'form.more', ask: { filling, fields } });
    });
  }
}

import type { AnswerKind } from '../domain/template';
import type { AnswerPlace, FormHandlers } from '../messages/answer-verbs';
import { fillForm, undoFilling, type Filling } from '../page/form/fill-form';
import { findAnswerButtons } from '../page/form/answer-buttons';
import { findForm, type FormFound } from '../page/form/find-form';
import { planFilling, type FillPlan } from '../page/form/plan-filling';
import { press } from '../page/form/press';
import { waitUntil } from '../page/form/wait-until';
import { languagesOfPage } from '../page/languages-of-page';
import { learnOpeners } from './learn-openers';

const languages = (): readonly string[] =>
  languagesOfPage(document, new URL(location.href), navigator.languages);

/** A dialog that comes in slowly has its fields one after the other: it is there when two looks see the same. */
const standsStillMs = 200;
/** Looking means walking through the whole page. */
const lookEveryMs = 100;

const sameForm = (one: FormFound, other: FormFound | null): boolean =>
  other !== null &&
  one.region === other.region &&
  [...one.fields.keys()].join() === [...other.fields.keys()].join();

async function formWithin(waitMs: number): Promise<FormFound | null> {
  if (waitMs <= 0) return findForm(document, languages());
  let seen: { readonly form: FormFound; readonly since: number } | null = null;
  const still = await waitUntil(
    () => {
      const form = findForm(document, languages());
      if (form === null) seen = null;
      else if (seen === null || !sameForm(form, seen.form)) seen = { form, since: performance.now() };
      else if (performance.now() - seen.since >= standsStillMs) return form;
      return null;
    },
    waitMs,
    lookEveryMs,
  );
  return still ?? findForm(document, languages());
}

/** Everything that the filling script does when asked; it remembers its fillings, for undo. */
export function formService(signal: AbortSignal): FormHandlers {
  const openers = learnOpeners(languages, signal);
  /** Each filling of this page, by its name: undo goes through them from the last to the first. */
  const fillings = new Map<string, Promise<Filling>>();
  let running: { readonly id: string; readonly stop: AbortController } | null = null;

  const place = (form: FormFound | null): AnswerPlace => ({
    form: form === null ? null : { fields: [...form.fields.keys()], unknown: form.unknown },
    offers: [...new Set(findAnswerButtons(document, languages()).map(({ answer }) => answer))],
    onlyOpen: openers.seen(),
  });

  const open = (answer: AnswerKind): boolean => {
    const buttons = findAnswerButtons(document, languages()).filter((button) => button.answer === answer);
    const [button] = buttons;
    return (
      button !== undefined && buttons.length === 1 && press(button.element, 'form-opener').kind === 'pressed'
    );
  };

  return {
    'form.find': async ({ waitMs }) => place(await formWithin(waitMs)),
    'form.open': async ({ answer }) => ({ pressed: open(answer) }),
    'form.fill': async ({ id, values, overwrite }) => {
      if (running !== null) throw new Error('a form is being filled');
      const stop = new AbortController();
      running = { id, stop };
      try {
        const plan = (): FillPlan => planFilling(findForm(document, languages()), values);
        const filling = fillForm(plan(), {
          id,
          overwrite: new Set(overwrite),
          languages: languages(),
          signal: AbortSignal.any([signal, stop.signal]),
          again: plan,
        });
        fillings.set(id, filling);
        return (await filling).report;
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
      fillings.delete(id);
      // One that is under way ends before its next field.
      if (running?.id === id) running.stop.abort();
      return { fields: await undoFilling(await filling) };
    },
  };
}

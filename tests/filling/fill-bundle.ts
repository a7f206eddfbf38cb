import type { FillReport, FormField, FormValues, UndoResult } from '../../src/domain/form';
import type { AnswerKind } from '../../src/domain/template';
import {
  answerMoment,
  classifyClick,
  type AnswerMoment,
  type ClickEffect,
} from '../../src/page/form/watch-answer';
import { fillForm, undoFilling, type Filling } from '../../src/page/form/fill-form';
import { findForm } from '../../src/page/form/find-form';
import { type AnchorKind, answerAnchor } from '../../src/content/answer-anchor';
import { showStrip } from '../../src/content/strip/strip';
import { stripPresses } from '../../src/content/strip/strip-presses';
import { formService } from '../../src/content/form-service';
import type { FormVerb, FormVerbs } from '../../src/messages/form-verbs';
import { elementsBelow } from '../../src/page/snapshot/shown';
import { press, type Pressable, type Pressed } from '../../src/page/form/press';

export interface FillAsk {
  readonly values: FormValues;
  readonly languages: readonly string[];
  readonly overwrite?: readonly FormField[];
  readonly replaces?: FormValues;
  /** Stops after this many fields. */
  readonly stopAfter?: number;
}

/** What `harness.ts` calls in the isolated world: the filling without the extension around it. */
export interface FillBench {
  readonly fields: (languages: readonly string[]) => readonly string[] | null;
  readonly fill: (ask: FillAsk) => Promise<FillReport>;
  readonly undo: () => Promise<readonly UndoResult[]>;
  readonly effect: (answer: AnswerKind, before: AnswerMoment, languages: readonly string[]) => ClickEffect;
  /** What the script in the page answers to a message. */
  readonly ask: <V extends FormVerb>(
    verb: V,
    ask: FormVerbs[V]['request'],
  ) => Promise<FormVerbs[V]['response']>;
  /** Asks to take a filling back in the very turn in which it begins. */
  readonly fillAndUndo: (
    ask: FormVerbs['form.fill']['request'],
  ) => Promise<readonly [FormVerbs['form.fill']['response'], FormVerbs['form.undo']['response']]>;
  readonly press: (selector: string, as: Pressable) => Pressed;
  /** What the script has told the worker by itself. */
  readonly told: () => readonly string[];
  /** Shows the strip by the page's button or form; what is pressed in it is told by `told`. */
  readonly strip: (by: AnchorKind, answer: AnswerKind) => void;
  readonly moment: (languages: readonly string[]) => AnswerMoment;
}

const deepQuery = (selector: string): HTMLElement => {
  for (const element of elementsBelow(document))
    if (element instanceof HTMLElement && element.matches(selector)) return element;
  throw new Error(`nothing is ${selector}`);
};

const told: string[] = [];
const service = formService(new AbortController().signal, ({ verb, ask }) => {
  told.push([verb, ask.filling, ...('fields' in ask ? ask.fields : [])].join(' '));
});

let last: Filling | null = null;
let strip: AbortController | null = null;
const presses = stripPresses(new AbortController().signal);

const bench: FillBench = {
  fields: (languages) => {
    const form = findForm(document, languages);
    return form === null ? null : [...form.fields.keys()];
  },
  fill: async ({ values, languages, overwrite = [], replaces = {}, stopAfter }) => {
    const stopping = new AbortController();
    if (stopAfter !== undefined) {
      const changed = new Set<EventTarget | null>();
      addEventListener(
        'focusout',
        ({ target }) => {
          changed.add(target);
          if (changed.size >= stopAfter) stopping.abort();
        },
        { capture: true, signal: stopping.signal },
      );
    }
    last = await fillForm(values, {
      id: 'test',
      overwrite: new Set(overwrite),
      replaces,
      languages,
      signal: stopping.signal,
      look: () => findForm(document, languages),
    });
    return last.report;
  },
  undo: async () => (last === null ? [] : undoFilling(last)),
  ask: (verb, ask) => service[verb](ask),
  fillAndUndo: (ask) => Promise.all([service['form.fill'](ask), service['form.undo']({ id: ask.id })]),
  press: (selector, as) => press(deepQuery(selector), as),
  effect: (answer, before, languages) =>
    classifyClick(answer, before, answerMoment(document, languages, before.submits)),
  told: () => told,
  strip: (by, answer) => {
    strip?.abort();
    strip = new AbortController();
    showStrip(
      {
        line: 'The line',
        undo: by === 'form' ? 'Undo' : null,
        dismiss: 'Dismiss',
        anchor: () => answerAnchor(by, answer, ['en-US']),
        onUndo: () => told.push('undo'),
        onDismiss: () => told.push('dismiss'),
      },
      presses,
      strip.signal,
    );
  },
  moment: (languages) => answerMoment(document, languages, 0),
};

Object.assign(globalThis, { fillBench: bench });

import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type AnswerEdits, missingNames, NO_EDITS } from '../domain/answer-edits';
import type { FormField, FormValue } from '../domain/form';
import { instant } from '../domain/moment';
import type { TemplateKind } from '../domain/template';
import type { VariableName } from '../domain/template-variables';
import type { Answering, AnsweringVerbs, AnswerPreview } from '../messages/answering-verbs';
import type { ResponseOf, RequestOf, Verb } from '../messages/contract';
import { untilResponse } from '../messages/until-response';

/** The answer that somebody wants to give. */
export interface AnswerWish {
  readonly key: string;
  readonly kind: TemplateKind;
  readonly templateId: string | null;
}

type Trouble =
  { readonly kind: 'blocked' | 'waiting' } | { readonly kind: 'failed'; readonly reason: string };

interface AnswerPorts {
  ask<V extends Verb>(verb: V, ask: RequestOf<V>): Promise<ResponseOf<V>>;
  /** The answering as the worker stored it last. */
  readonly answering: ReadonlySignal<Answering | null>;
}

/** What the sheet for an answer, and the report of it, are drawn from. */
export interface AnswerStore {
  /** Null: the sheet is closed. */
  readonly wish: ReadonlySignal<AnswerWish | null>;
  readonly preview: ReadonlySignal<AnswerPreview | null>;
  readonly edits: ReadonlySignal<AnswerEdits>;
  /** Variables that had no value at some time while the sheet was open: their fields stay while they are filled in. */
  readonly asked: ReadonlySignal<readonly VariableName[]>;
  /** What stands in the way; null: nothing. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  readonly answering: ReadonlySignal<Answering | null>;
  open(key: string, kind: TemplateKind, edits?: Partial<AnswerEdits>): void;
  close(): void;
  chooseTemplate(id: string): void;
  give(name: VariableName, text: string): void;
  edit(field: FormField, value: FormValue): void;
  editMail(part: 'to' | 'subject' | 'body', text: string): void;
  /** Writes down that the customer was mailed. @returns whether it was kept. */
  noteMail(id: string): Promise<boolean>;
  /** @returns whether it was begun; then the sheet has nothing more to do. */
  fill(despiteWaiting: boolean): Promise<boolean>;
  /** Asks the worker how far it is, so that one that was stopped goes on. */
  wake(): Promise<unknown>;
  /** Asks for one of the steps of the answering that is under way. */
  act<V extends Step>(verb: V, ask: AnsweringVerbs[V]['request']): Promise<void>;
}

type Step =
  'answer.again' | 'answer.open' | 'answer.stop' | 'answer.undo' | 'answer.dismiss' | 'answer.overwrite';

/** What the sheet holds. */
interface Sheet {
  readonly wish: Signal<AnswerWish | null>;
  readonly preview: Signal<AnswerPreview | null>;
  readonly edits: Signal<AnswerEdits>;
  readonly asked: Signal<readonly VariableName[]>;
  readonly trouble: Signal<Trouble | null>;
}

/** Typing: the preview follows when the keys rest so long. */
const typingPauseMs = 200;
const failure = (error: unknown): Trouble => ({
  kind: 'failed',
  reason: error instanceof Error ? error.message : String(error),
});

/** Variables without a value, which keep an answer from being filled in. */
const missingIn = (preview: AnswerPreview): readonly VariableName[] =>
  preview.kind !== 'no-template' && preview.prepared.kind === 'blocked'
    ? missingNames(preview.prepared.obstacles)
    : [];

/** Keeps the preview to what is wished for, and to the edits. */
interface Previewing {
  prepare(): Promise<void>;
  /** Takes an edit over; the preview follows when the keys rest. */
  edit(next: AnswerEdits): void;
  /** An edit is waited for no longer. */
  endTyping(): void;
  /** Begins anew with another answer, or closes the sheet. */
  show(next: AnswerWish | null, first: AnswerEdits): void;
}

function previewing(sheet: Sheet, ask: AnswerPorts['ask'], until: AbortSignal): Previewing {
  const { wish, preview, edits, asked, trouble } = sheet;
  let question = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  async function prepare(): Promise<void> {
    const wanted = wish.peek();
    if (wanted === null) return;
    const mine = ++question;
    try {
      const response = await ask('answer.prepare', { ...wanted, edits: edits.peek() });
      if (mine !== question || until.aborted) return;
      batch(() => {
        preview.value = response;
        asked.value = [...new Set([...asked.peek(), ...missingIn(response)])];
        if (trouble.peek()?.kind === 'failed') trouble.value = null;
      });
    } catch (error) {
      if (mine === question) trouble.value = failure(error);
    }
  }
  const endTyping = (): void => clearTimeout(typing);

  return {
    prepare,
    endTyping,
    edit(next) {
      edits.value = next;
      endTyping();
      typing = setTimeout(() => void prepare(), typingPauseMs);
    },
    show(next, first) {
      endTyping();
      question += 1;
      batch(() => {
        wish.value = next;
        preview.value = null;
        edits.value = first;
        asked.value = [];
        trouble.value = null;
      });
      void prepare();
    },
  };
}

/** Gives the answer: into Partner Center's form, or as a message that was sent. */
function giving(
  { wish, preview, edits, trouble }: Sheet,
  ask: AnswerPorts['ask'],
  { prepare, endTyping }: Previewing,
): Pick<AnswerStore, 'fill' | 'noteMail'> {
  /** What the user gave of themselves is asked for once. */
  async function keepMine(): Promise<void> {
    const given = Object.entries(edits.peek().given).filter(([name]) => name.startsWith('me.'));
    if (given.length === 0) return;
    try {
      await ask('me.given', { given: Object.fromEntries(given) });
    } catch (error) {
      trouble.value = failure(error);
    }
  }

  return {
    async noteMail(id) {
      const now = wish.peek();
      if (now === null) return false;
      try {
        const tried = { id, kind: 'mailed', at: instant(Date.now()), note: null } as const;
        await ask('tries.add', { key: now.key, tried });
        await keepMine();
        return true;
      } catch (error) {
        trouble.value = failure(error);
        return false;
      }
    },
    async fill(despiteWaiting) {
      const now = wish.peek();
      const shown = preview.peek();
      if (now === null || shown === null || shown.kind === 'no-template') return false;
      endTyping();
      try {
        const templateId = shown.template.id;
        const started = await ask('answer.fill', { ...now, templateId, edits: edits.peek(), despiteWaiting });
        if (started.kind === 'started') {
          await keepMine();
          return true;
        }
        trouble.value = { kind: started.kind };
        await prepare();
      } catch (error) {
        trouble.value = failure(error);
      }
      return false;
    },
  };
}

export function answerStore({ ask, answering }: AnswerPorts, until: AbortSignal): AnswerStore {
  const sheet: Sheet = {
    wish: signal(null),
    preview: signal(null),
    edits: signal(NO_EDITS),
    asked: signal([]),
    trouble: signal(null),
  };
  const preview = previewing(sheet, ask, until);
  const { wish, edits, trouble } = sheet;
  const { edit, show } = preview;

  return {
    ...sheet,
    ...giving(sheet, ask, preview),
    answering,
    open: (key, kind, first = {}) => show({ key, kind, templateId: null }, { ...NO_EDITS, ...first }),
    close: () => show(null, NO_EDITS),
    chooseTemplate(id) {
      const now = wish.peek();
      // What was typed into the fields of one template means nothing in another; what was said of the referral does.
      if (now !== null) show({ ...now, templateId: id }, { ...NO_EDITS, given: edits.peek().given });
    },
    give: (name, text) => edit({ ...edits.peek(), given: { ...edits.peek().given, [name]: text } }),
    edit: (field, value) => edit({ ...edits.peek(), values: { ...edits.peek().values, [field]: value } }),
    editMail: (part, text) => edit({ ...edits.peek(), mail: { ...edits.peek().mail, [part]: text } }),
    wake: () => ask('answer.state', {}),
    async act(verb, request) {
      const step = (): Promise<unknown> => ask(verb, request as never);
      try {
        await (verb === 'answer.undo' ? untilResponse(step, until) : step());
        trouble.value = null;
      } catch (error) {
        trouble.value = failure(error);
      }
    },
  };
}

import { batch, type ReadonlySignal, signal } from '@preact/signals';
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
  readonly trouble: ReadonlySignal<
    { readonly kind: 'blocked' | 'waiting' } | { readonly kind: 'failed'; readonly reason: string } | null
  >;
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
  act<
    V extends
      'answer.again' | 'answer.open' | 'answer.stop' | 'answer.undo' | 'answer.dismiss' | 'answer.overwrite',
  >(
    verb: V,
    ask: AnsweringVerbs[V]['request'],
  ): Promise<void>;
}

/** Typing: the preview follows when the keys rest so long. */
const typingPauseMs = 200;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function answerStore(ports: AnswerPorts, until: AbortSignal): AnswerStore {
  const wish = signal<AnswerWish | null>(null);
  const preview = signal<AnswerPreview | null>(null);
  const edits = signal<AnswerEdits>(NO_EDITS);
  const asked = signal<readonly VariableName[]>([]);
  const trouble = signal<AnswerStore['trouble']['value']>(null);
  let question = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  async function prepare(): Promise<void> {
    const wanted = wish.peek();
    if (wanted === null) return;
    const mine = ++question;
    try {
      const answer = await ports.ask('answer.prepare', { ...wanted, edits: edits.peek() });
      if (mine !== question || until.aborted) return;
      const missing =
        answer.kind !== 'no-template' && answer.prepared.kind === 'blocked'
          ? missingNames(answer.prepared.obstacles)
          : [];
      batch(() => {
        preview.value = answer;
        asked.value = [...new Set([...asked.peek(), ...missing])];
        if (trouble.peek()?.kind === 'failed') trouble.value = null;
      });
    } catch (error) {
      if (mine === question) trouble.value = { kind: 'failed', reason: reasonOf(error) };
    }
  }

  /** What the user gave of themselves is asked for once. */
  async function keepMine(): Promise<void> {
    const given = Object.entries(edits.peek().given).flatMap(([name, text]) =>
      name.startsWith('me.') ? [[name, text] as const] : [],
    );
    if (given.length === 0) return;
    try {
      await ports.ask('me.given', { given: Object.fromEntries(given) });
    } catch (error) {
      trouble.value = { kind: 'failed', reason: reasonOf(error) };
    }
  }

  function soon(next: AnswerEdits): void {
    edits.value = next;
    clearTimeout(typing);
    typing = setTimeout(() => void prepare(), typingPauseMs);
  }

  function show(next: AnswerWish | null, first: AnswerEdits): void {
    clearTimeout(typing);
    question += 1;
    batch(() => {
      wish.value = next;
      preview.value = null;
      edits.value = first;
      asked.value = [];
      trouble.value = null;
    });
    void prepare();
  }

  return {
    wish,
    preview,
    edits,
    asked,
    trouble,
    answering: ports.answering,
    open: (key, kind, first = {}) => show({ key, kind, templateId: null }, { ...NO_EDITS, ...first }),
    close: () => show(null, NO_EDITS),
    chooseTemplate(id) {
      const now = wish.peek();
      // What was typed into the fields of one template means nothing in another; what was said of the referral does.
      if (now !== null) show({ ...now, templateId: id }, { ...NO_EDITS, given: edits.peek().given });
    },
    give: (name, text) => soon({ ...edits.peek(), given: { ...edits.peek().given, [name]: text } }),
    edit: (field, value) => soon({ ...edits.peek(), values: { ...edits.peek().values, [field]: value } }),
    editMail: (part, text) => soon({ ...edits.peek(), mail: { ...edits.peek().mail, [part]: text } }),
    async noteMail(id) {
      const now = wish.peek();
      if (now === null) return false;
      try {
        const tried = { id, kind: 'mailed', at: instant(Date.now()), note: null } as const;
        await ports.ask('tries.add', { key: now.key, tried });
        await keepMine();
        return true;
      } catch (error) {
        trouble.value = { kind: 'failed', reason: reasonOf(error) };
        return false;
      }
    },
    async fill(despiteWaiting) {
      const now = wish.peek();
      const shown = preview.peek();
      if (now === null || shown === null || shown.kind === 'no-template') return false;
      clearTimeout(typing);
      try {
        const started = await ports.ask('answer.fill', {
          ...now,
          templateId: shown.template.id,
          edits: edits.peek(),
          despiteWaiting,
        });
        if (started.kind === 'started') {
          await keepMine();
          return true;
        }
        trouble.value = { kind: started.kind };
        await prepare();
      } catch (error) {
        trouble.value = { kind: 'failed', reason: reasonOf(error) };
      }
      return false;
    },
    wake: () => ports.ask('answer.state', {}),
    async act(verb, ask) {
      try {
        await (verb === 'answer.undo'
          ? untilResponse(() => ports.ask(verb, ask as never), until)
          : ports.ask(verb, ask as never));
        trouble.value = null;
      } catch (error) {
        trouble.value = { kind: 'failed', reason: reasonOf(error) };
      }
    },
  };
}

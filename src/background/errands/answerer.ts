import { formFits } from '../../domain/form-fits';
import type { FillReport, FormField, FormValues, UndoResult } from '../../domain/form';
import type { AnswerKind } from '../../domain/template';
import type { askForm } from '../../messages/answer-verbs';
import type { Answering, AnsweringStep } from '../../messages/answering-verbs';
import type { StoredValue } from '../../platform/stored';
import { isUnderWay } from '../answer-under-way';

/** What the putting of answers into forms needs of the browser and of what is kept. */
export interface AnswererPorts {
  readonly stored: StoredValue<Answering | null>;
  /** Asks the filling script of a tab, and puts it there first where it is missing. Null: the page is none of Partner Center's now. */
  readonly ask: typeof askForm;
  /** False once the tab was closed. */
  isOpen(tab: number): Promise<boolean>;
  /** The key of the referral that a tab shows; null where that is not known. */
  shownIn(tab: number): Promise<string | null>;
  /** Remembers buttons that only open a form. */
  learn(kinds: readonly AnswerKind[]): Promise<void>;
  mayPress(answer: AnswerKind): Promise<boolean>;
  /** The form holds the answer now: the referral waits until the page shows what became of it. */
  filled(answering: Answering): Promise<void>;
  takenBack(answering: Answering): Promise<void>;
  pause(ms: number): Promise<void>;
  now(): number;
}

/** A person finds the referral and presses a button meanwhile; the portal alone takes up to 15 s to load. */
const patienceMs = 5 * 60_000;
/** How long the page's script waits for a form before it tells what it sees; short enough for the step to follow the page. */
const lookMs = 2_500;
const pauseMs = 700;

/**
 * Puts one answer at a time into Partner Center's form, and tells how far it is. It waits for the form; what opens
 * it, and what submits it, is a person's press, save for buttons that were seen to do no more than open a form.
 */
export class Answerer {
  readonly #ports: AnswererPorts;
  #run: AbortController | null = null;
  /** The answer that is being taken back: a filling that ends meanwhile changes nothing any more. */
  #takingBack: string | null = null;

  constructor(ports: AnswererPorts) {
    this.#ports = ports;
  }

  /** Begins with another answer; one that was under way ends. */
  async start(answering: Answering): Promise<void> {
    await this.#ports.stored.update(() => answering);
    void this.#search(answering.id);
  }

  /** A worker that was stopped half way goes on; what this one began goes on by itself. */
  async resume(): Promise<void> {
    const now = await this.#ports.stored.get();
    if (this.#run === null && now !== null && isUnderWay(now)) void this.#search(now.id);
  }

  /** Looks for the form once more; what it holds already is left alone. */
  async again(): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now === null) return;
    await this.#step(now.id, { kind: 'looking' });
    void this.#search(now.id);
  }

  async stop(): Promise<void> {
    this.#run?.abort();
    const now = await this.#ports.stored.get();
    if (now === null || !isUnderWay(now)) return;
    if (now.tab !== null) await this.#ports.ask(now.tab, 'form.stop', {});
    await this.#step(now.id, { kind: 'stopped', why: 'user' });
  }

  async dismiss(): Promise<void> {
    this.#run?.abort();
    await this.#ports.stored.update(() => null);
  }

  /** Replaces what stands in fields that the filling left alone. */
  async overwrite(fields: readonly FormField[]): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now === null || now.tab === null || now.step.kind !== 'filled') return;
    const { report } = now.step;
    const kept = new Set(
      report.fields
        .filter(({ field, kind }) => kind === 'kept' && fields.includes(field))
        .map(({ field }) => field),
    );
    const values = Object.fromEntries(
      Object.entries(now.values).filter(([field]) => kept.has(field as FormField)),
    );
    const made = await this.#fill(now, values, [...kept]);
    if (made === null) return;
    const anew = new Map(made.fields.map((result) => [result.field, result]));
    await this.#step(now.id, {
      kind: 'filled',
      report: { ...made, fields: report.fields.map((result) => anew.get(result.field) ?? result) },
    });
  }

  /** Takes all of it back, the last filling first; one that is under way ends. */
  async undo(): Promise<void> {
    this.#run?.abort();
    const now = await this.#ports.stored.get();
    if (now === null || now.tab === null) return;
    this.#takingBack = now.id;
    try {
      const results = await this.#undone(now.tab, now.fillings);
      if (results === null) return await this.#step(now.id, { kind: 'not-undone' });
      await this.#ports.takenBack(now);
      await this.#ports.stored.update((last) =>
        last?.id === now.id ? { ...last, fillings: [], step: { kind: 'undone', fields: results } } : last,
      );
    } finally {
      this.#takingBack = null;
    }
  }

  /** What became of each field; null where the page knows none of the fillings. One that it was never asked for, or that a reload took, is none. */
  async #undone(tab: number, fillings: readonly string[]): Promise<readonly UndoResult[] | null> {
    const results: UndoResult[] = [];
    let known = false;
    for (const id of fillings.toReversed()) {
      const undone = await this.#ports.ask(tab, 'form.undo', { id });
      if (undone === null) return null;
      known ||= undone.fields !== null;
      results.push(...(undone.fields ?? []));
    }
    return known ? results : null;
  }

  async #search(id: string): Promise<void> {
    this.#run?.abort();
    const own = new AbortController();
    this.#run = own;
    try {
      await this.#follow(id, own.signal);
    } catch (error) {
      if (!own.signal.aborted)
        await this.#step(id, {
          kind: 'failed',
          reason: error instanceof Error ? error.message : String(error),
        });
    }
  }

  async #follow(id: string, signal: AbortSignal): Promise<void> {
    const { ask, pause, now: clock } = this.#ports;
    const until = clock() + patienceMs;
    let pressed = false;
    while (!signal.aborted) {
      const now = await this.#ports.stored.get();
      if (now === null || now.id !== id || now.tab === null) return;
      if (clock() >= until) return this.#step(id, { kind: 'stopped', why: 'time' });
      if (!(await this.#ports.isOpen(now.tab))) return this.#step(id, { kind: 'stopped', why: 'tab-gone' });
      const place = await ask(now.tab, 'form.find', { waitMs: lookMs });
      if (signal.aborted) return;
      // Asked after the wait: the page may have moved on meanwhile.
      const shown = await this.#ports.shownIn(now.tab);
      if (place !== null) await this.#ports.learn(place.onlyOpen);
      if (shown !== null && shown !== now.referral.key) await this.#step(id, { kind: 'other-referral' });
      else if (place === null) await this.#step(id, { kind: 'looking' });
      else if (place.form !== null && formFits(now.answer, place.form.fields))
        return this.#fillAll(now, shown !== null);
      else if (place.form !== null) await this.#step(id, { kind: 'other-form' });
      else if (!place.offers.includes(now.answer)) await this.#step(id, { kind: 'open-referral' });
      // Pressed once, and only where the page said whose button it is.
      else if (!pressed && shown !== null && (await this.#ports.mayPress(now.answer))) {
        pressed = true;
        await ask(now.tab, 'form.open', { answer: now.answer });
        continue;
      } else await this.#step(id, { kind: 'press-button' });
      await pause(pauseMs);
    }
  }

  async #fillAll(now: Answering, certain: boolean): Promise<void> {
    await this.#ports.stored.update((last) =>
      last?.id === now.id ? { ...last, certain, step: { kind: 'filling' } } : last,
    );
    const report = await this.#fill(now, now.values, []);
    if (report === null || now.tab === null) return;
    await this.#step(now.id, { kind: 'filled', report });
    // What the press that opened the form did is certain only a moment after it.
    const learned = await this.#ports.ask(now.tab, 'form.learned', {});
    if (learned !== null) await this.#ports.learn(learned.onlyOpen);
  }

  async #fill(now: Answering, values: FormValues, overwrite: readonly FormField[]) {
    if (now.tab === null) return null;
    const id = `${now.id}/${now.fillings.length}`;
    // Known before it begins: what is filled can be taken back, also while it is being filled, and after the worker was stopped.
    await this.#ports.stored.update((last) =>
      last?.id === now.id ? { ...last, fillings: [...last.fillings, id] } : last,
    );
    let report: FillReport | null = null;
    try {
      report = await this.#ports.ask(now.tab, 'form.fill', { id, values, overwrite });
    } finally {
      // Refused, or gone with its page: there is nothing to take back.
      if (report === null) await this.#forget(now.id, id);
    }
    const after = await this.#ports.stored.get();
    if (this.#takingBack === now.id || after?.id !== now.id) return null;
    if (report === null) {
      await this.#step(now.id, { kind: 'stopped', why: 'tab-gone' });
      return null;
    }
    // Taken back meanwhile.
    if (!after.fillings.includes(id)) return null;
    if (report.fields.some(({ kind }) => kind === 'filled' || kind === 'already'))
      await this.#ports.filled(after);
    return report;
  }

  async #forget(answering: string, filling: string): Promise<void> {
    await this.#ports.stored.update((last) =>
      last?.id === answering ? { ...last, fillings: last.fillings.filter((id) => id !== filling) } : last,
    );
  }

  /** Another answer that has begun meanwhile is left alone. */
  async #step(id: string, step: AnsweringStep): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now?.id !== id || JSON.stringify(now.step) === JSON.stringify(step)) return;
    await this.#ports.stored.update((last) => (last?.id === id ? { ...last, step } : last));
  }
}

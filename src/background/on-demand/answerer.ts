import type { FillReport, FormField, FormValues, UndoResult } from '../../domain/form';
import type { AnswerKind } from '../../domain/template';
import type { askForm } from '../../messages/form-verbs';
import { type Answering, type AnsweringStep, isUnderWay } from '../../messages/answering-verbs';
import type { StoredValue } from '../../platform/stored';
import { nextStep, type SeenInTab } from './next-step';

/** What the putting of answers into forms needs of the browser and of what is kept. */
export interface AnswererPorts {
  readonly stored: StoredValue<Answering | null>;
  /**
   * Asks the filling script of a tab, and puts it there first where it is missing. Null: the page is none of
   * Partner Center's now.
   */
  readonly ask: typeof askForm;
  /** False once the tab was closed. */
  isOpen(tab: number): Promise<boolean>;
  /** Whether a tab has come to rest at a page outside Partner Center, e.g. the one to sign in. */
  isElsewhere(tab: number): Promise<boolean>;
  /** The key of the referral that a tab shows; null where that is not known. */
  shownIn(tab: number): Promise<string | null>;
  /** Remembers buttons that only open a form. */
  learn(kinds: readonly AnswerKind[]): Promise<void>;
  mayPress(answer: AnswerKind): Promise<boolean>;
  /** Remembers what the form of an answer required and the answer lacked, for the next preview. */
  lacked(answer: AnswerKind, fields: readonly FormField[]): Promise<void>;
  /** The form holds the answer now: the referral waits until the page shows what became of it. */
  filled(answering: Answering): Promise<void>;
  takenBack(answering: Answering): Promise<void>;
  pause(ms: number): Promise<void>;
  now(): number;
}

/** A person finds the referral and presses a button meanwhile; the portal alone takes up to 15 s to load. */
const patienceMs = 5 * 60_000;
/**
 * How long the page's script waits for a form before it tells what it sees; short enough for the step to
 * follow the page.
 */
const lookMs = 2_500;
const pauseMs = 700;
/** Where no form is there, the page's script itself has waited. */
const shortPauseMs = 150;

/**
 * Puts one answer at a time into Partner Center's form, and tells how far it is. It waits for the form; what opens
 * it, and what submits it, is a person's press, save for buttons that were seen to do no more than open a form.
 */
export class Answerer {
  readonly #ports: AnswererPorts;
  #run: AbortController | null = null;
  /** The answer that is being taken back: a filling that ends meanwhile changes nothing any more. */
  #takingBack: string | null = null;
  #undoing = 0;

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
    if (now === null || this.#undoing > 0) return;
    if (now.takingBack === true && this.#takingBack === null) await this.undo();
    else if (this.#run === null && isUnderWay(now)) void this.#search(now.id);
  }

  /**
   * Looks for the form once more; what it holds already is left alone.
   * @param sure as the user says, the open form is the right one.
   */
  async again(sure = false): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now === null) return;
    await this.#step(now.id, { kind: 'looking' });
    void this.#search(now.id, sure);
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
    // Amount and currency are one value.
    const pair: readonly FormField[] = ['value', 'currency'];
    const asked = pair.some((field) => fields.includes(field)) ? [...fields, ...pair] : fields;
    const kept = new Set(
      report.fields
        .filter(({ field, kind }) => (kind === 'kept' || pair.includes(field)) && asked.includes(field))
        .map(({ field }) => field),
    );
    await this.#fillSome(now, report, [...kept], [...kept]);
  }

  /**
   * The form shows fields that it lacked, or shows them without what was filled in: they are filled.
   * @param filling the last one.
   */
  async more(filling: string, shown: readonly FormField[]): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now === null || now.step.kind !== 'filled' || now.fillings.at(-1) !== filling) return;
    const { report } = now.step;
    const fields = report.fields.flatMap(({ field, kind }) =>
      (kind === 'not-found' || kind === 'filled') && shown.includes(field) ? field : [],
    );
    if (fields.length > 0) await this.#fillSome(now, report, fields, []);
  }

  /** Fills some of the fields once more, and brings what came of them into the report of all. */
  async #fillSome(
    now: Answering,
    report: FillReport,
    fields: readonly FormField[],
    overwrite: readonly FormField[],
  ): Promise<void> {
    if (now.tab === null) return;
    // The page may show another referral's form of the same kind by now.
    const referral = await this.#ports.shownIn(now.tab);
    if (referral !== null && referral !== now.referral.key) return;
    const values: FormValues = Object.fromEntries(
      fields.flatMap((field) => (now.values[field] === undefined ? [] : [[field, now.values[field]]])),
    );
    const made = await this.#fill(now, values, overwrite);
    if (made === null) return;
    const anew = new Map(made.fields.map((result) => [result.field, result]));
    await this.#step(now.id, {
      kind: 'filled',
      report: { ...made, fields: report.fields.map((result) => anew.get(result.field) ?? result) },
    });
  }

  /** Takes all of it back, the last filling first; one that is under way ends. */
  async undo(): Promise<void> {
    this.#undoing += 1;
    this.#run?.abort();
    try {
      await this.#takeBack();
    } finally {
      this.#undoing -= 1;
    }
  }

  async #takeBack(): Promise<void> {
    const now = await this.#ports.stored.get();
    if (now === null || now.tab === null) return;
    this.#takingBack = now.id;
    try {
      // Known before it begins, so that the next life of the worker goes on: the page gives the same results again.
      await this.#ports.stored.update((last) => (last?.id === now.id ? { ...last, takingBack: true } : last));
      const results = await this.#undone(now.tab, now.fillings);
      const stands = results?.some(({ kind }) => kind !== 'restored') ?? true;
      // While anything stands in the form, it may still be sent: the referral waits.
      if (!stands) await this.#ports.takenBack(now);
      await this.#ports.stored.update((last) => {
        if (last?.id !== now.id) return last;
        const { takingBack: _over, ...rest } = last;
        return results === null
          ? { ...rest, step: { kind: 'not-undone' } }
          : { ...rest, fillings: stands ? last.fillings : [], step: { kind: 'undone', fields: results } };
      });
    } finally {
      this.#takingBack = null;
    }
  }

  /**
   * What became of each field; null where the page knows none of the fillings. One that it was never asked
   * for, or that a reload took, is none.
   */
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

  /** @param sure the user said that the form that is open is the right one, where nothing tells. */
  async #search(id: string, sure = false): Promise<void> {
    this.#run?.abort();
    const own = new AbortController();
    this.#run = own;
    try {
      await this.#follow(id, sure, own.signal);
    } catch (error) {
      if (!own.signal.aborted)
        await this.#step(id, {
          kind: 'failed',
          reason: error instanceof Error ? error.message : String(error),
        });
    }
  }

  async #follow(id: string, sure: boolean, signal: AbortSignal): Promise<void> {
    const { pause, now: clock } = this.#ports;
    const until = clock() + patienceMs;
    let pressed = false;
    while (!signal.aborted) {
      const now = await this.#ports.stored.get();
      if (now === null || now.id !== id || now.tab === null) return;
      if (clock() >= until) return this.#step(id, { kind: 'stopped', why: 'time' });
      if (!(await this.#ports.isOpen(now.tab))) return this.#step(id, { kind: 'stopped', why: 'tab-gone' });
      const mayPress = !pressed && (await this.#ports.mayPress(now.answer));
      const seen = await this.#see(now.tab, now.answer, mayPress, signal);
      if (seen === null) return;
      const { tab } = now;
      const next = await nextStep(now, seen, { sure, isElsewhere: () => this.#ports.isElsewhere(tab) });
      if (next.kind === 'fill') return this.#fillAll(now, seen.shown !== null, signal);
      if (next.kind === 'press') {
        pressed = true;
        await this.#ports.ask(now.tab, 'form.open', { answer: now.answer });
        continue;
      }
      await this.#step(id, next.step);
      await pause(seen.place === null || seen.place.form !== null ? pauseMs : shortPauseMs);
    }
  }

  /** What a tab shows, once its form or the button is there, or a while has passed; null: the search was ended. */
  async #see(
    tab: number,
    answer: AnswerKind,
    mayPress: boolean,
    signal: AbortSignal,
  ): Promise<SeenInTab | null> {
    // A button that may be pressed is pressed as soon as it is there.
    const place = await this.#ports.ask(tab, 'form.find', {
      waitMs: lookMs,
      ...(mayPress ? { button: answer } : {}),
    });
    if (signal.aborted) return null;
    // Asked after the wait: the page may have moved on meanwhile.
    const shown = await this.#ports.shownIn(tab);
    if (place !== null) await this.#ports.learn(place.onlyOpen);
    return signal.aborted ? null : { place, shown, mayPress };
  }

  async #fillAll(now: Answering, certain: boolean, signal: AbortSignal): Promise<void> {
    await this.#ports.stored.update((last) =>
      last?.id === now.id ? { ...last, certain, step: { kind: 'filling' } } : last,
    );
    // Taken back or ended meanwhile: nothing is filled any more.
    if (signal.aborted || this.#undoing > 0) return;
    const report = await this.#fill(now, now.values, []);
    if (report === null || now.tab === null) return;
    await this.#step(now.id, { kind: 'filled', report });
    await this.#ports.lacked(now.answer, report.lacks ?? []);
    // What the press that opened the form did is certain only a moment after it.
    const learned = await this.#ports.ask(now.tab, 'form.learned', {});
    if (learned !== null) await this.#ports.learn(learned.onlyOpen);
  }

  async #fill(now: Answering, values: FormValues, overwrite: readonly FormField[]) {
    if (now.tab === null) return null;
    const id = `${now.id}/${now.fillings.length}`;
    // Known before it begins: what is filled can be taken back, also while it is being filled, and after the
    // worker was stopped.
    await this.#ports.stored.update((last) =>
      last?.id === now.id ? { ...last, fillings: [...last.fillings, id] } : last,
    );
    let report: FillReport | null = null;
    try {
      const { answer, replaces } = now;
      const asked = { id, answer, values, overwrite, ...(replaces !== undefined && { replaces }) };
      report = await this.#ports.ask(now.tab, 'form.fill', asked);
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

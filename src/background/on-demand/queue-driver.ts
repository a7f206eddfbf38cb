import {
  advancedQueue,
  type AnswerQueue,
  begunAt,
  currentPlace,
  leftBehind,
  type QueueItem,
  type QueueWarning,
  stoppedQueue,
  withStatuses,
  withWarnings,
} from '../../domain/answer-queue';
import { answerGuards } from '../../domain/answer-guards';
import type { KeptReferral } from '../../domain/kept';
import type { AnswerKind } from '../../domain/template';
import { queueRun } from '../../messages/queue-verbs';
import type { StoredValue } from '../../platform/stored';

/** What going through a queue needs of the answering and of what is kept. */
export interface QueuePorts {
  readonly stored: StoredValue<AnswerQueue | null>;
  /** The referrals as they are kept now, by key. */
  referrals(): Promise<{ readonly get: (key: string) => KeptReferral | undefined }>;
  /** The name of the answering that is under way or was last; null: there is none. */
  run(): Promise<string | null>;
  /** Whether a person can have sent the answer of this run; a run that is not known any more was. */
  maySaySent(run: string): Promise<boolean>;
  /** Brings the referral up and begins to fill its form, as a run of this name. */
  begin(referral: KeptReferral, item: QueueItem, run: string): Promise<void>;
  /** Ends the run, and takes back what it filled in where that was not sent. */
  giveUp(run: string): Promise<void>;
  /** Stops the run where it is; what was filled in stays for the user. */
  halt(run: string): Promise<void>;
  /** Forgets the run and its report. */
  dismiss(run: string): Promise<void>;
}

/** What colleagues do with a referral, as the team tells now. */
const colleaguesAt = (referral: KeptReferral | undefined, answer: AnswerKind): readonly QueueWarning[] =>
  referral === undefined
    ? []
    : answerGuards(referral, answer, Date.now()).filter(
        (guard): guard is QueueWarning => guard.kind === 'claimed' || guard.kind === 'answered',
      );

/**
 * Goes through a queue of answers. Each step follows from what is stored, so a worker that was stopped anywhere goes on
 * where it was, and whatever is asked for twice happens once.
 */
export class QueueDriver {
  readonly #ports: QueuePorts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  /** @returns whether it runs now; false: another one does. */
  start(queue: AnswerQueue): Promise<boolean> {
    return this.#inTurn(async () => {
      const now = await this.#ports.stored.get();
      if (now?.state === 'running' && now.id !== queue.id) return false;
      if (now?.id !== queue.id) await this.#ports.stored.update(() => queue);
      await this.#drive();
      return true;
    });
  }

  /** Something was read, or the worker woke: takes it over, and goes on where the current answer is given. */
  follow(): Promise<void> {
    return this.#inTurn(() => this.#drive());
  }

  /** The user sent the answer at this place. */
  next(id: string, place: number): Promise<void> {
    return this.#leave(id, place, 'sent');
  }

  /** The page's script saw that what this filling filled in was sent: goes on where it is the current one. */
  async sent(filling: string): Promise<void> {
    const queue = await this.#ports.stored.get();
    const place = queue === null ? -1 : currentPlace(queue);
    if (queue === null || place === -1 || !filling.startsWith(`${queueRun(queue.id, place)}/`)) return;
    await this.#leave(queue.id, place, 'sent');
  }

  /** The user does not want to give it: what was filled in is taken back. */
  skip(id: string, place: number): Promise<void> {
    return this.#leave(id, place, 'skipped');
  }

  stop(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const queue = await this.#ports.stored.get();
      if (queue?.id !== id || queue.state === 'ended') return;
      const place = currentPlace(queue);
      if (place !== -1) await this.#ports.halt(queueRun(id, place));
      await this.#ports.stored.update((now) => (now?.id === id ? stoppedQueue(now) : now));
    });
  }

  /** The report was read. A queue that runs is not forgotten. */
  dismiss(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ports.stored.update((now) => (now?.id === id && now.state === 'ended' ? null : now));
    });
  }

  #leave(id: string, place: number, as: 'sent' | 'skipped'): Promise<void> {
    return this.#inTurn(async () => {
      const queue = await this.#ports.stored.get();
      if (queue === null || queue.id !== id || queue.state === 'ended' || currentPlace(queue) !== place)
        return;
      const run = queueRun(id, place);
      // A press that was meant for the one before, or that came too early.
      if (as === 'sent' && !(await this.#ports.maySaySent(run))) return;
      await (as === 'skipped' ? this.#ports.giveUp(run) : this.#ports.halt(run));
      await this.#ports.stored.update((now) =>
        now?.id === id ? advancedQueue(leftBehind(now, place, as)) : now,
      );
      await this.#drive();
    });
  }

  /** Goes on until an answer is under way, or none is left. */
  async #drive(): Promise<void> {
    const { stored, run, begin, referrals, dismiss } = this.#ports;
    const before = await stored.get();
    if (before === null) return;
    const kept = await referrals();
    for (;;) {
      const queue = await this.#changed((now) =>
        withWarnings(
          advancedQueue(withStatuses(now, (key) => kept.get(key) ?? null)),
          ({ referral, answer }) => colleaguesAt(kept.get(referral.key), answer),
        ),
      );
      if (queue === null) return;
      const place = currentPlace(queue);
      const item = queue.items[place];
      if (item === undefined) {
        const last = await run();
        // All is told in the queue's own report.
        if (before.state === 'running' && last?.startsWith(queueRun(queue.id, '')) === true)
          await dismiss(last);
        return;
      }
      if (item.begun) return;
      const name = queueRun(queue.id, place);
      const referral = kept.get(item.referral.key);
      if ((await run()) !== name) {
        // Filled in elsewhere meanwhile: two answers to one referral are one too many.
        if (referral === undefined || referral.waiting !== null) {
          await this.#changed((now) => leftBehind(now, place, 'unfit'));
          continue;
        }
        await begin(referral, item, name);
      }
      await this.#changed((now) => begunAt(now, place));
      return;
    }
  }

  /** Writes only what became different. */
  async #changed(change: (now: AnswerQueue) => AnswerQueue): Promise<AnswerQueue | null> {
    const before = await this.#ports.stored.get();
    if (before === null) return null;
    const after = change(before);
    if (after === before) return before;
    return this.#ports.stored.update((now) => (now === null ? null : change(now)));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    // The queue goes on after a failure; the failure itself is the caller's, in `mine`.
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

import type { AnswerGuard } from './answer-guards';
import type { FormValues } from './form';
import type { Instant, Outcome, Referral, Stage } from './referral';
import type { AnswerKind } from './template';

/** What became of one answer of a queue. */
export type QueueFate =
  /** Its turn has not come. */
  | 'left'
  /** It is the one that is being given now. */
  | 'current'
  /** Partner Center shows the status that the answer leads to. */
  | 'answered'
  /** The user says that it is sent; Partner Center has not shown it yet. */
  | 'sent'
  | 'skipped'
  /**
   * It cannot be given any more: the referral has expired, was answered otherwise or removed, or another
   * answer waits for Partner Center.
   */
  | 'unfit';

/** An answer that was looked at in the preview; what is filled in is what was seen there. */
export interface QueuedAnswer {
  readonly referral: Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName'>;
  readonly answer: AnswerKind;
  /** The template's name. */
  readonly template: string;
  readonly values: FormValues;
}

export interface QueueItem extends QueuedAnswer {
  /** How the referral stood when the queue began. */
  readonly from: QueueStatus;
  readonly fate: QueueFate;
  /** Of the current one: whether the filling was begun. */
  readonly begun: boolean;
  /** Of the current one: what a colleague does with it, as the team tells now. Absent: nothing. */
  readonly warnings?: readonly QueueWarning[];
}

/** A colleague works on the referral or has answered it; it warns, and never blocks. */
export type QueueWarning = Extract<AnswerGuard, { readonly kind: 'claimed' | 'answered' }>;

export interface QueueStatus {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
}

/** Several answers, given one after the other in Partner Center's own form. A person presses each final button. */
export interface AnswerQueue {
  readonly id: string;
  readonly startedAt: Instant;
  readonly state: 'running' | 'ended';
  readonly items: readonly QueueItem[];
}

/** How a referral stands now; null: it is not kept any more. */
type StatusNow = (key: string) => QueueStatus | null;

/** A queue whose first answer has not begun yet. */
export function newQueue(
  id: string,
  startedAt: Instant,
  answers: readonly (QueuedAnswer & { readonly from: QueueStatus })[],
): AnswerQueue {
  return {
    id,
    startedAt,
    state: 'running',
    items: answers.map((answer) => ({ ...answer, fate: 'left', begun: false })),
  };
}

/** The place of the current answer; -1: none is. */
export const currentPlace = ({ items }: AnswerQueue): number =>
  items.findIndex(({ fate }) => fate === 'current');

/** Whether a status is what an answer leads to. "Closed" without more may be any of the answers that close. */
function isAnswered(answer: AnswerKind, { stage, outcome }: QueueStatus): boolean {
  if (answer === 'accept')
    return stage === 'accepted' || (stage === 'archived' && (outcome === 'won' || outcome === 'lost'));
  // What was edited shows in no status; it is never queued.
  if (answer === 'edit') return false;
  const closed: Readonly<Record<Exclude<AnswerKind, 'accept' | 'edit'>, Outcome>> = {
    decline: 'declined',
    won: 'won',
    lost: 'lost',
    'close-as-error': 'error',
  };
  return stage === 'archived' && (outcome === null || outcome === closed[answer]);
}

/**
 * Takes over what Partner Center shows: the status that an answer leads to is an answer, whoever gave it, also where it
 * was skipped here; any other change makes it impossible. What a referral that was removed was to be told is forgotten
 * with it.
 */
export function withStatuses(queue: AnswerQueue, statusNow: StatusNow): AnswerQueue {
  return changed(queue, (item) => {
    const {
      fate,
      from,
      referral: { key },
    } = item;
    const now = statusNow(key);
    if (now === null) {
      const over = fate === 'answered' || fate === 'sent' || fate === 'skipped';
      return {
        ...item,
        referral: { key, company: null, contactName: null, dealName: null },
        values: {},
        fate: over ? fate : 'unfit',
        begun: false,
      };
    }
    if (fate === 'answered' || (now.stage === from.stage && now.outcome === from.outcome)) return item;
    return { ...item, fate: isAnswered(item.answer, now) ? 'answered' : 'unfit', begun: false };
  });
}

/** Where none is current, the next one becomes it; where none is left, the queue has ended. */
export function advancedQueue(queue: AnswerQueue): AnswerQueue {
  if (queue.state === 'ended' || currentPlace(queue) !== -1) return queue;
  const next = queue.items.findIndex(({ fate }) => fate === 'left');
  return next === -1 ? { ...queue, state: 'ended' } : at(queue, next, { fate: 'current', begun: false });
}

/** Takes over what colleagues do with the current one; of the others nothing is said. */
export function withWarnings(
  queue: AnswerQueue,
  warningsOf: (item: QueueItem) => readonly QueueWarning[],
): AnswerQueue {
  return changed(queue, ({ warnings: _before, ...item }) => {
    const warnings = queue.state === 'running' && item.fate === 'current' ? warningsOf(item) : [];
    return warnings.length === 0 ? item : { ...item, warnings };
  });
}

/** The filling of the current answer was begun. */
export function begunAt(queue: AnswerQueue, place: number): AnswerQueue {
  return isCurrent(queue, place) ? at(queue, place, { begun: true }) : queue;
}

/** The current answer is left behind. A place that is not current any more was left before: nothing changes. */
export function leftBehind(queue: AnswerQueue, place: number, as: 'sent' | 'skipped' | 'unfit'): AnswerQueue {
  return isCurrent(queue, place) ? at(queue, place, { fate: as, begun: false }) : queue;
}

/** The user ends it: the current answer and those after it are left. */
export function stoppedQueue(queue: AnswerQueue): AnswerQueue {
  const place = currentPlace(queue);
  return { ...(place === -1 ? queue : at(queue, place, { fate: 'left', begun: false })), state: 'ended' };
}

/** How many answers met which fate; they add up to all. The current one counts as left. */
export function queueReport({ items }: AnswerQueue): Readonly<Record<Exclude<QueueFate, 'current'>, number>> {
  const count = { left: 0, answered: 0, sent: 0, skipped: 0, unfit: 0 };
  for (const { fate } of items) count[fate === 'current' ? 'left' : fate] += 1;
  return count;
}

const isCurrent = ({ state, items }: AnswerQueue, place: number): boolean =>
  state === 'running' && items[place]?.fate === 'current';

function at(
  queue: AnswerQueue,
  place: number,
  change: Partial<Pick<QueueItem, 'fate' | 'begun'>>,
): AnswerQueue {
  return {
    ...queue,
    items: queue.items.map((item, index) => (index === place ? { ...item, ...change } : item)),
  };
}

/** The same queue where nothing changes, so that nothing is written for nothing. */
function changed(queue: AnswerQueue, change: (item: QueueItem) => QueueItem): AnswerQueue {
  const items = queue.items.map((item) => {
    const next = change(item);
    return JSON.stringify(next) === JSON.stringify(item) ? item : next;
  });
  return items.every((item, index) => item === queue.items[index]) ? queue : { ...queue, items };
}

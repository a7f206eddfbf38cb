import { isRecord } from '../domain/is-record';
import type { AnswerQueue, QueuedAnswer } from '../domain/answer-queue';
import type { BulkCaution, BulkGroup, BulkRefusal } from '../domain/bulk-answer';
import type { FormValues } from '../domain/form';
import type { AnswerKind } from '../domain/template';
import type { HintReferral } from './hint-verbs';
import type { TriageQuery } from './triage-verbs';

/** One of several selected referrals, and what its answer would be. */
export type BulkItem = { readonly key: string } & (
  | {
      readonly kind: 'ready';
      readonly referral: HintReferral;
      readonly template: string;
      readonly values: FormValues;
      readonly cautions: readonly BulkCaution[];
    }
  /** Null: it is kept no longer, or is an invented one. */
  | { readonly kind: 'refused'; readonly referral: HintReferral | null; readonly why: BulkRefusal }
);

/** The same answer to several referrals, as it would be for each, in the order in which they were asked for. */
export interface BulkPreview {
  /** The templates of this answer, in the user's order. */
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly BulkItem[];
}

/** Verbs about answering many referrals, one after the other. Each final button is pressed by a person. */
export interface QueueVerbs {
  /** `templateId` null: for each referral the template that fits it best. */
  'bulk.prepare': {
    request: {
      readonly keys: readonly string[];
      readonly answer: AnswerKind;
      readonly templateId: string | null;
    };
    response: BulkPreview;
  };
  /** The keys of all rows of a tab that belong to a group, also of those that were not loaded yet. */
  'bulk.keys': {
    request: Pick<TriageQuery, 'tab' | 'search' | 'account'> & { readonly group: BulkGroup };
    response: { readonly keys: readonly string[] };
  };
  /** `id` names the queue: asked for again it is the same. There is one queue at a time. */
  'queue.start': {
    request: {
      readonly id: string;
      readonly answers: readonly (Omit<QueuedAnswer, 'referral'> & { readonly key: string })[];
    };
    response: { readonly kind: 'started' | 'other-runs' | 'nothing-to-do' };
  };
  /** The user sent the answer at this place, and goes on. */
  'queue.next': { request: QueuePlace; response: Record<never, never> };
  /** Takes what was filled in back, and goes on. */
  'queue.skip': { request: QueuePlace; response: Record<never, never> };
  'queue.stop': { request: { readonly id: string }; response: Record<never, never> };
  /** The report was read. */
  'queue.dismiss': { request: { readonly id: string }; response: Record<never, never> };
  /** Opens the extension's full page at a section, `#/section/part`. */
  'full-page.open': {
    request: { readonly section: string; readonly part: string | null };
    response: Record<never, never>;
  };
}

/** A place in a queue, from 0. */
interface QueuePlace {
  readonly id: string;
  readonly place: number;
}

/** Under this key of `chrome.storage.session` lies the {@link AnswerQueue}, in the form `{v, data}`. */
export const QUEUE_KEY = 'answerQueue';

/** The name of the run that gives the answer at a place of a queue; without a place, what all its names begin with. */
export const queueRun = (id: string, place: number | ''): string => `${id}/${place}`;

/** The queue out of what `chrome.storage.session` holds. */
export function queueIn(stored: unknown): AnswerQueue | null {
  return isRecord(stored) && stored['v'] === 0 && isQueue(stored['data']) ? stored['data'] : null;
}

/** Whether a stored value is a queue of answers: enough of it to go on with. */
export function isQueue(data: unknown): data is AnswerQueue {
  return isRecord(data) && typeof data['id'] === 'string' && Array.isArray(data['items']);
}

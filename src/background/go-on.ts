import { ANSWERING_KEY, answeringIn, isUnderWay } from '../messages/answering-verbs';
import { QUEUE_KEY, queueIn } from '../messages/queue-verbs';
import { browser } from '../platform/browser';
import { onDemand } from './worker';

/** Goes on with the erasing of everything, where a stopped worker had begun it. */
export async function goOnErasing(): Promise<void> {
  const { erasing } = await browser.storage.local.get('erasing');
  if (erasing !== undefined) await onDemand().goOnErasing();
}

/**
 * Goes on with the answer that a stopped worker had begun, and with the queue of answers: the worker woke, or something
 * was read. Mostly there is neither, and nothing is taken in for it.
 */
export async function goOnAnswering(): Promise<void> {
  const { [ANSWERING_KEY]: run, [QUEUE_KEY]: queue } = await browser.storage.session.get([
    ANSWERING_KEY,
    QUEUE_KEY,
  ]);
  const answering = answeringIn(run);
  const isAtWork = answering !== null && (isUnderWay(answering) || answering.takingBack === true);
  if (isAtWork || queueIn(queue) !== null) await onDemand().goOnAnswering();
}

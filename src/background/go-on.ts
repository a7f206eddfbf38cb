import { ANSWERING_KEY, answeringIn } from '../messages/answering-verbs';
import { QUEUE_KEY, queueIn } from '../messages/queue-verbs';
import { browser } from '../platform/browser';
import { isUnderWay } from './answer-under-way';
import { errands } from './worker';

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
  if ((answering !== null && isUnderWay(answering)) || queueIn(queue) !== null)
    await errands().goOnAnswering();
}

import { ANSWERING_KEY, answeringIn } from '../messages/answering-verbs';
import { QUEUE_KEY, queueIn } from '../messages/queue-verbs';
import { browser } from '../platform/browser';
import { isUnderWay } from './answer-under-way';
import { errands } from './worker';

/** Goes on with the answer that a stopped worker had begun. Most lives of the worker have none, and take in nothing for it. */
export async function resumeAnswering(): Promise<void> {
  const answering = answeringIn((await browser.storage.session.get(ANSWERING_KEY))[ANSWERING_KEY]);
  if (answering !== null && isUnderWay(answering)) await errands().resumeAnswering();
}

/** Goes on with the queue of answers, if there is one: something was read, or the worker woke. */
export async function followQueue(): Promise<void> {
  const queue = queueIn((await browser.storage.session.get(QUEUE_KEY))[QUEUE_KEY]);
  if (queue !== null) await errands().followQueue();
}

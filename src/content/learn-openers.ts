import type { AnswerKind } from '../domain/template';
import { answerOf } from '../page/form/answer-buttons';
import { waitUntil } from '../page/form/wait-until';
import { answerMoment, classifyClick } from '../page/form/watch-answer';

/** A form that a button opens is there within this time, also on a slow portal. */
const effectWithinMs = 5_000;
/** After the form came, a submission that the same press caused would follow at once. */
const quietMs = 500;
/** Looking means walking through the whole page. */
const lookEveryMs = 150;

/**
 * Watches the user's own presses of Accept, Decline, Won, Lost and Close as error, and learns which of these
 * buttons only open a form. The extension's own clicks teach nothing.
 */
export function learnOpeners(languages: () => readonly string[], signal: AbortSignal): { readonly seen: () => readonly AnswerKind[] } {
  const onlyOpen = new Set<AnswerKind>();
  let submits = 0;
  window.addEventListener('submit', () => { submits += 1; }, { capture: true, signal });

  const follow = async (answer: AnswerKind): Promise<void> => {
    const before = answerMoment(document, languages(), submits);
    const look = (): ReturnType<typeof classifyClick> => classifyClick(answer, before, answerMoment(document, languages(), submits));
    const effect = await waitUntil(() => {
      const seen = look();
      return seen === 'unclear' ? null : seen;
    }, effectWithinMs, lookEveryMs);
    if (effect !== 'opened-form') return;
    const submitted = await waitUntil(() => submits > before.submits, quietMs);
    if (submitted === null && look() === 'opened-form') onlyOpen.add(answer);
  };

  window.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    for (const target of event.composedPath()) {
      const answer = target instanceof Element ? answerOf(target, languages()) : null;
      if (answer === null) continue;
      void follow(answer);
      return;
    }
  }, { capture: true, signal });
  return { seen: () => [...onlyOpen] };
}

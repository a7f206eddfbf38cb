import type { FormPurpose } from '../domain/form-fits';
import type { AnswerKind } from '../domain/template';
import { answerOf, isButton } from '../page/form/answer-buttons';
import { inForm } from '../page/form/press';
import { waitUntil } from '../page/form/wait-until';
import { answerMoment, classifyClick } from '../page/form/watch-answer';

/** A form that a button opens is there within this time, also on a slow portal. */
const effectWithinMs = 5_000;
/** After the form came, a submission that the same press caused would follow at once. */
const quietMs = 500;
const stillThereWithinMs = 1_500;
/** Looking means walking through the whole page. */
const lookEveryMs = 150;

/** Buttons of the page that only open a form, as far as the user's own presses have shown. */
interface Openers {
  readonly seen: () => readonly AnswerKind[];
  /**
   * What the answer button that was pressed last, by the user or by the extension, says that it opens; null: none
   * was.
   */
  readonly pressed: () => FormPurpose | null;
  /** The extension itself pressed a button. */
  readonly tell: (answer: AnswerKind) => void;
  /** The same once every press is judged, which a slow page or a tab in the background puts off by seconds. */
  readonly judged: () => Promise<readonly AnswerKind[]>;
}

/**
 * Watches the user's own presses of Accept, Decline, Won, Lost, Edit and Close as error, and learns which of these
 * buttons only open a form. The extension's own clicks teach nothing.
 */
export function learnOpeners(languages: () => readonly string[], signal: AbortSignal): Openers {
  const onlyOpen = new Set<AnswerKind>();
  const following = new Set<Promise<void>>();
  let pressed: FormPurpose | null = null;
  let submits = 0;
  window.addEventListener(
    'submit',
    () => {
      submits += 1;
    },
    { capture: true, signal },
  );

  /** A button in a form or dialog opens none: it is the form's own. */
  const notePress = (path: readonly EventTarget[]): void => {
    const elements = path.filter((target): target is Element => target instanceof Element);
    const button = elements.find((element) => isButton(element) || element.matches('[role="menuitem"]'));
    if (button === undefined || elements.some((element) => element.matches(inForm))) return;
    pressed = answerOf(button, languages()) ?? pressed;
  };

  const follow = async (answer: AnswerKind): Promise<void> => {
    const before = answerMoment(document, languages(), submits);
    const look = (): ReturnType<typeof classifyClick> =>
      classifyClick(answer, before, answerMoment(document, languages(), submits));
    const effect = await waitUntil(
      () => {
        const seen = look();
        return seen === 'unclear' ? null : seen;
      },
      effectWithinMs,
      lookEveryMs,
    );
    if (effect !== 'opened-form') return;
    const submitted = await waitUntil(() => submits > before.submits, quietMs);
    if (submitted !== null) return;
    // An open list hides the form around it for a moment.
    if ((await waitUntil(() => look() === 'opened-form', stillThereWithinMs, lookEveryMs)) !== null)
      onlyOpen.add(answer);
  };

  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      notePress(event.composedPath());
      for (const target of event.composedPath()) {
        const answer = target instanceof Element ? answerOf(target, languages()) : null;
        if (answer === null) continue;
        const judgement = follow(answer).finally(() => {
          following.delete(judgement);
        });
        following.add(judgement);
        return;
      }
    },
    { capture: true, signal },
  );
  const seen = (): readonly AnswerKind[] => [...onlyOpen];
  return {
    seen,
    pressed: () => pressed,
    tell: (answer) => {
      pressed = answer;
    },
    judged: async () => {
      await Promise.allSettled(following);
      return seen();
    },
  };
}

import type { AnswerKind } from '../domain/template';
import { findAnswerButtons, isButton, labelOfButton } from '../page/form/answer-buttons';
import { isModal, type FormFound } from '../page/form/find-form';
import { isShown } from '../page/snapshot/shown';
import { outwards } from '../page/snapshot/around';
import { pause, waitUntil } from '../page/form/wait-until';
import { buttonMeaning } from '../language/words/form-labels';

interface Sending {
  readonly answer: AnswerKind;
  /** The form that was filled. */
  readonly form: FormFound;
  readonly languages: () => readonly string[];
  readonly signal: AbortSignal;
}

/** Buttons of a form that send nothing. */
const sendsNothing: ReadonlySet<string> = new Set(['cancel', 'previous']);
/** A portal takes its time to send; after that nobody knows what a press did, in ms. */
const sentWithinMs = 30_000;
/** Gone for so long, form and button do not come back; and the reader has read the new status, if it can, in ms. */
const staysGoneMs = 2_500;
const lookEveryMs = 250;

/**
 * Calls `sent` once the user has pressed a button of the form, and the form with its dialog has gone and the page does
 * not offer this answer any more. A form that is closed otherwise leaves the page's answer button where it was. It
 * listens and looks only; it presses nothing.
 */
export function watchSending({ answer, form, languages, signal }: Sending, sent: () => void): void {
  const { region } = form;
  const frame = [...outwards(region)].find(isModal) ?? region;
  const isGone = (): boolean =>
    !(frame.isConnected && isShown(frame)) &&
    !findAnswerButtons(document, languages()).some((button) => button.answer === answer);
  let following = false;

  const follow = async (): Promise<void> => {
    if (following) return;
    following = true;
    const gone = await waitUntil(() => signal.aborted || isGone(), sentWithinMs, lookEveryMs);
    following = false;
    if (gone === null) return;
    await pause(staysGoneMs);
    if (!signal.aborted && isGone()) sent();
  };

  // A form that stands in the page itself is not known to be gone.
  if (frame === document.body) return;
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const path = event.composedPath().filter((target): target is Element => target instanceof Element);
      const button = path.find(isButton);
      if (button === undefined || !path.includes(frame)) return;
      const meaning = buttonMeaning(labelOfButton(button), languages());
      if (meaning === null || !sendsNothing.has(meaning)) void follow();
    },
    { capture: true, signal },
  );
}

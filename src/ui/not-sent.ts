import type { Referral } from '../domain/referral';
import type { WaitingAnswer } from '../domain/waiting-answer';
import { text } from '../text/text';
import type { AskWorker } from './ask-worker';
import { titleOf } from './referral-face';
import type { Toasts } from './toasts';

type Waiting = Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName'> & {
  readonly waiting: WaitingAnswer;
};

/** The user says that a filled answer was not sent: it is waited for no more, unless that is taken back. */
export async function sayNotSent(ask: AskWorker, referral: Waiting, toasts: Toasts): Promise<void> {
  const { key, waiting: sent } = referral;
  const name = titleOf(referral) ?? text('no_name');
  try {
    await ask('answer.not-sent', { key });
    toasts.show(text('reminder_line', name, text('toast_not_sent')), () =>
      ask('answer.not-sent', { key, sent }),
    );
  } catch {
    toasts.show(text('views_not_kept')); // told where everything that was done is told
  }
}

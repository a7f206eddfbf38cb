import { ANSWERING_KEY, answeringIn } from '../../../messages/answering-verbs';
import { send } from '../../../messages/send';
import { answerStore } from '../../../ui/answer-store';
import { sessionSignal } from '../../../ui/session-signal';

// One for the life of the page: what is under way is shown again where the referral is opened again.
const life = new AbortController().signal;

/** Answers given from the full page: the same sheet, the same report, the same worker as in popup and side panel. */
export const answers = answerStore(
  { ask: send, answering: sessionSignal(ANSWERING_KEY, answeringIn, life) },
  life,
);

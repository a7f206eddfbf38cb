import { ANSWERING_KEY, answeringIn } from '../../messages/answering-verbs';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { answerStore } from '../../ui/answer-store';
import { sessionSignal } from '../../ui/session-signal';
import { TEAM_KEY, teamIn } from '../../ui/team-here';
import { toasts } from '../../ui/toasts';
import { store } from './table';
import { tableActions } from './table-actions';

// One for the life of the page: what is under way is shown again where the referral is opened again.
const life = new AbortController().signal;

/** Answers given from the full page: the same sheet, the same report, the same worker as in popup and side panel. */
export const answers = answerStore(
  { ask: send, answering: sessionSignal(ANSWERING_KEY, answeringIn, life) },
  life,
);

/** Whether a team is connected: then rows say who works on them. */
export const hasTeam = sessionSignal(TEAM_KEY, teamIn, life);

const stopTelling = hasTeam.subscribe((isThere) => {
  if (!isThere) return;
  queueMicrotask(() => stopTelling());
  void import('../../ui/team-activity').then(({ tellActivity }) => tellActivity(send, life));
});

/** What was done on the page, and the way back. */
export const pageToasts = toasts(() => ({
  undone: text('toast_undone'),
  notUndone: text('toast_not_undone'),
}));

/** What table and details do with referrals. */
export const actions = tableActions(store, answers, pageToasts, send);

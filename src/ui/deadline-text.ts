import type { Deadline, DeadlineKind, DeadlineState } from '../domain/deadline';
import { type MessageName, sentences, text } from '../text/text';
import type { IconName } from './icons';
import { agoText, longLength, momentText, shortLength } from './time-text';

/** How one deadline is shown: a state is told by colour, icon and word alike. */
interface DeadlineFace {
  readonly icon: IconName;
  /** The state whose colours it has. */
  readonly state: DeadlineState;
  readonly word: string;
  /** The countdown for eyes. */
  readonly short: string;
  /** The whole of it as one sentence, for ears and the tooltip; made when it is read. */
  readonly long: string;
}

const words: Readonly<Record<DeadlineKind, Readonly<Record<DeadlineState, MessageName>>>> = {
  response: {
    ok: 'response_ok',
    soon: 'response_soon',
    urgent: 'response_urgent',
    passed: 'response_passed',
  },
  'direct-contact': {
    ok: 'contact_ok',
    soon: 'contact_soon',
    urgent: 'contact_urgent',
    passed: 'contact_passed',
  },
  'follow-up': {
    ok: 'follow_up_ok',
    soon: 'follow_up_soon',
    urgent: 'follow_up_urgent',
    passed: 'follow_up_passed',
  },
};

const leftSentences: Readonly<Record<DeadlineKind, MessageName>> = {
  response: 'response_left_long',
  'direct-contact': 'contact_left_long',
  'follow-up': 'follow_up_left_long',
};
const passedSentences: Readonly<Record<DeadlineKind, MessageName>> = {
  response: 'response_passed_long',
  'direct-contact': 'contact_passed_long',
  'follow-up': 'follow_up_passed_long',
};
const responseIcons: Readonly<Record<DeadlineState, IconName>> = {
  ok: 'clock',
  soon: 'bell',
  urgent: 'alert',
  passed: 'cross',
};

function iconOf(kind: DeadlineKind, state: DeadlineState): IconName {
  if (kind === 'response') return responseIcons[state];
  return kind === 'direct-contact' ? 'flame' : 'phone';
}

/**
 * The face of a deadline in `state` at `now` (epoch milliseconds). A deadline known by its day alone is the
 * earliest that it can be, and says so. The window for direct contact never "expires": the referral stays
 * active after it.
 */
export function deadlineFace(
  { kind, at, exact, latest = at }: Deadline,
  state: DeadlineState,
  now: number,
): DeadlineFace {
  const left = Date.parse(at) - now;
  const passed = state === 'passed';
  const known = text(words[kind][state]);
  const bare = passed ? agoText(-left, 'short') : text('time_left', shortLength(left));
  const sentence = (): string =>
    passed
      ? text(passedSentences[kind], agoText(-left), momentText(at))
      : text(leftSentences[kind], longLength(left), momentText(at));
  // How long ago the window closed matters to nobody; that the referral is still active does.
  const settled = kind === 'direct-contact' && passed;
  /** It may be answered still: how long ago it could have ended first helps nobody to decide. */
  const perhapsOpen = kind === 'response' && passed && Date.parse(latest) > now;
  // A response that is far away needs no word: its time says it.
  const calm = kind === 'response' && state === 'ok';
  const countdown = (): string => {
    if (perhapsOpen) return text('response_perhaps');
    if (settled) return known;
    return exact ? bare : text('time_about', bare);
  };
  return {
    icon: perhapsOpen ? 'alert' : iconOf(kind, state),
    word: settled || calm || perhapsOpen ? '' : known,
    state: perhapsOpen ? 'urgent' : state,
    short: countdown(),
    get long() {
      return exact
        ? sentence()
        : sentences(sentence(), text(passed ? 'computed_passed_long' : 'computed_long'));
    },
  };
}

import type { ConnectionVerbs } from '../messages/connection-verbs';
import type { Verb } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import type { TeamVerbs } from '../messages/team-verbs';
import type { WatchVerbs } from '../messages/watch-verbs';

/** The worker handles these itself: what pages report, and what popup and panel ask when they open. */
export type OwnVerb = keyof ReadingVerbs | 'triage.view';

/** The verbs of the on-demand handlers: every verb that nothing else in the worker handles. */
export type OnDemandVerb = Exclude<
  Verb,
  OwnVerb | keyof WatchVerbs | keyof ConnectionVerbs | keyof TeamVerbs
>;

import type { Handler, Handlers, Verb } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import type { WalkReports } from '../messages/walk-verbs';
import { surfacesScript } from './later-scripts';
import { readingHandlers } from './reading-handlers';
import type { Surfaces } from './surfaces';
import { viewsOf, withHints } from './worker';
import { workerParts } from './worker-parts';

/** What the worker does by itself: what pages report, and what popup and panel ask when they are opened. */
export type OwnVerb = keyof ReadingVerbs | keyof WalkReports | 'triage.view';

const own: Pick<Handlers, OwnVerb> = {
  ...readingHandlers,
  'triage.view': async ({ account, ...query }) => withHints((await viewsOf(account))(query)),
};

let made: Surfaces | null = null;

/** What is taken in when it is first asked for in the worker's life, and then remembers what it needs to. */
export function surfaces(): Surfaces {
  made ??= surfacesScript().surfaces(workerParts);
  return made;
}

/** What a verb does. Who may ask it is decided before, in `mayAsk`. @throws Error where nothing does. */
export function handlerOf<V extends Verb>(verb: V): Handler<V> {
  const all: Partial<Handlers> = Object.hasOwn(own, verb) ? own : surfaces().handlers;
  const handler = Object.hasOwn(all, verb) ? all[verb] : undefined;
  if (handler === undefined) throw new Error('there is no such verb');
  return handler;
}

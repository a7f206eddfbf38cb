import type { Handler, Handlers, Verb } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import { readingHandlers } from './reading-handlers';
import { errands, viewsOf, withHints } from './worker';

/** What the worker does by itself: what pages report, and what popup and panel ask when they are opened. */
export type OwnVerb = keyof ReadingVerbs | 'triage.view';

const own: Pick<Handlers, OwnVerb> = {
  ...readingHandlers,
  'triage.view': async ({ account, ...query }) =>
    withHints((await viewsOf(account))(query, (records, words) => errands().search(records, words))),
};

/** What a verb does. Who may ask it is decided before, in `mayAsk`. @throws Error where nothing does. */
export function handlerOf<V extends Verb>(verb: V): Handler<V> {
  const all: Partial<Handlers> = Object.hasOwn(own, verb) ? own : errands().handlers;
  const handler = Object.hasOwn(all, verb) ? all[verb] : undefined;
  if (handler === undefined) throw new Error('there is no such verb');
  return handler;
}

import type { Handler, Handlers, Verb } from '../messages/contract';
import { readingHandlers } from './reading-handlers';
import type { OwnVerb } from './served-verbs';
import { shownStore, viewsOf, withRows } from './kept-state';
import { connections, onDemand, pageWatch, team } from './worker';

const own: Pick<Handlers, OwnVerb> = {
  ...readingHandlers,
  'triage.view': async ({ account, ...query }) => {
    const found = query.search === '' ? null : await onDemand().search(query.search);
    const claimed = query.claim === undefined ? null : await onDemand().claimed(query.claim);
    const view = (await viewsOf(account))(query, found, claimed);
    return (await withRows({ view }, await shownStore())).view;
  },
};

/** Who does a verb that is not done here, by its first word: scripts that are taken in when they are first needed. */
const others: Readonly<Record<string, () => { readonly handlers: Partial<Handlers> }>> = {
  page: pageWatch,
  reader: pageWatch,
  leads: connections,
  team,
};

/** What a verb does. Who may ask it is decided before, in `mayAsk`. @throws Error where nothing does. */
export function handlerOf<V extends Verb>(verb: V): Handler<V> {
  const first = verb.split('.', 1)[0] ?? '';
  const other = Object.hasOwn(others, first) ? others[first] : undefined;
  const all: Partial<Handlers> = Object.hasOwn(own, verb) ? own : (other ?? onDemand)().handlers;
  const handler = Object.hasOwn(all, verb) ? all[verb] : undefined;
  if (handler === undefined) throw new Error('no such verb');
  return handler;
}

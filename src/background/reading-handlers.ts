import type { Handlers } from '../messages/contract';
import type { ReadingVerbs } from '../messages/reading-verbs';
import { keeping } from './later-scripts';
import { storeRows } from './store-rows';
import { documents, shownReferrals, stateStore } from './kept-state';

/** What the script on Partner Center's pages asks. Its messages are input: each is checked before it counts. */
export const readingHandlers: Pick<Handlers, keyof ReadingVerbs> = {
  'page.read': (ask, sender) =>
    keeping().pageReader({ stateStore, documents, shownReferrals, storeRows })(ask, sender),
};

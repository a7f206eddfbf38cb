import { ringBy } from '../platform/alarm';
import { browser } from '../platform/browser';
import { loadScripts } from '../platform/scripts';
import { validSettings } from '../domain/settings';
import {
  connection,
  drawnBy,
  foreground,
  hints,
  hintView,
  hintViewOf,
  sample,
  shownReferrals,
  shownStore,
  stateStore,
  viewsOf,
} from './kept-state';
import {
  connectionsScript,
  keeping,
  leadTable,
  onDemandScript,
  pageWatchScript,
  reportsScript,
  teamScript,
} from './later-scripts';
import { once } from './once';
import type { PageWatch } from './pages/page-watch';
import { heldPolicy } from './policy';
import { storedReadAll } from './read-all';
import { refresher } from './refresh';
import type { Connections, OnDemandHandlers, Services, Team } from './services';
import { chosenSettings, heldSettings } from './settings';
import { storeRows } from './store-rows';
import { saidColumns } from './user-mappings';
import { watchedPages } from './watched-pages';

/** Draws badge and prepared views, does what is due, and sets the alarm, from what is kept now. Safe to repeat. */
export function refresh(): Promise<void> {
  return draw('duties');
}

/** What the scripts that are loaded on demand are handed. */
const services: Services = {
  browser,
  chosenSettings,
  connections: () => connections(),
  onDemand: () => onDemand(),
  columnMeaning: (said) => keeping().columnMeaning(said),
  connection,
  heldPolicy,
  heldSettings,
  hints,
  hintView,
  hintViewOf,
  stateStore,
  leadTable,
  loadScripts,
  refresh,
  reports: reportsScript,
  ringBy,
  saidColumns,
  sample,
  shownReferrals,
  shownStore,
  storedReadAll,
  storeRows,
  team: () => team(),
  validFaults: (faults) => keeping().validFaults(faults),
  validSettings,
  viewsOf,
  watchedPages,
};

/** Each loads its script once in the worker's life. */
export const onDemand: () => OnDemandHandlers = once(() => onDemandScript().onDemand(services));
export const connections: () => Connections = once(() => connectionsScript().connections(services));
export const team: () => Team = once(() => teamScript().team(services));
export const pageWatch: () => PageWatch = once(() => pageWatchScript().pageWatch(services));

const drawing = refresher(onDemand, connections, team, pageWatch);
const draw: typeof drawing = (kind) => foreground.during(() => drawing(kind));
drawnBy(draw);

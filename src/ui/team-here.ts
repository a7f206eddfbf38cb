import { isRecord } from '../domain/is-record';
import { FIRST_TAB, snapshotKey } from '../messages/snapshot';

/** Under this key of `chrome.storage.session` lies whether a team is connected, in the view that is kept ready. */
export const TEAM_KEY = snapshotKey(FIRST_TAB);

/** Whether a team is connected, out of what `chrome.storage.session` holds. */
export const teamIn = (stored: unknown): boolean => isRecord(stored) && isRecord(stored['team']);

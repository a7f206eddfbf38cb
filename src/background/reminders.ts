import { HOUR } from '../domain/moment';
import { dueReminders, type Notice, type ToldOf } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import type { Book, Keeper } from './keeper';

/** Under this name of the small values lies a {@link ReminderRecord}. */
export const META_REMINDERS = 'reminders';
/** While pages are read one after the other, their referrals are collected into one notice. */
const COLLECT_MS = 60_000;
/** After a notice could not be shown. */
const RETRY_MS = HOUR / 4;

/** What the reminders remember, in one transaction with each other. */
export interface ReminderRecord {
  readonly told: ToldOf;
  /** Written, perhaps not shown yet: the worker may have been stopped in between. */
  readonly showing: readonly { readonly id: string; readonly notice: Notice }[];
  /** The referrals of notices about several, by the notice's ID; the last ones. */
  readonly groups: readonly (readonly [id: string, keys: readonly string[]])[];
}

const NOTHING: ReminderRecord = { told: {}, showing: [], groups: [] };

/** What the reminders need of the outside. */
export interface ReminderPorts {
  readonly keeper: Pick<Keeper, 'book'>;
  readonly mayNotify: () => Promise<boolean>;
  /** Shows what is due, and what was to be shown before. False: it could not be shown. */
  readonly tell: (settings: Settings, now: number) => Promise<boolean>;
}

export interface RemindState {
  readonly settings: Settings;
  /** All pages of a list are being read just now. */
  readonly walking: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Has told what is due.
 * @returns the next moment at which there may be something to tell, epoch milliseconds; null: none is known.
 */
export async function remind({ keeper, mayNotify, tell }: ReminderPorts, { settings, walking, now }: RemindState): Promise<number | null> {
  if (!settings.reminders || !(await mayNotify())) return null;
  const book = await keeper.book();
  const { told, showing } = remindersIn(book);
  const { notices, nextAt } = dueReminders(book.index.values(), told, settings, now);
  if (showing.length === 0) {
    if (notices.length === 0) return nextAt;
    if (walking) return now + COLLECT_MS;
  }
  return await tell(settings, now) ? nextAt : now + RETRY_MS;
}

/** What the reminders remember. */
export function remindersIn({ meta }: Book): ReminderRecord {
  return { ...NOTHING, ...meta.get(META_REMINDERS) as ReminderRecord | undefined };
}

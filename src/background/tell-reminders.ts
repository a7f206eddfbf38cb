import type { KeptReferral } from '../domain/kept';
import { instant } from '../domain/moment';
import { notNow } from '../domain/not-now';
import { dueReminders, type Notice } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import type { ShownNotice } from '../platform/notices';
import { edited } from './decisions';
import type { Book, Decide, Keeper } from './keeper';
import { noticeText } from './notice-text';
import { META_REMINDERS, type ReminderRecord, remindersIn } from './reminders';

/** Notices about several referrals whose presses are still understood. */
const GROUPS = 8;

/** What telling reminders needs of the outside. */
export interface TellingPorts {
  readonly keeper: Pick<Keeper, 'book' | 'decide'>;
  readonly show: (notices: readonly ShownNotice[]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/**
 * Shows what is due. What is about to be shown is written first, with a mark that is taken away after it was shown:
 * a worker that is stopped anywhere in between makes it good when it wakes, and tells nothing twice.
 * @returns false: it could not be shown, and is to be tried again.
 */
export async function tellReminders({ keeper, show, failed }: TellingPorts, settings: Settings, now: number): Promise<boolean> {
  if (remindersIn(await keeper.book()).showing.length === 0) await keeper.decide(take(settings, now));
  try {
    const book = await keeper.book();
    const { showing } = remindersIn(book);
    const named = new Map(showing.flatMap(({ notice }) => keysOf(notice)).flatMap((key) => {
      const known = book.index.get(key);
      return known === undefined ? [] : [[key, known] as const];
    }));
    await show(showing.map(({ id, notice }) => noticeText(id, notice, named, now)));
    await keeper.decide(shown(showing.map(({ id }) => id)));
  } catch (error) {
    failed(error);
    return false;
  }
  return true;
}

/** The referrals that a notice's ID tells of; none: it is not ours, or too old. */
export function referralsOf(id: string, book: Book): readonly string[] {
  const [, kind, , ...key] = id.split('/');
  if (kind === 'several') return remindersIn(book).groups.find(([group]) => group === id)?.[1] ?? [];
  return id.startsWith(PREFIX) ? [key.join('/')] : [];
}

/** Puts referrals aside for a while; those that are gone by now are left out. */
export function putAside(keys: readonly string[], now: number): Decide<number> {
  return ({ index }) => {
    const put = keys.flatMap((key): readonly KeptReferral[] => {
      const record = index.get(key);
      return record === undefined ? [] : [edited(record, { snoozedUntil: notNow(record, now) })];
    });
    return { change: { put }, answer: put.length };
  };
}

const PREFIX = 'reminder/';

function idOf(notice: Notice, now: number): string {
  if (notice.kind === 'several') return `${PREFIX}several/${instant(now)}`;
  const { kind, key } = notice.reminder;
  return `${PREFIX}${kind}/${instant(now)}/${key}`;
}

function keysOf(notice: Notice): readonly string[] {
  return notice.kind === 'one' ? [notice.reminder.key] : notice.reminders.map(({ key }) => key);
}

/** Takes what is due now to be shown. */
function take(settings: Settings, now: number): Decide<null> {
  return (book) => {
    const before = remindersIn(book);
    const { notices, sent } = dueReminders(book.index.values(), before.told, settings, now);
    const showing = notices.map((notice) => ({ id: idOf(notice, now), notice }));
    const groups = showing.filter(({ notice }) => notice.kind === 'several').map(({ id, notice }) => [id, keysOf(notice)] as const);
    const after: ReminderRecord = {
      told: sent, showing: [...before.showing, ...showing], groups: [...before.groups, ...groups].slice(-GROUPS),
    };
    return { change: { meta: { [META_REMINDERS]: after } }, answer: null };
  };
}

function shown(ids: readonly string[]): Decide<null> {
  return (book) => {
    const before = remindersIn(book);
    const after = { ...before, showing: before.showing.filter(({ id }) => !ids.includes(id)) };
    return { change: { meta: { [META_REMINDERS]: after } }, answer: null };
  };
}

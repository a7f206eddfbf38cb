import type { KeptReferral } from '../../domain/kept';
import { digestTurn } from '../../domain/digest';
import { HOUR, instant } from '../../domain/moment';
import { notNow } from '../../domain/not-now';
import { dueReminders, isToldInFuture, type Notice, type ToldOf } from '../../domain/reminders';
import type { Day } from '../../domain/referral';
import type { Settings } from '../../domain/settings';
import type { Summary } from '../../domain/summary';
import type { ShownNotice } from '../../platform/notices';
import { about } from '../about';
import { editedReferral } from '../state-commands';
import type { State, Command, Overview } from '../overview';
import type { StateStore } from '../state-store';
import { firstOf } from '../turns';
import { noticeText } from './notice-text';

/** Under this name of the small values lies a {@link ReminderRecord}. */
const META_REMINDERS = 'reminders';
/** Notices about several referrals whose presses are still understood. */
const GROUPS = 8;
/** While pages are read one after the other, their referrals are collected into one notice. */
const COLLECT_MS = 60_000;
/** After a notice could not be shown. */
const RETRY_MS = HOUR / 4;

/** What the reminders remember, in one transaction with each other. */
interface ReminderRecord {
  readonly told: ToldOf;
  /** Written, perhaps not shown yet: the worker may have been stopped in between. */
  readonly showing: readonly { readonly id: string; readonly notice: Notice }[];
  /** The referrals of notices about several, by the notice's ID; the last ones. */
  readonly groups: readonly (readonly [id: string, keys: readonly string[]])[];
  /** The local day of the last digest; null: there was none. */
  readonly digestOn: Day | null;
}

const NOTHING: ReminderRecord = { told: {}, showing: [], groups: [], digestOn: null };

/** What the reminders need of the outside. */
export interface ReminderPorts {
  readonly stateStore: Pick<StateStore, 'overview' | 'some' | 'execute'>;
  readonly show: (notices: readonly ShownNotice[]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

interface RemindState {
  readonly settings: Settings;
  /** All pages of a list are being read just now. */
  readonly walking: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Shows what is due, where reminders may be shown at all (`may-remind.ts`). What is about to be shown is
 * written first, with a mark that is taken away after it was shown:
 * a worker that is stopped anywhere in between makes it good when it wakes, and tells nothing twice.
 * @returns the next moment at which there may be something to tell, epoch milliseconds; null: none is known.
 */
export async function remind(
  { stateStore, show, failed }: ReminderPorts,
  { settings, walking, now }: RemindState,
): Promise<number | null> {
  const kept = await stateStore.overview();
  const record = recordIn(kept);
  const { notices, nextAt } = dueNotices(kept.summaries.all(), record, settings, now);
  if (record.showing.length === 0) {
    if (notices.length === 0 && !isToldInFuture(record.told, now)) return nextAt;
    if (walking) return now + COLLECT_MS;
    await stateStore.execute(take(settings, now));
    if (notices.length === 0) return nextAt;
  }
  try {
    const { showing } = recordIn(await stateStore.overview());
    const keys = [...new Set(showing.flatMap(({ notice }) => keysOf(notice)))];
    const index = await stateStore.some(keys);
    const named = new Map(
      keys.flatMap((key) => {
        const known = index.get(key);
        return known === undefined ? [] : [[key, known] as const];
      }),
    );
    await show(showing.map(({ id, notice }) => noticeText(id, notice, named, now)));
    await stateStore.execute(shown(showing.map(({ id }) => id)));
  } catch (error) {
    failed(error);
    return now + RETRY_MS;
  }
  return nextAt;
}

/** The reminders that are due and the digest of the morning, each with when the next may come. */
function dueNotices(
  summaries: Iterable<Summary>,
  { told, digestOn }: Pick<ReminderRecord, 'told' | 'digestOn'>,
  settings: Settings,
  now: number,
): Pick<ReminderRecord, 'told' | 'digestOn'> & {
  readonly notices: readonly Notice[];
  readonly nextAt: number | null;
} {
  const all = [...summaries];
  const due = dueReminders(all, told, settings, now);
  const morning = digestTurn(all, digestOn, settings, now);
  return {
    told: due.sent,
    digestOn: morning.day ?? digestOn,
    notices: morning.digest === null ? due.notices : [...due.notices, morning.digest],
    nextAt: firstOf([due.nextAt, morning.nextAt]),
  };
}

/** Whether a notice is the digest of a morning. */
export const isDigest = (id: string): boolean => id.startsWith(`${PREFIX}digest/`);

/** The referrals that a notice's ID tells of; none: it is not ours, or too old. */
export function referralsOf(id: string, state: State): readonly string[] {
  const [, kind, , ...key] = id.split('/');
  if (kind === 'several') return recordIn(state).groups.find(([group]) => group === id)?.[1] ?? [];
  return id.startsWith(PREFIX) ? [key.join('/')] : [];
}

/** Puts referrals aside for a while; those that are gone by now are left out. */
export function putAside(keys: readonly string[], now: number): Command<number> {
  return about(keys, ({ index }) => {
    const put = keys.flatMap((key): readonly KeptReferral[] => {
      const record = index.get(key);
      return record === undefined ? [] : [editedReferral(record, { snoozedUntil: notNow(record, now) })];
    });
    return { change: { put }, response: put.length };
  });
}

const PREFIX = 'reminder/';

function idOf(notice: Notice, now: number): string {
  if (notice.kind !== 'one') return `${PREFIX}${notice.kind}/${instant(now)}`;
  const { kind, key } = notice.reminder;
  return `${PREFIX}${kind}/${instant(now)}/${key}`;
}

function keysOf(notice: Notice): readonly string[] {
  if (notice.kind === 'digest') return [];
  return notice.kind === 'one' ? [notice.reminder.key] : notice.reminders.map(({ key }) => key);
}

/** Takes what is due now to be shown. */
function take(settings: Settings, now: number): Command<null> {
  return about([], (state) => {
    const before = recordIn(state);
    const { notices, told, digestOn } = dueNotices(state.summaries.all(), before, settings, now);
    const showing = notices.map((notice) => ({ id: idOf(notice, now), notice }));
    const groups = showing
      .filter(({ notice }) => notice.kind === 'several')
      .map(({ id, notice }) => [id, keysOf(notice)] as const);
    const after: ReminderRecord = {
      told,
      digestOn,
      showing: [...before.showing, ...showing],
      groups: [...before.groups, ...groups].slice(-GROUPS),
    };
    return { change: { meta: { [META_REMINDERS]: after } }, response: null };
  });
}

function shown(ids: readonly string[]): Command<null> {
  return about([], (state) => {
    const before = recordIn(state);
    const after = { ...before, showing: before.showing.filter(({ id }) => !ids.includes(id)) };
    return { change: { meta: { [META_REMINDERS]: after } }, response: null };
  });
}

function recordIn({ meta }: Overview): ReminderRecord {
  return { ...NOTHING, ...(meta.get(META_REMINDERS) as ReminderRecord | undefined) };
}

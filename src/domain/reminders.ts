import { DAY, HOUR, instant } from './moment';
import { quietUntil } from './quiet-hours';
import type { Instant } from './referral';
import type { Settings } from './settings';
import type { Digest } from './digest';
import type { Summary } from './summary';

/** What was told of one referral, so that it is never told again. */
export interface Told {
  /** The nearest threshold of the response deadline that was told of, in hours; larger ones count as told. */
  readonly hours?: number;
  /** The request for direct contact was told of. */
  readonly contact?: boolean;
  /** The end of a snooze that was told of. */
  readonly snooze?: Instant;
  /** When something was last told, epoch milliseconds. Absent: an older version told it. */
  readonly at?: number;
}

/** What was told of each referral, by its key. Plain data. */
export type ToldOf = Readonly<Record<string, Told>>;

/** One thing to be told about one referral. */
export interface Reminder {
  readonly kind: 'response' | 'direct-contact' | 'put-aside';
  readonly key: string;
  /** Epoch milliseconds: of the deadline; of `put-aside`, of the end of the snooze. */
  readonly at: number;
}

/** Reminders that come together are one notice; the digest of a morning is one of its own. */
export type Notice =
  | Digest
  | { readonly kind: 'one'; readonly reminder: Reminder }
  | { readonly kind: 'several'; readonly reminders: readonly Reminder[] };

interface DueReminders {
  /** What to show now: at most one notice. The soonest deadline comes first in it. */
  readonly notices: readonly Exclude<Notice, Digest>[];
  /** What counts as told once it is shown; referrals that are gone are not in it any more. */
  readonly sent: ToldOf;
  /** The next moment at which there may be something to tell, epoch milliseconds; null: none is known. */
  readonly nextAt: number | null;
}

export type ReminderSettings = Pick<Settings, 'reminderHours' | 'remindDirectContact' | 'quietHours'>;

/** So near to its end a deadline breaks through quiet hours and snoozes. */
const LAST_HOURS_MS = DAY;
/** A snooze that ended longer ago is history: switching reminders on does not dig it out. */
const STALE_SNOOZE_MS = 14 * DAY;

/** A reminder that became or will become due, and what it makes told. */
interface Turn {
  readonly reminder: Reminder;
  /** From when it can be told. */
  readonly from: number;
  /** From when it breaks through quiet hours and snoozes; null: never. */
  readonly breaks: number | null;
  readonly told: Told;
}

/**
 * What to remind of at `now` (epoch milliseconds). One reminder a referral and threshold: what passed while nobody
 * looked (the machine slept, reminders were off) is told once, as the nearest threshold. Quiet hours and snoozes hold
 * everything back but the last 24 hours before a deadline. May be asked at any time and any number of times; whoever
 * shows the notices keeps `sent`, before.
 */
export function dueReminders(
  summaries: Iterable<Summary>,
  sent: ToldOf,
  settings: ReminderSettings,
  now: number,
): DueReminders {
  const reminders: Reminder[] = [];
  const kept: (readonly [key: string, told: Told])[] = [];
  let nextAt = Number.POSITIVE_INFINITY;
  for (const record of summaries) {
    const told = toldBy(now, sent, record.key);
    const due = turnsOf(record, told, settings, now).filter(
      (turn) => release(turn, record, settings, now) <= now,
    );
    const known: Told =
      due.length === 0 ? told : Object.assign({}, told, ...due.map((turn) => turn.told), { at: now });
    if (Object.keys(known).length > 0) kept.push([record.key, known]);
    // The end of a snooze is worth telling only where nothing more urgent is told of the same referral.
    reminders.push(
      ...due.map(({ reminder }) => reminder).filter(({ kind }) => kind !== 'put-aside' || due.length === 1),
    );
    for (const turn of turnsOf(record, known, settings, now))
      nextAt = Math.min(nextAt, release(turn, record, settings, now));
  }
  reminders.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return {
    notices: noticesOf(reminders),
    // Not by assignment: a key may be called `__proto__`.
    sent: Object.fromEntries(kept),
    nextAt: Number.isFinite(nextAt) ? nextAt : null,
  };
}

/** What counts as told of a referral. What was told in the future was told by a clock that has been put right since. */
function toldBy(now: number, sent: ToldOf, key: string): Told {
  const told = Object.hasOwn(sent, key) ? sent[key] : undefined;
  return told === undefined || isToldLater(told, now) ? {} : told;
}

const isToldLater = ({ at }: Told, now: number): boolean => at !== undefined && at > now;

/** Whether something in it was told later than `now`, and is to be forgotten before that time comes. */
export function isToldInFuture(sent: ToldOf, now: number): boolean {
  return Object.values(sent).some((told) => isToldLater(told, now));
}

function noticesOf(reminders: readonly Reminder[]): readonly Exclude<Notice, Digest>[] {
  const [first] = reminders;
  if (first === undefined) return [];
  return [reminders.length === 1 ? { kind: 'one', reminder: first } : { kind: 'several', reminders }];
}

/** What of a record is to be told, now or later: of each kind the first that was not. */
function turnsOf(record: Summary, told: Told, settings: ReminderSettings, now: number): readonly Turn[] {
  return [
    responseTurn(record, told, settings, now),
    contactTurn(record, told, settings, now),
    snoozeTurn(record, told, now),
  ].filter((turn) => turn !== null);
}

function responseTurn(
  { key, response: span }: Summary,
  told: Told,
  { reminderHours }: ReminderSettings,
  now: number,
): Turn | null {
  // Where only the day is known, it may still be open after its earliest moment.
  if (span === null || span.until <= now) return null;
  const open = reminderHours.filter((hours) => hours < (told.hours ?? Number.POSITIVE_INFINITY));
  if (open.length === 0) return null;
  const passed = open.filter((hours) => span.from - hours * HOUR <= now);
  const hours = passed.length > 0 ? Math.min(...passed) : Math.max(...open);
  return {
    reminder: { kind: 'response', key, at: span.from },
    from: span.from - hours * HOUR,
    breaks: span.from - LAST_HOURS_MS,
    told: { hours },
  };
}

function contactTurn(
  { key, contact }: Summary,
  told: Told,
  { remindDirectContact }: ReminderSettings,
  now: number,
): Turn | null {
  const span = remindDirectContact && told.contact !== true ? contact : null;
  if (span === null || span.until <= now) return null;
  return {
    reminder: { kind: 'direct-contact', key, at: span.from },
    from: Number.NEGATIVE_INFINITY,
    breaks: span.from - LAST_HOURS_MS,
    told: { contact: true },
  };
}

function snoozeTurn({ key, snoozedUntil: at, archived }: Summary, told: Told, now: number): Turn | null {
  if (at === null || archived || now - at >= STALE_SNOOZE_MS) return null;
  if (told.snooze !== undefined && Date.parse(told.snooze) === at) return null;
  return { reminder: { kind: 'put-aside', key, at }, from: at, breaks: null, told: { snooze: instant(at) } };
}

/** The first moment at which a turn may be told: it is due, and nothing holds it back (any more). */
function release(
  { from, breaks }: Turn,
  { snoozedUntil }: Summary,
  { quietHours }: ReminderSettings,
  now: number,
): number {
  const wanted = Math.max(from, now);
  if (breaks !== null && breaks <= wanted) return from <= now ? now : from;
  let at = snoozedUntil !== null && snoozedUntil > wanted ? snoozedUntil : wanted;
  at = quietUntil(quietHours, at) ?? at;
  return breaks === null ? at : Math.min(at, breaks);
}

import { directContactSpan, responseSpan } from './deadline';
import type { KeptReferral } from './kept';
import { DAY, HOUR } from './moment';
import { quietUntil } from './quiet-hours';
import type { Instant } from './referral';
import type { Settings } from './settings';
import { isWaiting } from './urgency';

/** What was told of one referral, so that it is never told again. */
export interface Told {
  /** The nearest threshold of the response deadline that was told of, in hours; larger ones count as told. */
  readonly hours?: number;
  /** The request for direct contact was told of. */
  readonly contact?: boolean;
  /** The end of a snooze that was told of. */
  readonly snooze?: Instant;
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

/** Reminders that come together are one notice. */
export type Notice =
  | { readonly kind: 'one'; readonly reminder: Reminder }
  | { readonly kind: 'several'; readonly reminders: readonly Reminder[] };

export interface DueReminders {
  /** What to show now: at most one notice. The soonest deadline comes first in it. */
  readonly notices: readonly Notice[];
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
  records: Iterable<KeptReferral>,
  sent: ToldOf,
  settings: ReminderSettings,
  now: number,
): DueReminders {
  const reminders: Reminder[] = [];
  const kept: Record<string, Told> = {};
  let nextAt = Number.POSITIVE_INFINITY;
  for (const record of records) {
    const told = sent[record.key] ?? {};
    const due = turnsOf(record, told, settings, now).filter(
      (turn) => release(turn, record, settings, now) <= now,
    );
    const known: Told = Object.assign({}, told, ...due.map((turn) => turn.told));
    if (Object.keys(known).length > 0) kept[record.key] = known;
    // The end of a snooze is worth telling only where nothing more urgent is told of the same referral.
    reminders.push(
      ...due.map(({ reminder }) => reminder).filter(({ kind }) => kind !== 'put-aside' || due.length === 1),
    );
    for (const turn of turnsOf(record, known, settings, now))
      nextAt = Math.min(nextAt, release(turn, record, settings, now));
  }
  reminders.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return { notices: noticesOf(reminders), sent: kept, nextAt: Number.isFinite(nextAt) ? nextAt : null };
}

function noticesOf(reminders: readonly Reminder[]): readonly Notice[] {
  const [first] = reminders;
  if (first === undefined) return [];
  return [reminders.length === 1 ? { kind: 'one', reminder: first } : { kind: 'several', reminders }];
}

/** What of a record is to be told, now or later: of each kind the first that was not. */
function turnsOf(record: KeptReferral, told: Told, settings: ReminderSettings, now: number): readonly Turn[] {
  return [
    responseTurn(record, told, settings, now),
    contactTurn(record, told, settings, now),
    snoozeTurn(record, told, now),
  ].filter((turn) => turn !== null);
}

function responseTurn(
  record: KeptReferral,
  told: Told,
  { reminderHours }: ReminderSettings,
  now: number,
): Turn | null {
  const span = isWaiting(record) ? responseSpan(record) : null;
  // Where only the day is known, it may still be open after its earliest moment.
  if (span === null || span.until <= now) return null;
  const open = reminderHours.filter((hours) => hours < (told.hours ?? Number.POSITIVE_INFINITY));
  const passed = open.filter((hours) => span.from - hours * HOUR <= now);
  const hours = passed.length > 0 ? Math.min(...passed) : open.length > 0 ? Math.max(...open) : null;
  if (hours === null) return null;
  return {
    reminder: { kind: 'response', key: record.key, at: span.from },
    from: span.from - hours * HOUR,
    breaks: span.from - LAST_HOURS_MS,
    told: { hours },
  };
}

function contactTurn(
  record: KeptReferral,
  told: Told,
  { remindDirectContact }: ReminderSettings,
  now: number,
): Turn | null {
  const span =
    remindDirectContact && told.contact !== true && isWaiting(record) ? directContactSpan(record) : null;
  if (span === null || span.until <= now) return null;
  return {
    reminder: { kind: 'direct-contact', key: record.key, at: span.from },
    from: Number.NEGATIVE_INFINITY,
    breaks: span.from - LAST_HOURS_MS,
    told: { contact: true },
  };
}

function snoozeTurn({ key, snoozedUntil, stage }: KeptReferral, told: Told, now: number): Turn | null {
  const at =
    snoozedUntil === null || stage === 'archived' || told.snooze === snoozedUntil
      ? Number.NaN
      : Date.parse(snoozedUntil);
  if (snoozedUntil === null || !(now - at < STALE_SNOOZE_MS)) return null;
  return { reminder: { kind: 'put-aside', key, at }, from: at, breaks: null, told: { snooze: snoozedUntil } };
}

/** The first moment at which a turn may be told: it is due, and nothing holds it back (any more). */
function release(
  { from, breaks }: Turn,
  { snoozedUntil }: KeptReferral,
  { quietHours }: ReminderSettings,
  now: number,
): number {
  const wanted = Math.max(from, now);
  if (breaks !== null && breaks <= wanted) return from <= now ? now : from;
  const snoozed = snoozedUntil === null ? Number.NEGATIVE_INFINITY : Date.parse(snoozedUntil);
  let at = snoozed > wanted ? snoozed : wanted;
  at = quietUntil(quietHours, at) ?? at;
  return breaks === null ? at : Math.min(at, breaks);
}

import { HOUR } from './moment';
import type { Thresholds } from './deadline';

/** What the user or the organisation decides. Times in the unit of the name. */
export interface Settings {
  /** From so many hours before a deadline it counts on the badge. */
  readonly warningHours: number;
  /** From so many hours before a deadline it is urgent. */
  readonly urgentHours: number;
  /** A list not read for so many hours is stale. */
  readonly staleHours: number;
  /** A referral not seen for so many days is removed. */
  readonly retentionDays: number;
  /** Contact data of an archived referral is removed so many days after it was archived. */
  readonly archivedContactDays: number;
  readonly keyboardShortcuts: boolean;
  /** Whether the browser shows reminders; it also takes the permission to. */
  readonly reminders: boolean;
  /** So many hours before the response deadline a reminder comes, the longest first. */
  readonly reminderHours: readonly number[];
  /** A reminder when a customer asks to be contacted directly. */
  readonly remindDirectContact: boolean;
  /** When reminders wait, but for those of the last 24 hours; null: never. */
  readonly quietHours: QuietHours | null;
}

/** A part of the day in local time, `HH:MM` each; it may go over midnight. Equal ends: no quiet at all. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

export const DEFAULT_SETTINGS: Settings = {
  warningHours: 72,
  urgentHours: 24,
  staleHours: 24,
  retentionDays: 180,
  archivedContactDays: 30,
  keyboardShortcuts: true,
  reminders: false,
  reminderHours: [7 * 24, 72, 24],
  remindDirectContact: true,
  quietHours: { from: '19:00', until: '07:00' },
};

/** Smallest and largest value of each number; outside of it a value is refused. */
export const SETTING_LIMITS = {
  warningHours: [1, 14 * 24],
  urgentHours: [1, 14 * 24],
  staleHours: [1, 30 * 24],
  retentionDays: [1, 3_650],
  archivedContactDays: [1, 3_650],
} as const satisfies { readonly [K in keyof Settings]?: readonly [number, number] };

export type NumberSetting = keyof typeof SETTING_LIMITS;

/** A reminder earlier than the right to answer lasts would never come. */
const REMINDER_HOURS = [1, 14 * 24] as const;
/** More reminders of one deadline than this are noise. */
const MOST_REMINDERS = 8;

/** What a value must be to count as a setting; null: it is none. */
type Check<T> = (value: unknown) => { readonly valid: T } | null;

const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? { valid: value } : null);
const within =
  ([least, most]: readonly [number, number]): Check<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? { valid: value } : null;

const checks: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  warningHours: within(SETTING_LIMITS.warningHours),
  urgentHours: within(SETTING_LIMITS.urgentHours),
  staleHours: within(SETTING_LIMITS.staleHours),
  retentionDays: within(SETTING_LIMITS.retentionDays),
  archivedContactDays: within(SETTING_LIMITS.archivedContactDays),
  keyboardShortcuts: flag,
  reminders: flag,
  reminderHours(value) {
    if (!Array.isArray(value) || value.length > MOST_REMINDERS) return null;
    const each = (value as readonly unknown[]).map(within(REMINDER_HOURS));
    if (each.some((one) => one === null)) return null;
    return { valid: [...new Set(each.flatMap((one) => one?.valid ?? []))].sort((a, b) => b - a) };
  },
  remindDirectContact: flag,
  quietHours(value) {
    if (value === null) return { valid: null };
    if (typeof value !== 'object') return null;
    const { from, until } = value as Readonly<Record<string, unknown>>;
    return isTimeOfDay(from) && isTimeOfDay(until) ? { valid: { from, until } } : null;
  },
};

/** `HH:MM` from 00:00 to 23:59. */
export function isTimeOfDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value);
}

/** The parts of an unknown value that are valid settings; the rest is left out. */
export function validSettings(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const valid = Object.entries(checks).flatMap(([name, check]) => {
    const checked = Object.hasOwn(given, name) ? check(given[name]) : null;
    return checked === null ? [] : [[name, checked.valid] as const];
  });
  return Object.fromEntries(valid) as Partial<Settings>;
}

/** The thresholds that the settings give. Urgent never begins before the warning does. */
export function thresholdsOf(settings: Settings): Thresholds {
  return {
    soonMs: settings.warningHours * HOUR,
    urgentMs: Math.min(settings.urgentHours, settings.warningHours) * HOUR,
  };
}

import { HOUR } from './moment';
import type { Thresholds } from './deadline';

/** A part of the day in local time, `HH:MM` each; it may go over midnight. Equal ends: no quiet at all. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** Values of a setting, by its kind. */
interface ValueOf {
  readonly number: number;
  readonly flag: boolean;
  /** Hours before a deadline, the longest first. */
  readonly hours: readonly number[];
  readonly 'quiet-hours': QuietHours | null;
  /** An address, or `HH:MM` in local time; empty: not set. */
  readonly text: string;
}
type Kind = keyof ValueOf;

/** What a setting is: its kind, its default, and the smallest and largest of its numbers. */
export type SettingFacts = {
  readonly [K in Kind]: { readonly kind: K; readonly standard: ValueOf[K] } & (K extends 'number' | 'hours'
    ? { readonly least: number; readonly most: number }
    : unknown);
}[Kind];

/** A reminder earlier than the right to answer lasts would never come. */
const RESPONSE_HOURS = 14 * 24;

/**
 * What the user or the organisation decides; times in the unit of the name. A setting is named here alone: its type,
 * default and check follow, and `npm run settings` writes the schema for policies and the table of the documentation.
 */
export const settingsTable = {
  /** A referral counts on the badge from this many hours before a deadline. */
  warningHours: { kind: 'number', standard: 72, least: 1, most: RESPONSE_HOURS },
  /** A referral is urgent from this many hours before a deadline. */
  urgentHours: { kind: 'number', standard: 24, least: 1, most: RESPONSE_HOURS },
  /** A list not read for this many hours is stale. */
  staleHours: { kind: 'number', standard: 24, least: 1, most: 30 * 24 },
  /** A referral not seen for this many days is removed. */
  retentionDays: { kind: 'number', standard: 180, least: 1, most: 3_650 },
  /** Contact data of an archived referral is removed this many days after it was archived. */
  archivedContactDays: { kind: 'number', standard: 30, least: 1, most: 3_650 },
  keyboardShortcuts: { kind: 'flag', standard: true },
  /** Whether a strip in Partner Center's page says how far an answer is. */
  pageStrip: { kind: 'flag', standard: true },
  /** Whether a countdown stands beside each row of Partner Center's own list. */
  rowChips: { kind: 'flag', standard: false },
  /** Whether the browser shows reminders; it also takes the permission to. */
  reminders: { kind: 'flag', standard: false },
  /** Hours before the response deadline at which a reminder comes, the longest first. */
  reminderHours: { kind: 'hours', standard: [7 * 24, 72, 24], least: 1, most: RESPONSE_HOURS },
  /** A reminder when a customer asks to be contacted directly. */
  remindDirectContact: { kind: 'flag', standard: true },
  /** When reminders wait, but for those of the last 24 hours; null: never. */
  quietHours: { kind: 'quiet-hours', standard: { from: '19:00', until: '07:00' } },
  /** When on work days a digest of what expires next comes, where reminders come. */
  digestTime: { kind: 'text', standard: '08:30' },
  /** Where the CRM is, as it stands in the browser (`crm-address.ts`); empty: not set. */
  crmAddress: { kind: 'text', standard: '' },
} as const satisfies Readonly<Record<string, SettingFacts>>;

type Table = typeof settingsTable;
export type Settings = { readonly [N in keyof Table]: ValueOf[Table[N]['kind']] };
/** The settings whose value is one number. */
export type NumberSetting = {
  [N in keyof Table]: Table[N]['kind'] extends 'number' ? N : never;
}[keyof Table];

export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(settingsTable).map(([name, { standard }]) => [name, standard]),
) as Partial<Settings> as Settings;

/** More reminders of one deadline than this are noise. */
const MOST_REMINDERS = 8;

/** What a value must be to count as a setting; null: it is none. */
type Check<K extends Kind> = (
  value: unknown,
  limits: { readonly least: number; readonly most: number },
) => { readonly valid: ValueOf[K] } | null;

const isWithin: Check<'number'> = (value, { least, most }) =>
  typeof value === 'number' && value >= least && value <= most ? { valid: value } : null;

const checks: { readonly [K in Kind]: Check<K> } = {
  number: isWithin,
  flag: (value) => (typeof value === 'boolean' ? { valid: value } : null),
  hours(value, limits) {
    if (!Array.isArray(value) || value.length > MOST_REMINDERS) return null;
    const each = (value as readonly unknown[]).map((one) => isWithin(one, limits));
    if (each.some((one) => one === null)) return null;
    return { valid: [...new Set(each.flatMap((one) => one?.valid ?? []))].sort((a, b) => b - a) };
  },
  'quiet-hours'(value) {
    if (value === null) return { valid: null };
    if (typeof value !== 'object') return null;
    const { from, until } = value as Readonly<Record<string, unknown>>;
    return isTimeOfDay(from) && isTimeOfDay(until) ? { valid: { from, until } } : null;
  },
  text: (value) =>
    typeof value === 'string' && /^(?:https:.{1,290}|\d\d:\d\d)?$/u.test(value) ? { valid: value } : null,
};

/** `HH:MM` from 00:00 to 23:59. */
export function isTimeOfDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value);
}

/** The parts of an unknown value that are valid settings; the rest is left out. */
export function validSettings(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const valid = Object.entries(settingsTable).flatMap(([name, facts]) => {
    const limits = { least: -Infinity, most: Infinity, ...facts };
    const checked = Object.hasOwn(given, name) ? checks[facts.kind](given[name], limits) : null;
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

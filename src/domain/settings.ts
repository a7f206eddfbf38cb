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
}

export const DEFAULT_SETTINGS: Settings = {
  warningHours: 72,
  urgentHours: 24,
  staleHours: 24,
  retentionDays: 180,
  archivedContactDays: 30,
  keyboardShortcuts: true,
};

/** Smallest and largest value of each number; outside of it a value is refused. */
export const SETTING_LIMITS = {
  warningHours: [1, 14 * 24],
  urgentHours: [1, 14 * 24],
  staleHours: [1, 30 * 24],
  retentionDays: [1, 3_650],
  archivedContactDays: [1, 3_650],
} as const satisfies { readonly [K in keyof Settings]?: readonly [number, number] };

/** The parts of an unknown value that are valid settings; the rest is left out. */
export function validSettings(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const valid: Record<string, number | boolean> = {};
  for (const [name, standard] of Object.entries(DEFAULT_SETTINGS)) {
    const one = given[name];
    if (typeof standard === 'boolean' && typeof one === 'boolean') valid[name] = one;
    if (typeof standard !== 'number' || typeof one !== 'number') continue;
    const limits = (SETTING_LIMITS as Readonly<Record<string, readonly [number, number]>>)[name];
    if (Number.isFinite(one) && (limits === undefined || (one >= limits[0] && one <= limits[1]))) valid[name] = one;
  }
  return valid as Partial<Settings>;
}

/** The thresholds that the settings give. Urgent never begins before the warning does. */
export function thresholdsOf(settings: Settings): Thresholds {
  return {
    soonMs: settings.warningHours * HOUR,
    urgentMs: Math.min(settings.urgentHours, settings.warningHours) * HOUR,
  };
}

import type { DeadlineTally } from '../domain/badge';
import type { HomeTab } from '../domain/freshness';
import { isWhole, type SummaryBlock } from '../domain/summary-block';
import { endOfDay } from '../domain/to-answer';
import type { Settings } from '../domain/settings';
import type { Tab } from '../messages/triage-verbs';

export type Counts = Readonly<Record<Tab, number>>;

/** What referrals add to badge and views that neither change before the horizon nor stand among the first rows. */
export interface FarPart {
  readonly deadlines: DeadlineTally;
  /** The lists in which their deadlines run. */
  readonly running: readonly HomeTab[];
  /** When the first snooze ends, epoch milliseconds; Infinity: none. */
  readonly firstEnd: number;
  /** How many stand in each tab, test leads too. */
  readonly matching: Counts;
  readonly counts: Counts;
  readonly dueCounts: Counts;
  /** How many stand below each heading of "To answer". */
  readonly headed: readonly number[];
  readonly accounts: readonly string[];
}

/**
 * What a wake draws from in place of all summaries, as long as nothing is written and until a moment, the horizon
 * (docs/decisions/0015). It follows from the summaries.
 */
export interface Forecast {
  /** Names the records that it was made of (`STORE_META.state`). */
  readonly state: unknown;
  /** What else it was made of: see {@link termsOf}. */
  readonly terms: string;
  /** From when to when it holds, epoch milliseconds; `until` is the horizon. */
  readonly from: number;
  readonly until: number;
  /** How many referrals there are. */
  readonly size: number;
  /** The summaries that change before the horizon, and those of the first rows. */
  readonly near: SummaryBlock;
  readonly far: FarPart;
  /** When reminders are due next, epoch milliseconds; null: not before the horizon. Absent: nobody looked. */
  readonly nextReminder?: number | null;
}

/** What a forecast is made with. */
export interface ForecastTerms {
  readonly settings: Settings;
  /** When reminders are due next, epoch milliseconds; null: none is known. Absent: nobody looked. */
  readonly nextReminder?: number | null | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What a forecast follows from besides records and clock: the settings, and the ends of the local day and of the next
 * one, which are others in another time zone.
 */
export const termsOf = (settings: Settings, now: number): string =>
  JSON.stringify([settings, endOfDay(now, 0), endOfDay(now, 1)]);

/** The forecast of the records that are stored now; null: there is none, or of other records. */
export function storedForecast(stored: unknown, state: unknown, madeBy: string): Forecast | null {
  const forecast = stored as Forecast | undefined;
  return forecast?.near?.madeBy === madeBy && forecast.state === state && isWhole(forecast.near)
    ? forecast
    : null;
}

/** Whether a forecast holds at `now` (epoch milliseconds). */
export const holds = ({ from, until, terms }: Forecast, settings: Settings, now: number): boolean =>
  now >= from && now < until && terms === termsOf(settings, now);

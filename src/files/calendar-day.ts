import { calendarDay } from '../domain/moment';
import type { Day } from '../domain/referral';

/** Day zero of the spreadsheets' serial numbers: 1 is the last day of 1899 (their 1900 has a 29 February). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A spreadsheet's serial number as day and milliseconds of the day; null: of no possible year. */
export function serialDay(serial: number): { readonly day: Day; readonly ms: number } | null {
  const whole = Math.floor(serial);
  const at = new Date(SERIAL_ZERO + whole * DAY_MS);
  const day = calendarDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  // Spreadsheets keep seconds; the rest is the error of a binary fraction.
  return day === null ? null : { day, ms: Math.round((serial - whole) * 86_400) * 1_000 };
}

/** Two digits at least. */
export function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** A day in the format that Microsoft's upload asks for, MM/DD/YYYY. */
export function monthDayYear(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
}

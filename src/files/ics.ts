import type { Instant } from '../domain/referral';

/** One deadline as a calendar entry. Texts are the caller's, in the user's language. */
export interface CalendarDeadline {
  /** The record's key. */
  readonly key: string;
  readonly deadline: 'response' | 'direct-contact' | 'follow-up';
  readonly at: Instant;
  readonly summary: string;
  readonly description: string;
  /** Where it is answered, e.g. the list in Partner Center; null: none. */
  readonly url: string | null;
  /** Alarms, in minutes before the deadline. */
  readonly alarmMinutes: readonly number[];
}

const LONGEST_LINE = 75;

/**
 * The deadlines as an iCalendar file (RFC 5545): times in UTC, lines folded at 75 octets. Each has the same UID
 * every time, so that importing the file again moves entries and doubles none. An entry lies at the deadline,
 * takes no time and does not make its owner busy.
 * @param now when the file is made.
 * @param name the calendar's name.
 */
export function deadlineCalendar(deadlines: readonly CalendarDeadline[], now: Instant, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//partner-center-triage//deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...deadlines.flatMap((one) => eventLines(one, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { key, deadline, at, summary, description, url, alarmMinutes }: CalendarDeadline,
  now: Instant,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${key}.${deadline}@partner-center-triage`)}`,
    `DTSTAMP:${utc(now)}`,
    // The later file wins where a deadline was read more exactly; seconds since 1970 keep within the 32 bits
    // of an integer.
    `SEQUENCE:${Math.max(0, Math.floor(Date.parse(now) / 1_000))}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === null ? [] : [`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`]),
    'TRANSP:TRANSPARENT',
    ...alarmMinutes.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:-PT${Math.max(0, Math.round(minutes))}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** `2026-11-21T08:30:00.000Z` → `20261121T083000Z`. A deadline never moves later by rounding. */
function utc(instant: Instant): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:]/gu, '');
}

/** TEXT of RFC 5545; other control characters cannot stand there. */
function escaped(text: string): string {
  return text
    .replace(/\r\n|\r/gu, '\n')
    .replace(/[\\;,]/gu, (char) => `\\${char}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Folds a line at 75 octets of UTF-8, between characters. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const char of line) {
    const width = octetsOf(char);
    if (octets + width > LONGEST_LINE) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += char;
    octets += width;
  }
  return [...rows, row].join('\r\n');
}

function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

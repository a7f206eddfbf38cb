import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineCalendar, type CalendarDeadline } from './ics';

const NOW = '2026-11-21T12:00:00.000Z';
const one: CalendarDeadline = {
  key: 'f7eaae47-0b84-4ac4-b4ea-5b2587d42cee',
  deadline: 'response',
  at: '2026-11-25T08:30:15.999Z',
  summary: 'Answer Contoso, s.r.o.; today',
  description: 'Lead from AppSource\nC:\\temp',
  url: 'https://partner.microsoft.com/dashboard/v2/referrals/v3/leads/marketplace',
  alarmMinutes: [7 * 24 * 60, 60],
};

interface Component {
  readonly name: string;
  readonly properties: [string, string][];
  readonly parts: Component[];
}

/** A small reader of its own, from the RFC: unfold, split, unescape, nest. */
function parse(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r]/u);
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (line.startsWith(' ')) lines[lines.length - 1] += line.slice(1);
    else lines.push(line);
  }
  const root: Component = { name: '', properties: [], parts: [] };
  const open = [root];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+):(.*)$/su.exec(line)!;
    if (name === 'BEGIN') {
      const part: Component = { name: value!, properties: [], parts: [] };
      open.at(-1)!.parts.push(part);
      open.push(part);
    } else if (name === 'END') expect(open.pop()!.name).toBe(value);
    else open.at(-1)!.properties.push([name!, value!]);
  }
  expect(open).toEqual([root]);
  return root.parts[0]!;
}
const plain = (text: string): string =>
  text.replace(/\\(.)/gsu, (_, char: string) => (char === 'n' ? '\n' : char));
const get = ({ properties }: Component, name: string): string | undefined =>
  properties.find(([own]) => own === name)?.[1];

describe('the calendar', () => {
  test('holds the deadline in UTC with its texts and alarms', () => {
    const calendar = parse(deadlineCalendar([one], NOW, 'Partner Center, deadlines'));
    expect([calendar.name, get(calendar, 'VERSION'), plain(get(calendar, 'X-WR-CALNAME')!)]).toEqual([
      'VCALENDAR',
      '2.0',
      'Partner Center, deadlines',
    ]);
    const [event] = calendar.parts;
    expect(get(event!, 'DTSTART')).toBe('20261125T083015Z');
    expect(get(event!, 'DTSTAMP')).toBe('20261121T120000Z');
    expect(plain(get(event!, 'SUMMARY')!)).toBe(one.summary);
    expect(plain(get(event!, 'DESCRIPTION')!)).toBe(one.description);
    expect(get(event!, 'URL')).toBe(one.url);
    expect(event!.parts.map((alarm) => [alarm.name, get(alarm, 'TRIGGER'), get(alarm, 'ACTION')])).toEqual([
      ['VALARM', '-PT10080M', 'DISPLAY'],
      ['VALARM', '-PT60M', 'DISPLAY'],
    ]);
  });

  test('a deadline keeps its UID, another deadline of the referral has another', () => {
    const uid = (deadline: CalendarDeadline): string | undefined =>
      get(parse(deadlineCalendar([deadline], NOW, 'x')).parts[0]!, 'UID');
    expect(uid({ ...one, at: NOW, summary: 'other' })).toBe(uid(one));
    expect(uid({ ...one, deadline: 'follow-up' })).not.toBe(uid(one));
  });

  test('any texts: lines stay short, texts come back whole, nothing escapes its property', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    const withoutControls = (value: string): string =>
      value
        .replace(/\r\n|\r/gu, '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ')
        .replace(/\p{Cs}/gu, '\uFFFD');
    fc.assert(
      fc.property(text, text, fc.string(), (summary, description, url) => {
        const [event, ...others] = parse(
          deadlineCalendar([{ ...one, summary, description, url }], NOW, 'x'),
        ).parts;
        expect(others).toEqual([]);
        expect(plain(get(event!, 'SUMMARY')!)).toBe(withoutControls(summary));
        expect(plain(get(event!, 'DESCRIPTION') ?? '')).toBe(withoutControls(description));
        expect(event!.parts).toHaveLength(2);
      }),
    );
  });

  test('no deadlines give an empty calendar', () => {
    expect(parse(deadlineCalendar([], NOW, 'x')).parts).toEqual([]);
  });
});

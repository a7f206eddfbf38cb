import { countdown } from '../../domain/countdown';
import type { KeptReferral } from '../../domain/kept';
import { DAY } from '../../domain/moment';
import type { Digest } from '../../domain/digest';
import type { Notice, Reminder } from '../../domain/reminders';
import type { ShownNotice } from '../../platform/notices';
import { plural, sideBySide, text, uiLanguage } from '../../text/text';

/** Lines of a summary; systems cut longer ones. */
const MOST_LINES = 4;
/** So near to its end a deadline stays on the screen until somebody saw it. */
const STAYS_MS = DAY;

/** A notice in words. `named` are the records that it is about, by key. @param now epoch milliseconds. */
export function noticeText(
  id: string,
  notice: Notice,
  named: ReadonlyMap<string, KeptReferral>,
  now: number,
): ShownNotice {
  const name = ({ key }: Reminder): string => {
    const record = named.get(key);
    return record?.company ?? record?.contactName ?? record?.dealName ?? text('unnamed_referral');
  };
  if (notice.kind === 'digest') return digestText(id, notice);
  const buttons = [text('action_open'), text('reminder_later')];
  const stays = (reminder: Reminder): boolean =>
    reminder.kind !== 'put-aside' && reminder.at - now <= STAYS_MS;
  if (notice.kind === 'one') {
    const { reminder } = notice;
    return { id, buttons, stays: stays(reminder), title: name(reminder), message: sentence(reminder, now) };
  }
  const { reminders } = notice;
  const lines = reminders
    .slice(0, MOST_LINES)
    .map((reminder) => text('reminder_line', name(reminder), fewWords(reminder, now)));
  const more = reminders.length - lines.length;
  return {
    id,
    buttons,
    stays: reminders.some(stays),
    title: plural('reminder_several', new Set(reminders.map(({ key }) => key)).size),
    message: [...lines, ...(more > 0 ? [plural('reminder_more', more)] : [])].join('\n'),
  };
}

/** "12 expire by Wednesday, 3 want a call", and the way to them. */
function digestText(id: string, { answers, calls, by }: Digest): ShownNotice {
  const day = new Intl.DateTimeFormat(uiLanguage(), { weekday: 'long' }).format(by);
  const parts = [
    answers > 0 && plural('digest_answers', answers, day),
    calls > 0 && plural('digest_calls', calls),
  ].filter((part) => part !== false);
  return {
    id,
    buttons: [text('tab_to_answer')],
    stays: false,
    title: sideBySide(parts),
    message: text('digest_advice'),
  };
}

function sentence({ kind, at }: Reminder, now: number): string {
  const moment = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  );
  switch (kind) {
    case 'put-aside':
      return text('reminder_back');
    case 'direct-contact':
      return text('reminder_contact', moment);
    case 'response':
      return at > now
        ? text('reminder_response', lengthText(at - now), moment)
        : text('reminder_perhaps', moment);
  }
}

function fewWords({ kind, at }: Reminder, now: number): string {
  switch (kind) {
    case 'put-aside':
      return text('reminder_back_short');
    case 'direct-contact':
      return text('reminder_contact_short');
    case 'response':
      return at > now ? text('time_left', lengthText(at - now)) : text('reminder_perhaps_short');
  }
}

/** "2 days, 4 hours", rounded up to the minute after: a reminder at 24 hours does not say 23. */
function lengthText(ms: number): string {
  const language = uiLanguage();
  const parts = countdown(ms + 60_000, 0).parts.map(({ unit, amount }) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}

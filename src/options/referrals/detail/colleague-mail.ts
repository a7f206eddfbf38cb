import type { KeptReferral } from '../../../domain/kept';
import { type MessageName, text } from '../../../text/text';
import { moneyText } from '../../../ui/referral-details';
import { countryText, kindText, sourceText, titleOf } from '../../../ui/referral-face';
import { rowDeadlines } from '../../../ui/row-deadlines';
import { momentText } from '../../../ui/time-text';

/** Mail programs take addresses of about this length, in characters. */
const LONGEST = 1_900;

/**
 * The address of a message to a colleague: what is known of a referral, and its page in Partner Center. Who
 * receives it, the user writes in the mail program.
 */
export function colleagueMail(record: KeptReferral): string {
  const response = rowDeadlines(record, 0).find(({ kind }) => kind === 'response');
  const facts: readonly (readonly [MessageName, string | null])[] = [
    ['meaning_company', record.company],
    ['meaning_deal', record.dealName],
    ['meaning_contact', record.contactName],
    ['detail_answer_by', response === undefined ? null : momentText(response.at)],
    ['column_type', kindText(record)],
    ['detail_source', sourceText(record)],
    ['meaning_country', countryText(record.country)],
    ['detail_value', record.value === null ? null : moneyText(record.value, record.currency)],
    ['detail_id', record.id],
    ['column_note', record.note],
  ];
  const lines = facts.flatMap(([label, value]) =>
    value === null || value.trim() === '' ? [] : [text('reminder_line', text(label), value.trim())],
  );
  const subject = text('colleague_subject', titleOf(record) ?? text('no_name'));
  // Where there is too much, the last facts are left out; the page always stands at the end.
  for (let count = lines.length; count > 0; count -= 1) {
    const href = address(subject, [
      ...lines.slice(0, count),
      ...(record.page === null ? [] : ['', record.page]),
    ]);
    if (href.length <= LONGEST) return href;
  }
  return address(subject.slice(0, 200), record.page === null ? [] : [record.page]);
}

function address(subject: string, lines: readonly string[]): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

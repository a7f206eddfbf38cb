import { RESPONSE_BUCKETS } from '../../domain/insight-figures';
import { type MessageName, text, uiLanguage } from '../../text/text';

const lists: Readonly<Record<string, MessageName>> = {
  '(co-sell)': 'kind_co_sell',
  '(marketplace)': 'list_marketplace',
  '(qualified)': 'list_qualified',
  '(inbound)': 'list_inbound',
};

/** "Oct 2026". @param month `YYYY-MM`; null: it is not known. */
export function monthText(month: string | null): string {
  if (month === null) return text('value_unknown');
  const at = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(at)) return month;
  return new Intl.DateTimeFormat(uiLanguage(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    at,
  );
}

/** A source, or the list that stands for it, in words; null: it is not known. */
export function sourceName(source: string | null): string {
  if (source === null) return text('value_unknown');
  const list = lists[source];
  return list === undefined ? source : text(list);
}

/** "2–3", "over 14": days until an answer. */
export function bucketText([from, to]: readonly [number, number | null]): string {
  const number = new Intl.NumberFormat(uiLanguage());
  return to === null ? text('response_over', number.format(from - 1)) : number.formatRange(from, to);
}

const words: Readonly<Record<string, MessageName>> = {
  accepted: 'answers_accepted',
  declined: 'answers_declined',
  expired: 'answers_expired',
  ended: 'figure_ended',
  passed: 'late_passed',
  undated: 'deadline_unknown',
  computed: 'figure_computed',
  'unknown-time': 'figure_unknown_time',
  late: 'figure_late',
};

/** What a figure counts, in words: "Late", "Accepted, Oct 2026". @param name see domain/insight-figures.ts. */
export function figureText(name: string): string {
  const [what = '', by, ...rest] = name.split('/');
  if (what === 'days') {
    const bucket = RESPONSE_BUCKETS[Number(by)];
    return bucket === undefined ? name : text('list_join', text('response_title'), bucketText(bucket));
  }
  if (what === 'person') {
    const who = by === undefined ? text('people_you') : [by, ...rest].join('/');
    return text('list_join', text('people_answers'), who);
  }
  const word = words[what];
  if (word === undefined) return name;
  if (by === undefined) return text(word);
  const of = rest.length === 0 ? null : rest.join('/');
  return text('list_join', text(word), by === 'month' ? monthText(of) : sourceName(of));
}

import { burnDay } from '../../domain/burn-day';
import type { Thresholds } from '../../domain/deadline';
import { listWords, outcomeWords, qualityWords } from '../../domain/field-words';
import type { TableRow } from '../../domain/table-row';
import { looksLikeSpam } from '../../domain/spam';
import { claimState } from '../../domain/team-mark';
import { isWaiting } from '../../domain/urgency';
import type { HintSummary } from '../../messages/hint-verbs';
import { type MessageName, text } from '../../text/text';
import { claimStateNames } from '../../ui/claim-text';
import { countryText } from '../../ui/referral-face';
import { dayText } from '../../ui/time-text';
import { figureText } from '../insights/figure-text';
import { type Entry, entryState } from './entry';

/** The filter that shows what figures of the insights counted. */
export const FIGURE_FACET = 'figure';

/** What facets need to know besides the row. */
export interface FacetContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly thresholds: Thresholds;
  /** Duplicate hints by key. */
  readonly hints: ReadonlyMap<string, readonly HintSummary[]>;
  /** The keys of the referrals that a figure of the insights counts, by its name. */
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One property that rows can be filtered by: any of the chosen values lets a row pass. */
export interface Facet {
  readonly name: string;
  readonly label: MessageName;
  /** The row's values; none: only an empty choice lets it pass. */
  readonly valuesOf: (entry: Entry, context: FacetContext) => readonly string[];
  readonly textOf: (value: string) => string;
  /** Values in their order; the others follow by their words. */
  readonly order?: readonly string[];
  /** True: a row must have all chosen values. */
  readonly all?: boolean;
  /** Chosen elsewhere (a plot, a link), shown only while it is. */
  readonly quiet?: boolean;
}

const worded = <V extends string>(
  names: Readonly<Record<V, MessageName>>,
): Pick<Facet, 'textOf' | 'order'> => ({
  order: Object.keys(names),
  textOf: (value) => (Object.hasOwn(names, value) ? text(names[value as V]) : value),
});

type Status =
  'to-answer' | 'no-answer-due' | 'accepted' | 'won' | 'lost' | 'declined' | 'expired' | 'error' | 'archived';

function statusOf({ stage, outcome, actionable }: TableRow): Status {
  if (stage === 'archived') return outcome ?? 'archived';
  if (stage === 'accepted') return 'accepted';
  return actionable ? 'to-answer' : 'no-answer-due';
}

const marks: readonly (readonly [string, MessageName, (row: TableRow, now: number) => boolean])[] = [
  ['favorite', 'mark_favorite', (row) => row.favorite],
  ['direct-contact', 'meaning_direct_contact', (row) => row.directContact],
  ['snoozed', 'mark_snoozed', (row, now) => row.snoozedUntil !== null && Date.parse(row.snoozedUntil) > now],
  ['note', 'mark_note', (row) => row.note !== null],
  ['do-not-contact', 'mark_do_not_contact', (row) => row.doNotContact],
  ['spam', 'mark_spam', looksLikeSpam],
  ['test', 'mark_test', (row) => row.test],
];

/** In the order of the filter bar. A new one needs nothing but its entry here. */
export const facets: readonly Facet[] = [
  {
    name: 'status',
    label: 'meaning_status',
    valuesOf: ({ row }) => [statusOf(row)],
    ...worded<Status>({
      'to-answer': 'status_to_answer',
      'no-answer-due': 'no_answer_due',
      accepted: 'stage_accepted',
      ...outcomeWords,
      archived: 'outcome_unknown',
    }),
  },
  {
    name: 'deadline',
    label: 'column_deadline',
    valuesOf: (entry, { now, thresholds }) =>
      isWaiting(entry.row) ? [entryState(entry, now, thresholds) ?? 'undated'] : ['none'],
    ...worded({
      urgent: 'deadline_urgent',
      soon: 'deadline_soon',
      ok: 'deadline_later',
      passed: 'deadline_passed',
      undated: 'deadline_unknown',
      none: 'no_answer_due',
    }),
  },
  {
    name: 'list',
    label: 'column_list',
    valuesOf: ({ row }) => [row.list ?? 'none'],
    ...worded({ ...listWords, none: 'value_unknown' }),
  },
  {
    name: 'source',
    label: 'detail_source',
    valuesOf: ({ source }) => [source],
    textOf: (value) => value || text('value_unknown'),
  },
  {
    name: 'country',
    label: 'meaning_country',
    valuesOf: ({ row }) => [row.country ?? ''],
    textOf: (value) => (value === '' ? text('value_unknown') : (countryText(value) ?? value)),
  },
  {
    name: 'quality',
    label: 'meaning_quality',
    valuesOf: ({ row }) => [row.quality ?? 'none'],
    ...worded({ ...qualityWords, none: 'value_unknown' }),
  },
  {
    name: 'marks',
    label: 'facet_marks',
    all: true,
    valuesOf: ({ row }, { now }) => marks.filter(([, , has]) => has(row, now)).map(([name]) => name),
    order: marks.map(([name]) => name),
    textOf: (value) => {
      const mark = marks.find(([name]) => name === value);
      return mark === undefined ? value : text(mark[1]);
    },
  },
  {
    name: 'hints',
    label: 'column_hints',
    valuesOf: ({ row }, { hints }) => (hints.get(row.key) ?? [{ kind: 'none' }]).map(({ kind }) => kind),
    ...worded({
      'same-contact': 'facet_same_contact',
      'same-company': 'facet_same_company',
      none: 'facet_no_hint',
    }),
  },
  {
    name: 'claim',
    label: 'claim_facet',
    valuesOf: ({ row }, { now }) => [claimState(row, now)],
    ...worded(claimStateNames),
  },
  { name: 'tags', label: 'column_tags', valuesOf: ({ row }) => row.tags, textOf: (value) => value },
  {
    name: 'owner',
    label: 'field_owner',
    valuesOf: ({ row }) => [row.owner ?? ''],
    textOf: (value) => value || text('owner_none'),
  },
  {
    name: 'account',
    label: 'account_label',
    valuesOf: ({ row }) => [row.account ?? ''],
    textOf: (value) => value || text('value_unknown'),
  },
  {
    name: 'expires',
    label: 'facet_expires_on',
    quiet: true,
    valuesOf: ({ response }, { now }) => {
      const day = burnDay(response, now);
      return day === null ? [] : [day];
    },
    textOf: (value) => dayText(value),
  },
  {
    name: FIGURE_FACET,
    label: 'section_insights',
    quiet: true,
    valuesOf: ({ key }, { figures }) =>
      [...figures].filter(([, keys]) => keys.has(key)).map(([name]) => name),
    textOf: figureText,
  },
];

export type Filter = Readonly<Record<string, readonly string[]>>;

/** What a row must be to pass a filter; null: all rows pass. */
export function filterOf(filter: Filter, context: FacetContext): ((entry: Entry) => boolean) | null {
  const asked = facets.flatMap((facet) => {
    const chosen = filter[facet.name] ?? [];
    return chosen.length === 0 ? [] : [{ facet, chosen: new Set(chosen) }];
  });
  if (asked.length === 0) return null;
  return (entry) =>
    asked.every(({ facet, chosen }) => {
      const values = facet.valuesOf(entry, context);
      return facet.all === true
        ? [...chosen].every((value) => values.includes(value))
        : values.some((value) => chosen.has(value));
    });
}

/** The rows that a filter lets pass. */
export function filtered(entries: readonly Entry[], filter: Filter, context: FacetContext): readonly Entry[] {
  const passes = filterOf(filter, context);
  return passes === null ? entries : entries.filter(passes);
}

/** The values that occur in a facet, with how many rows have them; chosen ones also where none has. */
export function valuesIn(
  facet: Facet,
  entries: readonly Entry[],
  chosen: readonly string[],
  context: FacetContext,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const entry of entries) {
    for (const value of facet.valuesOf(entry, context)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const place = (value: string): number => {
    const at = facet.order?.indexOf(value) ?? -1;
    return at === -1 ? (facet.order?.length ?? 0) : at;
  };
  return [...counts]
    .map(([value, count]) => ({ value, count, place: place(value), words: facet.textOf(value) }))
    .sort((a, b) => a.place - b.place || a.words.localeCompare(b.words))
    .map(({ value, count }) => [value, count] as const);
}

import type { ListHealth } from './health';
import type { KeptReferral } from './kept';
import type { LogLine } from './log';
import type { PageTrouble } from './page-watch';
import { instant } from './moment';
import type { LikelyMeaning } from './reading';
import type { Instant } from './referral';
import { folded } from './same-text';

/** What a report tells beside the lists. Nothing of it comes from a page. */
interface ReportFrame {
  /** The extension's version. */
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Instant;
  readonly referrals: number;
  readonly testLeadSeenAt: Instant | null;
  readonly notStored: string | null;
}

export interface ReportInput extends ReportFrame {
  readonly lists: readonly ListHealth[];
  readonly log: readonly LogLine[];
  readonly pages?: readonly PageTrouble[];
}

/** Whether a text of the page is, or holds, something of a customer. */
type IsPrivate = (words: string) => boolean;

const LEFT_OUT = '[left out]';
/** A text shorter than this says something of a customer only as a word of its own. */
const TELLING = 4;
/** What every reading of a page may hold of people, whoever they are: addresses, numbers, identities. */
const PERSONAL = /@|\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}-/iu;

/** The fields of a record that hold what a customer or a user wrote. */
const PRIVATE_FIELDS = [
  'id',
  'account',
  'dealName',
  'company',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'city',
  'address',
  'notes',
  'leadSource',
  'crmId',
  'campaignId',
  'rowKey',
  'note',
] as const satisfies readonly (keyof KeptReferral)[];

/**
 * Knows what of a page's text belongs to the customers of these records. Headings and status words are Partner
 * Center's own; but where a page was misread, a heading may be a cell of a customer.
 */
export function privateWords(records: Iterable<KeptReferral>): IsPrivate {
  const whole = new Set<string>();
  for (const record of records) {
    for (const name of PRIVATE_FIELDS) {
      const value = record[name];
      if (value !== null) whole.add(folded(value));
    }
    for (const tag of record.tags) whole.add(folded(tag));
    for (const { note } of record.tries) whole.add(folded(note ?? ''));
  }
  whole.delete('');
  const telling = [...whole].filter((value) => value.length >= TELLING);
  return (words) => {
    const given = folded(words);
    return (
      PERSONAL.test(words) ||
      whole.has(given) ||
      given.split(/[^\p{L}\p{N}]+/u).some((word) => whole.has(word)) ||
      telling.some((value) => given.includes(value) || (given.length >= TELLING && value.includes(given)))
    );
  };
}

/**
 * How reading stands, as plain text to send to whoever looks after the extension. It holds structure only: accounts
 * are numbered, addresses lose their identities, and any word of a page that may be a customer's is left out. It is
 * in the program's own terms, the same in every language.
 */
export function reportText(report: ReportInput, isPrivate: IsPrivate): string {
  const accounts = [...new Set(report.lists.flatMap(({ account }) => account ?? []))];
  const page = (words: string): string => (isPrivate(words) ? LEFT_OUT : JSON.stringify(words));
  const lines = [
    `Partner Center Triage ${report.version}`,
    `browser: ${report.browser}`,
    `language: ${report.language}, time zone: ${report.timeZone}, now: ${report.now}`,
    `referrals: ${report.referrals}, test lead seen: ${report.testLeadSeenAt ?? 'never'}, not stored: ${report.notStored ?? 'no'}`,
    ...(report.pages ?? []).flatMap((trouble) => troubleLines(trouble, page)),
    ...report.lists.flatMap((list) => ['', ...listLines(list, accounts, page)]),
    '',
    'log:',
    ...report.log.map(
      ({ at, what, list, layout, rows, tookMs }) =>
        `  ${at} ${what} ${list || '-'} ${layout || '-'} rows ${rows}, ${tookMs} ms`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function listLines(
  list: ListHealth,
  accounts: readonly string[],
  page: (words: string) => string,
): readonly string[] {
  const { account, kind, list: name, extent, columns, drift, faults = [] } = list;
  const count = (value: number | null): string => (value === null ? '?' : String(value));
  return [
    `list: ${kind ?? '?'} ${name ?? '?'}, account: ${account === null ? 'not known' : accounts.indexOf(account) + 1}`,
    `  read: ${list.readAt ?? 'never'}, last try: ${list.lastTryAt}, unreadable since: ${list.unreadableSince ?? 'no'}`,
    `  layout: ${list.layout}, language: ${list.language}, rows: ${list.rows}, took: ${Math.round(list.tookMs)} ms`,
    `  page: ${count(extent.page)} of ${count(extent.pages)}, total: ${count(extent.total)}, search: ${extent.search ? 'yes' : 'no'}, filters: ${extent.filters.map(page).join(', ') || 'none'}`,
    `  where: ${list.url === null ? 'not known' : withoutIdentities(list.url)}`,
    ...columns.map(
      ({ header, key, meaning, because, likely = [] }) =>
        `  column ${page(header)}${key === null ? '' : ` key ${page(key)}`}: ${meaning ?? 'NOT UNDERSTOOD'}${because === null ? '' : ` by ${because}`}${likely.map(likelyText).join('')}`,
    ),
    ...drift.map(
      (one) =>
        `  drift ${one.kind} at ${page(one.at)}${one.word === undefined ? '' : ` word ${page(one.word)}`} x ${one.count}`,
    ),
    ...faults.map(
      ({ step, engine, error, at, count: times }) =>
        `  fault ${error || '?'} in ${step}${engine === '' ? '' : ` (${engine})`} at ${at || '?'} x ${times}`,
    ),
  ];
}

const likelyText = ({ meaning, byHeading, fits }: LikelyMeaning): string =>
  `, perhaps ${meaning} (${[...(byHeading ? ['heading'] : []), ...(fits === null ? [] : [`${Math.round(fits * 100)} % of values fit`])].join(', ')})`;

/** What is wrong with one open page; of our own faults the places in our code, which name nothing of the page. */
function troubleLines(
  { kind, path, since, headings, faults }: PageTrouble,
  page: (words: string) => string,
): readonly string[] {
  return [
    '',
    `open page: ${kind}, since: ${instant(since)}, path: ${plainPath(path)}`,
    ...headings.map((heading) => `  heading not understood: ${page(heading)}`),
    ...faults.map(
      ({ step, engine, error, at, count }) =>
        `  fault ${step} ${engine || '-'} ${error || '-'} at ${at || '?'} x ${count}`,
    ),
  ];
}

/** An address of which the parts that name somebody or something are gone. */
function withoutIdentities(url: string): string {
  const { host, pathname } = new URL(url);
  return host + plainPath(pathname);
}

const plainPath = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[a-z][a-z-]{0,30}$/u.test(part) || /^v\d$/u.test(part) || part === '' ? part : '…'))
    .join('/');

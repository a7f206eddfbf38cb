import type { ColumnReading, Drift } from '../domain/reading';
import { tellingTexts } from './columns/value-shapes';
import type { NeutralHeader, NeutralRow } from './rows/neutral-list';
import { guidsIn } from './rows/row-identity';
import { readDate } from '../language/values/date';
import { headingMeanings } from '../language/words/headings';
import { readStatus, type StatusWord } from '../language/words/status';
import { longest, sample } from './evidence';

/** What speaks for and against a list being one of referrals, besides what its columns mean. */
export interface ListEvidence {
  /** Columns have headings, or values have labels. */
  readonly headed: boolean;
  /** It shows no rows: what its columns would hold is not known. */
  readonly isEmpty: boolean;
  /** What was not understood of its columns. */
  readonly unread: readonly Drift[];
  /** Columns whose heading may be a customer's name, though nobody can tell whether the company's or the person's. */
  readonly unsettledNames: number;
  /** Partner Center's words for the status that the rows show. */
  readonly statuses: ReadonlySet<StatusWord>;
  /** Some column holds nothing but dates. */
  readonly dated: boolean;
  /** Most rows link to a referral: to a GUID behind a word that names the workspace. */
  readonly linked: boolean;
  /** Most rows carry a GUID of their own. */
  readonly identified: boolean;
  /** One of the rows is the referral whose details stand beside the list. */
  readonly detailed: boolean;
}

/** Words of addresses that name the workspace. */
const workspace = /referral|(?<![a-z])leads?(?![a-z])|opportunit|co-?sell|(?<![a-z])deals?(?![a-z])/iu;

/** A list, what its columns mean, and what of them was not understood. */
interface ListAsUnderstood {
  readonly headers: readonly NeutralHeader[];
  readonly rows: readonly NeutralRow[];
  readonly columns: readonly ColumnReading[];
  readonly unread: readonly Drift[];
}

/** Gathers it from the first rows of a list. */
export function evidenceOf(
  { headers, rows: all, columns, unread }: ListAsUnderstood,
  { languages, detailed }: { readonly languages: readonly string[]; readonly detailed: ReadonlySet<string> },
): ListEvidence {
  const rows = all.slice(0, sample.rows);
  const headed = headers.some(({ text }) => text !== '');
  const textsOf = (column: number): readonly string[] =>
    tellingTexts(
      rows.map(({ cells }) => cells[column] ?? null),
      languages,
    );
  const most = (holds: (row: NeutralRow) => boolean): boolean =>
    rows.length > 0 && rows.filter(holds).length * 2 > rows.length;
  const guids = rows.map(({ identity: { linked, own } }) => [...linked, ...own]);
  const rowsWith = new Map<string, number>();
  for (const id of guids.flatMap((ids) => [...new Set(ids)])) rowsWith.set(id, (rowsWith.get(id) ?? 0) + 1);
  return {
    headed,
    isEmpty: rows.length === 0,
    unread,
    unsettledNames: columns.filter(
      ({ meaning, header }) => meaning === null && headingMeanings(header, languages).includes('contactName'),
    ).length,
    statuses: new Set(
      columns.flatMap(({ meaning }, n) => (meaning === 'stage' ? statusesIn(textsOf(n), languages) : [])),
    ),
    // Asked only where nothing else tells the columns apart.
    dated: !headed && columns.some((_, n) => areDates(textsOf(n), languages)),
    linked: most(({ cells }) => cells.some((cell) => cell?.links.some(isReferral) === true)),
    identified:
      rows.length > 0 &&
      guids.filter((ids) => ids.some((id) => rowsWith.get(id) === 1)).length * 2 > rows.length,
    detailed:
      detailed.size > 0 &&
      all.some(({ identity: { linked, own } }) => [...linked, ...own].some((id) => detailed.has(id))),
  };
}

function isReferral(link: string): boolean {
  const address = link.slice(0, longest.address);
  const at = address.search(workspace);
  return at >= 0 && guidsIn(address.slice(at)).length > 0;
}

/** Partner Center's words for a status among texts. */
export const statusesIn = (texts: readonly string[], languages: readonly string[]): readonly StatusWord[] =>
  texts.flatMap((text) => {
    const read = readStatus(text, languages);
    return read.kind === 'status' ? [read.word] : [];
  });

const areDates = (texts: readonly string[], languages: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => readDate(text, { languages, order: null }).kind !== 'none');

import type { AnswerGroup, GroupCount } from '../domain/to-answer';
import type { TriageRow } from '../messages/triage-verbs';

/** The rows below one heading. */
export interface RowGroup {
  /** Null where the list has no headings. */
  readonly group: AnswerGroup | null;
  /** How many referrals stand below the heading, also those that are not loaded yet. */
  readonly count: number;
  /** The place of the first row in the whole list, from 0. */
  readonly from: number;
  readonly rows: readonly TriageRow[];
}

/**
 * Puts the rows of a list below their headings. The rows come in the order of the groups, the first `count` of
 * them stand in the first group, and so on.
 */
export function rowGroups(rows: readonly TriageRow[], groups: readonly GroupCount[]): readonly RowGroup[] {
  if (groups.length === 0) return [{ group: null, count: rows.length, from: 0, rows }];
  let from = 0;
  return groups.flatMap(({ group, count }) => {
    const at = from;
    from += count;
    const part = rows.slice(at, at + count);
    return part.length === 0 ? [] : [{ group, count, from: at, rows: part }];
  });
}

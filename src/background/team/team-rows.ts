import { isRecord } from '../../domain/is-record';
import type { TriedTeam } from '../../messages/team-verbs';
import { FORMAT } from '../../team/data-row';
import { MEMBERS, META, referralOf } from '../../team/keys';
import type { NewRow, TableRow } from '../../team/table';

/** What a team decides when its table is first connected. */
interface TeamBeginning {
  readonly team: string;
  readonly notes: boolean;
}

/** The team's own row. @param salt goes into the marks of erased referrals; it stays the same for the team's life. */
export function teamRow({ team, notes }: TeamBeginning, salt: string, minWriter = FORMAT): NewRow {
  return { PartitionKey: META.partition, RowKey: META.row, v: FORMAT, minWriter, team, notes, salt };
}

/** The team's own row with notes switched on or off, and everything else as it was read. */
export function teamRowWith(row: TableRow, notes: boolean): NewRow {
  const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  return teamRow({ team: text('team'), notes }, text('salt'), Number(row['minWriter']) || FORMAT);
}

export const isTeamRow = ({ PartitionKey, RowKey }: TableRow): boolean =>
  PartitionKey === META.partition && RowKey === META.row;

/** Who and what is in a team's table. */
export function summaryOf(rows: readonly TableRow[]): Omit<TriedTeam, 'kind' | 'facts' | 'prescribed'> {
  const meta = rows.find(isTeamRow);
  const text = (row: TableRow, name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  const referrals = new Set<string>();
  for (const { PartitionKey } of rows)
    if (typeof PartitionKey === 'string' && isReferral(PartitionKey)) referrals.add(PartitionKey);
  return {
    team: meta === undefined ? null : text(meta, 'team'),
    notes: meta === undefined || (meta['notes'] !== false && meta['notes'] !== 'off'),
    members: rows
      .filter((row) => isRecord(row) && row['PartitionKey'] === MEMBERS)
      .map((row) => ({ name: text(row, 'name'), day: text(row, 'day') })),
    referrals: referrals.size,
    readOnly: Number(meta?.['minWriter'] ?? 0) > FORMAT,
  };
}

/** Pairs and templates are kept as referrals are, under kinds of their own. */
function isReferral(partition: string): boolean {
  const kind = referralOf(partition)?.kind;
  return kind === 'lead' || kind === 'co-sell';
}

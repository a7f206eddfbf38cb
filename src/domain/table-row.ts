import type { KeptReferral } from './kept';

/**
 * What a table of all referrals needs of each: everything that is shown, sorted, filtered or searched in it.
 * Long texts, history and what only merging needs stay with the record.
 */
export const TABLE_FIELDS = [
  'key',
  'id',
  'account',
  'kind',
  'list',
  'leadType',
  'qualification',
  'stage',
  'outcome',
  'actionable',
  'dealName',
  'company',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'country',
  'city',
  'leadSource',
  'callToAction',
  'value',
  'currency',
  'closeDate',
  'createdAt',
  'expiresAt',
  'expiresAtExact',
  'directContact',
  'emailValidity',
  'phoneValidity',
  'quality',
  'favorite',
  'favoriteInPage',
  'dealType',
  'crmId',
  'test',
  'doNotContact',
  'firstSeenAt',
  'lastSeenAt',
  'stated',
  'note',
  'tags',
  'snoozedUntil',
] as const satisfies readonly (keyof KeptReferral)[];

export type TableField = (typeof TABLE_FIELDS)[number];
/** One line of the table of all referrals. */
export type TableRow = Pick<KeptReferral, TableField>;

/**
 * Rows as one list a field: on the wire the names of 42 fields would weigh more than what stands in them. A field
 * that holds the same in all rows travels once.
 */
export interface PackedRows {
  readonly count: number;
  readonly fields: {
    readonly [F in TableField]?: { readonly all: unknown } | { readonly each: readonly unknown[] };
  };
}

export function packRows(rows: readonly TableRow[]): PackedRows {
  const fields: Record<string, { all: unknown } | { each: unknown[] }> = {};
  for (const name of TABLE_FIELDS) {
    const first = rows[0]?.[name];
    const same =
      typeof first !== 'object' || first === null ? rows.every((row) => row[name] === first) : false;
    fields[name] = same ? { all: first } : { each: rows.map((row) => row[name]) };
  }
  return { count: rows.length, fields };
}

/** The rows that were packed. They come from our own worker: their shape is not doubted. */
export function unpackRows({ count, fields }: PackedRows): readonly TableRow[] {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    const row: Record<string, unknown> = {};
    for (const name of TABLE_FIELDS) {
      const packed = fields[name];
      row[name] = packed === undefined ? null : 'each' in packed ? packed.each[at] : packed.all;
    }
    rows.push(row);
  }
  return rows as unknown as readonly TableRow[];
}

/** The part of a record that a table shows. */
export function tableRow(record: TableRow): TableRow {
  const row: Record<string, unknown> = {};
  for (const name of TABLE_FIELDS) row[name] = record[name];
  return row as unknown as TableRow;
}

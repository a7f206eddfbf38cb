import type { FieldWith } from './fields';
import type { KeptReferral } from './kept';

type TableField = FieldWith<'table'>;
/**
 * What a table of all referrals is sent of each. Long texts, history and what only merging needs stay behind. The
 * compiler holds it to `fields`, whose names and words the worker does not need.
 */
export const TABLE_FIELDS = Object.keys({
  company: true,
  dealName: true,
  contactName: true,
  jobTitle: true,
  email: true,
  phone: true,
  country: true,
  city: true,
  kind: true,
  list: true,
  stage: true,
  outcome: true,
  expiresAt: true,
  createdAt: true,
  value: true,
  currency: true,
  closeDate: true,
  leadSource: true,
  callToAction: true,
  leadType: true,
  qualification: true,
  quality: true,
  emailValidity: true,
  phoneValidity: true,
  directContact: true,
  dealType: true,
  crmId: true,
  note: true,
  tags: true,
  owner: true,
  favorite: true,
  snoozedUntil: true,
  id: true,
  account: true,
  firstSeenAt: true,
  lastSeenAt: true,
  key: true,
  actionable: true,
  expiresAtExact: true,
  favoriteInPage: true,
  test: true,
  doNotContact: true,
  createdWithin: true,
  stated: true,
  waiting: true,
  page: true,
  team: true,
} satisfies Readonly<Record<TableField, true>>) as readonly TableField[];

/** One line of the table of all referrals. */
export type TableRow = Pick<KeptReferral, TableField>;

/**
 * Rows as one list a field: on the wire the names of 45 fields would weigh more than what stands in them. A field
 * that holds the same in all rows travels once.
 */
export interface PackedRows {
  readonly count: number;
  readonly fields: { readonly [F in TableField]?: PackedField };
}

type PackedField = { readonly all: unknown } | { readonly each: readonly unknown[] };

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

function valueAt(packed: PackedField | undefined, at: number): unknown {
  if (packed === undefined) return null;
  return 'each' in packed ? packed.each[at] : packed.all;
}

/** The rows that were packed. They come from our own worker: their shape is not doubted. */
export function unpackRows({ count, fields }: PackedRows): readonly TableRow[] {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    const row: Record<string, unknown> = {};
    for (const name of TABLE_FIELDS) {
      row[name] = valueAt(fields[name], at);
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

import { crmField } from './file-columns';
import { jsonValues, rowsIn, type JsonRow } from './json-rows';
import { leadColumns } from './lead-columns';
import { readLeadRows } from './lead-rows';
import { customerIn, isBag, isDestinationLead, isMarketplaceLead, type Bag } from './marketplace-lead';
import type { LineProblem, ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';
import { withoutAnnotations } from './record-annotations';
import { objectTable } from './table';
import { apiProperty, apiRow, apiTable, isApiReferral } from './referrals-api';
import { readTableFile, type ReadOptions } from './table-file';

/**
 * Reads a JSON text with referrals: marketplace leads as the HTTPS endpoint or the Azure table has them, else the
 * records of a CRM's or Partner Center's API. They are found by what they are, in any envelope: one object, a list,
 * one object a line, `{"value": […]}`, `{"items": […]}`, a flow's outputs, JSON in a text. Lines count the objects
 * from 1; in JSON lines they are the file's.
 */
export function* readJsonFile(
  text: string,
  options: ReadOptions = {},
): SlicedWork<ReferralFile | RefusedFile> {
  const values = jsonValues(text);
  if (!isList(values)) return { kind: 'refused', reason: 'not-json', ...values };
  const [only] = values;
  if (values.length === 1 && isBag(only?.value) && only.value['format'] === 'partner-center-triage')
    return { kind: 'refused', reason: 'own-export' };
  return yield* readJsonValues(values, options);
}

/** Reads the referrals in values, whatever text they were in. */
export function* readJsonValues(
  values: readonly JsonRow[],
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const ofApi = values.flatMap(({ value }) => rowsIn(value, isApiReferral));
  if (ofApi.length > 0) return yield* readApiReferrals(ofApi, options);
  const [only] = values;
  const { rows, problems } = leadsIn(values);
  yield { done: 1, total: 2 };
  if (!rows.some(({ value }) => isDestinationLead(value))) {
    // A CRM's records: those of other sources are to be named, too.
    const records = yield* readRecords(values, options);
    if (records.kind === 'referrals' || rows.length === 0) return records;
  }
  // In a list, a value that is not a lead is named by its place.
  if (values.length === 1 && Array.isArray(only?.value)) placeInList(only.value, rows, problems);
  const inTable = rows.some(({ value }) => 'RowKey' in value || 'CustomerInfo' in value);
  const file = {
    origin: inTable ? 'azure-table' : 'marketplace-json',
    where: envelopes(rows),
    columns: leadColumns(propertiesOf(rows)).filter(({ field }) => field === 'unused'),
    headerLine: 0,
  } as const;
  return yield* readLeadRows(
    rows.map(({ line, value }) => ({ line, lead: value })),
    file,
    options,
    problems,
  );
}

type LeadRow = JsonRow & { readonly value: Bag };

/** The leads in one value or several; of several, one without a lead is a problem. */
function leadsIn(values: readonly { readonly line: number; readonly value: unknown }[]) {
  const rows: LeadRow[] = [];
  const problems: LineProblem[] = [];
  const several = values.length > 1;
  for (const { line, value } of values) {
    const found = rowsIn(value, isMarketplaceLead);
    for (const row of found)
      if (isBag(row.value)) rows.push({ ...row, value: row.value, line: several ? line : row.line });
    if (several && found.length === 0) problems.push(lineProblem(line, value));
  }
  return { rows, problems };
}

/** The names of all properties, the customer's own included. */
function propertiesOf(rows: readonly LeadRow[]): readonly string[] {
  return [
    ...new Set(rows.flatMap(({ value }) => [...Object.keys(value), ...Object.keys(customerIn(value) ?? {})])),
  ];
}

function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

function lineProblem(line: number, value: unknown): LineProblem {
  const reason = value === undefined ? 'bad-json' : 'not-a-lead';
  return { line, lastLine: line, column: null, reason, refused: 'line', found: null };
}

function placeInList(list: readonly unknown[], rows: LeadRow[], problems: LineProblem[]): void {
  if (!rows.every(({ where }) => where === '')) return;
  rows.length = 0;
  for (const [at, item] of list.entries()) {
    const [row] = rowsIn(item, isMarketplaceLead);
    if (row !== undefined && isBag(row.value)) rows.push({ ...row, value: row.value, line: at + 1 });
    else problems.push(lineProblem(at + 1, item));
  }
}

function envelopes(rows: readonly JsonRow[]): string | null {
  const all = [...new Set(rows.map(({ where }) => where))].filter((where) => where !== '');
  return all.length === 0 ? null : all.join(', ');
}

/** Referrals of Partner Center's API: leads and deals are read by the rules of their own tables. */
function* readApiReferrals(
  rows: readonly JsonRow[],
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const files: ReferralFile[] = [];
  for (const origin of ['co-sell', 'leads'] as const) {
    const own = rows.flatMap(({ value, line }) =>
      isBag(value) && apiTable(value) === origin ? [{ value, line }] : [],
    );
    if (own.length === 0) continue;
    const file = yield* readTableFile(objectTable(own.map(({ value }) => apiRow(value))), {
      ...options,
      origin,
    });
    if (file.kind === 'refused') return file;
    // The place among all referrals of the file, not among those of one table.
    const placed = <T extends { readonly line: number }>(one: T): T => ({
      ...one,
      line: own[one.line - 1]?.line ?? one.line,
    });
    files.push({
      ...file,
      lines: file.lines.map(placed),
      problems: file.problems.map((one) => ({ ...placed(one), column: apiProperty(one.column) })),
    });
  }
  const [first] = files;
  if (first === undefined) return { kind: 'refused', reason: 'no-records' };
  return {
    ...first,
    where: envelopes(rows),
    columns: [],
    questions: files.flatMap(({ questions }) => questions),
    lines: files.flatMap(({ lines }) => lines).toSorted((a, b) => a.line - b.line),
    problems: files.flatMap(({ problems }) => problems).toSorted((a, b) => a.line - b.line),
  };
}

/** Columns that make an object a record of a person or a referral. */
const TELLING = new Set([
  'id',
  'email',
  'company',
  'contactName',
  'firstName',
  'lastName',
  'dealName',
  'leadSource',
]);

/** What an object is called that stands as a value: `{ code: 'SE', name: 'Sweden' }`. */
const NAMES = ['name', 'displayName', 'label', 'title', 'value', 'code'];

/** A record whose values are texts: of an object its name, else what is in it under names of its own. */
function withNamedValues(record: Bag): Bag {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (!isBag(value)) return [[name, value]];
      const own = NAMES.map((one) => value[one]).find((one) => typeof one === 'string' && one !== '');
      return own === undefined
        ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one])
        : [[name, own]];
    }),
  );
}

/** Records of an API that are no marketplace leads, read as a table with a column for each name. */
function* readRecords(
  values: readonly JsonRow[],
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const isRecord = (value: unknown): value is Bag =>
    isBag(value) &&
    Object.entries(value).filter(
      ([name, one]) =>
        (typeof one === 'string' || typeof one === 'number') && TELLING.has(crmField(name, ['en']) ?? ''),
    ).length >= 2;
  const rows = values.flatMap(({ value }) => rowsIn(value, isRecord));
  const records = rows
    .map(({ value }) => value)
    .filter((value) => isBag(value))
    .map((value) => withNamedValues(withoutAnnotations(value)));
  const isEmpty = values.every(({ value }) => Array.isArray(value) && value.length === 0);
  if (records.length === 0) return { kind: 'refused', reason: isEmpty ? 'no-records' : 'unknown-file' };
  const file = yield* readTableFile(objectTable(records), options);
  return file.kind === 'referrals' ? { ...file, where: envelopes(rows) } : file;
}

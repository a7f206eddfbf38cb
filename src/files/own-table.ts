import { RESPONSE_MS } from '../domain/deadline';
import { DAY, HOUR } from '../domain/moment';
import type { ListName, ReadFields, ReferralKind, ReferralReading } from '../domain/referral';
import type { FileColumn, FileField } from './file-columns';
import { plainHeader } from './file-columns';
import { readFileDate } from './file-dates';
import { readGuid } from './file-values';
import languages from './own-words.json' with { type: 'json' };
import type { FileLine, LineProblem, OwnData, ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { OpenTable, Table } from './table';
import { isFormula } from './table-csv';
import type { ReadOptions } from './table-file';
import { creationOf, instantsShowing } from './zoned-time';

/** A column of "Save as CSV", by the record's own name. */
type OwnField = keyof (typeof languages)['en']['headings'];
type Words = (typeof languages)['en'];

/** Together they are in no other file. */
const TELLING: readonly OwnField[] = ['kind', 'stage', 'expiresAt', 'firstSeenAt', 'lastSeenAt'];

/** The table that this extension saved, in any of its languages; null: another table. */
export function openOwnTable(open: OpenTable): { readonly table: Table; readonly words: Words } | null {
  for (const words of Object.values(languages) as readonly Words[]) {
    const wanted = TELLING.map((field) => plainHeader(words.headings[field]));
    const table = open((cells) => {
      const headers = new Set(cells.slice(0, 200).map((cell) => plainHeader(cell)));
      return wanted.every((heading) => headers.has(heading)) ? cells.length : 0;
    });
    if (table !== null) return { table, words };
  }
  return null;
}

type Draft = { -readonly [F in keyof ReadFields]?: ReadFields[F] };
type Cell = (field: OwnField) => string | null;

/** Reads the rows of "Save as CSV": what a person added comes back too, the page's own marks do not. */
export function* readOwnTable(
  { table, words }: { readonly table: Table; readonly words: Words },
  { zone, onLines }: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const fields = new Map(
    Object.entries(words.headings).map(([field, heading]) => [plainHeader(heading), field as OwnField]),
  );
  const places = new Map(table.headers.map((header, at) => [fields.get(plainHeader(header)), at]));
  const meanings = wordMeanings(words);
  const lines: FileLine[] = [];
  const problems: LineProblem[] = [];
  for (const batch of table.batches()) {
    for (const { line, lastLine, kind } of batch.problems)
      problems.push({ line, lastLine, column: null, reason: kind, refused: 'line', found: null });
    const read = batch.records.map(({ line, cells }) => {
      const cell: Cell = (field) => unguarded(cells[places.get(field) ?? -1] ?? '');
      return ownLine(line, cell, meanings, zone);
    });
    lines.push(...read);
    onLines?.(read);
    yield { done: batch.readTo, total: table.total };
  }
  if (lines.length === 0 && problems.length === 0) return { kind: 'refused', reason: 'no-records' };
  const columns = table.headers.map((header): FileColumn => {
    const field: FileField | null = fields.has(plainHeader(header)) ? 'ignored' : null;
    return { header, field, repeated: false };
  });
  return {
    kind: 'referrals',
    origin: 'own-table',
    where: null,
    columns,
    headerLine: table.headerLine,
    rewritten: null,
    questions: [],
    others: [],
    lines,
    problems,
  };
}

/** The apostrophe that guards a text against being run as a formula is no part of it. */
function unguarded(cell: string): string | null {
  const text = cell.trim();
  const own = text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
  return own === '' ? null : own;
}

type Meanings = ReadonlyMap<string, string>;

/** `stage Accepted` → `accepted`, and both words of yes and no. */
function wordMeanings({ words, yes, no }: Words): Meanings {
  const meanings = new Map<string, string>([
    [yes.toLowerCase(), 'yes'],
    [no.toLowerCase(), 'no'],
  ]);
  for (const [name, word] of Object.entries(words)) {
    const [field = '', value = ''] = name.split(' ');
    meanings.set(`${field} ${word.toLowerCase()}`, value);
  }
  return meanings;
}

const TEXTS = [
  'company',
  'dealName',
  'contactName',
  'jobTitle',
  'email',
  'phone',
  'country',
  'city',
  'address',
  'leadSource',
  'dealType',
  'microsoftStatus',
  'crmId',
  'campaignId',
  'notes',
  'currency',
] as const;
const WORDS = [
  'stage',
  'outcome',
  'callToAction',
  'leadType',
  'qualification',
  'quality',
  'emailValidity',
  'phoneValidity',
] as const;

function ownLine(line: number, cell: Cell, meanings: Meanings, zone: string | undefined): FileLine {
  const word = (field: OwnField): string | null =>
    meanings.get(`${field} ${(cell(field) ?? '').toLowerCase()}`) ?? null;
  const isYes = (field: OwnField): boolean => meanings.get((cell(field) ?? '').toLowerCase()) === 'yes';
  const moment = (field: OwnField): string | null => momentOf(cell(field), zone);
  const fields: Draft = { id: readGuid(cell('id') ?? '') };
  for (const field of TEXTS) fields[field] = cell(field);
  for (const field of WORDS) Object.assign(fields, { [field]: word(field) });
  const value = Number((cell('value') ?? 'none').replace(',', '.'));
  fields.value = Number.isFinite(value) ? value : null;
  fields.closeDate = moment('closeDate')?.slice(0, 10) ?? null;
  if (isYes('directContact')) fields.directContact = true;
  Object.assign(fields, createdOf(cell('createdAt'), moment('expiresAt'), zone));
  const reading: ReferralReading = {
    rowKey: null,
    kind: (word('kind') ?? 'lead') as ReferralKind,
    list: word('list') as ListName | null,
    favorite: null,
    statedExpiry: null,
    fields,
  };
  const own: OwnData = {
    account: cell('account'),
    favoriteHere: isYes('favorite'),
    note: cell('note'),
    tags: (cell('tags') ?? '').split(/, |、/u).filter((tag) => tag !== ''),
    ...(cell('owner') !== null && { owner: cell('owner') }),
    snoozedUntil: moment('snoozedUntil'),
  };
  return { line, reading, own };
}

/** A time stands in the user's own zone, as it was saved; a day as a day. */
function momentOf(text: string | null, zone: string | undefined): string | null {
  const date = text === null ? null : readFileDate(text, null);
  if (date === null || date.kind === 'bad' || date.kind === 'ambiguous') return null;
  if (date.kind === 'instant') return date.at;
  if (date.kind === 'day') return date.day;
  const [at] = instantsShowing(Date.parse(date.day) + date.ms, zone);
  return at === undefined ? null : new Date(at).toISOString();
}

/** Where only the day was known, the saved deadline tells which day it is. */
function createdOf(text: string | null, expiresAt: string | null, zone: string | undefined): Draft {
  const createdAt = momentOf(text, zone);
  if (createdAt === null || createdAt.length > 10) return { createdAt };
  const from = Date.parse(expiresAt ?? '') - RESPONSE_MS;
  const isOfDay = Math.abs(from - Date.parse(createdAt)) <= 14 * HOUR;
  if (isOfDay) return { createdAt, createdWithin: { from, until: from + DAY - 1 } };
  return creationOf({ kind: 'day', day: createdAt }, zone);
}

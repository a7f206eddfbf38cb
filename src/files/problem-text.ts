import type { Decoded } from './decode';
import type { ImportedExport } from './import-json';
import type { LineProblem, ProblemReason, ReferralFile, RefusedFile } from './referral-file';

/** One thing about a file that its user must know, in English. */
export interface FileProblem {
  /** From 1; in JSON the object's place in the list; null: it is about the whole file. */
  readonly line: number | null;
  /** The column's heading or the property's name; null: the line as a whole. */
  readonly column: string | null;
  /** A stable code. */
  readonly kind: string;
  /** What is wrong, where, and what to do. */
  readonly text: string;
}

/** What a reason says, and what helps. */
const REASONS: Readonly<Record<ProblemReason, string>> = {
  'too-many-cells':
    'The line has more cells than there are headings, so values may stand in wrong columns. Put texts with the delimiter into quotes.',
  'too-few-cells':
    'The line has fewer cells than there are headings, so values may stand in wrong columns. Fill it up or remove it.',
  'quote-not-closed':
    'A quotation mark is opened and never closed, so nothing from here on can be told apart. Close it and read the file again.',
  'stray-quote': 'A quotation mark stands inside a value. Double it, or remove it.',
  'no-identity':
    'The line names no referral: no Referral ID, company, deal, contact, e-mail or phone. Add one of them.',
  'only-id': 'The line has a Referral ID and nothing else that is kept. Nothing was made of it.',
  'bad-id': 'The Referral ID is no GUID. Copy it again from Partner Center.',
  'repeated-id': 'Several lines carry this Referral ID and say different things. Keep the right one.',
  'unknown-status': 'This status is not one of Partner Center. Write it as Partner Center does.',
  'contradicting-status': 'Status and substatus cannot be true together. Correct one of them.',
  'columns-differ': 'Two columns of the same meaning say different things, so neither was taken.',
  'bad-date': 'This is no date. Write it as YYYY-MM-DD.',
  'ambiguous-date': 'This can be two dates, and nothing in the file settles which. Write it as YYYY-MM-DD.',
  'bad-amount': 'This is no amount. Write digits, and a point before the decimals.',
  'ambiguous-amount': 'This can be two amounts. Write it without a thousands separator.',
  'bad-currency': 'This is no currency code of ISO 4217.',
  'bad-email': 'This is no e-mail address.',
  'spoiled-number':
    'A spreadsheet rounded this number, and its last digits are lost. Take it from the original file.',
  'unknown-word': 'This word is not known in this column. It was left out.',
  nobody:
    'This lead names nobody: no company, name, e-mail or phone, and not both a lead source and a date. Nothing can tell which lead it is.',
  'not-a-lead': 'This is no lead: it has none of the properties that a lead destination delivers.',
  'bad-json': 'This is not JSON: it is damaged or cut. Take it from where it was exported.',
};

/** Everything that is to be known of a file that could be read, in its order. */
export function fileProblems(file: ReferralFile): readonly FileProblem[] {
  return [
    ...otherSheets(file),
    ...rewritten(file),
    ...others(file),
    ...unread(file),
    ...file.problems.map(lineProblem),
  ];
}

function lineProblem({ line, lastLine, column, reason, refused, found, readings }: LineProblem): FileProblem {
  const place = line === lastLine ? `Line ${line}` : `Lines ${line} to ${lastLine}`;
  const where = column === null ? place : `${place}, column "${column}"`;
  const what = found === null ? '' : ` Found: "${found}".`;
  const either = readings === undefined ? '' : ` It can be ${readings.join(' or ')}.`;
  const effect = refused === 'line' ? 'The line was left out.' : 'The value was left out.';
  return { line, column, kind: reason, text: `${where}: ${REASONS[reason]}${what}${either} ${effect}` };
}

function otherSheets({ otherSheets: names = [] }: ReferralFile): readonly FileProblem[] {
  if (names.length === 0) return [];
  const text =
    `One sheet was read. These hold referrals too, and were not read: ${names.map((name) => `"${name}"`).join(', ')}. ` +
    'Save each of them as a file of its own.';
  return [{ line: null, column: null, kind: 'other-sheets', text }];
}

function rewritten({ rewritten: signs, headerLine }: ReferralFile): readonly FileProblem[] {
  if (signs === null) return [];
  const seen = [
    signs.delimiter === ';' ? 'semicolons between the cells' : null,
    signs.delimiter === '\t' ? 'tabs between the cells' : null,
    signs.date === null ? null : `dates such as "${signs.date}"`,
    signs.number === null ? null : `numbers such as "${signs.number}"`,
  ].filter((one) => one !== null);
  const text =
    `A spreadsheet saved this file anew: it has ${seen.join(', ')}. Dates and numbers may have changed. ` +
    'Use the file as Partner Center wrote it, and never upload this one.';
  return [{ line: headerLine, column: null, kind: 'rewritten-by-spreadsheet', text }];
}

function others({ others: lines }: ReferralFile): readonly FileProblem[] {
  const [first] = lines;
  if (first === undefined) return [];
  const text =
    `${lines.length} of the lines have no lead source of Microsoft, the first in line ${first.line}. They were left ` +
    'out: choose them in the import if they are leads of Partner Center.';
  return [{ line: first.line, column: null, kind: 'not-microsofts', text }];
}

/** Columns that were not understood, and those that were and of which this kind of file makes nothing. */
function unread({ columns, headerLine }: ReferralFile): readonly FileProblem[] {
  return columns.flatMap(({ header, field }) => {
    if (header === '' || (field !== null && field !== 'unused')) return [];
    const [kind, why] =
      field === null
        ? ['unknown-column', 'Its meaning is not known. Say in the import what it holds.']
        : ['unused-column', 'Nothing is kept of it for this kind of file.'];
    // In JSON a column is a property, and stands in no line of its own.
    const where = headerLine === 0 ? `Property "${header}"` : `Line ${headerLine}, column "${header}"`;
    const text = `${where}: it was not read. ${why}`;
    return [{ line: headerLine === 0 ? null : headerLine, column: header, kind, text }];
  });
}

/** Why a file as a whole was not read. */
export type Unreadable =
  | Exclude<Decoded, { readonly kind: 'text' }>
  | RefusedFile
  | Extract<ImportedExport, { readonly kind: 'refused' }>
  | { readonly kind: 'failed'; readonly reason: string };

const REFUSALS: Readonly<Record<RefusedFile['reason'] | 'foreign', string>> = {
  'not-a-table': 'The file holds no table: no row of headings was found. Export it again as CSV.',
  'unknown-file':
    'The file is none of those that hold referrals: its headings name no lead or co-sell data of Partner Center. Choose another file.',
  'no-records': 'The file holds headings and no lines below them. Choose another file.',
  'own-export': 'The file is an export of this extension. Bring it in as such.',
  'too-many-columns': 'The file has more columns than any file of referrals. Choose another file.',
  'not-json': 'The file begins like JSON and is not: it is damaged or cut. Export it again.',
  foreign: 'The file is JSON, but no export of this extension. Choose another file.',
};

export function unreadableProblem(of: Unreadable): FileProblem {
  const problem = (kind: string, text: string, line: number | null = null): FileProblem => ({
    line,
    column: null,
    kind,
    text,
  });
  switch (of.kind) {
    case 'not-unicode':
      return problem(
        'not-unicode',
        `Line ${of.line}: the bytes from ${of.offset} on are no ${of.encoding} text. Save the file as "CSV UTF-8".`,
        of.line,
      );
    case 'workbook':
      return problem('workbook', 'This workbook cannot be read. Save it as .xlsx or as "CSV UTF-8".');
    case 'binary':
      return problem('binary', 'The file is no text. Choose another file.');
    case 'empty':
      return problem('empty', 'The file is empty. Choose another file.');
    case 'failed':
      return problem('failed', `The file could not be read: ${of.reason}. Please report this.`);
    case 'refused':
      return refusedProblem(of, problem);
  }
}

function refusedProblem(
  of: Extract<Unreadable, { readonly kind: 'refused' }>,
  problem: (kind: string, text: string, line?: number | null) => FileProblem,
): FileProblem {
  switch (of.reason) {
    case 'not-json':
      return problem(of.reason, `Line ${of.line}, character ${of.column}: ${REFUSALS['not-json']}`, of.line);
    case 'newer':
      return problem(
        of.reason,
        `The export is of version ${of.version}, newer than ${of.known}. Update the extension.`,
      );
    case 'damaged':
      return problem(
        of.reason,
        `The export is damaged at ${of.path}: ${of.expected} must stand there. Export it again.`,
      );
    default:
      return problem(of.reason, REFUSALS[of.reason]);
  }
}

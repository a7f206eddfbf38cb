import { openAzureTable, readAzureTable } from './azure-table';
import { labelledRecords } from './labelled-records';
import { logValues } from './log-values';
import { markdownTable } from './markdown-table';
import { readJsonFile, readJsonValues } from './marketplace-json';
import { markupValue } from './markup-values';
import { openOwnTable, readOwnTable } from './own-table';
import type { ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';
import { csvTable, objectTable, type OpenTable } from './table';
import { readTableFile, type ReadOptions } from './table-file';
import { readWebToLeads, webToLeads } from './web-to-lead';

/** So much of a text tells whether it is a mail. */
const MAIL_CHARS = 1_000_000;

/**
 * Reads any text that brings referrals in: Microsoft's CSV downloads, a lead destination's JSON, an Azure table's
 * export, a CRM's export, a web-to-lead mail. The content decides which it is, not the file's name. An export of
 * this extension is refused as `own-export`: it has its own import, with more in it than referrals.
 */
export function* readReferralFile(
  text: string,
  options: ReadOptions = {},
): SlicedWork<ReferralFile | RefusedFile> {
  if (/^\s*[[{]/u.test(text)) return yield* readJsonFile(text, options);
  const markup = markupValue(text);
  if (markup !== null) return yield* readJsonValues([{ line: 1, value: markup, where: '' }], options);
  const mail = text.length <= MAIL_CHARS && options.origin === undefined ? webToLeads(text) : [];
  if (mail.length > 0) return yield* readWebToLeads(mail, options);
  const open = markdownTable(text) ?? csvTable(text);
  const table = yield* readOpenTable(open, options);
  return table.kind === 'refused' ? yield* readLoose(text, table, options) : table;
}

/** What is no table: objects in a log, or one lead written as labels and values. */
function* readLoose(
  text: string,
  refused: RefusedFile,
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const logged = logValues(text);
  const records = logged.length > 0 ? [] : labelledRecords(text);
  if (logged.length === 0 && records.length === 0) return refused;
  const read = yield* logged.length > 0
    ? readJsonValues(logged, options)
    : readTableFile(objectTable(records), options);
  return read.kind === 'refused' ? refused : read;
}

/** Reads a table of referrals, whatever it was written in. */
export function* readOpenTable(
  open: OpenTable,
  options: ReadOptions,
): SlicedWork<ReferralFile | RefusedFile> {
  const own = options.origin === undefined ? openOwnTable(open) : null;
  if (own !== null) return yield* readOwnTable(own, options);
  const table = options.origin === undefined ? openAzureTable(open) : null;
  return yield* table === null ? readTableFile(open, options) : readAzureTable(table, options);
}

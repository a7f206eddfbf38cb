import { openAzureTable, readAzureTable } from './azure-table';
import { headsOf } from './csv';
import { readMarketplaceJson } from './marketplace-json';
import { readMicrosoftCsv, type ReadOptions } from './microsoft-csv';
import type { ReferralFile, RefusedFile } from './referral-file';
import type { SlicedWork } from './slices';

/**
 * Reads any file that brings referrals in: Microsoft's CSV downloads, a lead destination's JSON, an Azure
 * table's export. The content decides which it is, not the file's name. An export of this extension is refused
 * as `own-export`: it has its own import, with more in it than referrals.
 */
export function* readReferralFile(
  text: string,
  options: ReadOptions = {},
): SlicedWork<ReferralFile | RefusedFile> {
  if (/^\s*[[{]/u.test(text)) return readMarketplaceJson(text);
  const heads = headsOf(text);
  const table = openAzureTable(text, heads);
  return yield* table === null ? readMicrosoftCsv(text, options, heads) : readAzureTable(text, table);
}

import { tableCsv } from '../../files/table-csv';
import { send } from '../../messages/send';
import { uiLanguage } from '../../text/text';
import { datedName, download } from '../files/download';
import { everything } from '../files/everything';
import { delimiterFor, tableColumns } from '../files/table-columns';

/**
 * Saves these referrals as a table, in this order; those that are gone by now are left out.
 * @returns how many there were.
 * @throws Error where the worker refuses or fails.
 */
export async function saveShown(keys: readonly string[]): Promise<number> {
  const { referrals } = (await everything(send)).sections;
  const known = new Map(referrals.map((referral) => [referral.key, referral]));
  const rows = keys.flatMap((key) => known.get(key) ?? []);
  const csv = tableCsv(tableColumns(uiLanguage()), rows, delimiterFor(uiLanguage()));
  download(datedName('partner-center-referrals', 'csv', new Date()), 'text/csv;charset=utf-8', csv);
  return rows.length;
}

import { plainHeader, type FileColumn } from './file-columns';

/** What a lead is read of, and the service's own columns, which say nothing of the lead. */
const READ =
  /^(?:firstname|lastname|contactname|fullname|name|company|companyname|title|jobtitle|description|notes|country|countryregion|email|emailaddress|phone|phonenumber|leadsource|actioncode|action|offertitle|offerdisplayname|offer|created(?:time|datetime|on|at)|customerinfo|userdetails|customerdetails|partitionkey|rowkey|(?:table)?timestamp|etag|odataetag)$/u;
const PATH = /^(?:user|customer)(?:details|info)(?=.)/u;
const TYPE = /@(?:odata\.)?type$/iu;

/** The columns or properties of marketplace leads; of those that nothing is made of it is said. */
export function leadColumns(headers: readonly string[]): readonly FileColumn[] {
  return headers.map((header) => {
    const plain = plainHeader(header);
    const isRead =
      plain === '' || TYPE.test(header) || READ.test(plain) || READ.test(plain.replace(PATH, ''));
    return { header, field: isRead ? 'ignored' : 'unused', repeated: false };
  });
}

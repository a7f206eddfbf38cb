import { readLeadRows } from './lead-rows';
import { mailText, ofQuotedPrintable } from './mail-text';
import type { ReferralFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { ReadOptions } from './table-file';

/** What Salesforce's web-to-lead takes of a lead (Microsoft's documentation of the Salesforce destination). */
const FIELDS =
  /^[>\s*]*(first[_ ]?name|last[_ ]?name|(?:full[_ ]?|contact[_ ]?)?name|company|title|e-?mail|phone|country|lead[_ ]?source|description|oid)\s*(?:[=:]|\t)\s*(.*)$/iu;
/** How mail programs mark the lines of the mail that is answered or passed on. */
const QUOTED = /^(?:>\s*)+/u;
const NEEDED = 3;

interface MailLead {
  readonly line: number;
  readonly lead: Readonly<Record<string, string>>;
}

/**
 * The leads in the text of a mail that Salesforce sends where it could not make a lead: lines such as
 * `company = …`, `lead_source = …`. A name that comes again begins the next lead. Empty: the text holds none.
 */
export function webToLeads(text: string): readonly MailLead[] {
  const leads: MailLead[] = [];
  let current: Record<string, string> = {};
  let [start, last] = [0, ''];
  const end = (): void => {
    const names = Object.keys(current);
    const isLead = names.length >= NEEDED && names.includes('lead_source');
    if (isLead) leads.push({ line: start, lead: current });
    current = {};
  };
  for (const [at, row] of plainText(text)
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const found = FIELDS.exec(row);
    if (found === null) {
      // What a customer wrote may go on for several lines.
      if (last === 'description' && row.trim() !== '')
        current[last] = `${current[last] ?? ''}\n${row.replace(QUOTED, '')}`;
      else if (row.replace(QUOTED, '').trim() === '') last = '';
      continue;
    }
    const name = nameOf(found[1] ?? '');
    if (name in current) end();
    if (Object.keys(current).length === 0) start = at + 1;
    current[name] = (found[2] ?? '').trim();
    last = name;
  }
  end();
  return leads;
}

function nameOf(written: string): string {
  const name = written.toLowerCase().replace(/[ -]/gu, '_').replace('e_mail', 'email');
  return name
    .replace(/^(first|last|full|contact)_?name$/u, '$1_name')
    .replace(/^lead_?source$/u, 'lead_source');
}

/** A mail's text as it is read; also of one that was copied with a few of its headers only. */
function plainText(text: string): string {
  const mail = mailText(text);
  if (mail !== null) return mail;
  if (!/^content-transfer-encoding:\s*quoted-printable/imu.test(text)) return text;
  return new TextDecoder().decode(ofQuotedPrintable(text));
}

/** Reads the leads of a mail's text. */
export function readWebToLeads(leads: readonly MailLead[], options: ReadOptions): SlicedWork<ReferralFile> {
  const file = { origin: 'web-to-lead', where: null, columns: [], headerLine: 0 } as const;
  return readLeadRows(leads, file, options);
}

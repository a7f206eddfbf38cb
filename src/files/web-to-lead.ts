import { readLeadRows } from './lead-rows';
import type { ReferralFile } from './referral-file';
import type { SlicedWork } from './slices';
import type { ReadOptions } from './table-file';

/** What Salesforce's web-to-lead takes of a lead (Microsoft's documentation of the Salesforce destination). */
const FIELDS =
  /^[>\s*]*(first[_ ]?name|last[_ ]?name|company|title|e-?mail|phone|country|lead[_ ]?source|description|oid)\s*(?:[=:]|\t)\s*(.*)$/iu;
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
      if (last === 'description' && row.trim() !== '') current[last] = `${current[last] ?? ''}\n${row}`;
      else if (row.trim() === '') last = '';
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
  return name.replace(/^(first|last)_?name$/u, '$1_name').replace(/^lead_?source$/u, 'lead_source');
}

/** A mail's text without its transfer encoding: `=3D` is `=`, an equals sign at the end of a line joins two lines. */
function plainText(text: string): string {
  if (!/^content-transfer-encoding:\s*quoted-printable/imu.test(text)) return text;
  const bytes = new TextEncoder().encode(text.replace(/=\r?\n/gu, ''));
  const plain: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] === 0x3d ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : '';
    if (/^[0-9A-F]{2}$/iu.test(code)) {
      plain.push(Number.parseInt(code, 16));
      at += 2;
    } else plain.push(bytes[at] ?? 0);
  }
  return new TextDecoder().decode(Uint8Array.from(plain));
}

/** Reads the leads of a mail's text. */
export function readWebToLeads(leads: readonly MailLead[], options: ReadOptions): SlicedWork<ReferralFile> {
  const file = { origin: 'web-to-lead', where: null, columns: [], headerLine: 0 } as const;
  return readLeadRows(leads, file, options);
}

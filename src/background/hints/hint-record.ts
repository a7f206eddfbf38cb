import type { LeadRecord } from '../../dedupe/record';
import { modelVersion } from '../../dedupe/weights';
import type { KeptReferral } from '../../domain/kept';

/** The fields that can tell who the customer is: the engine's names of them, and ours. */
const FIELDS = [
  ['contactName', 'contactName'],
  ['company', 'company'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['country', 'country'],
  ['city', 'city'],
  ['title', 'jobTitle'],
] as const satisfies readonly (readonly [keyof LeadRecord, keyof KeptReferral])[];

/** A referral as the engine sees it; null for a test lead, which is no customer. */
export function leadRecord(referral: KeptReferral): LeadRecord | null {
  if (referral.test) return null;
  const record: Record<string, string> = { id: referral.key };
  for (const [name, field] of FIELDS) {
    const value = referral[field];
    if (value !== null) record[name] = value;
  }
  return record as unknown as LeadRecord;
}

/**
 * Names what the engine sees of a referral, and the model that looks at it: hints worked out of another mark are
 * worked out again. A digest, so that no customer data is kept a second time.
 */
export function hintMark(referral: KeptReferral): string {
  return `${modelVersion} ${digest(FIELDS.map(([, field]) => referral[field] ?? '').join('\u0001'))}`;
}

/** 64 bits of a text, by two runs of FNV-1a from different starts. Not for secrets. */
export function halves(text: string): readonly [number, number] {
  let [one, two] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + at), 0x01000193);
  }
  return [one >>> 0, two >>> 0];
}

const digest = (text: string): string =>
  halves(text)
    .map((half) => half.toString(36))
    .join('.');

import { blankReferral, completeReferral, type KeptReferral } from '../domain/kept';
import { derive } from '../domain/merge';
import { momentSpan } from '../domain/moment';
import { isTemplate } from '../domain/template-check';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile, type ExportSection } from './export-json';
import { jsonFault } from './json-place';
import { referralDamage, type Damage } from './referral-shape';

/**
 * An export that was read, or why it is refused.
 * - `not-json`: damaged as JSON, or cut; the place says where;
 * - `foreign`: JSON, but no export of this extension;
 * - `newer`: written by a later version of the extension;
 * - `damaged`: the value at `path` is not what must stand there; `expected` says what, in the format's own terms.
 */
export type ImportedExport =
  | { readonly kind: 'export'; readonly file: ExportFile; readonly fromVersion: number }
  | { readonly kind: 'refused'; readonly reason: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'refused'; readonly reason: 'foreign' }
  | { readonly kind: 'refused'; readonly reason: 'newer'; readonly version: number; readonly known: number }
  | ({ readonly kind: 'refused'; readonly reason: 'damaged' } & Damage);

/** `STEPS[n]` turns a file of version n + 1 into one of version n + 2. A released step is never edited. */
type Step = (file: Bag) => Bag;
type Bag = Readonly<Record<string, unknown>>;
const STEPS: readonly Step[] = [];

/** Reads an export of this version or any earlier one. Nothing is guessed: one damaged value refuses the file. */
export function readExport(text: string, steps: readonly Step[] = STEPS): ImportedExport {
  const value = parsed(text);
  if (value === undefined)
    return { kind: 'refused', reason: 'not-json', ...(jsonFault(text) ?? { line: 1, column: 1 }) };
  if (!isBag(value) || value['format'] !== EXPORT_FORMAT) return { kind: 'refused', reason: 'foreign' };
  const { version } = value;
  const known = steps.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return damaged('version', 'a whole number from 1');
  if (version > known) return { kind: 'refused', reason: 'newer', version, known };
  return checked(
    steps.slice(version - 1).reduce((file, step) => step(file), value),
    version,
  );
}

function checked(file: Bag, fromVersion: number): ImportedExport {
  const { exportedAt, app, sections } = file;
  if (typeof exportedAt !== 'string' || momentSpan(exportedAt) === null)
    return damaged('exportedAt', 'an instant in ISO 8601, between 2000 and 2100');
  if (!isBag(sections)) return damaged('sections', 'an object');
  const { referrals } = sections;
  if (!Array.isArray(referrals)) return damaged('sections.referrals', 'a list');
  const records = checkedRecords(referrals);
  if (isDamage(records)) return { kind: 'refused', reason: 'damaged', ...records };
  const others = checkedSections(sections);
  if (isDamage(others)) return { kind: 'refused', reason: 'damaged', ...others };
  const checkedFile: ExportFile = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    app: typeof app === 'string' ? app : '',
    sections: { ...Object.fromEntries(others), referrals: records },
  };
  return { kind: 'export', file: checkedFile, fromVersion };
}

const isDamage = (checkedPart: Damage | readonly unknown[]): checkedPart is Damage =>
  !Array.isArray(checkedPart);

/** The records, each with a key of its own, or the first damage in them. */
function checkedRecords(referrals: readonly unknown[]): readonly KeptReferral[] | Damage {
  const records = new Map<string, KeptReferral>();
  for (const [at, record] of referrals.entries()) {
    const path = `sections.referrals[${at}]`;
    const found = referralDamage(record, path);
    if (found !== null) return found;
    const complete = completed(record as KeptReferral);
    if (records.has(complete.key))
      return { path: `${path}.key`, expected: 'a key that no other referral has' };
    records.set(complete.key, complete);
  }
  return [...records.values()];
}

/** The sections beside the referrals, or the first damage in them. */
function checkedSections(sections: Bag): readonly (readonly [string, ExportSection])[] | Damage {
  const others: [string, ExportSection][] = [];
  for (const [name, section] of Object.entries(sections)) {
    if (name === 'referrals') continue;
    const found = sectionDamage(name, section);
    if (found !== null) return found;
    others.push([name, section as ExportSection]);
  }
  return others;
}

function sectionDamage(name: string, section: unknown): Damage | null {
  const path = `sections.${name}`;
  if (!Array.isArray(section))
    return isBag(section) ? null : { path, expected: 'a list of objects, or an object' };
  if (!section.every(isBag)) return { path, expected: 'a list of objects, or an object' };
  const unfit = name === 'templates' ? section.findIndex((item) => !isTemplate(item)) : -1;
  return unfit === -1 ? null : { path: `${path}[${unfit}]`, expected: 'a template' };
}

/** With every field of today, and with what follows from the others worked out anew. */
function completed(record: KeptReferral): KeptReferral {
  const complete = completeReferral(record);
  return derive({
    ...blankReferral(complete.key, complete.kind, complete.firstSeenAt ?? complete.lastSeenAt),
    ...complete,
    // The team's table says it anew.
    ...(complete.team !== undefined && { team: null }),
  });
}

function damaged(path: string, expected: string): ImportedExport {
  return { kind: 'refused', reason: 'damaged', path, expected };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined; // JSON has no undefined: the caller says where the text stops being JSON.
  }
}

import type { KeptReferral } from '../domain/kept';
import type { Instant } from '../domain/referral';

/** What every export of this extension begins with; other tools lean on it. */
export const EXPORT_FORMAT = 'partner-center-triage';
/** The version that this code writes. It reads this one and every earlier one. */
export const EXPORT_VERSION = 1;

/**
 * Everything, as a file. `sections` beside `referrals` are lists of objects or objects of values; which there are
 * and how two of them merge is said in `export-sections.ts`.
 */
export interface ExportFile {
  readonly format: typeof EXPORT_FORMAT;
  readonly version: typeof EXPORT_VERSION;
  readonly exportedAt: Instant;
  /** The extension's version that wrote it. */
  readonly app: string;
  readonly sections: ExportSections;
}

export interface ExportSections {
  readonly referrals: readonly KeptReferral[];
  readonly [section: string]: ExportSection;
}

export type ExportSection = readonly object[] | Readonly<Record<string, unknown>>;

/** An export of these sections. */
export function exportOf(sections: ExportSections, exportedAt: Instant, app: string): ExportFile {
  return { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt, app, sections };
}

/**
 * The file's text: JSON that begins with format and version, one record a line, so that two exports can be
 * compared by any tool that compares lines.
 */
export function exportText(file: ExportFile): string {
  const head = (['format', 'version', 'exportedAt', 'app'] as const).map(
    (name) => `${JSON.stringify(name)}: ${JSON.stringify(file[name])}`,
  );
  const sections = Object.entries(file.sections).map(
    ([name, section]) => `${JSON.stringify(name)}: ${sectionText(section)}`,
  );
  return `{\n${head.join(',\n')},\n"sections": {\n${sections.join(',\n')}\n}\n}\n`;
}

function sectionText(section: ExportSection): string {
  if (!isList(section)) return JSON.stringify(section);
  return section.length === 0 ? '[]' : `[\n${section.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** Whether a section is a list; `Array.isArray` does not narrow a readonly array. */
export function isList(section: ExportSection): section is readonly object[] {
  return Array.isArray(section);
}

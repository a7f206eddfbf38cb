import type { KeptReferral } from '../../domain/kept';
import { instant } from '../../domain/moment';
import type { ReferralIndex } from '../../domain/referral-index';
import type { StoreRows } from '../../domain/store-reading';
import { canonical } from '../../files/canonical';
import { type ExportFile, exportOf, type ExportSection, isList } from '../../files/export-json';
import { SECTION_RULES } from '../../files/export-sections';
import { changesBetween, planImport } from '../../files/import-plan';
import { mergeExports, planRestore } from '../../files/merge-exports';
import type {
  ImportLine,
  ImportObservation,
  PlannedChange,
  PlannedCounts,
  PlannedRow,
} from '../../messages/file-verbs';

/** What importing a file would do: the records to write, and what is told of them before. */
export interface FilePlan {
  readonly put: readonly KeptReferral[];
  readonly remove: readonly string[];
  readonly counts: PlannedCounts;
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  /** Of a file of lines: the state that it shows where it is an earlier one than is known; it is not taken unasked. */
  readonly backward: readonly PlannedRow[];
  /** Of an export: every section beside the referrals, merged. */
  readonly sections: Readonly<Record<string, ExportSection>>;
}

/** What planning needs besides the lines. */
interface PlanSources {
  readonly index: ReferralIndex;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly store: StoreRows;
}

/** What importing these lines would do to what is kept. */
export function planLines(
  lines: readonly ImportLine[],
  observation: ImportObservation,
  { index, now, store }: PlanSources,
): FilePlan {
  const { added, changed, left, write, backward } = planImport(lines, observation, {
    index,
    now: instant(now),
    store,
  });
  return {
    put: write,
    remove: [],
    sections: {},
    counts: { added: added.length, changed: changed.length, left: left.length, merged: 0 },
    added: added.map((record) => rowOf(record, [])),
    changed: changed.map(({ after, fields }) => rowOf(after, fields)),
    backward: backward.map(({ before, fields }) => rowOf(before, fields.filter(isOfState))),
  };
}

/** What importing an export would do, merged with what is here. */
export function planExport(
  file: ExportFile,
  hereSections: Readonly<Record<string, ExportSection>>,
  index: ReferralIndex,
  now: number,
): FilePlan {
  const here = exportOf({ ...hereSections, referrals: [...index.values()] }, instant(now), file.app);
  const { put, remove, sections } = planRestore(here, mergeExports(here, file));
  const added: PlannedRow[] = [];
  const changed: PlannedRow[] = [];
  for (const record of put) {
    const before = index.get(record.key);
    if (before === undefined) added.push(rowOf(record, []));
    else changed.push(rowOf(record, [...changesBetween(before, record), ...ownChanges(before, record)]));
  }
  const merged = remove.length;
  // A record of the file is added, changes one of here, or says nothing new.
  const left = Math.max(0, file.sections.referrals.length - added.length - changed.length);
  return {
    put,
    remove,
    sections,
    added,
    changed,
    backward: [],
    counts: { added: added.length, changed: changed.length, left, merged },
  };
}

const isOfState = ({ field }: PlannedChange): boolean => field === 'stage' || field === 'outcome';

/** What a person added to a referral, and so would miss. */
const OWN = ['note', 'tags', 'owner', 'tries', 'snoozedUntil', 'history'] as const;

function ownChanges(before: KeptReferral, after: KeptReferral): readonly PlannedChange[] {
  return OWN.filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null)).map(
    (field) =>
      field === 'history' || field === 'tries'
        ? { field, from: before[field].length, to: after[field].length }
        : { field, from: before[field] ?? null, to: after[field] ?? null },
  );
}

function rowOf(
  { key, kind, id, company, contactName, dealName, email, stage, outcome }: KeptReferral,
  changes: readonly PlannedChange[],
): PlannedRow {
  return { key, kind, id, company, contactName, dealName, email, stage, outcome, changes };
}

/** How many items of a section are new and how many are changed, by the section's own rule of what an item is. */
export function sectionCounts(
  name: string,
  before: ExportSection,
  after: ExportSection,
): { readonly added: number; readonly changed: number } {
  const [known, now] = [itemsOf(name, before), itemsOf(name, after)];
  let [added, changed] = [0, 0];
  for (const [item, content] of now) {
    if (!known.has(item)) added += 1;
    else if (known.get(item) !== content) changed += 1;
  }
  return { added, changed };
}

function itemsOf(name: string, section: ExportSection): ReadonlyMap<string, string> {
  if (!isList(section))
    return new Map(Object.entries(section).map(([item, value]) => [item, canonical(value)]));
  const rule = SECTION_RULES[name];
  const by = rule?.kind === 'list' ? rule.by : [];
  return new Map(
    section.map((item) => {
      const content = canonical(item);
      const bag = item as Readonly<Record<string, unknown>>;
      return [by.length === 0 ? content : canonical(by.map((property) => bag[property] ?? null)), content];
    }),
  );
}

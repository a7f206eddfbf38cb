import type { KeptReferral } from '../domain/kept';
import { byText, canonical } from './canonical';
import { isList, type ExportFile, type ExportSection } from './export-json';
import { SECTION_RULES, type ListRule, type SectionRule } from './export-sections';
import { mergeReferrals } from './merge-referrals';

/** The export that both sides make, and the keys under which each side's referrals are found in it. */
interface MergedExports {
  readonly file: ExportFile;
  /** Every referral key of either side → its key in `file`. */
  readonly keys: ReadonlyMap<string, string>;
}

type Item = Readonly<Record<string, unknown>>;

/**
 * Merges two exports (or an export and what is here, taken as an export of now). Order makes no difference:
 * merge(a, b) equals merge(b, a), and merging once more changes nothing. Favourites, notes, tags, histories and
 * decisions of both sides stay, in whatever order any number of exports is merged. Of contradicting facts the
 * later observation wins, of contradicting settings and templates the later export, so there the order of three or
 * more merges can matter.
 */
export function mergeExports(
  a: ExportFile,
  b: ExportFile,
  rules: Readonly<Record<string, SectionRule>> = SECTION_RULES,
): MergedExports {
  const [later, earlier] =
    (byText(a.exportedAt, b.exportedAt) || byText(canonical(a), canonical(b))) >= 0 ? [a, b] : [b, a];
  const { referrals, keys } = mergeReferrals(a.sections.referrals, b.sections.referrals);
  const names = [...new Set([...Object.keys(later.sections), ...Object.keys(earlier.sections)])].filter(
    (name) => name !== 'referrals',
  );
  const merged = names
    .sort(byText)
    .map(
      (name) =>
        [name, mergeSection(later.sections[name], earlier.sections[name], rules[name], keys)] as const,
    );
  return { keys, file: { ...later, sections: { ...Object.fromEntries(merged), referrals } } };
}

function mergeSection(
  later: ExportSection | undefined,
  earlier: ExportSection | undefined,
  rule: SectionRule | undefined,
  keys: ReadonlyMap<string, string>,
): ExportSection {
  const [one, other] = [later ?? earlier ?? {}, earlier ?? later ?? {}];
  if (isList(one) && isList(other)) {
    const listRule: ListRule = rule?.kind === 'list' ? rule : { kind: 'list', by: [], refs: [], stamp: null };
    return mergeLists(one as readonly Item[], other as readonly Item[], listRule, keys);
  }
  // A section that changed its form between two versions: the later export knows better.
  return isList(one) || isList(other) ? one : { ...other, ...one };
}

/** The later export's items in its order, then what only the earlier one has. */
function mergeLists(
  later: readonly Item[],
  earlier: readonly Item[],
  rule: ListRule,
  keys: ReadonlyMap<string, string>,
): readonly Item[] {
  const merged = new Map<string, Item>();
  for (const given of [...later, ...earlier]) {
    const item = withNewKeys(given, rule, keys);
    if (item === null) continue;
    const name =
      rule.by.length === 0 ? canonical(item) : canonical(rule.by.map((property) => item[property] ?? null));
    const known = merged.get(name);
    if (known === undefined || isLaterChange(item, known, rule.stamp)) merged.set(name, item);
  }
  return [...merged.values()];
}

function isLaterChange(item: Item, known: Item, stamp: string | null): boolean {
  if (stamp === null) return false;
  const order = byText(String(item[stamp] ?? ''), String(known[stamp] ?? ''));
  return order > 0 || (order === 0 && byText(canonical(item), canonical(known)) > 0);
}

/** The item under its referrals' new keys, a pair in sorted order; null: its two referrals are one now. */
function withNewKeys(item: Item, { refs }: ListRule, keys: ReadonlyMap<string, string>): Item | null {
  if (refs.length === 0) return item;
  const now = refs.map((ref) => {
    const key = String(item[ref] ?? '');
    return keys.get(key) ?? key;
  });
  if (now.length > 1 && new Set(now).size < now.length) return null;
  now.sort(byText);
  return { ...item, ...Object.fromEntries(refs.map((ref, at) => [ref, now[at]])) };
}

/**
 * What has to be written so that this side holds the merged referrals. Keys of this side are kept where one of
 * them names the referral, because other data here may refer to them.
 */
export function planRestore(
  here: ExportFile,
  merged: MergedExports,
  rules: Readonly<Record<string, SectionRule>> = SECTION_RULES,
): RestorePlan {
  const backTo = new Map<string, string>();
  const remove: string[] = [];
  for (const { key } of here.sections.referrals) {
    const now = merged.keys.get(key) ?? key;
    if (backTo.has(now)) remove.push(key);
    else backTo.set(now, key);
  }
  const before = new Map(here.sections.referrals.map((record) => [record.key, record]));
  const put: KeptReferral[] = [];
  let added = 0;
  for (const now of merged.file.sections.referrals) {
    const key = backTo.get(now.key) ?? now.key;
    const known = before.get(key);
    const record = key === now.key ? now : { ...now, key };
    if (known === record || (known !== undefined && canonical(known) === canonical(record))) continue;
    put.push(record);
    if (known === undefined) added += 1;
  }
  const sections = Object.entries(merged.file.sections)
    .filter(([name]) => name !== 'referrals')
    .map(([name, section]) => {
      const rule = rules[name];
      if (!isList(section) || rule?.kind !== 'list') return [name, section] as const;
      return [
        name,
        (section as readonly Item[]).flatMap((item) => withNewKeys(item, rule, backTo) ?? []),
      ] as const;
    });
  return {
    put,
    added,
    changed: put.length - added,
    remove,
    sections: Object.fromEntries(sections),
  };
}

/** One transaction's worth of changes, and the numbers for its preview. */
interface RestorePlan {
  readonly put: readonly KeptReferral[];
  readonly added: number;
  readonly changed: number;
  /** Keys of records that turned out to be another record of this side. */
  readonly remove: readonly string[];
  /** All sections beside the referrals, in their final form. */
  readonly sections: Readonly<Record<string, ExportSection>>;
}

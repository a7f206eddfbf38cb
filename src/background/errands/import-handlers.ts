import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile, type ExportSection } from '../../files/export-json';
import type { Handlers } from '../../messages/contract';
import type {
  FileVerbs,
  ImportApplied,
  ImportedSections,
  ImportPlanned,
  PlannedCounts,
  PlannedSection,
} from '../../messages/file-verbs';
import { META } from '../decisions';
import { type Draft, Drafts } from './drafts';
import { type ExportPartStore, sectionsNow } from './export-parts';
import { type FilePlan, planExport, planLines, sectionCounts } from './file-plan';
import type { Book, Decide } from '../keeper';
import type { ErrandParts } from './errand-parts';

/** So many rows of each group go with a plan; a page shows them without asking again. */
const FIRST_ROWS = 50;

type ImportVerb = Extract<keyof FileVerbs, `${'draft' | 'import' | 'restore' | 'plan'}.${string}`>;
type Sections = Readonly<Record<string, ExportSection>>;

/** What pages ask about files that come in. */
export function importHandlers(
  { keeper, refresh, storeRows }: ErrandParts,
  parts: readonly ExportPartStore[],
): Pick<Handlers, ImportVerb> {
  const drafts = new Drafts();

  /** The draft's plan; the one that was shown, as long as nothing changed since. */
  function planOf(draft: Draft, asked: unknown, make: () => FilePlan): FilePlan {
    const made = JSON.stringify([keeper.version, asked]);
    if (draft.plan?.made !== made) draft.plan = { made, plan: make() };
    return draft.plan.plan;
  }

  async function restore(held: Draft, draft: string, imported: ImportedSections): Promise<ImportApplied> {
    const here = await sectionsNow(parts);
    const planOn = ({ index }: Book): FilePlan =>
      planExport(exported(imported, held, parts), here, index, Date.now());
    let plan: FilePlan | null = null;
    const counts = await keeper.decide(
      once(draft, (book) => {
        plan = planOn(book);
        return {
          change: { put: plan.put, remove: plan.remove, removeAnswers: plan.remove },
          answer: plan.counts,
        };
      }),
    );
    // Repeated after a stop: the records are written, the sections may not be; merging them again changes nothing.
    plan ??= planOn(await keeper.book());
    const sections = await plannedSections(imported, here, plan, parts);
    for (const { name, state, added, changed } of sections) {
      const section = plan.sections[name];
      if (state === 'kept' && section !== undefined && added + changed > 0)
        await parts.find((part) => part.name === name)?.write(section);
    }
    await refresh();
    return { kind: 'applied', counts, sections };
  }

  return {
    'draft.put': async ({ draft, at, part }) => ({ held: drafts.put(draft, at, part) }),
    'draft.drop': async ({ draft }) => {
      drafts.drop(draft);
      return {};
    },

    'import.plan': async ({ draft, size, sight }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      const { index } = await keeper.book();
      return planned(
        planOf(held, sight, () => planLines(held.lines, sight, index, Date.now(), storeRows)),
        [],
      );
    },

    'import.apply': async ({ draft, size, sight, keep }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      const counts = await keeper.decide(
        once(draft, ({ index }) => {
          const { put, counts: answer } = planOf(held, sight, () =>
            planLines(held.lines, sight, index, Date.now(), storeRows),
          );
          const kept = keep === null ? {} : { keepFiles: [{ file: keep, text: held.text.join('') }] };
          return { change: { put, ...kept }, answer };
        }),
      );
      return { kind: 'applied', counts, sections: [] };
    },

    'restore.plan': async ({ draft, size, ...imported }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      const here = await sectionsNow(parts);
      const { index } = await keeper.book();
      const plan = planOf(held, [imported, here], () =>
        planExport(exported(imported, held, parts), here, index, Date.now()),
      );
      return planned(plan, await plannedSections(imported, here, plan, parts));
    },

    'restore.apply': async ({ draft, size, ...imported }) => {
      const held = drafts.whole(draft, size);
      return held === null ? { kind: 'lost' } : restore(held, draft, imported);
    },

    'plan.rows': async ({ draft, group, from, most }) => {
      const plan = drafts.planOf(draft);
      return plan === null ? { kind: 'lost' } : { kind: 'rows', rows: plan[group].slice(from, from + most) };
    },
  };
}

/**
 * Writes what `decide` says, once a draft: an import that is asked for again, because the answer was lost, does
 * nothing and gives the first answer.
 */
function once(draft: string, decide: Decide<PlannedCounts>): Decide<PlannedCounts> {
  return (book) => {
    const last = book.meta.get(META.imported) as
      { readonly draft: string; readonly counts: PlannedCounts } | undefined;
    if (last?.draft === draft) return { change: {}, answer: last.counts };
    const { change, answer } = decide(book);
    return { change: { ...change, meta: { [META.imported]: { draft, counts: answer } } }, answer };
  };
}

/** The imported file with the valid parts of the sections that are kept here. */
function exported(
  { exportedAt, app, sections }: ImportedSections,
  { referrals }: Draft,
  parts: readonly ExportPartStore[],
): ExportFile {
  const valid = parts.flatMap((part) => {
    const section = sections[part.name];
    return section === undefined ? [] : [[part.name, part.valid(section)] as const];
  });
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt,
    app,
    sections: { ...Object.fromEntries(valid), referrals },
  };
}

async function plannedSections(
  { sections }: ImportedSections,
  here: Sections,
  plan: FilePlan,
  parts: readonly ExportPartStore[],
): Promise<readonly PlannedSection[]> {
  return Promise.all(
    Object.keys(sections).map(async (name) => {
      const part = parts.find((one) => one.name === name);
      const after = plan.sections[name];
      if (part === undefined || after === undefined)
        return { name, added: 0, changed: 0, state: 'unknown' as const };
      const { added, changed } = sectionCounts(name, here[name] ?? {}, after);
      return {
        name,
        added,
        changed,
        state: (await part.fits(after)) ? ('kept' as const) : ('full' as const),
      };
    }),
  );
}

function planned({ counts, added, changed }: FilePlan, sections: readonly PlannedSection[]): ImportPlanned {
  return {
    kind: 'planned',
    counts,
    added: added.slice(0, FIRST_ROWS),
    changed: changed.slice(0, FIRST_ROWS),
    sections,
  };
}

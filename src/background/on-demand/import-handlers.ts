import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile } from '../../files/export-json';
import type { Handlers } from '../../messages/contract';
import type {
  FileVerbs,
  ImportApplied,
  ImportedSections,
  ImportObservation,
  ImportPlanned,
  PlannedCounts,
  PlannedSection,
} from '../../messages/file-verbs';
import { META } from '../meta';
import { type Draft, Drafts } from './drafts';
import { type ExportPartStore, sectionsNow, type SectionsNow } from './export-parts';
import { type FilePlan, planExport, planLines, sectionCounts } from './file-plan';
import type { State, Command } from '../overview';
import type { OnDemandServices } from './on-demand-services';

/** At most this many rows of each group go with a plan; a page shows them without asking again. */
const FIRST_ROWS = 50;

type ImportVerb = Extract<keyof FileVerbs, `${'draft' | 'import' | 'restore' | 'plan'}.${string}`>;

/** What a page is told of an import that was done. */
interface Told {
  readonly counts: PlannedCounts;
  readonly sections: readonly PlannedSection[];
}

/** What pages ask about files that come in. */
export function importHandlers(
  worker: OnDemandServices,
  parts: readonly ExportPartStore[],
): Pick<Handlers, ImportVerb> {
  const drafts = new Drafts();
  return {
    ...lineHandlers(worker, drafts),
    ...restoreHandlers(worker, parts, drafts),
    'draft.put': async ({ draft, at, part }) => ({ held: drafts.put(draft, at, part) }),
    'draft.drop': async ({ draft }) => {
      drafts.drop(draft);
      return {};
    },
    'plan.rows': async ({ draft, group, from, most }) => {
      const plan = drafts.planOf(draft);
      return plan === null ? { kind: 'lost' } : { kind: 'rows', rows: plan[group].slice(from, from + most) };
    },
  };
}

/** The draft's plan; the one that was shown, as long as nothing changed since. @param version of the state. */
function planOf(draft: Draft, version: number, asked: unknown, make: () => FilePlan): FilePlan {
  const made = JSON.stringify([version, asked]);
  if (draft.plan?.made !== made) draft.plan = { made, plan: make() };
  return draft.plan.plan;
}

/** Files of lines: what Partner Center or a CRM exports. */
function lineHandlers(
  { stateStore, storeRows }: OnDemandServices,
  drafts: Drafts,
): Pick<Handlers, 'import.plan' | 'import.apply'> {
  const planNow = (held: Draft, sight: ImportObservation, { index }: Pick<State, 'index'>): FilePlan =>
    planOf(held, stateStore.version, sight, () =>
      planLines(held.lines, sight, { index, now: Date.now(), store: storeRows }),
    );
  return {
    'import.plan': async ({ draft, size, sight }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      return planned(planNow(held, sight, await stateStore.state()), []);
    },

    'import.apply': async ({ draft, size, sight, keep }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      const told = await stateStore.execute(
        once(draft, (state) => {
          const { put, counts } = planNow(held, sight, state);
          const kept = keep === null ? {} : { keepFiles: [{ file: keep, text: held.text.join('') }] };
          return { change: { put, ...kept }, response: { counts, sections: [] } };
        }),
      );
      return { kind: 'applied', ...told };
    },
  };
}

/** Our own exports, merged with what is kept here. */
function restoreHandlers(
  { browser, stateStore, refresh }: OnDemandServices,
  parts: readonly ExportPartStore[],
  drafts: Drafts,
): Pick<Handlers, 'restore.plan' | 'restore.apply'> {
  async function restore(held: Draft, draft: string, imported: ImportedSections): Promise<ImportApplied> {
    const here = await sectionsNow(parts, browser.storage);
    const planOn = ({ index }: State): FilePlan =>
      planExport(exported(imported, held, parts), here.sections, index, Date.now());
    const first = planOn(await stateStore.state());
    const sections = await plannedSections(imported, here, first, parts);
    const told = await stateStore.execute(
      once(draft, (state) => {
        const { put, remove, counts } = planOn(state);
        return { change: { put, remove, removeAnswers: remove }, response: { counts, sections } };
      }),
    );
    // Repeated after a stop: the records are written, the sections may not be; merging them again changes nothing.
    for (const { name, state, added, changed } of sections) {
      const section = first.sections[name];
      if (state === 'kept' && section !== undefined && added + changed > 0)
        await parts.find((part) => part.name === name)?.write(section);
    }
    await refresh();
    return { kind: 'applied', ...told };
  }

  return {
    'restore.plan': async ({ draft, size, ...imported }) => {
      const held = drafts.whole(draft, size);
      if (held === null) return { kind: 'lost' };
      const here = await sectionsNow(parts, browser.storage);
      const { index } = await stateStore.state();
      const plan = planOf(held, stateStore.version, [imported, here], () =>
        planExport(exported(imported, held, parts), here.sections, index, Date.now()),
      );
      return planned(plan, await plannedSections(imported, here, plan, parts));
    },

    'restore.apply': async ({ draft, size, ...imported }) => {
      const held = drafts.whole(draft, size);
      return held === null ? { kind: 'lost' } : restore(held, draft, imported);
    },
  };
}

/**
 * Writes what `command` says, once a draft: an import that is asked for again, because the response was lost, does
 * nothing and gives the first response.
 */
function once(draft: string, command: Command<Told>): Command<Told> {
  return (state) => {
    const last = state.meta.get(META.imported) as (Told & { readonly draft: string }) | undefined;
    if (last?.draft === draft)
      return { change: {}, response: { counts: last.counts, sections: last.sections } };
    const { change, response } = command(state);
    return { change: { ...change, meta: { [META.imported]: { draft, ...response } } }, response };
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
  here: SectionsNow,
  plan: FilePlan,
  parts: readonly ExportPartStore[],
): Promise<readonly PlannedSection[]> {
  return Promise.all(
    Object.keys(sections).map(async (name) => {
      const part = parts.find((one) => one.name === name);
      const after = plan.sections[name];
      if (part === undefined || after === undefined)
        return { name, added: 0, changed: 0, state: 'unknown' as const };
      if (here.unread.includes(name)) return { name, added: 0, changed: 0, state: 'unread' as const };
      const { added, changed } = sectionCounts(name, here.sections[name] ?? {}, after);
      return {
        name,
        added,
        changed,
        state: (await part.fits(after)) ? ('kept' as const) : ('full' as const),
      };
    }),
  );
}

function planned(
  { counts, added, changed, backward }: FilePlan,
  sections: readonly PlannedSection[],
): ImportPlanned {
  return {
    kind: 'planned',
    counts,
    added: added.slice(0, FIRST_ROWS),
    changed: changed.slice(0, FIRST_ROWS),
    backward: { total: backward.length, rows: backward.slice(0, FIRST_ROWS) },
    sections,
  };
}

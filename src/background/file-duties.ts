import { outdatedFiles } from '../domain/kept-file';
import { instant } from '../domain/moment';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile } from '../files/export-json';
import type { Handlers } from '../messages/contract';
import type { FileVerbs, ImportApplied, ImportedSections, ImportPlanned, PlannedCounts, PlannedSection } from '../messages/file-verbs';
import type { Change } from '../platform/database';
import { META } from './decisions';
import { type Draft, Drafts } from './drafts';
import { exportParts, sectionsHere } from './export-parts';
import type { FilePlan } from './file-plan';
import type { Book } from './keeper';
import { surfaceWork } from './later-scripts';
import { files, keeper, refresh } from './worker';

const drafts = new Drafts();
/** So many rows of each group go with a plan; a page shows them without asking again. */
const FIRST_ROWS = 50;
/** Tells states of two lives of the worker apart, which count from the same number. */
const life = crypto.randomUUID();
const stateNow = (): string => `${life} ${keeper.version}`;

/** What pages ask about files. */
export const fileHandlers: Pick<Handlers, keyof FileVerbs> = {
  'draft.put': async ({ draft, at, part }) => ({ held: drafts.put(draft, at, part) }),
  'draft.drop': async ({ draft }) => {
    drafts.drop(draft);
    return {};
  },

  'import.plan': async ({ draft, size, sight }) => {
    const held = drafts.whole(draft, size);
    if (held === null) return { kind: 'lost' };
    const book = await keeper.book();
    return planned(planOf(held, JSON.stringify(sight), () => surfaceWork().planLines(held.lines, sight, book.index, Date.now())), []);
  },

  'import.apply': async ({ draft, size, sight, keep }) => {
    const held = drafts.whole(draft, size);
    if (held === null) return { kind: 'lost' };
    const counts = await applied(draft, (book) => {
      const { put, counts } = planOf(held, JSON.stringify(sight), () => surfaceWork().planLines(held.lines, sight, book.index, Date.now()));
      const kept = keep === null ? {} : { keepFiles: [{ file: keep, text: held.text.join('') }] };
      return { change: { put, ...kept }, counts };
    });
    return { kind: 'applied', counts, sections: [] };
  },

  'restore.plan': async ({ draft, size, ...imported }) => {
    const held = drafts.whole(draft, size);
    if (held === null) return { kind: 'lost' };
    const here = await sectionsHere();
    const book = await keeper.book();
    const plan = planOf(held, JSON.stringify([imported, here]), () => surfaceWork().planExport(exported(imported, held), here, book.index, Date.now()));
    return planned(plan, await plannedSections(imported, here, plan));
  },

  'restore.apply': ({ draft, size, ...imported }) => restore(drafts.whole(draft, size), draft, imported),

  'plan.rows': async ({ draft, group, from, most }) => {
    const plan = drafts.planOf(draft);
    return plan === null ? { kind: 'lost' } : { kind: 'rows', rows: plan[group].slice(from, from + most) };
  },

  'export.get': async ({ from, most }) => {
    const book = await keeper.book();
    const sections = from === 0 ? await sectionsHere() : {};
    const referrals = [...book.index.values()];
    return { state: stateNow(), total: referrals.length, referrals: referrals.slice(from, from + most), sections };
  },

  'originals.list': async () => ({ files: await keptNow() }),
  'originals.text': async ({ id, from, most }) => {
    const text = await files.text(id);
    return text === null ? null : { text: text.slice(from, from + most), total: text.length };
  },
  'originals.drop': async ({ id }) => {
    await keeper.decide(() => ({ change: { dropFiles: [id] }, answer: null }));
    return { files: await files.list() };
  },

  'upload.answers': async ({ put, remove }) => {
    const at = instant(Date.now());
    const { index } = await keeper.book();
    const known = put.filter(({ key }) => index.get(key) !== undefined);
    if (known.length > 0 || remove.length > 0) {
      const change: Change = { removeAnswers: remove, putAnswers: known.map(({ key, answer, values }) => ({ key, answer, values, at })) };
      await keeper.decide(() => ({ change, answer: null }));
    }
    const answers = await files.answers();
    // An answer whose referral was removed since has nothing to answer.
    return { answers: answers.flatMap((answer) => {
      const referral = index.get(answer.key);
      return referral === undefined ? [] : { answer, referral };
    }) };
  },
};

/** The draft's plan; the one that was shown, as long as nothing changed since. */
function planOf(draft: Draft, asked: string, make: () => FilePlan): FilePlan {
  const made = `${stateNow()} ${asked}`;
  if (draft.plan?.made !== made) draft.plan = { made, plan: make() };
  return draft.plan.plan;
}

/**
 * Writes what `decide` says, once a draft: an import that is asked for again, because the answer was lost, does
 * nothing and gives the first answer.
 */
function applied(draft: string, decide: (book: Book) => { readonly change: Change; readonly counts: PlannedCounts }): Promise<PlannedCounts> {
  return keeper.decide((book) => {
    const last = book.meta.get(META.imported) as { readonly draft: string; readonly counts: PlannedCounts } | undefined;
    if (last?.draft === draft) return { change: {}, answer: last.counts };
    const { change, counts } = decide(book);
    return { change: { ...change, meta: { [META.imported]: { draft, counts } } }, answer: counts };
  });
}

async function restore(held: Draft | null, draft: string, imported: ImportedSections): Promise<ImportApplied> {
  if (held === null) return { kind: 'lost' };
  const here = await sectionsHere();
  let plan: FilePlan | null = null;
  const counts = await applied(draft, (book) => {
    plan = surfaceWork().planExport(exported(imported, held), here, book.index, Date.now());
    return { change: { put: plan.put, remove: plan.remove, removeAnswers: plan.remove }, counts: plan.counts };
  });
  // Repeated after a stop: the records are written, the sections may not be; merging them again changes nothing.
  plan ??= surfaceWork().planExport(exported(imported, held), here, (await keeper.book()).index, Date.now());
  const sections = await plannedSections(imported, here, plan);
  for (const { name, state, added, changed } of sections) {
    const section = plan.sections[name];
    if (state === 'kept' && section !== undefined && added + changed > 0) await exportParts.find((part) => part.name === name)?.write(section);
  }
  await refresh();
  return { kind: 'applied', counts, sections };
}

/** The imported file with the valid parts of the sections that are kept here. */
function exported({ exportedAt, app, sections }: ImportedSections, { referrals }: Draft): ExportFile {
  const valid = exportParts.flatMap(({ name, valid }) => {
    const section = sections[name];
    return section === undefined ? [] : [[name, valid(section)] as const];
  });
  return { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt, app, sections: { ...Object.fromEntries(valid), referrals } };
}

async function plannedSections(
  { sections }: ImportedSections, here: Awaited<ReturnType<typeof sectionsHere>>, plan: FilePlan,
): Promise<readonly PlannedSection[]> {
  const names = Object.keys(sections);
  return Promise.all(names.map(async (name) => {
    const part = exportParts.find((one) => one.name === name);
    const after = plan.sections[name];
    if (part === undefined || after === undefined) return { name, added: 0, changed: 0, state: 'unknown' as const };
    const { added, changed } = surfaceWork().sectionCounts(name, here[name] ?? {}, after);
    return { name, added, changed, state: await part.fits(after) ? 'kept' as const : 'full' as const };
  }));
}

function planned({ counts, added, changed }: FilePlan, sections: readonly PlannedSection[]): ImportPlanned {
  return { kind: 'planned', counts, added: added.slice(0, FIRST_ROWS), changed: changed.slice(0, FIRST_ROWS), sections };
}

/** The kept files; those whose time is over go. */
async function keptNow(): ReturnType<typeof files.list> {
  const all = await files.list();
  const over = outdatedFiles(all, Date.now());
  if (over.length === 0) return all;
  await keeper.decide(() => ({ change: { dropFiles: over }, answer: null }));
  return files.list();
}

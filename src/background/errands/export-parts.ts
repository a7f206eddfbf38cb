import { type HintDecision, validDecision } from '../../domain/hint';
import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';
import { fromSyncItems, toSyncItems } from '../../domain/template-sync';
import { type ExportSection, isList } from '../../files/export-json';
import type { SaidColumn } from '../../messages/reading-verbs';
import { type KeptTemplates, validMe } from './kept-templates';
import type { OwnSettings } from './own-settings';
import { type SaidColumns, validSaidColumn } from './say-columns';
import type { ErrandParts } from './errand-parts';

/** A section of an export beside the referrals: where it is kept, and what of a file is valid there. */
export interface ExportPartStore {
  readonly name: string;
  /** What is kept now. */
  read(): Promise<ExportSection>;
  /** The part of an imported section that can be kept; the rest is left out. */
  valid(section: ExportSection): ExportSection;
  /** Whether there is room for it. */
  fits(section: ExportSection): Promise<boolean>;
  /** Keeps the whole section, in its final form. May be repeated. */
  write(section: ExportSection): Promise<void>;
}

const fitsAlways = async (): Promise<boolean> => true;

/** Every section that is kept, in the order of the file. A new one is one more entry here, and its rule in `files/export-sections.ts`. */
export function exportParts(
  worker: ErrandParts,
  own: OwnSettings,
  columns: SaidColumns,
  kept: KeptTemplates,
): readonly ExportPartStore[] {
  const {
    browser: {
      storage: { sync },
    },
    keeper,
    validSettings,
  } = worker;
  const saidColumnsIn = (section: ExportSection): readonly SaidColumn[] =>
    isList(section) ? section.flatMap((item) => validSaidColumn(worker, item) ?? []) : [];

  const settings: ExportPartStore = {
    name: 'settings',
    read: async () => ({ ...(await own.get()) }),
    valid: (section) => ({ ...validSettings(section) }),
    fits: fitsAlways,
    write: (section) => own.choose(section),
  };

  const saidColumns: ExportPartStore = {
    name: 'saidColumns',
    read: () => columns.held(),
    valid: saidColumnsIn,
    fits: fitsAlways,
    write: async (section) => void (await columns.keep(saidColumnsIn(section))),
  };

  /** Templates lie in the browser's synced storage, one item each, in the form of `domain/template-sync.ts`. */
  const templates: ExportPartStore = {
    name: 'templates',
    read: async () => fromSyncItems(await sync.get()).templates,
    valid: templatesIn,
    fits: async (section) => toSyncItems(templatesIn(section), await sync.get()).kind === 'ready',
    async write(section) {
      const synced = toSyncItems(templatesIn(section), await sync.get());
      if (synced.kind !== 'ready') throw new Error(`templates: ${synced.kind}`);
      await sync.set({ ...synced.items });
      if (synced.remove.length > 0) await sync.remove([...synced.remove]);
    },
  };

  /** The user's own data for templates. */
  const profile: ExportPartStore = {
    name: 'profile',
    read: async () => ({ ...(await kept.ownMe()) }),
    valid: (section) => ({ ...validMe(section) }),
    fits: fitsAlways,
    write: (section) => kept.keepMe(validMe(section)),
  };

  /** What the user said of pairs of referrals. */
  const decisions: ExportPartStore = {
    name: 'decisions',
    read: async () => [...(await keeper.book()).decisions.values()],
    valid: decisionsIn,
    fits: fitsAlways,
    write: async (section) => {
      await keeper.decide(({ decisions: now }) => ({
        change: { removeDecisions: [...now.values()], putDecisions: decisionsIn(section) },
        answer: null,
      }));
    },
  };

  return [settings, profile, templates, saidColumns, decisions];
}

function decisionsIn(section: ExportSection): readonly HintDecision[] {
  return isList(section) ? section.flatMap((item) => validDecision(item) ?? []) : [];
}

function templatesIn(section: ExportSection): readonly Template[] {
  return isList(section) ? (section as readonly unknown[]).filter(isTemplate) : [];
}

/** All sections as they are kept now. A section of which nothing is kept stands there too, empty. */
export async function sectionsNow(
  parts: readonly ExportPartStore[],
): Promise<Readonly<Record<string, ExportSection>>> {
  const read = await Promise.all(parts.map(async (part) => [part.name, await part.read()] as const));
  return Object.fromEntries(read);
}

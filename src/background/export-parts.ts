import { validDecision } from '../domain/hint';
import { validSettings } from '../domain/settings';
import { isTemplate } from '../domain/template-check';
import type { Template } from '../domain/template';
import { fromSyncItems, toSyncItems } from '../domain/template-sync';
import { type ExportSection, isList } from '../files/export-json';
import { browser } from '../platform/browser';
import { keepSaidColumns, saidColumns, validSaidColumn } from './columns';
import { chooseSettings, ownSettings } from './settings';
import { keepMe, ownMe, validMe } from './templates';
import { keeper } from './worker';

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

const settings: ExportPartStore = {
  name: 'settings',
  read: async () => ({ ...await ownSettings() }),
  valid: (section) => ({ ...validSettings(section) }),
  fits: fitsAlways,
  write: async (section) => void await chooseSettings(section),
};

const columns: ExportPartStore = {
  name: 'saidColumns',
  read: saidColumns,
  valid: (section) => (isList(section) ? section.flatMap((item) => validSaidColumn(item) ?? []) : []),
  fits: fitsAlways,
  write: (section) => keepSaidColumns(isList(section) ? section.flatMap((item) => validSaidColumn(item) ?? []) : []),
};

/** Templates lie in the browser's synced storage, one item each, in the form of `domain/template-sync.ts`. */
const templates: ExportPartStore = {
  name: 'templates',
  read: async () => fromSyncItems(await browser.storage.sync.get()).templates,
  valid: (section) => templatesIn(section),
  fits: async (section) => toSyncItems(templatesIn(section), await browser.storage.sync.get()).kind === 'ready',
  async write(section) {
    const synced = toSyncItems(templatesIn(section), await browser.storage.sync.get());
    if (synced.kind !== 'ready') throw new Error(`templates: ${synced.kind}`);
    await browser.storage.sync.set({ ...synced.items });
    if (synced.remove.length > 0) await browser.storage.sync.remove([...synced.remove]);
  },
};

/** The user's own data for templates. */
const profile: ExportPartStore = {
  name: 'profile',
  read: async () => ({ ...await ownMe() }),
  valid: (section) => ({ ...validMe(section) }),
  fits: fitsAlways,
  write: (section) => keepMe(validMe(section)),
};

/** What the user said of pairs of referrals. */
const decisions: ExportPartStore = {
  name: 'decisions',
  read: async () => [...(await keeper.book()).decisions.values()],
  valid: (section) => (isList(section) ? section.flatMap((item) => validDecision(item) ?? []) : []),
  fits: fitsAlways,
  write: async (section) => {
    const putDecisions = isList(section) ? section.flatMap((item) => validDecision(item) ?? []) : [];
    await keeper.decide(({ decisions: now }) => ({ change: { removeDecisions: [...now.values()], putDecisions }, answer: null }));
  },
};

function templatesIn(section: ExportSection): readonly Template[] {
  return isList(section) ? (section as readonly unknown[]).filter(isTemplate) : [];
}

/** Every section that is kept, in the order of the file. A new one is one more entry here, and its rule in `files/export-sections.ts`. */
export const exportParts: readonly ExportPartStore[] = [settings, profile, templates, columns, decisions];

/** All sections as they are kept now. A section of which nothing is kept stands there too, empty. */
export async function sectionsHere(parts: readonly ExportPartStore[] = exportParts): Promise<Readonly<Record<string, ExportSection>>> {
  const read = await Promise.all(parts.map(async (part) => [part.name, await part.read()] as const));
  return Object.fromEntries(read);
}

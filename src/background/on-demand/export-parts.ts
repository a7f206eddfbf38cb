import { type HintDecision, validDecision } from '../../domain/hint';
import type { LastingName } from '../../domain/unread-value';
import { validOfferNames } from '../../domain/offer-names';
import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';
import { fromSyncItems, toSyncItems } from '../../domain/template-sync';
import { type ExportSection, isList } from '../../files/export-json';
import type { UserMapping } from '../../messages/reading-verbs';
import { type LastingAreas, unreadValues } from '../lasting-values';
import { type KeptTemplates, validMe } from './kept-templates';
import type { OwnSettings } from './own-settings';
import { type UserMappings, validUserMapping } from './user-mappings';
import type { OnDemandServices } from './on-demand-services';

/** A section of an export beside the referrals: where it is kept, and what of a file is valid there. */
export interface ExportPartStore {
  readonly name: string;
  /** The stored value that it is; absent where it is more than one. */
  readonly value?: LastingName;
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

/**
 * Every section that is kept, in the order of the file. A new one is one more entry here, and its rule in
 * `files/export-sections.ts`.
 */
export function exportParts(
  worker: OnDemandServices,
  own: OwnSettings,
  columns: UserMappings,
  kept: KeptTemplates,
): readonly ExportPartStore[] {
  const { browser, stateStore, validSettings } = worker;
  const userMappingsIn = (section: ExportSection): readonly UserMapping[] =>
    isList(section) ? section.flatMap((item) => validUserMapping(worker, item) ?? []) : [];

  const settings: ExportPartStore = {
    name: 'settings',
    value: 'settings',
    read: async () => ({ ...(await own.get()) }),
    valid: (section) => ({ ...validSettings(section) }),
    fits: fitsAlways,
    write: (section) => own.choose(section),
  };

  const saidColumns: ExportPartStore = {
    name: 'saidColumns',
    value: 'saidColumns',
    read: () => columns.held(),
    valid: userMappingsIn,
    fits: fitsAlways,
    write: async (section) => void (await columns.keep(userMappingsIn(section))),
  };

  /** The user's own data for templates. */
  const profile: ExportPartStore = {
    name: 'profile',
    value: 'me',
    read: async () => ({ ...(await kept.ownMe()) }),
    valid: (section) => ({ ...validMe(section) }),
    fits: fitsAlways,
    write: (section) => kept.keepMe(validMe(section)),
  };

  /** What the user calls their offers in texts for customers. */
  const offerNames: ExportPartStore = {
    name: 'offerNames',
    value: 'offerNames',
    read: async () => ({ ...(await kept.offerNames()) }),
    valid: (section) => ({ ...validOfferNames(section) }),
    fits: fitsAlways,
    write: (section) => kept.nameOffers(validOfferNames(section)),
  };

  /** What the user said of pairs of referrals. */
  const decisions: ExportPartStore = {
    name: 'decisions',
    read: async () => [...(await stateStore.overview()).decisions.values()],
    valid: decisionsIn,
    fits: fitsAlways,
    write: async (section) => {
      await stateStore.execute(({ decisions: now }) => ({
        change: { removeDecisions: [...now.values()], putDecisions: decisionsIn(section) },
        response: null,
      }));
    },
  };

  const templates = templatePart(browser.storage.sync);
  return [settings, profile, templates, offerNames, saidColumns, decisions];
}

/** Templates lie in the browser's synced storage, one item each, in the form of `domain/template-sync.ts`. */
function templatePart(sync: OnDemandServices['browser']['storage']['sync']): ExportPartStore {
  return {
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
}

function decisionsIn(section: ExportSection): readonly HintDecision[] {
  return isList(section) ? section.flatMap((item) => validDecision(item) ?? []) : [];
}

function templatesIn(section: ExportSection): readonly Template[] {
  return isList(section) ? (section as readonly unknown[]).filter(isTemplate) : [];
}

/** The sections that are kept now. */
export interface SectionsNow {
  /** A section of which nothing is kept stands there too, empty. */
  readonly sections: Readonly<Record<string, ExportSection>>;
  /**
   * Names of sections that cannot be read: of one that is damaged or newer, nothing is known and nothing is
   * overwritten.
   */
  readonly unread: readonly string[];
}

/** All sections as they are kept now. One that cannot be read takes no other along. */
export async function sectionsNow(
  parts: readonly ExportPartStore[],
  storage: LastingAreas,
): Promise<SectionsNow> {
  const unreadable = new Set((await unreadValues(storage)).map(({ name }) => name));
  const unread: string[] = [];
  const read = await Promise.all(
    parts.map(async ({ name, value, read: readPart }) => {
      if (value === undefined || !unreadable.has(value))
        try {
          return [[name, await readPart()] as const];
        } catch (error) {
          console.error(`[triage] ${name} could not be read`, error);
        }
      unread.push(name);
      return [];
    }),
  );
  return { sections: Object.fromEntries(read.flat()), unread: unread.sort() };
}

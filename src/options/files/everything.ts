import { type ExportSections } from '../../files/export-json';
import type { ExportPart } from '../../messages/file-verbs';
import type { send } from '../../messages/send';

/** Referrals that travel in one message. */
const PART = 1_000;
/** So often the reading begins again where the records changed while it was under way. */
const TRIES = 5;

/** All that an export holds. */
interface Everything {
  readonly sections: ExportSections;
  /** Names of sections that cannot be read. */
  readonly leftOut: readonly string[];
}

/**
 * Everything that is kept, as it stood at one moment.
 * @throws Error where it kept changing, or the worker failed.
 */
export async function everything(ask: typeof send): Promise<Everything> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const first: ExportPart = await ask('export.get', { from: 0, most: PART });
    const referrals = [...first.referrals];
    let isWhole = true;
    while (isWhole && referrals.length < first.total) {
      const next: ExportPart = await ask('export.get', { from: referrals.length, most: PART });
      isWhole = next.state === first.state && next.referrals.length > 0;
      referrals.push(...next.referrals);
    }
    if (isWhole) return { sections: { ...first.sections, referrals }, leftOut: first.leftOut };
  }
  throw new Error('export: it kept changing');
}

import type { KeptReferral } from '../../domain/kept';
import type { KeptFile } from '../../domain/kept-file';
import type { PendingAnswer } from '../../domain/pending-answer';
import type { TriageDatabase } from '../../platform/database';

/** Reads the files that were kept, and the answers that wait for an upload. Only the state store writes. */
export interface KeptFiles {
  /** The last kept first. */
  list(): Promise<readonly KeptFile[]>;
  text(id: string): Promise<string | null>;
  /** The first prepared first. */
  answers(): Promise<readonly PendingAnswer[]>;
  /** The files that name one of these referrals, by ID. */
  naming(referrals: readonly KeptReferral[]): Promise<readonly string[]>;
}

export function keptFiles(connection: () => Promise<TriageDatabase>): KeptFiles {
  const list = async (): Promise<readonly KeptFile[]> =>
    (await (await connection()).getAll('files')).sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
  const text = async (id: string): Promise<string | null> => {
    const stored: unknown = await (await connection()).get('fileTexts', id);
    return typeof stored === 'string' ? stored : null;
  };
  return {
    list,
    text,
    async answers() {
      return (await (await connection()).getAll('answers')).sort((a, b) => (a.at < b.at ? -1 : 1));
    },
    async naming(referrals) {
      const names = referrals
        .flatMap(({ id, email, company }) => [id, email, company])
        .flatMap((name) => name?.toLowerCase() ?? []);
      const found: string[] = [];
      for (const { id } of await list()) {
        const content = (await text(id))?.toLowerCase() ?? '';
        if (names.some((name) => content.includes(name))) found.push(id);
      }
      return found;
    },
  };
}

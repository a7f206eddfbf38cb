import { outdatedFiles } from '../../domain/kept-file';
import type { Settings } from '../../domain/settings';
import { sweep } from '../decisions';
import type { ErrandParts } from './errand-parts';
import type { KeptFiles } from './kept-files';

/** Removes what the retention times say. @returns whether anything was written; it asks for the next refresh then. */
export async function lookAfterRetention(
  { keeper }: ErrandParts,
  files: KeptFiles,
  settings: Settings,
  now: number,
): Promise<boolean> {
  const over = outdatedFiles(await files.list(), now);
  if ((await keeper.book()).index.size === 0 && over.length === 0) return false;
  await keeper.decide(sweep(now, settings, over));
  return true;
}

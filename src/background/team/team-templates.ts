import { type SharedTemplate, sharedTemplates } from '../../domain/team-template';
import type { TableRow } from '../../team/table';
import { about } from '../about';
import { META } from '../meta';
import type { Services } from '../services';
import { withTemplateRows } from './template-rows';

/** The templates that the team shares, as they lie beside the records. */
export interface TeamTemplates {
  /** As they were read last. */
  all(): Promise<readonly SharedTemplate[]>;
  /** Keeps what rows of the table say of templates; other rows say nothing. */
  take(rows: readonly TableRow[]): Promise<void>;
}

export function teamTemplates({ stateStore }: Pick<Services, 'stateStore'>): TeamTemplates {
  const all = async (): Promise<readonly SharedTemplate[]> =>
    sharedTemplates((await stateStore.overview()).meta.get(META.teamTemplates));
  return {
    all,
    async take(rows) {
      const known = await all();
      if (withTemplateRows(known, rows) === known) return;
      await stateStore.execute(
        about([], ({ meta }) => {
          const now = withTemplateRows(sharedTemplates(meta.get(META.teamTemplates)), rows);
          return { change: { meta: { [META.teamTemplates]: now } }, response: undefined };
        }),
      );
    },
  };
}

import { insertRow, putRow, readAll, TableError } from '../../azure-table/table-client';
import type { TableLink } from '../../azure-table/table-link';
import { instant } from '../../domain/moment';
import type { Template } from '../../domain/template';
import { isTemplate } from '../../domain/template-check';
import type { ShareReply } from '../../messages/team-verbs';
import type { NewRow } from '../../team/table';
import type { TeamRunner } from './team-runner';
import { templateFilter, templateRow } from './template-rows';

/** The row was there already, or is another one than it was. */
const isConflict = (error: unknown): boolean =>
  error instanceof TableError && (error.status === 409 || error.status === 412);

/**
 * Writes a template into the team's table, on the version that was read last; null takes it out of the team.
 * @throws TableError where the table could not be asked.
 */
export async function shareTemplate(
  runner: TeamRunner,
  id: string,
  template: Template | null,
): Promise<ShareReply> {
  if (template !== null && (!isTemplate(template) || template.id !== id)) throw new Error('not a template');
  const [state, link] = await Promise.all([runner.stored(), runner.link()]);
  if (state === null || state.name === '' || link === null) return { kind: 'failed', status: 403 };
  if (state.readOnly) return { kind: 'read-only' };
  const row = templateRow(id, template, { by: state.name, at: instant(Date.now()) });
  if (row === null) return { kind: 'too-long' };
  const known = (await runner.templates.all()).find((one) => one.template.id === id);
  try {
    await (known === undefined ? insertRow(link, row) : putRow(link, row, known.etag));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return afterConflict(runner, link, id, row);
  }
  await reread(runner, link, id);
  return { kind: 'shared' };
}

/** What stands there now decides: nothing, the same, or what a colleague wrote meanwhile. */
async function afterConflict(
  runner: TeamRunner,
  link: TableLink,
  id: string,
  row: NewRow,
): Promise<ShareReply> {
  const [there] = await reread(runner, link, id);
  // The response to an earlier try was lost: it was written.
  if (there?.['template'] === row['template']) return { kind: 'shared' };
  if (there?.['template'] !== '') return { kind: 'changed', by: String(there?.['by'] ?? '') };
  await putRow(link, row, String(there['etag']));
  await reread(runner, link, id);
  return { kind: 'shared' };
}

async function reread(runner: TeamRunner, link: TableLink, id: string): ReturnType<typeof readAll> {
  const rows = await readAll(link, { filter: templateFilter(id) });
  await runner.templates.take(rows);
  return rows;
}

import { momentSpan } from '../../domain/moment';
import type { SharedTemplate } from '../../domain/team-template';
import { isTemplate } from '../../domain/template-check';
import type { Template } from '../../domain/template';
import { FORMAT } from '../../team/data-row';
import { fromKeyPart, keyPart } from '../../team/keys';
import type { NewRow, TableRow } from '../../team/table';

/** The partition of the team's templates; a row each, by the template's ID. */
const TEMPLATES = 'tpl';
/** The service takes 64 KiB a property, in UTF-16. */
const LONGEST = 32_000;

/** What a row says of a template; `shared` null: it was taken out of the team. */
interface TemplateNews {
  readonly id: string;
  readonly shared: SharedTemplate | null;
}

/** The row of a template; null: it is taken out. @returns null where it is too long for the table. */
export function templateRow(
  id: string,
  template: Template | null,
  { by, at }: Pick<SharedTemplate, 'by' | 'at'>,
): NewRow | null {
  const json = template === null ? '' : JSON.stringify(template);
  if (json.length > LONGEST) return null;
  return { PartitionKey: TEMPLATES, RowKey: keyPart(id), v: FORMAT, template: json, by, at };
}

/** What a row says; null: it is no row of a template, or one that this version cannot read. */
function newsOf(row: TableRow): TemplateNews | null {
  const { PartitionKey, RowKey, template: json, by, at, etag } = row;
  if (PartitionKey !== TEMPLATES || typeof RowKey !== 'string' || typeof json !== 'string') return null;
  const id = fromKeyPart(RowKey);
  if (json === '') return { id, shared: null };
  const template = parsed(json);
  if (!isTemplate(template) || template.id !== id || typeof etag !== 'string') return null;
  if (typeof by !== 'string' || typeof at !== 'string' || momentSpan(at) === null) return null;
  return { id, shared: { template, by, at, etag } };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null; // Anybody with the link can write anything: it is no template.
  }
}

/** The team's templates after these rows were read, by their names. The same array where nothing changed. */
export function withTemplateRows(
  known: readonly SharedTemplate[],
  rows: readonly TableRow[],
): readonly SharedTemplate[] {
  const news = rows.flatMap((row) => newsOf(row) ?? []);
  if (news.length === 0) return known;
  const byId = new Map(known.map((one) => [one.template.id, one]));
  let isChanged = false;
  for (const { id, shared } of news) {
    if (byId.get(id)?.etag === shared?.etag) continue;
    isChanged = true;
    if (shared === null) byId.delete(id);
    else byId.set(id, shared);
  }
  if (!isChanged) return known;
  return [...byId.values()].sort((a, b) => (a.template.name < b.template.name ? -1 : 1));
}

/** The filter that reads the row of one template. */
export const templateFilter = (id: string): string =>
  `PartitionKey eq '${TEMPLATES}' and RowKey eq '${keyPart(id).replaceAll("'", "''")}'`;

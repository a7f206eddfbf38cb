import type { Template } from './template';
import { isTemplate } from './template-check';

/** The version of a stored template. A released step from one version to the next is never edited. */
const version = 1;
const prefix = 'template:';
const orderKey = 'templates';

/** Chrome's documented limits of `storage.sync`, in bytes. */
export const syncItemBytes = 8_192;
const syncTotalBytes = 102_400;
/** Left free for the user's own data and settings, which live in the same area. */
const keptFree = 12_288;

export type SyncItems = Readonly<Record<string, unknown>>;

export type ToSync =
  /** `items` are to be set and `remove` to be removed: one item a template, and one with their order. */
  | { readonly kind: 'ready'; readonly items: SyncItems; readonly remove: readonly string[] }
  /** These templates are too long to be stored at all; nothing is to be written. */
  | {
      readonly kind: 'too-large';
      readonly templates: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
      readonly limit: number;
    }
  /** Together they are too much; nothing is to be written. */
  | { readonly kind: 'full'; readonly bytes: number; readonly limit: number };

/**
 * Bytes that an item takes in `storage.sync`: its JSON in UTF-8, as Chrome writes it (`<` as `\u003C`), and
 * its key.
 */
export function syncBytes(key: string, value: unknown): number {
  const json = JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u0000');
  return new TextEncoder().encode(json).length + new TextEncoder().encode(key).length;
}

/**
 * What to write so that `storage.sync` holds these templates.
 * @param stored what the area holds now, to know which items have to go.
 */
export function toSyncItems(templates: readonly Template[], stored: SyncItems): ToSync {
  const items: Record<string, unknown> = {
    [orderKey]: { v: version, order: templates.map(({ id }) => id) },
    ...Object.fromEntries(
      templates.map((template) => [prefix + template.id, { v: version, data: template }]),
    ),
  };
  const sizes = templates.map(({ id, name }) => ({
    id,
    name,
    bytes: syncBytes(prefix + id, items[prefix + id]),
  }));
  const tooLarge = sizes.filter(({ bytes }) => bytes > syncItemBytes);
  if (tooLarge.length > 0) return { kind: 'too-large', templates: tooLarge, limit: syncItemBytes };
  const orderBytes = syncBytes(orderKey, items[orderKey]);
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, orderBytes);
  const limit = syncTotalBytes - keptFree;
  if (bytes > limit || orderBytes > syncItemBytes) return { kind: 'full', bytes, limit };
  const remove = Object.keys(stored).filter(
    (key) => key.startsWith(prefix) && !Object.hasOwn(items, key) && !isNewer(stored[key]),
  );
  return { kind: 'ready', items, remove };
}

/** Written by a newer version on another machine: it is not ours to remove or overwrite. */
const isNewer = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'v' in item && typeof item.v === 'number' && item.v > version;

export interface FromSync {
  readonly templates: readonly Template[];
  /** Items that are not used: their keys, and why. `newer` ones must not be overwritten. */
  readonly refused: readonly { readonly key: string; readonly why: 'newer' | 'damaged' }[];
}

/** Reads templates out of what `storage.sync` holds, in the user's order; those without a place come last, by name. */
export function fromSyncItems(stored: SyncItems): FromSync {
  const refused: { key: string; why: 'newer' | 'damaged' }[] = [];
  const templates: Template[] = [];
  for (const [key, item] of Object.entries(stored)) {
    if (!key.startsWith(prefix)) continue;
    const data: unknown = typeof item === 'object' && item !== null && 'data' in item ? item.data : null;
    if (isNewer(item)) refused.push({ key, why: 'newer' });
    else if (isTemplate(data) && prefix + data.id === key) templates.push(data);
    else refused.push({ key, why: 'damaged' });
  }
  const saved = stored[orderKey];
  const order: readonly unknown[] =
    typeof saved === 'object' && saved !== null && 'order' in saved && Array.isArray(saved.order)
      ? saved.order
      : [];
  const placeOf = ({ id }: Template): number => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  templates.sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
  return { templates, refused };
}

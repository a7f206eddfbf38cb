import { referralPage } from '../../domain/referral-page';
import type { RowIdentity } from './neutral-list';

const guid = /^[\da-fA-F]{8}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{4}-[\da-fA-F]{12}$/;
const hexDigit = /[\da-fA-F]/;
const length = 36;

/**
 * Every GUID in a text, in lower case, without doubles; the nil GUID names nothing. Looks for the hyphens at
 * their places first: addresses are long, and every row has one.
 */
export function guidsIn(text: string): string[] {
  const found: string[] = [];
  for (let hyphen = text.indexOf('-', 8); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    if (text[hyphen + 5] !== '-' || text[hyphen + 10] !== '-' || text[hyphen + 15] !== '-') continue;
    const start = hyphen - 8;
    const candidate = text.slice(start, start + length);
    if (
      !guid.test(candidate) ||
      hexDigit.test(text[start - 1] ?? '') ||
      hexDigit.test(text[start + length] ?? '')
    )
      continue;
    const id = candidate.toLowerCase();
    if (!/^[0-]+$/.test(id) && !found.includes(id)) found.push(id);
  }
  return found;
}

/** Attributes that frameworks give a row to know it by; those that only count rows identify nothing. */
export const keyAttributes = [
  'row-id',
  'data-row-key',
  'data-rowkey',
  'data-row-id',
  'data-rowid',
  'data-item-key',
  'data-selection-key',
  'data-key',
  'data-id',
  'data-testid',
  'id',
] as const;
const generated = /^(?:row-)?(?:he-row-)?\d{1,3}$|^:r|^«|fluent-?\d|^row\d{0,3}-?\d{0,3}$|^react-aria/iu;

/** What names the row: GUIDs of its links and of its own attributes, else the page's own key. */
export function identityOf(
  pieces: readonly Element[],
  cells: readonly Element[],
  links: readonly string[],
): RowIdentity {
  const own: string[] = [];
  const linked: string[] = [];
  let key: string | null = null;
  for (const piece of pieces) {
    if (!piece.hasAttributes()) continue;
    const names = piece.getAttributeNames();
    for (const name of names)
      if (name !== 'class' && name !== 'style') note(own, piece.getAttribute(name) ?? '');
    if (own.length === 0) key ??= keyOf(piece, names);
  }
  // A cell's id is made of the column's key and the row's; the first cells are enough to see it.
  for (const cell of cells.slice(0, 2)) note(own, cell.id);
  for (const link of links) note(linked, link);
  const identity = { linked, own, key: own.length > 0 ? null : key };
  if (linked.length > 0)
    addresses.set(identity, {
      links: links.filter((link) => link.length >= length),
      base: pieces[0]?.baseURI,
    });
  return identity;
}

/** Beside the identity, not in it: a row whose link got another tracking code is the same row. */
const addresses = new WeakMap<
  RowIdentity,
  { readonly links: readonly string[]; readonly base: string | undefined }
>();

/** The page of the referral with this ID that a link of the row leads to; null: none does. */
export function pageInRow(identity: RowIdentity, id: string): string | null {
  const { links, base } = addresses.get(identity) ?? { links: [], base: undefined };
  for (const link of links) {
    const page = URL.canParse(link, base) ? referralPage(new URL(link, base).href, id) : null;
    if (page !== null) return page;
  }
  return null;
}

function note(ids: string[], text: string): void {
  if (text.length >= length) for (const id of guidsIn(text)) if (!ids.includes(id)) ids.push(id);
}

/** The row's own key. A short number or a framework's counter does not count: it would name another row tomorrow. */
function keyOf(row: Element, names: readonly string[]): string | null {
  for (const attribute of keyAttributes) {
    const value = names.includes(attribute) ? row.getAttribute(attribute) : null;
    if (value === null || value === '' || generated.test(value)) continue;
    return attribute === 'id' ? value.replace(/^(?:row|card|item|tr|li|cell)[-_:]/u, '') : value;
  }
  return null;
}

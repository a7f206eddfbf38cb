const nativeRoles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'header',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  article: 'article',
  nav: 'navigation',
  dialog: 'dialog',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

const tableTags: ReadonlySet<string> = new Set(['tr', 'td', 'th']);
const tableRoles: ReadonlySet<string> = new Set([
  'row',
  'cell',
  'gridcell',
  'columnheader',
  'rowheader',
  'presentation',
  'none',
  'separator',
]);

/**
 * The role of an element: what it says itself, else what its tag means. `header` stands for a `th`, which may
 * head a row or a column; a table's row that can be pressed or chosen (`tr role="checkbox"`) stays a row.
 * Roles of custom elements given through `ElementInternals` are invisible to scripts.
 */
export function roleOf(element: Element): string {
  const said = element.getAttribute('role');
  if (said !== null && said !== '') {
    const space = said.indexOf(' ');
    const first = space > 0 ? said.slice(0, space) : said;
    return tableTags.has(element.localName) && !tableRoles.has(first)
      ? (nativeRoles[element.localName] ?? '')
      : first;
  }
  return nativeRoles[element.localName] ?? '';
}

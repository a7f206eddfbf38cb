import type { ColumnKey } from './columns';

/** One cell of a drawing: its heading, and what it shows, as text and as markup. All texts are escaped. */
export interface DrawnCell {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly text: string;
  readonly html: string;
  readonly isStatus: boolean;
}

export type Drawing = (headings: readonly string[], rows: readonly (readonly DrawnCell[])[]) => string;

const all = <T>(items: readonly T[], draw: (item: T, n: number) => string): string =>
  items.map(draw).join('');
const columns = (headings: readonly string[]): string =>
  `display: grid; grid-template-columns: repeat(${headings.length}, 150px)`;
const box = 'overflow: hidden; white-space: nowrap; height: 24px';
const table = (head: readonly string[], rows: readonly (readonly DrawnCell[])[], more = ''): string =>
  `<table style="float: left; table-layout: fixed"><thead><tr>${all(head, (text) => `<th>${text}</th>`)}</tr></thead>
   <tbody>${all(rows, (cells) => `<tr>${all(cells, ({ html }) => `<td><div style="${box}; width: 120px">${html}</div></td>`)}</tr>`)}</tbody>${more}</table>`;
const half = <T>(items: readonly T[]): readonly [readonly T[], readonly T[]] => [
  items.slice(0, Math.ceil(items.length / 2)),
  items.slice(Math.ceil(items.length / 2)),
];

/**
 * Lists as pages draw them that were not made with tables or grids in mind: each names the one thing that is
 * odd about it.
 */
export const drawings: Readonly<Record<string, Drawing>> = {
  'a CSS grid whose cells are all siblings': (headings, rows) =>
    `<div style="${columns(headings)}">${all(headings, (text) => `<div class="head">${text}</div>`)}${all(rows.flat(), ({ html }) => `<div style="${box}">${html}</div>`)}</div>`,
  'a grid with roles and without rows': (headings, rows) =>
    `<div role="grid" style="${columns(headings)}">${all(headings, (text) => `<div role="columnheader">${text}</div>`)}${all(rows.flat(), ({ html }) => `<div role="gridcell" style="${box}">${html}</div>`)}</div>`,
  'rows that have no box of their own': (headings, rows) =>
    `<section style="${columns(headings)}"><div style="display: contents">${all(headings, (text) => `<span>${text}</span>`)}</div>${all(rows, (cells) => `<div style="display: contents">${all(cells, ({ html }) => `<span style="${box}">${html}</span>`)}</div>`)}</section>`,
  'columns side by side': (headings, rows) =>
    `<div style="display: flex">${all(headings, (text, n) => `<div><div style="${box}">${text}</div>${all(rows, (cells) => `<div style="${box}; width: 150px">${cells[n]?.html ?? ''}</div>`)}</div>`)}</div>`,
  'two tables side by side': (headings, rows) => {
    const [left, right] = half(headings);
    return `<div>${table(
      left,
      rows.map((cells) => half(cells)[0]),
    )}</div><div>${table(
      right,
      rows.map((cells) => half(cells)[1]),
    )}</div>`;
  },
  'two lines for each referral': (headings, rows) =>
    `<table><thead>${all(half(headings), (line) => `<tr>${all(line, (text) => `<th>${text}</th>`)}</tr>`)}</thead>
     ${all(rows, (cells) => `<tbody>${all(half(cells), (line) => `<tr>${all(line, ({ html }) => `<td>${html}</td>`)}</tr>`)}</tbody>`)}</table>`,
  'rows in sections': (headings, rows) =>
    `<div><div>${all(headings, (text) => `<div>${text}</div>`)}</div>${all(
      [0, 1, 2, 3],
      (n) =>
        `<section><h3>Day ${n}</h3>${all(
          rows.filter((_, row) => row % 4 === n),
          (cells) => `<div>${all(cells, ({ html }) => `<div>${html}</div>`)}</div>`,
        )}</section>`,
    )}</div>`,
  'headings as the first item of a list': (headings, rows) =>
    `<ul><li>${all(headings, (text) => `<div>${text}</div>`)}</li>${all(rows, (cells) => `<li>${all(cells, ({ html }) => `<div>${html}</div>`)}</li>`)}</ul>`,
  'headings above a list box': (headings, rows) =>
    `<div><div>${all(headings, (text) => `<span>${text}</span>`)}</div><div role="listbox">${all(rows, (cells) => `<div role="option">${all(cells, ({ html }) => `<span>${html}</span>`)}</div>`)}</div></div>`,
  'a row of filters below the headings': (headings, rows) =>
    `<table><thead><tr>${all(headings, (text) => `<th><button>${text}<span>↕</span></button><button title="Filter">Filter</button></th>`)}</tr><tr>${all(headings, () => '<th><input placeholder="…"></th>')}</tr></thead>
     <tbody>${all(rows, (cells) => `<tr role="checkbox" aria-checked="false">${all(cells, ({ html }) => `<td>${html}</td>`)}</tr>`)}</tbody></table>`,
  'panes side by side, cells that name their heading': (headings, rows) => {
    const head = (from: number, to: number): string =>
      `<div role="row" style="display: flex">${all(headings.slice(from, to), (text, n) => `<div role="columnheader" id="head${from + n}" style="width: 150px">${text}</div>`)}</div>`;
    const body = (from: number, to: number): string =>
      `<div>${all(rows, (cells, row) => `<div role="row" data-row="${row}" style="display: flex">${all(cells.slice(from, to), ({ html }, n) => `<div role="gridcell" aria-describedby="head${from + n}" style="${box}; width: 150px">${html}</div>`)}</div>`)}</div>`;
    const panes = (of: typeof head): string =>
      `<div style="display: flex"><div>${of(0, 1)}</div><div>${of(1, 99)}</div></div>`;
    return `<div role="grid">${panes(head)}${panes(body)}</div>`;
  },
  'headings that only a copy of them shows': (headings, rows) =>
    `<div aria-hidden="true"><table><tr>${all(headings, (text) => `<th>${text}</th>`)}</tr></table></div>
     <table role="table"><thead style="visibility: hidden"><tr>${all(headings, (text) => `<th><div class="copy" style="opacity: 0">${text}</div></th>`)}</tr></thead>
     <tbody>${all(rows, (cells) => `<tr>${all(cells, ({ html }) => `<td>${html}</td>`)}</tr>`)}</tbody></table>`,
  'a total below the rows': (headings, rows) =>
    table(
      headings,
      rows,
      `<tbody><tr><td>Total</td>${all(headings.slice(1), () => '<td></td>')}</tr></tbody>`,
    ),
  'definition lists': (_, rows) =>
    `<div>${all(rows, (cells) => `<div><dl>${all(cells, ({ heading, html }) => `<dt>${heading}</dt><dd>${html}</dd>`)}</dl></div>`)}</div>`,
  'cards of definition lists, four side by side': (_, rows) =>
    `<div style="display: grid; grid-template-columns: repeat(4, 1fr)">${all(rows, (cells) => `<section><dl>${all(cells, ({ heading, html }) => `<dt>${heading}</dt><dd>${html}</dd>`)}</dl></section>`)}</div>`,
  'cards in a grid that can be walked through by keys': (_, rows) =>
    `<div role="grid">${all(rows, (cells) => `<div role="row"><div role="gridcell">${all(cells, ({ heading, html }) => `<div><span>${heading}</span> <span>${html}</span></div>`)}</div></div>`)}</div>`,
  'cards whose status is an icon': (_, rows) =>
    `<div role="list">${all(rows, (cells) => `<div role="listitem"><div>${all(cells, ({ heading, html, text, isStatus }) => (isStatus ? `<p><span>${heading}</span> <span role="img" aria-label="${text}"></span></p>` : `<p><span>${heading}</span> <b>${html}</b></p>`))}</div></div>`)}</div>`,
  'a side table, and one of something else': (headings, rows) =>
    `<h2>Recent activity</h2><table><tr><th>Date</th><th>Name</th><th>Status</th></tr><tr><td>11/1/2026</td><td>Contoso</td><td>Active</td></tr><tr><td>11/2/2026</td><td>Fabrikam</td><td>Active</td></tr></table>
     ${table(headings, rows)}<aside><table><tr><th>Status</th><th>Deals</th></tr><tr><td>Received</td><td>3</td></tr></table></aside>`,
  'fields down the side, one referral a column': (headings, rows) =>
    `<table><tbody>${all(headings, (text, n) => `<tr><th scope="row">${text}</th>${all(rows, (cells) => `<td>${cells[n]?.html ?? ''}</td>`)}</tr>`)}</tbody></table>`,
  'fields down the side, without a table': (headings, rows) =>
    `<div>${all(headings, (text, n) => `<div style="display: flex"><div style="width: 150px">${text}</div>${all(rows, (cells) => `<div style="${box}; width: 90px">${cells[n]?.html ?? ''}</div>`)}</div>`)}</div>`,
  'one list for each column': (headings, rows) =>
    `<div style="display: flex">${all(headings, (text, n) => `<div style="width: 150px"><h4 style="${box}">${text}</h4><ul style="padding: 0">${all(rows, (cells) => `<li style="${box}">${cells[n]?.html ?? ''}</li>`)}</ul></div>`)}</div>`,
  'cells that stand by their places only, below headings in an element of their own': (headings, rows) => {
    const at = (column: number, row: number): string =>
      `position: absolute; left: ${column * 150}px; top: ${row * 24}px; width: 150px; ${box}`;
    return `<div><div style="display: flex">${all(headings, (text) => `<div style="width: 150px">${text}</div>`)}</div><div><div style="position: relative; height: ${rows.length * 24}px">
      ${all(rows, (cells, row) => all(cells, ({ html }, n) => `<div style="${at(n, row)}">${html}</div>`))}</div></div></div>`;
  },
  'tables whose role was taken from them, a row of filters, an index of columns that starts anew': (
    headings,
    rows,
  ) => {
    const cell = (role: string, n: number, html: string): string =>
      `<td role="${role}" data-column="${Math.max(0, n - 1)}" aria-colindex="${n + 1}">${html}</td>`;
    return `<div role="group"><table role="presentation" style="table-layout: fixed"><tbody role="presentation"><tr role="row">${all(headings, (text, n) => cell('columnheader', n, `<div>${text}</div>`))}</tr>
      <tr role="row">${all(headings, (_, n) => cell('gridcell', n, '<div><ul role="menubar"><li>Search</li></ul><input type="text"></div>'))}</tr></tbody></table>
      <table role="presentation" style="table-layout: fixed"><tbody role="presentation">${all(rows, (cells) => `<tr role="row">${all(cells, ({ html }, n) => cell('gridcell', n, html))}</tr>`)}</tbody></table></div>`;
  },
  'letters in place of a picture before each name, a badge before some': (headings, rows) => {
    const disc = 'display: inline-flex; width: 24px; height: 24px; border-radius: 50%; background: #ddd';
    const named = ({ html, text, key }: DrawnCell, row: number): string => {
      if (key === 'company' || key === 'dealName')
        return `<div><span>${/^\p{L}/u.exec(text.trim())?.[0].toUpperCase() ?? ''}</span> <div>${html}</div></div>`;
      return key === 'contactName'
        ? `<div style="display: flex"><span class="disc" style="${disc}; opacity: ${1 - row / 100}">${['QX', 'ZW', 'Y'][row % 3] ?? ''}</span><div>${html}</div></div>`
        : html;
    };
    const link = (cell: DrawnCell, row: number): string =>
      row % 5 === 2 && cell.html.startsWith('<a')
        ? `<span class="badge">New</span> ${cell.html}`
        : named(cell, row);
    return `<table><thead><tr>${all(headings, (text) => `<th>${text}</th>`)}</tr></thead><tbody>${all(rows, (cells, row) => `<tr>${all(cells, (cell) => `<td>${link(cell, row)}</td>`)}</tr>`)}</tbody></table>`;
  },
};

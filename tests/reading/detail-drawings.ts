/** One field as a page may draw it: its label, its value, and a remark on the value ("Valid email"). */
export type Field = readonly [label: string, value: string, remark?: string];

const copy = '<button type="button" aria-label="Copy"><svg></svg></button>';
const inBlock = (value: string, remark?: string): string =>
  remark === undefined
    ? value
    : `<span>${value}</span>${copy}<div class="remark"><i data-icon-name="Check">&#xE73E;</i><span>${remark}</span></div>`;
const inLine = (value: string, remark?: string): string =>
  remark === undefined ? value : `<span>${value}</span> ${copy} <span class="badge">${remark}</span>`;
const each = (fields: readonly Field[], draw: (field: Field, n: number) => string): string =>
  fields.map(draw).join('');
const inPairs = (fields: readonly Field[], draw: (few: readonly Field[]) => string, size: number): string =>
  fields.flatMap((_, n) => (n % size === 0 ? [draw(fields.slice(n, n + size))] : [])).join('');

/** Ways in which component libraries and hand-written pages put labels and values. */
export const drawings: Readonly<Record<string, (fields: readonly Field[]) => string>> = {
  'dt and dd': (fields) =>
    `<dl>${each(fields, ([label, value, remark]) => `<dt>${label}</dt><dd>${inBlock(value, remark)}</dd>`)}</dl>`,
  'th and td': (fields) =>
    `<table>${each(fields, ([label, value, remark]) => `<tr><th scope="row">${label}</th><td>${inBlock(value, remark)}</td></tr>`)}</table>`,
  'four cells a row': (fields) =>
    `<table>${inPairs(fields, (few) => `<tr>${each(few, ([label, value, remark]) => `<td>${label}:</td><td>${inBlock(value, remark)}</td>`)}</tr>`, 2)}</table>`,
  'a row of labels over a row of values': (fields) =>
    `<table>${inPairs(fields, (few) => `<tr>${each(few, ([label]) => `<th>${label}</th>`)}</tr><tr>${each(few, ([, value, remark]) => `<td>${inBlock(value, remark)}</td>`)}</tr>`, 3)}</table>`,
  'elements in turns': (fields) =>
    `<div>${each(fields, ([label, value, remark]) => `<div>${label}</div><div>${inBlock(value, remark)}</div>`)}</div>`,
  'two columns': (fields) =>
    `<div><div>${each(fields, ([label]) => `<div>${label}</div>`)}</div><div>${each(fields, ([, value, remark]) => `<div>${inBlock(value, remark)}</div>`)}</div></div>`,
  'items of a list': (fields) =>
    `<ul>${each(fields, ([label, value, remark]) => `<li><span>${label}</span><p>${inLine(value, remark)}</p></li>`)}</ul>`,
  'lines of one text': (fields) =>
    `<div>${each(fields, ([label, value, remark]) => `<b>${label}</b><br>${value}<br>${remark ?? ''}<br>`)}</div>`,
  'fields that are only read': (fields) =>
    each(
      fields,
      ([label, value, remark], n) =>
        `<div><label for="f${n}" id="f${n}l">${label}</label><span><input id="f${n}" aria-labelledby="f${n}l" readonly value="${value}"></span>${remark === undefined ? '' : `<div>${remark}</div>`}</div>`,
    ),
  'labels around fields': (fields) =>
    each(
      fields,
      ([label, value, remark]) =>
        `<label><span>${label}</span><textarea readonly>${value}</textarea></label>${remark === undefined ? '' : `<small>${remark}</small>`}`,
    ),
  'labels below values': (fields) =>
    each(
      fields,
      ([label, value, remark]) => `<div><div>${inBlock(value, remark)}</div><div>${label}</div></div>`,
    ),
  'labels told to assistive technology': (fields) =>
    each(
      fields,
      ([label, value, remark]) =>
        `<div role="group" aria-label="${label}"><span class="icon"></span><div>${inBlock(value, remark)}</div></div>`,
    ),
  'wrappers in wrappers': (fields) =>
    each(
      fields,
      ([label, value, remark]) =>
        `<div><div><div><span><svg></svg><span>${label}</span><span aria-hidden="true">*</span></span></div></div><div><div><span>${inLine(value, remark)}</span></div></div></div>`,
    ),
  'rows with roles': (fields) =>
    `<div role="table">${each(fields, ([label, value, remark]) => `<div role="row"><div role="rowheader">${label}</div><div role="cell">${inBlock(value, remark)}</div></div>`)}</div>`,
};

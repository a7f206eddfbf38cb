import css from '../style.css?inline';

/** A column and a row as the grid element takes them. Texts of slotted columns lie in the light DOM. */
export interface HeColumn {
  readonly id: string;
  readonly header: string;
  readonly slotted: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
}
export interface HeRow {
  readonly key: string;
  /** As the key, but never twice. */ readonly slotKey: string;
  readonly texts: readonly string[];
}
export interface HeModel {
  readonly columns: readonly HeColumn[];
  readonly rows: readonly HeRow[];
  readonly skeletonRows: number;
}

/** A row, or a skeleton row without texts. */
type Line = Omit<HeRow, 'texts'> & { readonly texts: readonly string[] | null };

let shared: CSSStyleSheet | null = null;
/** The site's style, for shadow roots. */
export function sheet(): CSSStyleSheet {
  if (shared === null) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  return shared;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Writes only what differs, so that an observer sees what changed and nothing else. */
const write = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

class Host extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });
  constructor() {
    super();
    this.root.adoptedStyleSheets = [sheet()];
  }
}

/** The portal's data grid, as recorded on its sister pages: ids carry column key and row key. Rows are reused. */
export class HeDataGrid extends Host {
  readonly #body = make('tbody', {});
  readonly #head = make('tr', { id: 'column-header', role: 'row' });
  #columns: readonly HeColumn[] = [];

  constructor() {
    super();
    this.root.append(
      make('table', { class: 'data-grid__table', role: 'grid' }, make('thead', {}, this.#head), this.#body),
    );
    this.#head.addEventListener('click', (event) => {
      const id = event.target instanceof Element ? event.target.closest('th')?.id : undefined;
      const column = this.#columns.find((one) => id === `cell-${one.id}-column-header`);
      if (column !== undefined) this.dispatchEvent(new CustomEvent('sort', { detail: column.id }));
    });
  }

  set model(model: HeModel) {
    const sameColumns =
      model.columns.length === this.#columns.length &&
      model.columns.every(
        (one, n) =>
          one.id === this.#columns[n]?.id &&
          one.header === this.#columns[n]?.header &&
          one.slotted === this.#columns[n]?.slotted,
      );
    if (!sameColumns) this.#body.replaceChildren();
    this.#columns = model.columns;
    if (!sameColumns) this.#drawHead();
    else this.#markSorted();
    const skeleton = Array.from({ length: model.skeletonRows }, (_, n) => ({
      key: `he-row-${n}`,
      slotKey: '',
      texts: null,
    }));
    const rows: readonly Line[] = model.skeletonRows > 0 ? skeleton : model.rows;
    while (this.#body.rows.length > rows.length) this.#body.deleteRow(-1);
    const lines = [...this.#body.rows];
    const added = document.createDocumentFragment();
    for (const [n, row] of rows.entries()) {
      const line = lines[n];
      const isSkeleton = row.texts === null;
      if (line !== undefined && line.classList.contains('data-grid__row--skeleton') === isSkeleton) {
        this.#fill(line, row);
        continue;
      }
      // Filled before it goes in: thousands of slots that share the empty name for a moment cost minutes.
      const fresh = this.#newRow(isSkeleton);
      this.#fill(fresh, row);
      if (line === undefined) added.append(fresh);
      else line.replaceWith(fresh);
    }
    this.#body.append(added);
  }

  #drawHead(): void {
    this.#head.replaceChildren(
      make('th', { id: 'header-selection', class: 'data-grid__selection' }),
      ...this.#columns.map(({ id, header }) =>
        make(
          'th',
          { id: `cell-${id}-column-header`, role: 'columnheader', scope: 'col', class: 'data-grid__header' },
          id === 'favorite'
            ? make('span', { class: 'only-read' }, header)
            : make('button', { class: 'data-grid__sort', type: 'button' }, header),
        ),
      ),
    );
    this.#markSorted();
  }

  #markSorted(): void {
    for (const { id, sorted } of this.#columns) {
      const heading = this.#head.querySelector(`[id="cell-${id}-column-header"]`);
      if (heading !== null && (sorted !== null || heading.hasAttribute('aria-sort')))
        write(heading, 'aria-sort', sorted ?? 'none');
    }
  }

  #newRow(skeleton: boolean): HTMLTableRowElement {
    return make(
      'tr',
      { role: 'row', class: skeleton ? 'data-grid__row data-grid__row--skeleton' : 'data-grid__row' },
      make(
        'td',
        { class: 'data-grid__selection', role: 'gridcell' },
        skeleton ? '' : make('input', { type: 'checkbox', tabindex: '-1' }),
      ),
      ...this.#columns.map(({ slotted }, n) => {
        const inside = skeleton
          ? make('div', { class: 'skeleton' })
          : slotted
            ? make('span', {}, make('slot', {}))
            : make('span', { class: 'data-grid__cell-content-wrapper' });
        return n === 0
          ? make('th', { class: 'data-grid__row-header', scope: 'row', role: 'rowheader' }, inside)
          : make('td', { class: 'data-grid__cell', role: 'gridcell' }, inside);
      }),
    );
  }

  #fill(line: HTMLTableRowElement, { key, slotKey, texts }: Line): void {
    write(line, 'id', `row-${key}`);
    const [selection, ...cells] = line.cells;
    if (selection !== undefined) write(selection, 'id', `cell-selection-${key}`);
    for (const [n, cell] of cells.entries()) {
      const column = this.#columns[n];
      if (column === undefined) continue;
      write(cell, 'id', `cell-${column.id}-${key}`);
      const inside = cell.firstElementChild;
      if (texts === null || inside === null) continue;
      if (column.slotted) write(inside.firstElementChild ?? inside, 'name', `${column.id}-${slotKey}`);
      else if (inside.textContent !== texts[n]) inside.textContent = texts[n] ?? '';
    }
  }
}

/** A button whose words stay in the light DOM, inside a native button of its shadow root. */
class HeButton extends Host {
  static readonly observedAttributes = ['aria-pressed', 'aria-label'];
  readonly #button = make(
    'button',
    { type: 'button', part: 'control', class: 'he-button' },
    make('slot', {}),
  );
  constructor() {
    super();
    this.root.append(this.#button);
  }
  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (value === null) this.#button.removeAttribute(name);
    else this.#button.setAttribute(name, value);
  }
}

/** Registers the elements under a workspace's own prefix, once. */
export function defineElements(prefix: string): void {
  if (customElements.get(`${prefix}_he-data-grid`) !== undefined) return;
  const layoutTag = `${prefix}_he-layout`;
  customElements.define(
    layoutTag,
    class extends Host {
      readonly content = make('div', { id: 'content' });
      constructor() {
        super();
        this.root.append(this.content);
      }
    },
  );
  customElements.define(
    `${prefix}_he-shell`,
    class extends Host {
      constructor() {
        super();
        this.root.append(document.createElement(layoutTag));
      }
    },
  );
  customElements.define(`${prefix}_he-button`, HeButton);
  customElements.define(`${prefix}_he-data-grid`, class extends HeDataGrid {});
}

/** Where the page's content goes: inside the layout's shadow root, inside the shell's. */
export function contentOf(shell: Element, prefix: string): Element | null {
  return (
    shell.shadowRoot?.querySelector(`${prefix}_he-layout`)?.shadowRoot?.querySelector('#content') ?? null
  );
}

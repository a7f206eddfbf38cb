import {
  AllCommunityModule,
  createGrid,
  ModuleRegistry,
  themeQuartz,
  type ColDef,
  type GridApi,
  type ICellRendererParams,
} from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { linkColumn, type ColumnKey } from '../../columns';
import { hasLinks } from '../../expected';
import type { Truth } from '../../truth';
import { headerOf } from '../../words';
import { cellOf, plainText, repeated, rowKeyOf } from '../cells';
import { hrefOf } from '../state';
import type { GridProps } from './grid';

ModuleRegistry.registerModules([AllCommunityModule]);

function render(
  truth: Truth,
  key: ColumnKey,
  { options, onOpen, onFavorite }: GridProps,
): HTMLElement | string {
  const cell = cellOf(truth, key, options);
  if (cell.kind === 'favorite') {
    const button = document.createElement('button');
    button.className = 'mark';
    button.setAttribute('aria-pressed', String(cell.pressed));
    button.setAttribute('aria-label', cell.label);
    button.textContent = cell.pressed ? '★' : '☆';
    button.addEventListener('click', () => onFavorite(truth.id));
    return button;
  }
  if (key !== linkColumn(options.columns)) {
    const span = document.createElement('span');
    if (cell.kind === 'status') {
      const icon = document.createElement('i');
      icon.className = `dot mark-${cell.icon}`;
      icon.ariaHidden = 'true';
      span.append(icon, ' ');
    }
    span.append(cell.text);
    return span;
  }
  const link = document.createElement(hasLinks(options) ? 'a' : 'button');
  link.className = 'link';
  link.textContent = cell.text;
  if (hasLinks(options)) link.setAttribute('href', hrefOf({ referral: truth.id }));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    onOpen(truth.id);
  });
  return link;
}

/** AG Grid community: virtualizes rows and columns, places cells absolutely, scrolls by itself. */
export default function AgGrid(props: GridProps) {
  const { rows, options, loading } = props;
  const host = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<Truth> | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const again = useRef<ReadonlySet<Truth>>(new Set());
  useEffect(() => {
    if (host.current === null) return undefined;
    const grid = createGrid<Truth>(host.current, {
      theme: themeQuartz,
      loading: true,
      rowData: [],
      getRowId: ({ data }) =>
        again.current.has(data) ? String(data.rowNumber) : rowKeyOf(data, latest.current.options),
      defaultColDef: { resizable: true },
    });
    api.current = grid;
    return () => grid.destroy();
  }, []);
  useEffect(() => {
    const columnDefs: ColDef<Truth>[] = options.columns.map((key) => ({
      colId: key,
      headerName: headerOf(key, options),
      width: key === 'favorite' ? 90 : 170,
      sortable: key !== 'favorite',
      comparator: () => 0,
      valueGetter: ({ data }) =>
        data === undefined ? '' : plainText(cellOf(data, key, latest.current.options)),
      cellRenderer: ({ data }: ICellRendererParams<Truth>) =>
        data === undefined ? '' : render(data, key, latest.current),
    }));
    api.current?.setGridOption('columnDefs', columnDefs);
  }, [options.columns.join(), options.language]);
  useEffect(() => {
    again.current = repeated(rows);
    api.current?.setGridOption('loading', loading);
    api.current?.setGridOption('rowData', loading ? [] : [...rows]);
    api.current?.refreshCells({ force: true });
  }, [rows, loading, options]);
  return <div ref={host} className="ag-host" />;
}

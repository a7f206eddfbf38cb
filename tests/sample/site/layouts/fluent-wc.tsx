import {
  allComponents,
  provideFluentDesignSystem,
  type DataGrid,
  type DataGridCell,
} from '@fluentui/web-components';
import { html, when } from '@microsoft/fast-element';
import { createElement, useEffect, useRef } from 'react';
import { linkColumn, type ColumnKey } from '../../columns';
import { hasLinks } from '../../expected';
import type { Truth } from '../../truth';
import { headerOf } from '../../words';
import { cellOf, columnId, plainText } from '../cells';
import { hrefOf } from '../state';
import type { GridProps } from './grid';

provideFluentDesignSystem().register(allComponents);

type Row = Readonly<Record<string, string>> & { readonly truth: never };
const truthOf = (cell: DataGridCell): Truth | undefined => (cell.rowData as { truth?: Truth } | null)?.truth;

/** Fluent web components (FAST): `fluent-data-grid` makes its rows and cells by itself, from plain objects. */
export default function FluentWebComponents(props: GridProps) {
  const { rows, options, loading } = props;
  const grid = useRef<DataGrid>(null);
  const latest = useRef(props);
  latest.current = props;

  const templateOf = (key: ColumnKey) => {
    const text = (cell: DataGridCell): string => {
      const truth = truthOf(cell);
      return truth === undefined ? '' : plainText(cellOf(truth, key, latest.current.options));
    };
    const open = (cell: DataGridCell, event: Event): boolean => {
      event.preventDefault();
      const truth = truthOf(cell);
      if (truth !== undefined) latest.current.onOpen(truth.id);
      return false;
    };
    if (key === 'favorite') {
      const of = (cell: DataGridCell) => {
        const truth = truthOf(cell);
        const drawn = truth && cellOf(truth, key, latest.current.options);
        return drawn?.kind === 'favorite' ? drawn : null;
      };
      return html<DataGridCell>`<template
        ><fluent-button
          appearance="stealth"
          aria-pressed="${(cell) => String(of(cell)?.pressed ?? false)}"
          aria-label="${(cell) => of(cell)?.label ?? ''}"
          @click="${(cell) => {
            const truth = truthOf(cell);
            if (truth !== undefined) latest.current.onFavorite(truth.id);
          }}"
          >${(cell) => (of(cell)?.pressed ? '★' : '☆')}</fluent-button
        ></template
      >`;
    }
    if (key !== linkColumn(options.columns)) return html<DataGridCell>`<template>${text}</template>`;
    return html<DataGridCell>`<template
      >${when(() => hasLinks(options), html<DataGridCell>`<fluent-anchor appearance="hypertext" href="${(cell) => hrefOf({ referral: truthOf(cell)?.id ?? null })}" @click="${(cell, { event }) => open(cell, event)}">${text}</fluent-anchor>`)}${when(() => !hasLinks(options), html<DataGridCell>`<fluent-button appearance="lightweight" @click="${(cell, { event }) => open(cell, event)}">${text}</fluent-button>`)}</template
    >`;
  };

  useEffect(() => {
    if (grid.current === null) return;
    grid.current.columnDefinitions = options.columns.map((key, n) => ({
      columnDataKey: columnId(key, n, options),
      title: headerOf(key, options),
      cellTemplate: templateOf(key),
    }));
  }, [options.columns.join(), options.language, options.list]);
  useEffect(() => {
    if (grid.current === null) return;
    grid.current.rowsData = loading
      ? []
      : rows.map(
          (truth) =>
            ({
              truth,
              ...Object.fromEntries(
                options.columns.map((key, n) => [
                  columnId(key, n, options),
                  plainText(cellOf(truth, key, options)),
                ]),
              ),
            }) as unknown as Row,
        );
  }, [rows, loading, options]);
  return createElement('fluent-data-grid', {
    ref: grid,
    'generate-header': 'sticky',
    'aria-label': 'Referrals',
  });
}

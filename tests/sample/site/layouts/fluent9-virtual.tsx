import {
  FluentProvider,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  webLightTheme,
} from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { fluent9Parts } from './fluent9-parts';
import type { GridProps } from './grid';
import { drawn, heading } from './parts';

const rowHeight = 44;

/** Fluent UI v9's table parts, virtualized: rows are placed absolutely and named by `aria-rowindex` alone. */
export default function Fluent9Virtual(props: GridProps) {
  const { rows, options, loading, onSort, offset, total } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: loading ? 0 : rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  return (
    <FluentProvider theme={webLightTheme}>
      <Table
        noNativeElements
        role="grid"
        aria-rowcount={total + 1}
        aria-colcount={options.columns.length}
        aria-busy={loading}
        sortable
      >
        <TableHeader>
          <TableRow aria-rowindex={1}>
            {options.columns.map((key, n) => (
              <TableHeaderCell key={key} aria-colindex={n + 1} onClick={() => onSort(key)}>
                {heading(key, props)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <div ref={scroller} className="scrolled" role="presentation">
          <TableBody style={{ position: 'relative', height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key: at }) => {
              const truth = rows[index];
              return truth === undefined ? null : (
                <TableRow
                  key={at}
                  aria-rowindex={offset + index + 2}
                  style={{
                    position: 'absolute',
                    insetInline: 0,
                    height: rowHeight,
                    transform: `translateY(${start}px)`,
                  }}
                >
                  {options.columns.map((key, n) => (
                    <TableCell key={key} aria-colindex={n + 1} className="cut">
                      {drawn(truth, key, props, fluent9Parts)}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </div>
      </Table>
    </FluentProvider>
  );
}

import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  Skeleton,
  SkeletonItem,
  TableCellLayout,
  webLightTheme,
  type TableColumnDefinition,
} from '@fluentui/react-components';
import type { Truth } from '../../truth';
import { fluent9Parts } from './fluent9-parts';
import type { GridProps } from './grid';
import { drawn, heading } from './parts';

/** Fluent UI v9: `DataGrid` as its documentation uses it, all rows of the page in the document. */
export default function Fluent9(props: GridProps) {
  const { rows, options, loading, sort, onSort } = props;
  const columns: TableColumnDefinition<Truth>[] = options.columns.map((key) =>
    createTableColumn<Truth>({
      columnId: key,
      // Sorting is done by the page; the grid shows the arrow.
      compare: () => 0,
      renderHeaderCell: () => heading(key, props),
      renderCell: (truth) => {
        const content = drawn(truth, key, props, fluent9Parts);
        return typeof content === 'string' ? <TableCellLayout truncate>{content}</TableCellLayout> : content;
      },
    }),
  );
  return (
    <FluentProvider theme={webLightTheme}>
      {loading ? (
        <Skeleton aria-label="Loading">
          {Array.from({ length: 8 }, (_, n) => (
            <SkeletonItem key={n} className="skeleton-line" />
          ))}
        </Skeleton>
      ) : (
        <DataGrid
          items={[...rows]}
          columns={columns}
          getRowId={(truth: Truth) => truth.rowNumber}
          selectionMode="multiselect"
          sortable
          {...(sort === null
            ? {}
            : {
                sortState: {
                  sortColumn: sort.key,
                  sortDirection: sort.descending ? ('descending' as const) : ('ascending' as const),
                },
              })}
          onSortChange={(_, { sortColumn }) => {
            const key = options.columns.find((one) => one === sortColumn);
            if (key !== undefined) onSort(key);
          }}
        >
          <DataGridHeader>
            <DataGridRow selectionCell={{ checkboxIndicator: { 'aria-label': 'Select all rows' } }}>
              {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
            </DataGridRow>
          </DataGridHeader>
          <DataGridBody<Truth>>
            {({ item, rowId }) => (
              <DataGridRow<Truth>
                key={rowId}
                selectionCell={{ checkboxIndicator: { 'aria-label': 'Select row' } }}
              >
                {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
              </DataGridRow>
            )}
          </DataGridBody>
        </DataGrid>
      )}
    </FluentProvider>
  );
}

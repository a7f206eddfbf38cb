import type { TableView } from '../../domain/table-view';

/** How the table stands before anybody chose anything. */
export const FIRST_VIEW: TableView = {
  tab: 'to-answer',
  search: '',
  filter: {},
  sort: { column: 'deadline', descending: false },
  columns: [],
};

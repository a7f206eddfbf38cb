import { constant, assert, anything, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_VIEWS, NO_VIEWS, validViews } from './table-view';

const view = {
  tab: 'snoozed',
  search: 'contoso',
  filter: { list: ['inbound'] },
  sort: { column: 'customer', descending: true },
  columns: ['country'],
};

test('views stay as they are', () => {
  const views = { saved: [{ id: '1', name: 'Mine', ...view }], last: view };
  expect(validViews(views)).toEqual(views);
});

test('what is no view is left out, the others stay', () => {
  expect(
    validViews({
      saved: [
        { id: '1', name: ' ', ...view },
        { id: '2', name: ' B ', ...view, filter: { list: 'inbound', empty: [] } },
        7,
      ],
      last: 'no',
    }),
  ).toEqual({ saved: [{ id: '2', name: 'B', ...view, filter: {} }], last: null });
  expect(
    validViews({ saved: Array.from({ length: 80 }, (_, at) => ({ id: `${at}`, name: 'x', ...view })) }).saved,
  ).toHaveLength(MOST_VIEWS);
});

test('an older view was of all referrals; a table left as it came opens with what is to be answered', () => {
  const { tab: _, ...older } = view;
  const untouched = { ...older, search: '', filter: {} };
  expect(validViews({ saved: [{ id: '1', name: 'A', ...older }], last: older })).toMatchObject({
    saved: [{ tab: 'all' }],
    last: { tab: 'all' },
  });
  expect(validViews({ last: untouched }).last?.tab).toBe('to-answer');
});

test('nothing is ever thrown at', () => {
  assert(
    property(
      oneof(anything(), record({ saved: anything(), last: oneof(anything(), constant(view)) })),
      (value) => {
        const valid = validViews(value);
        expect(validViews(valid)).toEqual(valid);
      },
    ),
  );
  expect(validViews(undefined)).toEqual(NO_VIEWS);
});

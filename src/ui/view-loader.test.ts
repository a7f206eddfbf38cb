import { expect, test, vi } from 'vitest';
import { blankReferral } from '../domain/kept';
import type { TriageRow, TriageView } from '../messages/triage-verbs';
import type { AskWorker } from './ask-worker';
import { heldViews } from './held-views';
import { viewLoader } from './view-loader';

const at = '2026-11-21T09:00:00Z';
const row = (key: string): TriageRow => blankReferral(key, 'lead', at);

/** A worker that holds these rows, and gives the part that is asked for. */
function workerWith(rows: () => readonly TriageRow[]) {
  const ask = vi.fn(async (_verb: string, query: TriageView['query']) => ({
    query,
    rows: rows().slice(query.offset, query.offset + query.limit),
    matching: rows().length,
    hints: {},
  }));
  return ask as typeof ask & AskWorker;
}

test('the next rows follow; one that moved stands once, where it stands now', async () => {
  const all = Array.from({ length: 40 }, (_, index) => row(`r${index}`));
  let rows = all;
  const held = heldViews();
  const { refresh, showMore } = viewLoader(
    held,
    workerWith(() => rows),
    new AbortController().signal,
  );
  await refresh();
  expect(held.view.peek()?.rows).toHaveLength(30);
  const [first, ...others] = all;
  if (first === undefined) throw new Error('no rows');
  rows = [...others, first]; // what stood first is the last now
  await showMore();
  expect(held.view.peek()?.rows.map(({ key }) => key)).toEqual([
    ...all.slice(1, 30).map(({ key }) => key),
    ...rows.slice(30).map(({ key }) => key),
  ]);
});

test('where all rows are there, nothing is asked', async () => {
  const ask = workerWith(() => [row('only')]);
  const held = heldViews();
  const { refresh, showMore } = viewLoader(held, ask, new AbortController().signal);
  await refresh();
  await showMore();
  expect(ask).toHaveBeenCalledTimes(1);
});

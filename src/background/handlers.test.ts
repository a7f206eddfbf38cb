import { expect, test, vi } from 'vitest';
import type { Verb } from '../messages/contract';
import { handlerOf } from './handlers';

const onDemand = vi.hoisted(() =>
  vi.fn(() => ({ handlers: { 'health.get': async () => 'well' }, search: vi.fn() })),
);

vi.mock('./reading-handlers', () => ({ readingHandlers: { 'page.read': async () => 'read' } }));
vi.mock('./kept-state', () => ({ shownStore: vi.fn(), viewsOf: vi.fn(), withRows: vi.fn() }));
vi.mock('./worker', () => ({ connections: vi.fn(), onDemand, pageWatch: vi.fn(), team: vi.fn() }));

test('what pages report and popup and panel open with is done by the worker itself', async () => {
  expect(await handlerOf('page.read')(null as never, {})).toBe('read');
  expect(handlerOf('triage.view')).toBeTypeOf('function');
  expect(onDemand).not.toHaveBeenCalled();
});

test('everything else is handled on demand; an unknown verb is refused', async () => {
  expect(await handlerOf('health.get')({ account: null }, {})).toBe('well');
  for (const verb of ['toString', 'constructor', 'no.verb'] as unknown as readonly Verb[])
    expect(() => handlerOf(verb)).toThrow('no such verb');
});

import { beforeEach, expect, test, vi } from 'vitest';
import { goOnAnswering } from './go-on';

const session = new Map<string, unknown>();
const taken = vi.hoisted(() => ({ in: 0, goOnAnswering: vi.fn(async () => undefined) }));

vi.mock('../platform/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (keys: readonly string[]) =>
          Object.fromEntries(keys.flatMap((key) => (session.has(key) ? [[key, session.get(key)]] : []))),
      },
    },
  },
}));
vi.mock('./worker', () => ({
  onDemand() {
    taken.in += 1;
    return taken;
  },
}));

const answering = (kind: string): unknown => ({
  v: 0,
  data: { id: 'a', referral: {}, values: {}, fillings: [], step: { kind } },
});

beforeEach(() => {
  session.clear();
  taken.in = 0;
  taken.goOnAnswering.mockClear();
});

test.each([
  ['nothing', {}],
  ['an answer that was dismissed', { answering: { v: 0, data: null } }],
  ['an answer that is given', { answering: answering('filled') }],
  ['a queue that was dismissed', { answerQueue: { v: 0, data: null } }],
  ['what is no answer and no queue', { answering: { v: 0, data: 5 }, answerQueue: { v: 0, data: 'x' } }],
])('a wake with %s takes nothing in', async (_what, stored) => {
  for (const [key, value] of Object.entries(stored)) session.set(key, value);
  await goOnAnswering();
  expect(taken.in).toBe(0);
});

test.each([
  ['an answer under way', { answering: answering('looking') }],
  ['an answer that is being filled in', { answering: answering('filling') }],
  ['a queue', { answerQueue: { v: 0, data: { id: 'q', state: 'running', items: [] } } }],
  // What Partner Center shows of its referrals, and that one was erased, still belongs into its report.
  ['a queue that has ended', { answerQueue: { v: 0, data: { id: 'q', state: 'ended', items: [] } } }],
])('a wake with %s goes on with it', async (_what, stored) => {
  for (const [key, value] of Object.entries(stored)) session.set(key, value);
  await goOnAnswering();
  expect(taken.goOnAnswering).toHaveBeenCalledOnce();
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answering, AnsweringStep } from '../../messages/answering-verbs';
import type { StripMessage } from '../../messages/strip-verbs';
import { storedValue } from '../../platform/stored';
import { stripContent, toldToPage } from './page-strip';

const answering = (step: AnsweringStep, change: Partial<Answering> = {}): Answering => ({
  id: 'run',
  referral: { key: 'k', company: null, contactName: null, dealName: null, id: null },
  answer: 'accept',
  template: 'x',
  values: {},
  step,
  certain: true,
  tab: 7,
  fillings: [],
  startedAt: '2026-11-20T10:00:00.000Z',
  ...change,
});
const filled: AnsweringStep = {
  kind: 'filled',
  report: {
    id: 'run/0',
    fields: [
      { field: 'notes', kind: 'filled', shown: 'x' },
      { field: 'dealName', kind: 'kept', shown: 'y' },
    ],
    yours: ['Estimated value'],
    stopped: false,
    heldBack: 0,
  },
};

describe('what the strip says', () => {
  it.each<[string, AnsweringStep, object | null]>([
    ['to press the button', { kind: 'press-button' }, { kind: 'press', answer: 'accept' }],
    ['how much is filled', filled, { kind: 'filled', answer: 'accept', done: 1, left: 2 }],
    ['nothing while it looks', { kind: 'looking' }, null],
    [
      'nothing once all is taken back',
      { kind: 'undone', fields: [{ field: 'notes', kind: 'restored', shown: '' }] },
      null,
    ],
    [
      'what still stands',
      { kind: 'undone', fields: [{ field: 'notes', kind: 'gone' }] },
      { kind: 'undone', answer: 'accept', done: 0, all: 1 },
    ],
  ])('%s', (_, step, content) => {
    expect(stripContent(answering(step))).toEqual(content);
  });
});

describe('telling the page', () => {
  /** Tabs whose strip listens, and what each was told. */
  let listening: Set<number>;
  let told: string[];
  let wanted: boolean;

  beforeEach(() => {
    listening = new Set();
    told = [];
    wanted = true;
    vi.stubGlobal('chrome', {
      tabs: {
        sendMessage: async (tab: number, { ask }: StripMessage) => {
          if (!listening.has(tab)) throw new Error('Receiving end does not exist');
          told.push(`${tab} ${ask.content?.kind ?? 'nothing'}`);
          return true;
        },
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const kept = () => {
    const items: Record<string, unknown> = {};
    const area = {
      get: async (key: string) => ({ [key]: items[key] }),
      set: async (next: Record<string, unknown>) => void Object.assign(items, next),
    };
    return toldToPage(
      storedValue<Answering | null>(() => area, 'answering', null),
      {
        settings: async () => ({ values: { pageStrip: wanted } }),
        loadStrip: async (tab) => void listening.add(tab),
      },
    );
  };

  it('puts the script there when it first has something to say, and follows each step', async () => {
    const stored = kept();
    await stored.update(() => answering({ kind: 'looking' }));
    await stored.update(() => answering({ kind: 'press-button' }));
    await stored.update((now) => now && { ...now, certain: false });
    await stored.update(() => answering(filled));
    await stored.update(() => null);
    await vi.waitFor(() => expect(told).toEqual(['7 press', '7 filled', '7 nothing']));
  });

  it('leaves the page that the answer left', async () => {
    const stored = kept();
    await stored.update(() => answering({ kind: 'press-button' }));
    await stored.update(() => answering(filled, { id: 'next', tab: 8 }));
    await vi.waitFor(() => expect(told).toEqual(['7 press', '7 nothing', '8 filled']));
  });

  it('says nothing where the user does not want it', async () => {
    wanted = false;
    const stored = kept();
    await stored.update(() => answering({ kind: 'press-button' }));
    wanted = true;
    await stored.update(() => answering(filled));
    await vi.waitFor(() => expect(told).toEqual(['7 filled']));
  });
});

import { expect, test } from 'vitest';
import { Drafts } from '../../src/background/on-demand/drafts.ts';
import type { DraftAsk, DraftPart, ImportLine } from '../../src/messages/file-verbs.ts';
import type { send } from '../../src/messages/send.ts';
import { FileDraft } from '../../src/options/files/draft.ts';

const noProgress = (): void => undefined;
const signal = new AbortController().signal;
const kinds = ['text'] as const;

/** A worker that can be stopped: it forgets every draft. */
function worker() {
  let drafts = new Drafts();
  const put: DraftPart[] = [];
  let beforePut = (_count: number): void => undefined;
  const ask = (async (verb: string, { draft, at, part }: { draft: string; at: number; part: DraftPart }) => {
    if (verb !== 'draft.put') return {};
    beforePut(put.length);
    put.push(part);
    return { held: drafts.put(draft, at, structuredClone(part)) };
  }) as unknown as typeof send;
  return {
    ask,
    put,
    stop: () => {
      drafts = new Drafts();
    },
    stopBefore: (nth: number) => {
      beforePut = (count) => {
        if (count === nth) drafts = new Drafts();
      };
    },
    whole: ({ draft, size }: DraftAsk) => drafts.whole(draft, size) ?? { kind: 'lost' as const },
  };
}

const long = `${'a'.repeat(999_999)}😀${'b'.repeat(1_500_000)}`;

function textDraft(text: string, ask: typeof send, until = signal): FileDraft {
  const draft = new FileDraft(ask, until);
  draft.addText(text);
  return draft;
}

const line = (at: number): ImportLine => ({
  line: at,
  reading: {
    rowKey: null,
    kind: 'lead',
    list: null,
    favorite: null,
    statedExpiry: null,
    fields: { company: `Company ${at}`, notes: 'n'.repeat(5_000) },
  },
});
const lines = (from: number, to: number): readonly ImportLine[] =>
  Array.from({ length: to - from }, (_, at) => line(from + at));

test('a long text arrives whole, in parts that never cut a character', async () => {
  const { ask, put, whole } = worker();
  const held = await textDraft(long, ask).asking(kinds, async (draft) => whole(draft), noProgress);
  expect(put).toHaveLength(3);
  expect(put.every((part) => part.kind === 'text' && part.items.every((item) => !/\p{Cs}/u.test(item)))).toBe(
    true,
  );
  expect(held.text.join('')).toBe(long);
});

test('lines are sent while more of them come, and arrive in their order, each once', async () => {
  const { ask, put, whole } = worker();
  const draft = new FileDraft(ask, signal);
  draft.addLines(lines(0, 400));
  await new Promise((resolve) => setTimeout(resolve));
  expect(put.length).toBeGreaterThan(0);
  draft.addLines(lines(400, 900));
  const held = await draft.asking(['lines'], async (of) => whole(of), noProgress);
  expect(held.lines).toEqual(lines(0, 900));
});

test('the text may be on its way while the lines are asked about', async () => {
  const { ask, whole } = worker();
  const draft = new FileDraft(ask, signal);
  draft.addLines(lines(0, 3));
  const held = await draft.asking(
    ['lines'],
    async (of) => {
      draft.addText(long);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return whole(of);
    },
    noProgress,
  );
  expect(held.lines).toHaveLength(3);
  expect((await draft.asking(['lines', 'text'], async (of) => whole(of), noProgress)).text.join('')).toBe(
    long,
  );
});

test('a file without a good line can be asked about', async () => {
  const { ask, whole } = worker();
  const held = await new FileDraft(ask, signal).asking(['lines'], async (draft) => whole(draft), noProgress);
  expect(held.lines).toEqual([]);
});

test('a worker that was stopped between sending and asking gets everything again', async () => {
  const { ask, stop, whole } = worker();
  let asked = 0;
  const held = await textDraft(long, ask).asking(
    kinds,
    async (draft) => {
      asked += 1;
      if (asked === 1) stop();
      return whole(draft);
    },
    noProgress,
  );
  expect(asked).toBe(2);
  expect(held.text.join('')).toBe(long);
});

test('a worker that was stopped in the middle of sending never gets half a file', async () => {
  const { ask, stopBefore, whole } = worker();
  stopBefore(1);
  const held = await textDraft(long, ask).asking(kinds, async (draft) => whole(draft), noProgress);
  expect(held.text.join('')).toBe(long);
});

test('a worker that keeps losing it is given up', async () => {
  await expect(
    textDraft('x', worker().ask).asking(kinds, async () => ({ kind: 'lost' as const }), noProgress),
  ).rejects.toThrow('draft: lost');
});

test('a worker that cannot be asked is told by whoever asks', async () => {
  const ask = (async () => {
    throw new Error('nobody answered');
  }) as unknown as typeof send;
  await expect(
    textDraft(long, ask).asking(kinds, async () => ({ kind: 'lost' as const }), noProgress),
  ).rejects.toThrow('nobody answered');
});

test('an aborted draft asks nothing', async () => {
  const { ask, put } = worker();
  let asked = false;
  const question = async () => {
    asked = true;
    return { kind: 'lost' as const };
  };
  await expect(
    textDraft('x', ask, AbortSignal.abort()).asking(kinds, question, noProgress),
  ).rejects.toThrow();
  expect([put.length, asked]).toEqual([0, false]);
});

import { expect, test } from 'vitest';
import { Drafts } from '../../src/background/drafts.ts';
import type { DraftPart } from '../../src/messages/file-verbs.ts';
import type { send } from '../../src/messages/send.ts';
import { FileDraft } from '../../src/options/files/draft.ts';

const options = { signal: new AbortController().signal, onProgress: () => undefined };

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
    ask, put,
    stop: () => { drafts = new Drafts(); },
    stopBefore: (nth: number) => { beforePut = (count) => { if (count === nth) drafts = new Drafts(); }; },
    whole: (draft: FileDraft) => drafts.whole(draft.ask.draft, draft.ask.size),
    text: (draft: FileDraft) => drafts.whole(draft.ask.draft, draft.ask.size)?.text.join(''),
  };
}

const long = `${'a'.repeat(999_999)}😀${'b'.repeat(1_500_000)}`;

test('a long text arrives whole, in parts that never cut a character', async () => {
  const { ask, put, text, whole } = worker();
  const draft = new FileDraft({ text: long }, ask);
  await draft.asking(async () => whole(draft) ?? { kind: 'lost' as const }, options);
  expect(put).toHaveLength(3);
  expect(put.every((part) => part.kind === 'text' && part.items.every((item) => !/\p{Cs}/u.test(item)))).toBe(true);
  expect(text(draft)).toBe(long);
});

test('a worker that was stopped between sending and asking gets everything again', async () => {
  const { ask, stop, text, whole } = worker();
  const draft = new FileDraft({ text: long }, ask);
  let asked = 0;
  await draft.asking(async () => {
    asked += 1;
    if (asked === 1) stop();
    return whole(draft) ?? { kind: 'lost' as const };
  }, options);
  expect(asked).toBe(2);
  expect(text(draft)).toBe(long);
});

test('a worker that was stopped in the middle of sending never gets half a file', async () => {
  const { ask, stopBefore, text, whole } = worker();
  stopBefore(1);
  const draft = new FileDraft({ text: long }, ask);
  await draft.asking(async () => whole(draft) ?? { kind: 'lost' as const }, options);
  expect(text(draft)).toBe(long);
});

test('a worker that keeps losing it is given up', async () => {
  const draft = new FileDraft({ text: 'x' }, worker().ask);
  await expect(draft.asking(async () => ({ kind: 'lost' as const }), options)).rejects.toThrow('draft: lost');
});

test('an aborted draft asks nothing', async () => {
  const { ask, put } = worker();
  const draft = new FileDraft({ text: 'x' }, ask);
  let asked = false;
  const question = async () => { asked = true; return { kind: 'lost' as const }; };
  await expect(draft.asking(question, { ...options, signal: AbortSignal.abort() })).rejects.toThrow();
  expect([put.length, asked]).toEqual([0, false]);
});

import { expect, test } from 'vitest';
import type { RequestOf, Verb } from '../messages/contract';
import type { BulkItem } from '../messages/queue-verbs';
import { bulkStore } from './bulk-store';

const referral = {
  key: '',
  kind: 'lead',
  list: 'marketplace',
  company: 'Contoso',
  contactName: null,
  dealName: null,
  stage: 'received',
  outcome: null,
} as const;
const ready = (key: string, cautions: readonly { readonly kind: 'do-not-contact' }[] = []): BulkItem => ({
  key,
  kind: 'ready',
  referral: { ...referral, key },
  template: 'T',
  values: { notes: { kind: 'text', text: `For ${key}` } },
  cautions,
});
const items: readonly BulkItem[] = [
  ready('a'),
  ready('b', [{ kind: 'do-not-contact' }]),
  { key: 'c', kind: 'refused', referral: null, why: { kind: 'gone' } },
  ready('d'),
];

function prepared(start: 'started' | 'other-runs' = 'started') {
  const asked: { readonly verb: Verb; readonly ask: unknown }[] = [];
  let opened = 0;
  const store = bulkStore(
    {
      ask: (async (verb: Verb, ask: RequestOf<Verb>) => {
        asked.push({ verb, ask });
        return verb === 'bulk.prepare'
          ? { templates: [], items }
          : verb === 'queue.start'
            ? { kind: start }
            : { answers: [] };
      }) as never,
      openUpload: () => {
        opened += 1;
      },
    },
    ['a', 'b', 'c', 'd'],
    'decline',
  );
  return { store, asked, opened: () => opened };
}
const keys = (of: readonly { readonly key: string }[]): string => of.map(({ key }) => key).join('');

test('what has a caution takes part only where it is ticked, and each can be left out', async () => {
  const { store } = prepared();
  await store.load();
  expect([keys(store.ready.value), keys(store.refused.value), keys(store.taken.value)]).toEqual([
    'abd',
    'c',
    'ad',
  ]);
  store.take('b', true);
  store.take('a', false);
  store.chooseTemplate('other');
  await store.load();
  expect(keys(store.taken.value)).toBe('bd');
});

test('what was seen is what is handed over, to the queue as to the upload', async () => {
  const { store, asked, opened } = prepared();
  await store.load();
  expect(await store.queue()).toBe(true);
  const values = (key: string) => ({ notes: { kind: 'text', text: `For ${key}` } });
  expect(asked.at(-1)?.ask).toMatchObject({
    answers: [
      { key: 'a', answer: 'decline', template: 'T', values: values('a') },
      { key: 'd', answer: 'decline', template: 'T', values: values('d') },
    ],
  });
  expect(await store.upload()).toBe(true);
  expect(asked.at(-1)).toEqual({
    verb: 'upload.answers',
    ask: {
      remove: [],
      put: [
        { key: 'a', answer: 'decline', values: values('a') },
        { key: 'd', answer: 'decline', values: values('d') },
      ],
    },
  });
  expect(opened()).toBe(1);
});

test('while another queue runs, it is said, and the selection stays', async () => {
  const { store } = prepared('other-runs');
  await store.load();
  expect([await store.queue(), store.trouble.value]).toEqual([false, { kind: 'other-runs' }]);
});

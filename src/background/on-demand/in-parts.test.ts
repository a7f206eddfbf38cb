import { expect, test } from 'vitest';
import { blankReferral } from '../../domain/kept';
import { Disk } from '../disk-for-tests';
import { StateStore } from '../state-store';
import * as writing from '../writing/writing';
import { inParts } from './in-parts';

const at = '2026-11-21T08:00:00.000Z';
const record = (key: string) => blankReferral(key, 'lead', at);

function stored(keys: string) {
  const disk = new Disk([...keys].map(record));
  return {
    disk,
    stateStore: new StateStore(
      disk,
      () => undefined,
      () => writing,
    ),
  };
}
const keysOf = ({ records }: { readonly records: readonly { readonly key: string }[] }): string =>
  records.map(({ key }) => key).join('');

test('the parts are all records, each once, and no more than a part is read', async () => {
  const { disk, stateStore } = stored('edcba');
  const part = inParts();
  const [one, two, three] = [
    await part(stateStore, 0, 2),
    await part(stateStore, 2, 2),
    await part(stateStore, 4, 2),
  ];
  expect([one, two, three].map(keysOf)).toEqual(['ab', 'cd', 'e']);
  expect(new Set([one, two, three].map(({ mark, total }) => `${mark} ${total}`)).size).toBe(1);
  expect(disk.loads).toBe(0);
});

test('a list stays while others are written, and is another one once one of it is removed', async () => {
  const { stateStore } = stored('abcd');
  const part = inParts();
  const first = await part(stateStore, 0, 2);
  await stateStore.execute(() => ({
    change: { put: [record('aa'), { ...record('c'), note: 'new' }] },
    response: null,
  }));
  const second = await part(stateStore, 2, 1);
  expect([second.mark, keysOf(second), second.records[0]?.note]).toEqual([first.mark, 'c', 'new']);
  await stateStore.execute(() => ({ change: { remove: ['d'] }, response: null }));
  expect((await part(stateStore, 3, 1)).mark).not.toBe(first.mark);
  expect(keysOf(await part(stateStore, 0, 9))).toBe('aaabc');
});

test('one that another program took away begins the list anew', async () => {
  const { disk, stateStore } = stored('abcd');
  const part = inParts();
  const first = await part(stateStore, 0, 2);
  disk.records.delete('c');
  disk.records.set('x', record('x'));
  expect((await part(stateStore, 2, 2)).mark).not.toBe(first.mark);
  expect(keysOf(await part(stateStore, 0, 9))).toBe('abdx');
});

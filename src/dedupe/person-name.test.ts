import { expect, it } from 'vitest';
import { learnNameTables } from './name-tables';
import nameTables from './name-tables.txt?raw';
import { nameSignature, personName } from './person-name';
import { Words } from './words';

learnNameTables(nameTables);

const read = (fields: Parameters<typeof personName>[0], country = '') => {
  const name = personName(fields, country, new Words());
  return name === null
    ? null
    : [name.given.map(({ text }) => text).join(' '), name.family.map(({ text }) => text).join(' ')];
};

it.each([
  [{ firstName: 'Dr. John', lastName: 'Smith, PhD' }, ['john', 'smith']],
  [{ contactName: 'John Smith' }, ['john', 'smith']],
  [{ contactName: 'Smith, John A.' }, ['john a', 'smith']],
  [{ contactName: 'KOWALSKI Jan' }, ['jan', 'kowalski']],
  [{ contactName: 'Vincent van Gogh' }, ['vincent', 'gogh']],
  [{ contactName: 'Prof. Dr. Anna Maria Weber' }, ['anna maria', 'weber']],
  [{ contactName: '田中太郎' }, ['taro', 'tanaka']],
  [{ contactName: '田中 太郎 様' }, ['taro', 'tanaka']],
  [{ firstName: '太郎', lastName: '佐々木' }, ['taro', 'sasaki']],
  [{ contactName: '김민준' }, ['minjun', 'kim']],
  [{ firstName: 'Prof. Dr. 太郎', lastName: '田中' }, ['taro', 'tanaka']],
  [{ contactName: 'Prof. توفيق بن عاشور' }, ['twfyq', 'aashwr']],
  [{ firstName: 'Uma', lastName: 'IT Department' }, ['uma', '']],
  [{ lastName: 'Accounts Payable' }, null],
  [{ firstName: 'John Smith' }, ['john', 'smith']],
  [{ firstName: 'N/A', lastName: 'Smith' }, ['', 'smith']],
  [{ firstName: 'j@x.com', lastName: '-' }, null],
  [{}, null],
])('%j', (fields, parts) => expect(read(fields)).toEqual(parts));

it('reads characters as Mandarin in China only', () => {
  expect(read({ contactName: '林伟' }, 'CN')).toEqual(['wei', 'lin']);
  expect(read({ contactName: '林伟' }, 'JP')).toEqual(['伟', 'hayashi']);
});

it('has one signature for a name in any order and form', () => {
  const words = new Words();
  const signature = (fields: Parameters<typeof personName>[0]) => {
    const name = personName(fields, '', words);
    return name === null ? '' : nameSignature(name);
  };
  expect(signature({ firstName: 'Bob', lastName: 'Möller' })).toBe(
    signature({ contactName: 'Moeller, Robert' }),
  );
});

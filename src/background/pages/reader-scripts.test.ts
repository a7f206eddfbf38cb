import { expect, test } from 'vitest';
import { readerScripts } from './reader-scripts';

test('the words of each language come before the reader, which has English', () => {
  expect(readerScripts(['de-AT', 'de', 'en-US', 'pt', 'xx', ''])).toEqual([
    'content/words/de.js',
    'content/words/pt-BR.js',
    'content/reader.js',
  ]);
  expect(readerScripts(['en'])).toEqual(['content/reader.js']);
});

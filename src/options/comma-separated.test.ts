import { expect, test } from 'vitest';
import { commaSeparated } from './comma-separated';

test.each([
  ['big, renewal,big', ['big', 'renewal', 'big']],
  ['大口、更新，　東京', ['大口', '更新', '東京']],
  ['ja', ['ja']],
  [' , ;', []],
  ['', []],
])('"%s" has the parts %j', (typed, parts) => expect(commaSeparated(typed)).toEqual(parts));

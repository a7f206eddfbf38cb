import { expect, test } from 'vitest';
import { dynamicsKey, hasDynamicsKeys } from './dynamics-keys';

const keys = (warning: string): string[] => ['A', 'B', 'C'].map((name) => `${warning} ${name}`);

test.each(['(Do Not Modify)', '(Nicht ändern)', '（変更不可）', '(não modificar)'])(
  'three headings with %s are Dynamics’ own, in any language',
  (warning) => {
    expect(hasDynamicsKeys([...keys(warning), 'Name'])).toBe(true);
    expect([0, 1, 2, 3].map(dynamicsKey)).toEqual(['crmId', 'ignored', 'ignored', null]);
  },
);

test.each([
  ['fewer', keys('(Do Not Modify)').slice(0, 2)],
  ['different warnings', ['(One thing) A', '(One thing) B', '(Other) C']],
  ['behind the name', ['Date (UTC)', 'Time (UTC)', 'Day (UTC)']],
  ['nothing else', ['(Do Not Modify)', '(Do Not Modify)', '(Do Not Modify)']],
])('%s: they are not', (_what, headers) => {
  expect(hasDynamicsKeys(headers)).toBe(false);
});

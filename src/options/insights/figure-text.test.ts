import { expect, test } from 'vitest';
import { figureName } from '../../domain/insight-figures';
import { speakEnglish } from '../../ui/english-for-tests';
import { figureText } from './figure-text';

speakEnglish();

test.each([
  ['late', 'Late'],
  ['ended', 'Answered or expired'],
  [figureName.days(1), 'Days until an answer, 2–3'],
  [figureName.days(7), 'Days until an answer, over 14'],
  [figureName.answer('accepted', 'month', '2026-10'), 'Accepted, Oct 2026'],
  [figureName.answer('expired', 'month', null), 'Expired, Not known'],
  [figureName.answer('declined', 'source', '(co-sell)'), 'Declined, Co-sell'],
  [figureName.answer('declined', 'source', 'A/B'), 'Declined, A/B'],
  [figureName.person('Jana / Brno'), 'Answers, Jana / Brno'],
  [figureName.person(null), 'Answers, You'],
])('%s', (name, words) => {
  expect(figureText(name)).toBe(words);
});

test('what an address names that no version knows is shown as it is', () => {
  expect(['days/99', 'no such', 'accepted/month/soon'].map(figureText)).toEqual([
    'days/99',
    'no such',
    'Accepted, soon',
  ]);
});

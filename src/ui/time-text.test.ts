import { beforeEach, describe, expect, test, vi } from 'vitest';
import { speakEnglish } from './english-for-tests';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The formats are made once for a language: each language needs the module anew. */
async function speak(language: string): Promise<typeof import('./time-text')> {
  vi.resetModules();
  speakEnglish(language);
  return import('./time-text');
}

describe('in English', () => {
  let texts: typeof import('./time-text');
  beforeEach(async () => {
    texts = await speak('en-US');
  });

  test.each([
    [2 * day + 4 * hour + 59 * minute, '2 d 4 h'],
    [2 * day + 59 * minute, '2 d'],
    [23 * hour + 59 * minute + 59_999, '23 h 59 min'],
    [5 * hour, '5 h'],
    [90_000, '1 min'],
    [59_999, '< 1 min'],
    [0, '< 1 min'],
  ])('%d ms is "%s": two units at most, rounded down', (ms, shown) => {
    expect(texts.shortLength(ms)).toBe(shown);
  });

  test('for ears whole words', () => expect(texts.longLength(day + 2 * hour)).toBe('1 day, 2 hours'));
  test('ago, in one unit', () => {
    expect(texts.agoText(50 * hour)).toBe('2 days ago');
    expect(texts.agoText(20_000)).toBe('just now');
    expect(texts.agoText(-20_000), 'a clock that was set back').toBe('just now');
  });
  test('what is no moment gives nothing, what is no day is shown as it is', () => {
    expect(texts.momentText('soon')).toBe('');
    expect(texts.dayText('soon')).toBe('soon');
    expect(texts.dayText('2026-11-21')).toBe('Nov 21, 2026');
  });
});

test.each([
  ['cs', '2 dny 4 h'],
  ['de', '2 T 4 h'],
  ['fr', '2\u202Fj 4\u202Fh'],
  ['es', '2 d 4 h'],
  ['pt-BR', '2 dias 4 h'],
  ['pt-PT', '2 dias 4 h'],
  ['ja', '2日 4時間'],
  ['zh-CN', '2天 4小时'],
])('in %s a length of time is "%s"', async (language, shown) => {
  expect((await speak(language)).shortLength(2 * day + 4 * hour)).toBe(shown);
});

import { beforeAll, expect, test } from 'vitest';
import { speakEnglish } from './english-for-tests';
import { summaryText } from './summary-text';

beforeAll(() => speakEnglish());
const settings = { warningHours: 72, urgentHours: 24, keyboardShortcuts: true };
const said = (figures: Partial<Parameters<typeof summaryText>[0]>): string =>
  summaryText({ due: 0, calls: 0, overdue: 0, perhaps: 0, settings, ...figures });

test('answers, calls, what may expire today and what is overdue are told apart', () => {
  expect(said({ due: 15, calls: 3, overdue: 6, perhaps: 2 })).toBe(
    '12 to answer, 3 to call within 72 h · 2 may expire today · 4 overdue',
  );
});

test('what may expire today is not said to be overdue', () => {
  expect(said({ overdue: 2, perhaps: 2 })).toBe('2 may expire today');
  expect(said({ overdue: 4 })).toBe('Nothing expires within 72 h · 4 overdue');
});

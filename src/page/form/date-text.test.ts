import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateTexts, possibleDays, tookDay } from './date-text';

const first = (day: string, evidence: Partial<Parameters<typeof dateTexts>[1]>) =>
  dateTexts(day, { shown: '', hints: '', languages: ['en-US'], ...evidence })[0];

it.each([
  [{ hints: 'MM/DD/YYYY' }, '12/05/2026'],
  [{ hints: 'dd/mm/yyyy' }, '05/12/2026'],
  [{ hints: 'TT.MM.JJJJ' }, '05.12.2026'],
  [{ hints: 'dd. mm. rrrr' }, '05. 12. 2026'],
  [{ hints: 'jj/mm/aaaa' }, '05/12/2026'],
  [{ hints: 'YYYY-MM-DD' }, '2026-12-05'],
  [{ hints: 'M/D/YYYY' }, '12/5/2026'],
  [{ hints: 'Format: 31-12-2022' }, '05-12-2026'],
  [{ shown: '24.12.2026' }, '05.12.2026'],
  [{ shown: 'Dec 24, 2026' }, 'Dec 5, 2026'],
  [{ hints: 'Select a date...' }, '12/5/2026'],
  [{ languages: ['de-DE'] }, '5.12.2026'],
  [{ languages: ['ja-JP'] }, '2026/12/5'],
  [{ languages: ['en-GB'] }, '05/12/2026'],
  [{ languages: ['en'] }, 'Dec 5, 2026'],
])('with %j the first try is %s', (evidence, text) => {
  expect(first('2026-12-05', evidence)).toBe(text);
});

it('believes only what can be nothing else', () => {
  const took = (written: string, after: string) => tookDay('2026-12-05', written, after, ['en-US']);
  expect(took('12/5/2026', '12/5/2026')).toBe(true);
  expect(took('12/5/2026', 'Sat Dec 05 2026')).toBe(true);
  expect(took('12/5/2026', 'Tue May 12 2026')).toBe(false);
  expect(took('12/5/2026', '5.12.2026')).toBe(false); // written anew: which of the two was meant is not seen
  expect(took('Dec 5, 2026', '5.12.2026')).toBe(true);
  expect(took('12/5/2026', '12. 05. 2026')).toBe(true); // its own spaces and zeros, in the same order
  expect(took('12/5/2026', '')).toBe(false);
});

it('writes no text that means another day only', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('en-US', 'en-GB', 'de-DE', 'cs-CZ', 'ja-JP', 'fr-FR', 'pt-BR', 'en'),
      (wanted, tag) => {
        for (const text of dateTexts(wanted, { shown: '', hints: '', languages: [tag] }))
          expect(possibleDays(text, [tag]), text).toContain(wanted);
      },
    ),
    { numRuns: 200 },
  );
});

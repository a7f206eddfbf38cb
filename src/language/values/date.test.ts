import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages as ours } from '../words/languages';
import { columnDateOrder, readDate, type DateOrder } from './date';

const read = (
  text: string,
  languages: readonly string[] = ['en-US'],
  order: DateOrder | null = null,
): string => {
  const reading = readDate(text, { languages, order });
  return reading.kind === 'day' ? reading.day : reading.kind === 'instant' ? reading.instant : reading.kind;
};
const local = (...[year, month, ...rest]: [number, number, number, number, number]): string =>
  new Date(year, month - 1, ...rest).toISOString();

describe('readDate', () => {
  test.each<[text: string, languages: string[], order: DateOrder | null, expected: string]>([
    ['9/1/2022', ['en-US'], null, 'ambiguous'],
    ['9/1/2022', ['en-US'], 'mdy', '2022-09-01'],
    ['9/1/2022', ['en-GB'], 'dmy', '2022-01-09'],
    ['31-12-2022', ['en-US'], null, '2022-12-31'],
    ['31-12-2022', ['en-US'], 'mdy', '2022-12-31'],
    ['5/5/2022', ['en-US'], null, '2022-05-05'],
    ['2022-12-31', [], null, '2022-12-31'],
    ['2022/12/31', [], 'dmy', '2022-12-31'],
    ['Dec 22, 2022', ['en-US'], null, '2022-12-22'],
    ['December 1st, 2022', ['en-US'], null, '2022-12-01'],
    ['Aug 01, 2022', ['en-US'], null, '2022-08-01'],
    ['Aug 01, ...', ['en-US'], null, 'none'],
    ['Aug 01, 20…', ['en-US'], null, 'none'],
    ['22. 12. 2022', ['cs'], 'dmy', '2022-12-22'],
    ['22 déc. 2022', ['fr'], null, '2022-12-22'],
    ['22 déc. 2022', [], null, '2022-12-22'],
    ['1er janvier 2023', ['fr'], null, '2023-01-01'],
    ['2022年12月22日', ['ja'], null, '2022-12-22'],
    ['2022年12月22日(木)', ['ja'], null, '2022-12-22'],
    ['2022. 12. 22.', ['ko'], null, '2022-12-22'],
    ['2022년 12월 22일', ['ko'], null, '2022-12-22'],
    ['31/2/2022', ['en-US'], null, 'none'],
    ['Feb 29, 2023', ['en-US'], null, 'none'],
    ['12/22/22', ['en-US'], 'mdy', '2022-12-22'],
    ['10/11/12', ['en-US'], null, 'ambiguous'],
    ['01-Sep-22', ['en-US'], null, '2022-09-01'],
    ['22-Sep-01', ['en-US'], null, 'ambiguous'],
    ['17 abr 26', ['es'], null, '2026-04-17'],
    ['mar, 30 jun 2026', ['es'], null, '2026-06-30'],
    ['Aug 1, 2026 (3 days ago)', ['en-US'], null, '2026-08-01'],
    ['令和8年8月1日', ['ja'], null, 'none'],
    ['1/8/2569', ['th'], 'dmy', 'none'],
    ['\u200E9\u200E/\u200E1\u200E/\u200E2022', ['en-US'], 'mdy', '2022-09-01'],
    ['Dec 22, 2022, 3:15 PM PST', ['en-US'], null, '2022-12-22'],
    ['Dec 22, 2022 15:15 UTC', ['en-US'], null, '2022-12-22T15:15:00.000Z'],
    ['Dec 22, 2022 15:15 GMT+2', ['en-US'], null, '2022-12-22T13:15:00.000Z'],
    ['2022-12-22T10:00:00Z', [], null, '2022-12-22T10:00:00.000Z'],
    ['2022-12-22T10:00:00.1234567+01:00', [], null, '2022-12-22T09:00:00.123Z'],
    ['2022-02-31T10:00:00Z', [], null, 'none'],
    ['Contoso 2022', ['en-US'], null, 'none'],
    ['Deal 12 of May 2022 renewal', ['en-US'], null, 'none'],
    ['1-10 of 444', ['en-US'], null, 'none'],
    ['10.0.0.1', ['en-US'], null, 'none'],
    ['', [], null, 'none'],
  ])('%s in %j by %s is %s', (text, languages, order, expected) => {
    expect(read(text, languages, order)).toBe(expected);
  });

  test.each<[text: string, languages: string[], order: DateOrder | null]>([
    ['9/1/2022 3:15 PM', ['en-US'], 'mdy'],
    ['9/1/2022, 15:15', ['en-US'], 'mdy'],
    ['1.9.2022 15:15 Uhr', ['de'], 'dmy'],
    ['2022年9月1日 下午3:15', ['zh-TW'], null],
    ['2022. 9. 1. 오후 3:15', ['ko'], null],
    ['1. září 2022 v 15:15', ['cs'], null],
    ['1 sept. 2022 à 15:15', ['fr'], null],
    ['1 septembre 2022 à 15 h 15 min 00 s', ['fr-CA'], null],
    ['2022년 9월 1일 PM 3시 15분 0초', ['ko'], null],
    ['2022-09-01T15:15', [], null],
  ])('%s is an instant in the viewer’s zone', (text, languages, order) => {
    expect(read(text, languages, order)).toBe(local(2022, 9, 1, 15, 15));
  });

  test.each([
    ['1. Sep. 2022, 3 PM', 'de'],
    ['2022年9月1日 午後3時', 'ja'],
    ['1 sep 2022, 3 p. m.', 'es'],
  ])('%s is a full hour', (text, language) => {
    expect(read(text, [language])).toBe(local(2022, 9, 1, 15, 0));
  });

  const tags = [...ours, 'en-US', 'en-GB', 'es-MX', 'fr-CA', 'de-AT', 'zh-HK', 'nl-BE'];
  const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });

  test('what Intl writes in any language and style is that day, or is said to be ambiguous', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ours),
        fc.constantFrom('full', 'long', 'medium', 'short'),
        days,
        fc.boolean(),
        (tag, dateStyle, date, hinted) => {
          const text = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(date);
          const languages = hinted ? [tag] : [];
          const found = read(text, languages, columnDateOrder([text], languages));
          expect([date.toISOString().slice(0, 10), 'ambiguous']).toContain(found);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('named months are certain in the page’s language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tags), fc.constantFrom('long', 'full'), days, (tag, dateStyle, date) => {
        const text = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' }).format(date);
        expect(read(text, [tag])).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });

  test('with a time it is that minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tags),
        fc.constantFrom('long', 'medium'),
        days,
        (tag, dateStyle, date) => {
          date.setSeconds(0, 0);
          const text = new Intl.DateTimeFormat(tag, { dateStyle, timeStyle: 'short' }).format(date);
          const found = read(text, [tag], columnDateOrder([text], [tag]));
          expect([date.toISOString(), 'ambiguous'], text).toContain(found);
        },
      ),
      { numRuns: 800 },
    );
  });

  test('any text and any tag give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, languages) => {
        expect(readDate(text, { languages, order: columnDateOrder([text], languages) }).kind).toBeTypeOf(
          'string',
        );
      }),
    );
  });
});

describe('columnDateOrder', () => {
  test.each<[texts: string[], languages: string[], expected: DateOrder | null]>([
    [['9/1/2022'], ['en-US'], 'mdy'],
    [['9/1/2022'], ['en-us', 'cs'], 'mdy'],
    [['9/1/2022'], ['en-GB'], 'dmy'],
    [['9/1/2022'], ['en'], null],
    [['9/1/2022', '9/23/2022'], ['en-GB'], 'mdy'],
    [['9/1/2022', '23/9/2022'], ['en-US'], 'dmy'],
    [['23/9/2022', '9/23/2022'], ['en-US'], null],
    [['9-1-2022'], ['en-US'], null],
    [['9-1-2022'], ['nl'], 'dmy'],
    [['22/12/13', '22/12/31'], [], null],
    [['22/12/13', '22/12/45'], [], 'dmy'],
    [['9/1/2022 3:15 PM', '9/30/2022 3:15 PM'], [], 'mdy'],
    [['x', '', '99/99/2022'], ['en-US'], null],
    [[], ['en-US'], null],
  ])('%j in %j: %s', (texts, languages, expected) => {
    expect(columnDateOrder(texts, languages)).toBe(expected);
  });
});

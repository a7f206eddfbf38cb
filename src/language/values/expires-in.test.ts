import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages as ours } from '../words/languages';
import { readExpiresIn } from './expires-in';

const now = '2026-11-21T08:30:00.000Z';
const hour = 3_600_000;
const after = (milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

describe('readExpiresIn', () => {
  test.each<[text: string, languages: string[], hours: number, precisionMs: number]>([
    ['Deal expires in 2 day(s) 1 hour(s)', ['en-US'], 49, hour],
    ['Expires in 3 days', ['en-US'], 72, 24 * hour],
    ['Expires in 1 hour and 30 minutes', ['en-US'], 1.5, hour / 60],
    ['Lead expires in 2d 4h', ['en-US'], 52, hour],
    ['Vyprší za 2 dny 1 hodinu', ['cs'], 49, hour],
    ['Platnost obchodu vyprší za 5 dnů a 2 hod.', ['cs'], 122, hour],
    ['Läuft in 2 Tagen 1 Stunde ab', ['de'], 49, hour],
    ['Deal läuft in 2 Tag(en) 1 Stunde(n) ab', ['de'], 49, hour],
    ['L’offre expire dans 2 jour(s) 1 heure(s)', ['fr'], 49, hour],
    ['Expira en 2 días y 1 hora', ['es'], 49, hour],
    ['La trattativa scade tra 2 giorno/i e 1 ora/e', ['it'], 49, hour],
    ['Verloopt over 2 dag(en) 1 uur', ['nl'], 49, hour],
    ['Wygasa za 2 dni 1 godz.', ['pl'], 49, hour],
    ['Expira em 2 dia(s) e 1 hora(s)', ['pt-BR'], 49, hour],
    ['あと2日1時間で期限切れ', ['ja'], 49, hour],
    ['2일 1시간 후에 만료됩니다', ['ko'], 49, hour],
    ['交易将在 2 天 1 小时后到期', ['zh-CN'], 49, hour],
    ['交易將於 2 天 1 小時後到期', ['zh-TW'], 49, hour],
    ['Vyprší za 2 dny', [], 48, 24 * hour],
  ])('%s', (text, languages, hours, precisionMs) => {
    expect(readExpiresIn(text, now, languages)).toEqual({
      at: after(hours * hour),
      precisionMs,
      place: 'sentence',
      readAt: now,
    });
  });

  test('below a heading of expiry a date is the deadline: its instant, or the whole day', () => {
    const local = (year: number, month: number, day: number, hours = 0, minutes = 0): string =>
      new Date(year, month, day, hours, minutes).toISOString();
    expect(readExpiresIn('Dec 4, 2026', now, ['en-US'], true)).toEqual({
      at: local(2026, 11, 4),
      precisionMs: 24 * hour,
      place: 'label',
      readAt: now,
    });
    expect(readExpiresIn('4.12.2026 15:30', now, ['de-DE'], true)).toEqual({
      at: local(2026, 11, 4, 15, 30),
      precisionMs: hour / 60,
      place: 'label',
      readAt: now,
    });
    expect(readExpiresIn('4/12/2026', now, ['en'], true)).toBeNull();
    expect(readExpiresIn('Dec 4, 1999', now, ['en-US'], true)).toBeNull();
  });

  test.each<[text: string, languages: string[]]>([
    ['Our own offer expires in 300 days', ['en-US']],
    ['We need an answer, our budget expires in 1 hour', ['en-US']],
    ['Unser Angebot läuft in 300 Tagen ab', ['de']],
    ['Notre licence expire dans 2 jours', ['fr']],
    ['Naše licence vyprší za 2 dny', ['cs']],
    ['当社の契約はあと2日で期限切れ', ['ja']],
    ['Expired', ['en-US']],
    ['Expired 2 days ago', ['en-US']],
    ['Deal expired 2 days ago, expires no more', ['en-US']],
    ['Expires today', ['en-US']],
    ['Expires in 1.5 days', ['en-US']],
    ['Deal 3 expires in 2 days', ['en-US']],
    ['2 days', ['en-US']],
    ['Created 2 days ago', ['en-US']],
    ['Expires in 2 hours 3 days', ['en-US']],
    ['Expires on 9/1/2022', ['en-US']],
    ['Abgelaufen vor 2 Tagen', ['de']],
    ['Expiré il y a 2 jours', ['fr']],
    ['Platnost vypršela před 2 dny', ['cs']],
    ['The customer asked to be contacted directly; expires in 72 hours', ['en-US']],
    ['', []],
  ])('%s says nothing certain', (text, languages) => {
    expect(readExpiresIn(text, now, languages)).toBeNull();
  });

  test('under a heading about expiry the text need not say so', () => {
    expect(readExpiresIn('2 days 1 hour', now, ['en-US'], true)).toEqual({
      at: after(49 * hour),
      precisionMs: hour,
      place: 'label',
      readAt: now,
    });
  });

  test('Intl’s own units are read in every language and number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ours),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('long', 'short', 'narrow'),
        (language, days, hours, unitDisplay) => {
          const part = (unit: string, amount: number): string =>
            new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(amount);
          const found = readExpiresIn(`${part('day', days)} ${part('hour', hours)}`, now, [language], true);
          expect(found).toEqual({
            at: after((days * 24 + hours) * hour),
            precisionMs: hour,
            place: 'label',
            readAt: now,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any text and any tag give an answer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string()),
        fc.boolean(),
        (text, languages, inColumn) => {
          const found = readExpiresIn(text, now, languages, inColumn);
          if (found) expect(Date.parse(found.at)).toBeGreaterThanOrEqual(Date.parse(now));
        },
      ),
    );
  });
});

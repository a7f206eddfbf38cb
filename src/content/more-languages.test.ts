import { expect, test } from 'vitest';
import { pageLanguages } from '../domain/page-languages';
import type { PageReading } from '../domain/reading';
import { wantsMoreLanguages } from './more-languages';

const look = (kind: 'read' | 'not-understood' | 'no-list', drift: PageReading['drift'] = []) => {
  const state =
    kind === 'read' ? { kind, rows: 3 } : kind === 'not-understood' ? { kind, headings: [] } : { kind };
  return {
    report: { state, faults: [] } as const,
    readings: [
      {
        account: null,
        kind: 'lead',
        list: null,
        language: 'en',
        layout: 'table',
        readAt: '2026-11-20T09:00:00.000Z',
        tookMs: 1,
        columns: [],
        extent: { page: null, pages: null, total: null, filters: [], search: false },
        referrals: [],
        drift,
        faults: [],
        detail: false,
      } satisfies PageReading,
    ],
  };
};

test('English alone is enough for a page that is in English and understood', () => {
  expect(wantsMoreLanguages(look('read'), ['en-US', 'sv'], ['en'])).toBe(false);
});

test('the words of a language that the page or the browser names are wanted', () => {
  expect(wantsMoreLanguages(look('read'), ['de-AT', 'en'], ['en'])).toBe(true);
  expect(wantsMoreLanguages(look('read'), ['de-AT', 'en'], ['en', 'de'])).toBe(false);
});

test('what was not understood may be in any language; it is asked for once', () => {
  expect(wantsMoreLanguages(look('not-understood'), ['en'], ['en'])).toBe(true);
  expect(wantsMoreLanguages(look('no-list'), ['en'], ['en'])).toBe(true);
  const unknown = look('read', [{ kind: 'unknown-status', at: 'Status', word: 'Přijato', count: 1 }]);
  expect(wantsMoreLanguages(unknown, ['en'], ['en'])).toBe(true);
  expect(wantsMoreLanguages(unknown, ['en'], pageLanguages)).toBe(false);
});

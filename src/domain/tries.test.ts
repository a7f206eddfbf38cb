import { expect, test } from 'vitest';
import { deadlinesOf } from './deadline';
import { blankReferral } from './kept';
import { mayFollowUp, triesMade, type Try, validTry, withTry } from './tries';

const made = (id: string, at: string, kind: Try['kind'] = 'called', note: string | null = null): Try => ({
  id,
  kind,
  at,
  note,
});
const [monday, tuesday] = ['2026-11-16T09:00:00.000Z', '2026-11-17T09:00:00.000Z'];

test('in the order of time, each once', () => {
  const log = withTry(withTry([], made('b', tuesday)), made('a', monday));
  expect(log.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(withTry(log, made('a', monday))).toEqual(log);
  expect(withTry(log, made('a', monday, 'mailed')).map(({ kind }) => kind)).toEqual(['mailed', 'called']);
});

test("a customer's reply is no try of ours", () => {
  expect(triesMade([made('a', monday), made('b', monday, 'no-answer'), made('c', tuesday, 'replied')])).toBe(
    2,
  );
});

test('what is no try is refused; the future is now; an empty note is none', () => {
  expect(validTry(made('a', tuesday, 'mailed', '  '), monday)).toEqual(made('a', monday, 'mailed'));
  expect(validTry(made('a', monday, 'mailed', ' sent the quote '))?.note).toBe('sent the quote');
  for (const wrong of [{ id: '' }, { kind: 'visited' }, { at: 'soon' }, { note: 7 }])
    expect(validTry({ ...made('a', monday), ...wrong })).toBeNull();
});

test('the advice to follow up ends with the first try, and was never given where nobody may', () => {
  const lead = { ...blankReferral('a', 'lead', monday), list: 'marketplace' as const, createdAt: monday };
  const kinds = (facts: Partial<typeof lead>): readonly string[] =>
    deadlinesOf({ ...lead, ...facts }).map(({ kind }) => kind);
  expect(kinds({})).toEqual(['follow-up']);
  expect(kinds({ tries: [made('a', monday)] })).toEqual([]);
  expect(kinds({ doNotContact: true })).toEqual([]);
  expect(mayFollowUp({ ...lead, doNotContact: true })).toBe(false);
  expect(mayFollowUp({ ...lead, test: true })).toBe(false);
  expect(mayFollowUp(lead)).toBe(true);
});

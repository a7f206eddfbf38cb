import { expect, test } from 'vitest';
import { type HintDecision, type HintKind, type HintVerdict, validDecision } from './hint';
import { HintVerdicts, presentPair, type PresentReferrals } from './hint-verdicts';

const at = '2026-11-21T08:00:00.000Z';
const said = (
  a: string,
  b: string,
  verdict: HintVerdict | null,
  kind: HintKind = 'same-contact',
  ids: readonly string[] = [],
): HintDecision => ({ a, b, kind, verdict, at, ids });
/** Referrals by key, with their IDs. */
const there = (referrals: Readonly<Record<string, string | null>>): PresentReferrals => ({
  idOf: (key) => referrals[key],
  keyOf: (id) => Object.keys(referrals).find((key) => referrals[key] === id),
});
const all = there({ a: null, b: null, c: null, d: null, e: null });

test('what was said of a pair holds for it, in either order and of its kind', () => {
  const verdicts = new HintVerdicts([said('a', 'b', 'different')], all);
  expect(verdicts.of('b', 'a', 'same-contact')).toEqual({ verdict: 'different', by: 'pair' });
  expect(verdicts.of('a', 'b', 'same-company')).toBeNull();
  expect(verdicts.of('a', 'c', 'same-contact')).toBeNull();
});

test('what was taken back says nothing', () => {
  expect(new HintVerdicts([said('a', 'b', null)], all).of('a', 'b', 'same-contact')).toBeNull();
});

test('another company is never the same contact; the same contact is always of the same company', () => {
  const verdicts = new HintVerdicts(
    [said('a', 'b', 'different', 'same-company'), said('c', 'd', 'same')],
    all,
  );
  expect(verdicts.of('a', 'b', 'same-contact')?.verdict).toBe('different');
  expect(verdicts.of('c', 'd', 'same-company')?.verdict).toBe('same');
});

test('a rejection is passed on to whatever is the same as either side', () => {
  const verdicts = new HintVerdicts(
    [said('b', 'c', 'different'), said('a', 'b', 'same'), said('c', 'd', 'same')],
    all,
  );
  for (const [one, two] of [
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'd'],
  ] as const) {
    expect(verdicts.of(one, two, 'same-contact')).toEqual({ verdict: 'different', by: 'others' });
  }
  expect(verdicts.of('a', 'e', 'same-contact')).toBeNull();
});

test('"same" is passed on, but never against what was said of the pair itself', () => {
  const verdicts = new HintVerdicts(
    [said('a', 'b', 'same'), said('b', 'c', 'same'), said('a', 'c', 'different'), said('c', 'd', 'same')],
    all,
  );
  expect(verdicts.of('a', 'c', 'same-contact')).toEqual({ verdict: 'different', by: 'pair' });
  expect(verdicts.of('a', 'd', 'same-contact')).toEqual({ verdict: 'same', by: 'others' });
});

test('a referral that came back under another key is found by its ID', () => {
  const decision = said('a', 'b', 'different', 'same-contact', ['id1', 'id2']);
  expect(presentPair(decision, there({ a: 'id1', b: 'id2' }))).toEqual(['a', 'b']);
  expect(presentPair(decision, there({ a: 'id1', x: 'id2' }))).toEqual(['a', 'x']);
  expect(presentPair(decision, there({ y: 'id1', b: 'id2' }))).toEqual(['y', 'b']);
  expect(presentPair(decision, there({ y: 'id1', x: 'id2' }))).toEqual(['y', 'x']);
  expect(presentPair(decision, there({ a: 'id1' }))).toBeNull();
  expect(presentPair(said('a', 'b', 'different'), there({ a: null }))).toBeNull();
  // The ID of the one that is there must not stand for the other.
  expect(presentPair(said('a', 'b', 'different', 'same-contact', ['id1']), there({ a: 'id1' }))).toBeNull();
});

test('out of a file only whole decisions are taken, with the pair in order', () => {
  expect(validDecision({ a: 'z', b: 'c', kind: 'same-company', verdict: 'same', at })).toEqual(
    said('c', 'z', 'same', 'same-company'),
  );
  for (const damage of [{ b: 'z' }, { kind: 'twin' }, { verdict: 'maybe' }, { at: 'once' }, { a: 7 }]) {
    expect(
      validDecision({ a: 'z', b: 'c', kind: 'same-contact', verdict: 'same', at, ...damage }),
    ).toBeNull();
  }
  expect(validDecision(null)).toBeNull();
});

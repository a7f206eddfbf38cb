import { expect, it } from 'vitest';
import type { FormField } from './form';
import { formFits, type FormPurpose, type FormSigns } from './form-fits';
import type { AnswerKind } from './template';

const signs = (fields: readonly FormField[], more: Partial<FormSigns> = {}): FormSigns => ({
  fields,
  purposes: [],
  opener: null,
  reasons: null,
  ...more,
});
const withReason = ['reason', 'notes'] as const;

it.each<[AnswerKind, readonly FormField[], ReturnType<typeof formFits>]>([
  ['accept', ['dealName', 'notes'], 'fits'],
  ['accept', withReason, 'other'],
  ['decline', withReason, 'fits'],
  ['decline', ['notes'], 'unsure'],
  ['lost', ['dealName', 'notes'], 'other'],
  ['lost', withReason, 'unsure'],
  ['won', ['closeDate', 'value'], 'unsure'],
])('%s, by the fields %j alone: %s', (answer, fields, fits) => {
  expect(formFits(answer, signs(fields))).toBe(fits);
});

const siblings: readonly AnswerKind[] = ['decline', 'lost', 'close-as-error'];
it('is never the form of a sibling, whichever of its signs says so', () => {
  for (const answer of siblings)
    for (const other of [...siblings, 'edit'] as readonly FormPurpose[]) {
      const fits = other === answer ? 'fits' : 'other';
      expect(formFits(answer, signs(withReason, { purposes: [other] }))).toBe(fits);
      expect(formFits(answer, signs(withReason, { opener: other }))).toBe(fits);
      if (other !== answer)
        expect(formFits(answer, signs(withReason, { purposes: [answer], opener: other }))).toBe('other');
    }
  expect(formFits('won', signs(['value', 'notes'], { purposes: ['edit'] }))).toBe('other');
});

it('tells by the reasons which form it is', () => {
  expect(formFits('close-as-error', signs(withReason, { reasons: 'error' }))).toBe('fits');
  expect(
    formFits('close-as-error', signs(withReason, { reasons: 'decline', opener: 'close-as-error' })),
  ).toBe('other');
  expect(formFits('lost', signs(withReason, { reasons: 'error' }))).toBe('other');
});

it('is not sure where the page offers only what ends an accepted referral', () => {
  expect(formFits('accept', signs(['dealName', 'notes']), ['won', 'lost'])).toBe('unsure');
  expect(formFits('accept', signs(['dealName', 'notes']), ['accept', 'decline'])).toBe('fits');
});

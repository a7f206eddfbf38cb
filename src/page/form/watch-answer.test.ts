import { expect, it } from 'vitest';
import { classifyClick, type AnswerMoment } from './watch-answer';

const before: AnswerMoment = { form: null, offers: ['accept', 'decline'], submits: 0 };

it.each<[string, Partial<AnswerMoment>, string]>([
  ['a form came', { form: ['dealName', 'notes'] }, 'opened-form'],
  ['a form came, and something was submitted', { form: ['dealName'], submits: 1 }, 'answered'],
  ['another form came', { form: ['crmId'] }, 'unclear'],
  ['the button is gone and there is no form', { offers: [] }, 'answered'],
  ['nothing changed', {}, 'unclear'],
  ['nothing changed', {}, 'unclear'],
])('%s', (_, after, effect) => {
  expect(classifyClick('accept', before, { ...before, ...after })).toBe(effect);
});

it('a form that was open before proves nothing', () => {
  expect(
    classifyClick('decline', { ...before, form: ['notes'] }, { ...before, form: ['notes', 'reason'] }),
  ).toBe('unclear');
});

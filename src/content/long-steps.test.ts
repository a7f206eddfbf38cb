import { expect, test } from 'vitest';
import { longSteps } from './long-steps';

test('a step that is long in two looks in a row is told; once may have been another program', () => {
  const steps = longSteps();
  steps.took(80, { step: 'survey' });
  steps.took(20, { step: 'details' });
  expect(steps.ofLook()).toEqual([]);
  steps.took(90, { step: 'survey' });
  steps.took(60, { step: 'survey' });
  expect(steps.ofLook()).toEqual([{ step: 'survey', engine: '', error: 'long-step', at: '', count: 2 }]);
  expect(steps.ofLook()).toEqual([]);
});

test('a step that no other program explains is told at once', () => {
  const steps = longSteps();
  steps.took(900, { step: 'list', engine: 'cards' });
  expect(steps.ofLook()).toMatchObject([{ step: 'list', engine: 'cards', error: 'long-step' }]);
});

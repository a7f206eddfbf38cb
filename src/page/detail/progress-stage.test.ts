import { expect, test } from 'vitest';
import { progressStage } from './progress-stage';

const stageOf = (...steps: readonly string[]): unknown =>
  progressStage(
    steps.map((text) => ({ text: text.replace('> ', ''), current: text.startsWith('> ') })),
    ['en'],
  );

test('the current step says where a referral stands', () => {
  expect(stageOf('> Received\n(Pending)', 'Accepted', 'Won/lost', 'Closed')).toEqual({
    stage: 'received',
    outcome: null,
  });
  expect(stageOf('Received', 'Accepted', '> Won/lost\n(Pending)', 'Closed')).toEqual({
    stage: 'accepted',
    outcome: null,
  });
  expect(stageOf('Created', '> Won/lost', 'Closed')).toEqual({ stage: 'accepted', outcome: null });
  expect(stageOf('Received', 'Declined', '> Closed\n(Declined)')).toEqual({
    stage: 'archived',
    outcome: 'declined',
  });
});

test('without a current step, or with words that are none, nothing is said', () => {
  expect(stageOf('Received', 'Accepted')).toBeNull();
  expect(stageOf('> Wibble')).toBeNull();
});

import { expect, test } from 'vitest';
import { blankReferral, type KeptReferral } from './kept';
import { personFigures } from './person-figures';

const at = '2026-11-21T08:00:00.000Z';
const record = (more: Partial<KeptReferral>): KeptReferral => ({
  ...blankReferral('k', 'lead', at),
  ...more,
});
const tried = (kind: 'called' | 'replied', by?: string) => ({
  id: `${kind}${by ?? ''}`,
  kind,
  at,
  note: null,
  ...(by !== undefined && { by }),
});
const filled = { kind: 'filled', at, template: 'T' } as const;
const answered = { by: 'Eva', at, answer: 'accept' } as const;

test('answers and tries are counted by who made them; replies, and what was taken back, count for nobody', () => {
  expect(
    personFigures([
      record({ waiting: { answer: 'accept', template: 'T', since: at }, history: [filled] }),
      record({ stage: 'accepted', history: [filled], tries: [tried('called'), tried('replied')] }),
      record({ stage: 'received', history: [filled] }),
      record({ team: { claim: null, stage: null, answered }, tries: [tried('called', 'Jan')] }),
      record({
        stage: 'accepted',
        team: { claim: null, stage: null, answered },
        tries: [tried('called', 'Eva')],
      }),
    ]),
  ).toEqual([
    { by: null, answers: 2, tries: 1 },
    { by: 'Eva', answers: 2, tries: 1 },
    { by: 'Jan', answers: 0, tries: 1 },
  ]);
  expect(personFigures([record({})])).toEqual([]);
});

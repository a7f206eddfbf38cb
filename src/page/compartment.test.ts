import { expect, test } from 'vitest';
import { compartments, faultOf, OutOfTime } from './compartment';

const broken = (): never => {
  throw new TypeError('Contoso Ltd is undefined');
};

test('what fails is left out, and counted by its place', () => {
  const parts = compartments();
  expect(parts.run({ step: 'row' }, () => 1, 0)).toBe(1);
  expect(parts.run({ step: 'row' }, broken, 0)).toBe(0);
  expect(parts.run({ step: 'row' }, broken, 0)).toBe(0);
  expect(parts.run({ step: 'list', engine: 'cards' }, broken, null)).toBeNull();
  expect(parts.faults()).toEqual([
    { step: 'row', engine: '', error: 'TypeError', at: '', count: 2 },
    { step: 'list', engine: 'cards', error: 'TypeError', at: '', count: 1 },
  ]);
});

test('work in steps that fails after a pause is left out, and the rest goes on', () => {
  const parts = compartments();
  function* work(): Generator<void, string> {
    const first = yield* parts.runInSteps(
      { step: 'details' },
      function* fails(): Generator<void, string> {
        yield;
        return broken();
      },
      'nothing',
    );
    yield* parts.pause();
    return `${first}, and the rest`;
  }
  const steps = work();
  expect(steps.next().done).toBe(false);
  expect(steps.next().done).toBe(false);
  expect(steps.next()).toEqual({ done: true, value: 'nothing, and the rest' });
  expect(parts.faults()).toHaveLength(1);
});

test('where the time is up, the part at work ends, and what follows has its turn', () => {
  const parts = compartments();
  function* work(): Generator<void, readonly number[]> {
    const rows: number[] = [];
    yield* parts.runInSteps(
      { step: 'row' },
      function* all(): Generator<void, void> {
        for (let n = 0; ; n += 1) {
          rows.push(n);
          yield;
        }
      },
      undefined,
    );
    yield* parts.pause();
    return rows;
  }
  const steps = work();
  steps.next();
  steps.next();
  expect(steps.throw(new OutOfTime()).done).toBe(false);
  expect(steps.throw(new OutOfTime())).toEqual({ done: true, value: [0, 1] });
  expect(parts.faults()).toMatchObject([{ step: 'row', error: 'timeout', count: 2 }]);
});

test('an error in a pause that is no lack of time is none of ours to keep', () => {
  const steps = compartments().pause();
  steps.next();
  expect(() => steps.throw(new RangeError())).toThrow(RangeError);
});

/** An error as Chromium gives it. */
function thrown(message: string, ...frames: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;
  return error;
}

test('the place is the innermost one in a script of ours', () => {
  const id = 'abcdefghijklmnopabcdefghijklmnop';
  expect(
    faultOf(
      { step: 'row' },
      thrown(
        'x',
        'Array.map (<anonymous>)',
        `kt (chrome-extension://${id}/content/reader.js:1:2345)`,
        `chrome-extension://${id}/content/reader.js:1:99`,
      ),
    ).at,
  ).toBe('reader.js:1:2345');
  expect(faultOf({ step: 'row' }, thrown('x', `chrome-extension://${id}/content/reader.js:2:1`)).at).toBe(
    'reader.js:2:1',
  );
});

test('nothing of the page is in a fault: neither its addresses nor its texts', () => {
  const page = thrown(
    'Contoso\n    at chrome-extension://Contoso/secret.js:1:1',
    'f (https://partner.microsoft.com/Contoso.js:1:1)',
  );
  const fault = faultOf({ step: 'row' }, page);
  expect(JSON.stringify(fault)).not.toContain('Contoso');
  expect(fault.at).toBe('');
  const named = new Error('x');
  named.name = 'Contoso Ltd';
  expect(faultOf({ step: 'row' }, named).error).toBe('Error');
  expect(faultOf({ step: 'row' }, 'Contoso').error).toBe('string');
});

test('a page that makes everything fail fills no report', () => {
  const parts = compartments();
  for (let n = 0; n < 1_000; n += 1) parts.run({ step: 'list', engine: `engine-${n}` }, broken, null);
  expect(parts.faults().length).toBeLessThanOrEqual(50);
});

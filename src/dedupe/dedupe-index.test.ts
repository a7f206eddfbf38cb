import { expect, test } from 'vitest';
import { DedupeIndex } from './dedupe-index';

/** One customer as often as said. */
function sameContact(count: number): DedupeIndex {
  const index = new DedupeIndex();
  for (let n = 0; n < count; n += 1)
    index.insert({
      id: String(n).padStart(4, '0'),
      contactName: 'Ada Lovelace',
      company: 'Kowalczykiewicz Holding',
      email: 'ada.lovelace@kowalczykiewicz.example',
      country: 'PL',
    });
  return index;
}

const stepsOf = (index: DedupeIndex): number => [...index.hintsInSteps('0000')].length;

test('a record that is like many others is compared in more steps', () => {
  expect(stepsOf(sameContact(1))).toBe(0);
  // Each of its strong pairs is a step, and so is each 32 comparisons.
  expect(stepsOf(sameContact(30))).toBeGreaterThanOrEqual(29);
  expect(stepsOf(sameContact(200))).toBeGreaterThanOrEqual(Math.floor(199 / 32));
});

test('what is compared in steps gives the hints that are found at once', () => {
  const [atOnce, inSteps] = [sameContact(35), sameContact(35)];
  for (const id of ['0000', '0007', '0034']) {
    const steps = inSteps.hintsInSteps(id);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(atOnce.hintsOf(id));
    expect(step.value).toHaveLength(34);
  }
});

// Several clients on one real table engine, behind a network that fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAzurite, type Azurite } from './azurite.ts';
import { simulate, type SimulationResult } from './simulation.ts';

const FULL = import.meta.env.MODE === 'full';
const SEEDS = Array.from({ length: FULL ? 20 : 3 }, (_, at) => at + 1);
const SIZE = { clients: 8, steps: FULL ? 120 : 40 };
const MINUTES = 60_000;

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 3 * MINUTES);
afterAll(() => azurite.stop());

describe('clients behind a network that loses, repeats and delays', () => {
  for (const seed of SEEDS)
    test(
      `agree in the end and lost nothing (seed ${seed})`,
      async () => {
        const result = await simulate(azurite, { seed, ...SIZE, healing: true });
        console.info(`seed ${seed}: ${result.requests} requests, ${result.late} late`);
        expect(problemsOf(result)).toEqual({ disagreements: [], lost: [], claims: [] });
        expect(result.late).toBeGreaterThan(0);
      },
      20 * MINUTES,
    );

  test(
    'lose changes where rows are not healed: the simulation would notice',
    async () => {
      const lost: string[] = [];
      for (const seed of SEEDS)
        if (lost.length === 0)
          lost.push(...(await simulate(azurite, { seed, ...SIZE, healing: false })).lost);
      expect(lost).not.toEqual([]);
    },
    20 * MINUTES,
  );
});

function problemsOf({ disagreements, lost, claims }: SimulationResult): object {
  return { disagreements, lost, claims };
}

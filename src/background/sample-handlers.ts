import type { Handlers } from '../messages/contract';
import type { SampleState, SampleVerbs } from '../messages/sample-verbs';
import { heldPolicy } from './policy';
import { surfaceWork } from './later-scripts';
import { keeper, refresh, sample } from './worker';

/** What is asked of the sample data. */
export const sampleHandlers: Pick<Handlers, keyof SampleVerbs> = {
  'sample.get': () => state(),
  'sample.start': async () => {
    await sample.start(() => surfaceWork().sampleRecords(Date.now()));
    await refresh();
    return state();
  },
  'sample.stop': async () => {
    await sample.stop();
    await refresh();
    return state();
  },
};

async function state(): Promise<SampleState> {
  const [shown, { index }, { featuresOff }] = await Promise.all([sample.shown(), keeper.book(), heldPolicy()]);
  return { shown: shown !== null, possible: index.size === 0 && !featuresOff.includes('sample-data') };
}

import { sampleRecords } from '../../domain/sample-records';
import type { Handlers } from '../../messages/contract';
import type { SampleState, SampleVerbs } from '../../messages/sample-verbs';
import type { OnDemandServices } from './on-demand-services';

/** What is asked of the sample data. */
export function sampleHandlers({
  heldPolicy,
  stateStore,
  refresh,
  sample,
}: OnDemandServices): Pick<Handlers, keyof SampleVerbs> {
  async function state(): Promise<SampleState> {
    const [shown, { index }, { featuresOff }] = await Promise.all([
      sample.shown(),
      stateStore.state(),
      heldPolicy(),
    ]);
    return { shown: shown !== null, possible: index.size === 0 && !featuresOff.includes('sample-data') };
  }
  return {
    'sample.get': state,
    'sample.start': async () => {
      await sample.start(() => sampleRecords(Date.now()));
      await refresh();
      return state();
    },
    'sample.stop': async () => {
      await sample.stop();
      await refresh();
      return state();
    },
  };
}

import { signal } from '@preact/signals';
import { ImportJob, type ImportPorts } from './import-job';
import type { ImportState, ImportStore } from './import-state';

export function importStore(ports: ImportPorts): ImportStore {
  const state = signal<ImportState>({ kind: 'idle' });
  /** Null: no file is under way. */
  let job: ImportJob | null = null;

  function end(): void {
    job?.end();
    job = null;
  }

  return {
    state,
    async take(file) {
      end();
      job = new ImportJob(file, ports, (now) => {
        state.value = now;
      });
      await job.read();
    },
    say: async (origin) => job?.say(origin),
    sayDates: async (field, order) => job?.sayDates(field, order),
    sayColumn: async (header, meaning) => job?.sayColumn(header, meaning),
    async choose(choice) {
      const shown = state.peek();
      if (shown.kind === 'preview') await job?.choose(shown, choice);
    },
    async apply() {
      const shown = state.peek();
      const applied = job;
      if (applied === null || shown.kind !== 'preview') return;
      if ((await applied.apply(shown)) && job === applied) job = null;
    },
    cancel() {
      end();
      state.value = { kind: 'idle' };
    },
    async moreRows(group, from) {
      const shown = state.peek();
      return job === null || shown.kind !== 'preview' ? [] : job.moreRows(shown, group, from);
    },
  };
}

import type { Drift } from '../domain/reading';
import { kept } from './evidence';

/** Collects what could not be read, each kind, place and word once, with how often. */
export interface DriftTally {
  readonly add: (kind: Drift['kind'], at: string, word?: string, count?: number) => void;
  readonly all: () => readonly Drift[];
}

export function driftTally(): DriftTally {
  const lines = new Map<string, { kind: Drift['kind']; at: string; word?: string; count: number }>();
  return {
    add: (kind, at, word, count = 1) => {
      const key = `${kind}\n${at}\n${word ?? ''}`;
      const line = lines.get(key);
      if (line !== undefined) line.count += count;
      else if (lines.size < kept.drift)
        lines.set(key, word === undefined ? { kind, at, count } : { kind, at, word, count });
    },
    all: () => [...lines.values()],
  };
}

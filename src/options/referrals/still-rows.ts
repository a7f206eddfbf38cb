import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** So long a row has to stand before it counts: longer than a frame, too short to be waited for. */
const STILL_MS = 80;

/**
 * The rows that have stood in the table for a moment.
 * @param keys of the rows that are drawn now.
 */
export function useStillRows(keys: readonly string[]): ReadonlySignal<ReadonlySet<string>> {
  const still = useSignal<ReadonlySet<string>>(new Set());
  const drawn = keys.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      still.value = new Set(drawn.split('\n'));
    }, STILL_MS);
    return () => clearTimeout(timer);
  }, [drawn, still]);
  return still;
}

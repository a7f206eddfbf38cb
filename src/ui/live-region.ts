import { effect } from '@preact/signals';
import { aloud } from './say-aloud';

/** A line stays for so long, in ms: two that come close together are both read. */
const keptMs = 5_000;
/** A screen reader notes a region before it hears what changes in it, in ms. */
const notedMs = 100;

/**
 * Puts the one live region of a surface into the page: whatever is said goes through it (`sayAloud`, `Spoken`).
 * An open dialog makes all else silent, so the region stands in the dialog for as long.
 */
export function startLiveRegion(): void {
  const region = document.createElement('div');
  region.className = 'for-ears';
  region.setAttribute('aria-live', 'polite');
  /** @returns whether the region moved. */
  const place = (): boolean => {
    const around = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    if (region.parentNode === around) return false;
    region.replaceChildren();
    around.append(region);
    return true;
  };
  place();
  for (const change of ['toggle', 'close'])
    document.addEventListener(change, () => void place(), { capture: true });

  const lines: { readonly line: Element; readonly at: number }[] = [];
  effect(() => {
    const { words } = aloud.value;
    if (words === '') return;
    const add = (): void => {
      const now = performance.now();
      while (lines[0] !== undefined && now - lines[0].at > keptMs) lines.shift()?.line.remove();
      const line = document.createElement('p');
      line.textContent = words;
      region.append(line);
      lines.push({ line, at: now });
    };
    if (place()) setTimeout(add, notedMs);
    else add();
  });
}

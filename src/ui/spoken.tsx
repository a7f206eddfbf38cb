import { type ComponentChildren, h, type HTMLAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sayAloud } from './say-aloud';

interface Props extends HTMLAttributes<HTMLElement> {
  /** The element that is drawn. */
  readonly as?: 'p' | 'div' | 'span';
  readonly children: ComponentChildren;
}

/** A visible text that the surface's live region says too: when it appears, and when it changes. */
export function Spoken({ as = 'p', ...rest }: Props) {
  const drawn = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = drawn;
    if (current === null) return undefined;
    let last = '';
    const say = (): void => {
      // Unlike `textContent`, it parts what stands in lines of its own.
      const words = current.innerText.trim();
      if (words !== last && words !== '') sayAloud(words);
      last = words;
    };
    say();
    const watch = new MutationObserver(say);
    watch.observe(current, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return h(as, { ...rest, ref: drawn });
}

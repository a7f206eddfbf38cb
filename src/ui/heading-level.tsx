import type { ComponentChildren, JSX } from 'preact';

export type Level = 2 | 3;

interface Props {
  readonly level: Level;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A heading whose level follows from what stands above it, so that none is left out. */
export function HeadingLevel({ level, class: of, children }: Props): JSX.Element {
  return level === 2 ? <h2 class={of}>{children}</h2> : <h3 class={of}>{children}</h3>;
}

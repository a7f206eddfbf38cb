import type { JSX } from 'preact';

/** What areas are filled with: told apart by their pattern as well as by their colour. */
export type Ink = 'accepted' | 'declined' | 'expired' | 'urgent' | 'soon' | 'plain';

const step = 8;

/** The patterns, once in a page; areas name them by `url(#ink-…)`. */
export function Inks(): JSX.Element {
  return (
    <svg class="inks" aria-hidden="true" width="0" height="0">
      <defs>
        {(['accepted', 'plain', 'soon', 'urgent'] as const).map((ink) => (
          <pattern key={ink} id={`ink-${ink}`} width={step} height={step} patternUnits="userSpaceOnUse">
            <rect class={`ink-${ink}`} width={step} height={step} />
            {ink === 'soon' && <path class="ink-line" d="M0 8 8 0" />}
            {ink === 'urgent' && <path class="ink-line" d="M0 8 8 0M0 0 8 8" />}
          </pattern>
        ))}
        <pattern id="ink-declined" width={step} height={step} patternUnits="userSpaceOnUse">
          <rect class="ink-declined" width={step} height={step} />
          <path class="ink-line" d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />
        </pattern>
        <pattern id="ink-expired" width={step} height={step} patternUnits="userSpaceOnUse">
          <rect class="ink-expired" width={step} height={step} />
          <circle class="ink-dot" cx="2" cy="2" r="1.2" />
          <circle class="ink-dot" cx="6" cy="6" r="1.2" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A sample of an ink beside its word. */
export function InkSample({ ink }: { readonly ink: Ink }): JSX.Element {
  return (
    <svg class="ink-sample" aria-hidden="true">
      <rect width="100%" height="100%" fill={`url(#ink-${ink})`} />
    </svg>
  );
}

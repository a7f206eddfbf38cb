import type { StatusIcon } from './cells';

const paths: Readonly<Record<StatusIcon, string>> = {
  clock: 'M8 4v4l3 2',
  check: 'M5 8l2 2 4-4',
  cross: 'M5.5 5.5l5 5m0-5l-5 5',
  sync: 'M5 9a3 3 0 0 0 5.5 1M11 7A3 3 0 0 0 5.5 6',
};

/** The round icon before a status word; it says nothing to a screen reader, the word does. */
export const StatusMark = ({ icon }: { readonly icon: StatusIcon }) => (
  <svg
    className={`mark-${icon}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <circle cx="8" cy="8" r="6.5" />
    <path d={paths[icon]} />
  </svg>
);

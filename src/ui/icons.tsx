import type { JSX } from 'preact';

/** Outlines on a grid of 20 units, drawn for this extension. */
const outlines = {
  heart: 'M10 16.5S3.5 12.7 3.5 8.2A3.4 3.4 0 0 1 10 6.6a3.4 3.4 0 0 1 6.5 1.6c0 4.5-6.5 8.3-6.5 8.3Z',
  open: 'M11.5 3.5h5v5M16.5 3.5 9 11M8 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3',
  panel:
    'M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5ZM12 4v12',
  table:
    'M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5ZM3 8h14M8 8v8',
  search: 'M8.8 14.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6ZM12.8 12.8l3.7 3.7',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.8',
  alert: 'M10 3.6 17 16H3ZM10 8.3v3.4M10 13.7v.1',
  bell: 'M10 3.5a4.3 4.3 0 0 0-4.3 4.3c0 4-1.7 5.2-1.7 5.2h12s-1.7-1.2-1.7-5.2A4.3 4.3 0 0 0 10 3.5ZM8.6 15.5a1.5 1.5 0 0 0 2.8 0',
  flame:
    'M10.3 2.8c.6 3-2.1 4-3.6 6.2-2.2 3.3-.4 8.2 3.6 8.2 3.8 0 5.9-4 4-7.6-.3 1.1-.9 1.7-1.7 2 .5-3.2-.3-6.6-2.3-8.8Z',
  phone: 'M6.3 3.5 4.3 4.3C3.6 8.9 11 16.4 15.7 15.7l.8-2-3.2-2-1.5 1.3C10 12.2 7.8 10 7 8.2l1.3-1.5Z',
  check: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 10.2l2.1 2.1L13.2 8',
  cross: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.7 7.7l4.6 4.6M12.3 7.7l-4.6 4.6',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3V13.5M10 6.7v.1',
  ban: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5.1 5.1l9.8 9.8',
  flask: 'M8 3.5h4M8.7 3.5v4.3L4.7 15a1 1 0 0 0 .9 1.5h8.8a1 1 0 0 0 .9-1.5l-4-7.2V3.5M6.5 12h7',
  equal: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 8.5h6M7 11.5h6',
  alike: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7 10.6c.9-1.2 1.9-1.2 3-.4s2.1.8 3-.4',
  question: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.2a2 2 0 1 1 2.8 1.8c-.5.2-.8.6-.8 1.1v.3M10 13.7v.1',
  chevron: 'M7.5 5l5 5-5 5',
  sent: 'M3.5 10 16.5 4l-4 12.5L10 11.5ZM10 11.5 16.5 4',
  pin: 'M12.5 3.5l4 4-3 1-2.5 4-.5 2.5-5-5 2.5-.5 4-2.5ZM7.5 12.5 3.5 16.5',
  keys: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h11A1.5 1.5 0 0 1 17 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 13.5ZM6 8.5h.1M8.7 8.5h.1M11.3 8.5h.1M14 8.5h.1M6.5 11.8h7',
  copy: 'M7.5 7.5v-3A1 1 0 0 1 8.5 3.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-3M4.5 7.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z',
  download: 'M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 16.5h12',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4.5 16.5a5.5 5.5 0 0 1 11 0',
  refresh: 'M15.5 8A6 6 0 1 0 16 11.5M15.9 4.5V8h-3.5',
} as const;

export type IconName = keyof typeof outlines;

/** Icons whose direction follows the reading direction. */
const mirrored: ReadonlySet<IconName> = new Set(['open', 'panel', 'table', 'chevron', 'sent']);

/**
 * A picture beside words or inside a named button: never the only bearer of a meaning, so hidden from screen
 * readers.
 */
export function Icon({
  name,
  filled = false,
}: {
  readonly name: IconName;
  readonly filled?: boolean;
}): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-filled={filled || undefined}
      data-mirrored={mirrored.has(name) || undefined}
    >
      <path d={outlines[name]} />
    </svg>
  );
}

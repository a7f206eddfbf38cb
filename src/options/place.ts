import { computed, signal } from '@preact/signals';

/** Where the full page is: a section, and what is open in it, from the address' fragment `#/section/part`. */
export interface Place {
  readonly section: string;
  readonly part: string | null;
}

const placeIn = (fragment: string): Place => {
  const [section = '', ...rest] = fragment.replace(/^#\/?/u, '').split('/');
  const part = rest.join('/');
  return { section, part: part === '' ? null : decodeURIComponent(part) };
};

const fragment = signal(location.hash);
addEventListener('hashchange', () => {
  fragment.value = location.hash;
});

/** Follows the address; links with an `href` of {@link hrefTo} move it, so Back and bookmarks work. */
export const place = computed(() => placeIn(fragment.value));

export const hrefTo = (section: string, part: string | null = null): string =>
  part === null ? `#/${section}` : `#/${section}/${encodeURIComponent(part)}`;

export function goTo(section: string, part: string | null = null): void {
  location.hash = hrefTo(section, part);
}

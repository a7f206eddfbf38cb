/** Characters that are pasted along unseen: byte order mark, zero-width characters, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What surrounds an address in mails, documents and commands; `()` alone is a part of one. */
const END = /["'`<>|\]}“”„‘’«»]|(?<!\()\)/;

/** Mail filters that put an address into one of their own, with the parameter that holds it. */
const WRAPPERS: readonly { readonly host: RegExp; readonly parameter: string }[] = [
  { host: /\.safelinks\.protection\.outlook\.com$/i, parameter: 'url' },
];

/** The text without what mail, shells and documents add to it. */
export function plainText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&(?:amp;|#38;|#x26;)+/gi, '&')
    .replace(/[\\^]([&?=%])/g, '$1')
    .trim();
}

/** Addresses that the text may mean, the likeliest first: up to its first gap, or with line breaks taken out. */
export function addressesIn(text: string): readonly string[] {
  const at = text.search(/https?:\/\//i);
  if (at === -1) return [];
  const rest = text.slice(at);
  const [upToGap = ''] = rest.split(/\s/);
  const candidates = [upToGap, rest.replace(/\s+/g, '')].map(upToEnd).map(unwrapped);
  return [...new Set(candidates)];
}

/** How many addresses the text holds. */
export function addressCount(text: string): number {
  return text.match(/https?:\/\//gi)?.length ?? 0;
}

function upToEnd(text: string): string {
  const end = text.search(END);
  return (end === -1 ? text : text.slice(0, end)).replace(/[.,;:]+$/, '');
}

function unwrapped(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  for (const { host, parameter } of WRAPPERS) {
    const inner = url !== null && host.test(url.hostname) ? url.searchParams.get(parameter) : null;
    if (inner !== null) return inner;
  }
  return address;
}

import type { Verb } from '../messages/contract';

/** Verbs of the script on Partner Center's pages; all others belong to the extension's own pages. */
const PAGE_VERBS: ReadonlySet<string> = new Set<Verb>([
  'reader.load',
  'page.hello',
  'page.read',
  'walk.report',
]);
const PARTNER_CENTER_ORIGIN = 'https://partner.microsoft.com';

/** The part of a message's sender that tells who it is; all of it comes from the browser. */
export type Asker = Pick<chrome.runtime.MessageSender, 'id' | 'url'> & { readonly tab?: unknown };

/**
 * The trust boundary: a page's script may only report what it read, from Partner Center, in a tab; everything
 * else may only be asked by our own pages. Another extension, or another origin, may ask nothing.
 * @param own the extension's own ID; its pages live at `chrome-extension://<own>`.
 */
export function mayAsk(verb: Verb, { id, url, tab }: Asker, own: string): boolean {
  if (id !== own || url === undefined || !URL.canParse(url)) return false;
  const { protocol, host, origin } = new URL(url);
  if (PAGE_VERBS.has(verb)) return origin === PARTNER_CENTER_ORIGIN && tab !== undefined;
  return protocol === 'chrome-extension:' && host === own;
}

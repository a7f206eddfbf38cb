import type { Verb } from '../messages/contract';

/** Verbs of the script on Partner Center's pages; all others belong to the extension's own pages. */
const PAGE_VERBS: ReadonlySet<string> = new Set<Verb>([
  'reader.load',
  'page.hello',
  'page.read',
  'page.state',
  'page.presence',
  'form.sent',
  'form.more',
  'strip.undo',
  'walk.report',
]);
const PARTNER_CENTER_ORIGIN = 'https://partner.microsoft.com';

/** The part of a message's sender that tells who it is; all of it comes from the browser. */
type Asker = Pick<chrome.runtime.MessageSender, 'id' | 'url' | 'origin'> & {
  /** The browser tells its address only where it is a page of Partner Center, or one of ours. */
  readonly tab?: { readonly url?: string | undefined };
};

/**
 * The trust boundary: a page's script may only report what it read and what became of a form that it filled, and have
 * that taken back, from
 * Partner Center, in a tab of it; everything else may only be asked by our own pages. Another extension, or another
 * origin, may ask nothing.
 * @param own the extension's own ID; its pages live at `chrome-extension://<own>`.
 */
export function mayAsk(verb: Verb, { id, url, origin, tab }: Asker, own: string): boolean {
  if (id !== own || url === undefined || !URL.canParse(url)) return false;
  // A frame without an address (`about:srcdoc`) has the origin of the page that made it; one in a sandbox has none.
  if (PAGE_VERBS.has(verb))
    return origin === PARTNER_CENTER_ORIGIN && tab?.url?.startsWith(`${PARTNER_CENTER_ORIGIN}/`) === true;
  const { protocol, host } = new URL(url);
  return protocol === 'chrome-extension:' && host === own;
}

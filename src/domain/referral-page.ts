const ORIGIN = 'https://partner.microsoft.com';
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Whether a value from storage or a file is an address of Partner Center. */
export function isPartnerCenterPage(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === ORIGIN;
}

/**
 * The address of one referral's own page, out of the address at which its details were read: path, and of query and
 * fragment only what names the referral, as the rest may hold a search for a customer. Null where the address does not
 * name the referral: then it is a list's, and leads to no referral.
 * @param id the referral's GUID, lower case.
 */
export function referralPage(url: string, id: string | null): string | null {
  if (id === null || !isPartnerCenterPage(url)) return null;
  const { origin, pathname, searchParams, hash } = new URL(url);
  const names = (text: string): boolean => text.toLowerCase().includes(id);
  const query = new URLSearchParams(
    [...searchParams].filter(([, value]) => value.toLowerCase() === id),
  ).toString();
  const page = `${origin}${pathname}${query === '' ? '' : `?${query}`}${names(hash) ? hash : ''}`;
  return names(page) ? page : null;
}

/** The referral that an address names, where it names exactly one GUID; else null. */
export function guidInPage(url: string): string | null {
  const found = new Set([...url.matchAll(guid)].map(([one]) => one.toLowerCase()));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

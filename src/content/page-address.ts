import { listOfAddress } from '../domain/list-address';

/**
 * The address that tells what this document lists: its own, or that of the page around a frame which has none
 * of the kind.
 */
export function pageAddress(): URL {
  const own = new URL(location.href);
  // Scripts work only in frames of the page's own origin (see `mayWorkHere`), so its address may be read.
  return self === top || top === null || listOfAddress(own).referrals ? own : new URL(top.location.href);
}

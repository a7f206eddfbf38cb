/**
 * Why a stored value cannot be read: a newer version of the extension wrote it, or it is not what any version
 * wrote.
 */
export type Unreadable = 'newer' | 'damaged';

/** A stored value that counts as unset, because it cannot be read. It is left as it is. */
export interface UnreadValue {
  readonly name: LastingName;
  readonly why: Unreadable;
}

/** Values that outlive the browser's session, by their key in `chrome.storage`. */
export type LastingName = 'settings' | 'me' | 'saidColumns' | 'views' | 'formOpeners' | 'offerNames';

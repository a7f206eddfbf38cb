/**
 * Addresses of Partner Center's workspaces. Microsoft's documentation names several for the referrals, with and
 * without locale and version, and today's may be another: every one of them has one of these words.
 */
const workspace = /dashboard|referral|(?<![a-z])leads?(?![a-z])|opportunit|co-?sell|inbox/iu;

export const addressWorthReading = ({ pathname, search }: Location): boolean =>
  workspace.test(pathname + search);

/** What lists are made of, in roles, elements and the portal's own grid under any prefix. */
const lists = 'table, [role=grid], [role=treegrid], [role=table], [role=list], [role=listbox]';
const isGrid = ({ localName }: Element): boolean => localName.endsWith('data-grid');

/** Whether the page may show a list, at any depth of open shadow roots. Looks at names only, reads nothing. */
export function mayShowList(root: Document | ShadowRoot): boolean {
  if (root.querySelector(lists) !== null) return true;
  for (const element of root.querySelectorAll('*')) {
    if (isGrid(element)) return true;
    if (element.shadowRoot !== null && mayShowList(element.shadowRoot)) return true;
  }
  return false;
}

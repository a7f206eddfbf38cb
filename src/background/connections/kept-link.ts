import { type LinkFacts, type LinkRefusal, readLink } from '../../azure-table/read-link';
import { secretOf, TableLink } from '../../azure-table/table-link';
import { isRecord } from '../../domain/is-record';
import { secretStore } from '../../platform/secret-store';

/** The database of links. No verb, export or report reads it. */
const LINKS = 'partner-center-triage-links';

interface StoredLink {
  readonly base: string;
  readonly table: string;
  readonly secret: string;
}

/** The user's link for one purpose. */
interface KeptLink {
  /** Keeps it in the place of the last one. */
  put(link: TableLink): Promise<void>;
  /** Null: there is none (any more). */
  get(): Promise<TableLink | null>;
  forget(): Promise<void>;
}

/** Keeps the user's link to a table where nothing else reads. @param purpose names it among the others. */
export function keptLink(purpose: 'leads' | 'team'): KeptLink {
  const links = secretStore<StoredLink>(LINKS);
  return {
    put(link) {
      const { host, table } = link;
      return links.put(purpose, { base: `https://${host}`, table, secret: secretOf(link) });
    },
    async get() {
      const kept = await links.get(purpose);
      return kept === undefined ? null : new TableLink(kept.base, kept.table, kept.secret);
    },
    forget: () => links.remove(purpose),
  };
}

/** A link that the organisation prescribes; null: it prescribes none. */
export type PrescribedLink =
  | { readonly kind: 'link'; readonly link: TableLink; readonly facts: LinkFacts }
  | { readonly kind: 'refused'; readonly reason: LinkRefusal }
  | null;

/** The area of the browser's storage that the organisation fills. */
export interface ManagedArea {
  get(keys: string[]): Promise<unknown>;
}

/** These names of the organisation's policy. */
export async function policyOf(
  managed: ManagedArea,
  names: string[],
): Promise<Readonly<Record<string, unknown>>> {
  // Without a policy the browser may refuse to read the area: then nothing is prescribed.
  const set = await managed.get(names).catch(() => ({}));
  return isRecord(set) ? set : {};
}

/** The link in a value of the policy. @param now epoch milliseconds. */
export function prescribedLink(value: unknown, purpose: 'leads' | 'team', now: number): PrescribedLink {
  return typeof value === 'string' ? readLink(value, purpose, now) : null;
}

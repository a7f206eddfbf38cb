import { isRecord } from '../domain/is-record';
import type { LastingName, UnreadValue } from '../domain/unread-value';
import {
  readStored,
  type StorageArea,
  storedValue,
  type StoredForm,
  type StoredValue,
} from '../platform/stored';

/** Where each value lies that outlives the browser's session, and what it must look like. */
const LASTING: Readonly<Record<LastingName, StoredForm & { readonly area: 'sync' | 'local' }>> = {
  settings: { area: 'sync', isValid: isRecord },
  me: { area: 'sync', isValid: isRecord },
  offerNames: { area: 'sync', isValid: isRecord },
  saidColumns: { area: 'local', isValid: (value) => Array.isArray(value) && value.every(isRecord) },
  views: { area: 'local', isValid: isRecord },
  formOpeners: {
    area: 'local',
    isValid: (value) => isRecord(value) && Array.isArray(value['learned']),
  },
};

/** A value that outlives the browser's session. @param area where it lies. */
export function lastingValue<T>(name: LastingName, area: () => StorageArea, fallback: T): StoredValue<T> {
  return storedValue(area, name, fallback, LASTING[name]);
}

/** The areas of `chrome.storage`, each read with several keys at once. */
export type LastingAreas = Readonly<
  Record<'sync' | 'local', { get(keys: string[]): Promise<Record<string, unknown>> }>
>;

/** The values that cannot be read now. */
export async function unreadValues(storage: LastingAreas): Promise<readonly UnreadValue[]> {
  const all = Object.entries(LASTING) as readonly [LastingName, (typeof LASTING)[LastingName]][];
  const names = (area: 'sync' | 'local'): string[] =>
    all.filter(([, form]) => form.area === area).map(([name]) => name);
  const [sync, local] = await Promise.all([
    storage.sync.get(names('sync')),
    storage.local.get(names('local')),
  ]);
  return all.flatMap(([name, form]) => {
    const read = readStored((form.area === 'sync' ? sync : local)[name], form);
    return read !== null && 'why' in read ? [{ name, why: read.why }] : [];
  });
}

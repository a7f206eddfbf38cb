import { IDBFactory } from 'fake-indexeddb';
import { FakeArea } from './fake-storage.ts';

/** What of a browser profile outlives a life of the worker: its storage, its badge, its alarm. */
export class Profile {
  readonly indexedDB = new IDBFactory();
  readonly areas = {
    session: new FakeArea(),
    local: new FakeArea(),
    sync: new FakeArea(),
    managed: new FakeArea(),
  } as const;
  readonly alarms = new Map<string, number>();
  /** Addresses that the user allowed the extension to reach, as match patterns. */
  readonly allowed = new Set<string>();
  /** The address of the account that is signed in to the browser; null: the extension may not read it. */
  email: string | null = null;
  /** What responds to requests; absent: they fail. */
  network: ((address: string, init?: RequestInit) => Promise<Response>) | null = null;
  badge = { text: '', title: '' };
  /** Writes to the database that were begun, since the profile was made. */
  writes = 0;
  /** Whether a write to the database fails, by its number, as where the disk is full. */
  isFull: (write: number) => boolean = () => false;
}

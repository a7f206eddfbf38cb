import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConnectionVerbs, LeadTableView, TriedLeads } from '../../messages/connection-verbs';
import { type PastedLink, pastedLink } from './pasted-link';

/** What connecting needs from the outside. */
export interface LeadConnectionPorts {
  send<V extends keyof ConnectionVerbs>(
    verb: V,
    ask: ConnectionVerbs[V]['request'],
  ): Promise<ConnectionVerbs[V]['response']>;
  /** Asks the browser for one account's address; must be called in the turn of the user's click. */
  requestHost(host: string): Promise<boolean>;
}

export interface LeadConnection extends Pick<
  PastedLink<TriedLeads>,
  'connecting' | 'problem' | 'paste' | 'look' | 'cancel'
> {
  /** Null: not loaded yet. */
  readonly view: ReadonlySignal<LeadTableView | null>;
  load(): Promise<void>;
  connect(): Promise<void>;
  /** Asks for access to the table that is connected. Call it in the turn of the click. */
  allow(): Promise<void>;
  readNow(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The table of leads as the page shows it. */
export function leadConnection({ send, requestHost }: LeadConnectionPorts): LeadConnection {
  const view = signal<LeadTableView | null>(null);
  // An organisation's link is connected by itself: here one is always pasted.
  const { asking, allow, connect, connecting, problem, paste, look, cancel } = pastedLink<TriedLeads>({
    check: (text) => send('leads.check', { text }),
    tryOut: (text) => send('leads.try', { text: text ?? '' }),
    requestHost,
  });
  const show = async (verb: 'leads.get' | 'leads.read' | 'leads.disconnect'): Promise<void> => {
    view.value = await send(verb, {});
  };
  return {
    view,
    connecting,
    problem,
    paste,
    look,
    cancel,
    load: () => asking(() => show('leads.get')),
    connect: () =>
      connect(
        (text) => send('leads.connect', { text: text ?? '' }),
        (now) => {
          view.value = now;
        },
      ),
    async allow() {
      const now = view.peek();
      if (now?.kind === 'connected') await allow(now.facts, () => show('leads.read'));
    },
    readNow: () => asking(() => show('leads.read')),
    disconnect: () => asking(() => show('leads.disconnect')),
  };
}

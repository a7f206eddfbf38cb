import { type ReadonlySignal, signal } from '@preact/signals';
import type { FailedTable } from '../../messages/connection-verbs';
import type { TeamVerbs, TeamView, TriedTeam } from '../../messages/team-verbs';
import { type PastedLink, pastedLink } from './pasted-link';

/** What connecting a team needs from the outside. */
interface TeamConnectionPorts {
  send<V extends keyof TeamVerbs>(verb: V, ask: TeamVerbs[V]['request']): Promise<TeamVerbs[V]['response']>;
  /** Asks the browser for one account's address; must be called in the turn of the user's click. */
  requestHost(host: string): Promise<boolean>;
  /** Asks the browser for the address of its profile; must be called in the turn of the user's click. */
  requestProfile(): Promise<boolean>;
}

export interface TeamConnectionStore extends Pick<
  PastedLink<TriedTeam>,
  'connecting' | 'problem' | 'paste' | 'prescribed' | 'look' | 'cancel'
> {
  /** Null: not loaded yet. */
  readonly view: ReadonlySignal<TeamView | null>;
  /** How the last change of what the team shares failed; null: it did not. */
  readonly failed: ReadonlySignal<FailedTable | null>;
  load(): Promise<void>;
  join(name: string, team: string, notes: boolean): Promise<void>;
  /** Asks for the profile's address, then looks again who is there. Call it in the turn of the click. */
  allowProfile(): Promise<void>;
  /** Asks for access to the table that is connected. Call it in the turn of the click. */
  allow(): Promise<void>;
  sync(): Promise<void>;
  shareNotes(on: boolean): Promise<void>;
  leave(): Promise<void>;
}

/** The team as the page shows it. */
export function teamConnectionStore({
  send,
  requestHost,
  requestProfile,
}: TeamConnectionPorts): TeamConnectionStore {
  const view = signal<TeamView | null>(null);
  const failed = signal<FailedTable | null>(null);
  const link = pastedLink<TriedTeam>({
    check: (text) => send('team.check', { text }),
    tryOut: (text) => send('team.try', { text }),
    requestHost,
  });
  const { asking, allow, connect, connecting, problem, paste, prescribed, look, cancel } = link;
  const show = async (verb: 'team.get' | 'team.sync' | 'team.leave'): Promise<void> => {
    view.value = await send(verb, {});
  };
  return {
    view,
    connecting,
    problem,
    failed,
    paste,
    prescribed,
    look,
    cancel,
    load: () => asking(() => show('team.get')),
    join: (name, team, notes) =>
      connect(
        (text) => send('team.connect', { text, name, team, notes }),
        (now) => {
          view.value = now;
        },
      ),
    async allowProfile() {
      if (await requestProfile()) await look();
    },
    async allow() {
      const now = view.peek();
      if (now?.kind === 'connected') await allow(now.facts, () => show('team.sync'));
    },
    sync: () => asking(() => show('team.sync')),
    shareNotes: (on) =>
      asking(async () => {
        const now = await send('team.notes', { on });
        failed.value = now.kind === 'failed' ? now : null;
        if (now.kind !== 'failed') view.value = now;
      }),
    leave: () => asking(() => show('team.leave')),
  };
}

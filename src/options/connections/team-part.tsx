import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { SHARED_PARTS } from '../../domain/team-parts';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { ConnectedTeamPart } from './connected-team';
import { JoinTeam } from './join-team';
import { refusalText } from './link-text';
import { mustReplaceLink } from './link-trouble';
import { requestHost, useLoadAgain } from './load-again';
import { type TeamConnectionStore, teamConnectionStore } from './team-connection';
import { Spoken } from '../../ui/spoken';

/** The team that shares one list through a table of its own. */
export function TeamPart(): JSX.Element {
  const store = useMemo(() => teamConnectionStore({ send, requestHost }), []);
  const view = store.view.value;
  // The first reading has begun, and may be over any moment.
  const isReading =
    view?.kind === 'connected' && (view.isReading || (view.readAt === null && view.trouble === null));
  useLoadAgain(store, isReading);
  return (
    <section class="connection" aria-labelledby="connection-team" data-connection="team">
      <h2 id="connection-team">{text('team_title')}</h2>
      <p>{text('team_what')}</p>
      <Shared />
      <Team store={store} />
      {store.problem.value !== null && <Spoken>{text('section_failed', store.problem.value)}</Spoken>}
    </section>
  );
}

function Shared(): JSX.Element {
  return (
    <details class="team-shared">
      <summary>{text('team_shared')}</summary>
      <ul>
        {SHARED_PARTS.map((part) => (
          <li key={part}>{text(`team_part_${part}`)}</li>
        ))}
      </ul>
      <p>{text('team_never')}</p>
    </details>
  );
}

function Team({ store }: { readonly store: TeamConnectionStore }): JSX.Element {
  const view = store.view.value;
  if (view === null) return <Spoken class="section-wait">{text('loading')}</Spoken>;
  switch (view.kind) {
    case 'off':
      return <p data-team-off>{text('leads_off')}</p>;
    case 'prescribed':
      return <Spoken>{text('leads_prescribed', refusalText(view.reason))}</Spoken>;
    case 'unnamed':
      return store.connecting.value.kind === 'paste' ? (
        <div class="choices">
          <p>{text('team_unnamed')}</p>
          <button type="button" class="button" data-main onClick={() => store.prescribed(view.facts)}>
            {text('team_look')}
          </button>
        </div>
      ) : (
        <JoinTeam store={store} />
      );
    case 'none':
      return <JoinTeam store={store} />;
    case 'connected':
      return (
        <>
          <ConnectedTeamPart store={store} view={view} />
          {view.by === 'user' && mustReplaceLink(view.trouble) && <JoinTeam store={store} />}
        </>
      );
  }
}

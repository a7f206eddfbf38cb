import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConnectedTeam } from '../../messages/team-verbs';
import { sentences, text, uiLanguage } from '../../text/text';
import { momentText } from '../../ui/time-text';
import { MemberRows } from './join-team';
import { LinkFactRows } from './link-fact-rows';
import { failedText } from './link-text';
import { linkTroubleText, TroubleNotice } from './link-trouble';
import { ReadTimes } from './read-times';
import type { TeamConnectionStore } from './team-connection';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly store: TeamConnectionStore;
  readonly view: ConnectedTeam;
}

/** A connected team: how it stands, who is in it, and what can be done. */
export function ConnectedTeamPart({ store, view }: Props): JSX.Element {
  const id = useId();
  const { by, facts, team, name, members, connectedAt, readAt, next, isReading, waiting, trouble } = view;
  const failed = store.failed.value;
  return (
    <div class="leads-connected">
      <p data-team-connected>{text('team_connected', momentText(connectedAt), name)}</p>
      {trouble !== null && (
        <TroubleNotice
          title={sentences(troubleText(trouble), text('team_waits'))}
          isAccess={trouble === 'not-allowed'}
          onAllow={() => void store.allow()}
        />
      )}
      <dl class="leads-facts">
        <dt>{text('team_team')}</dt>
        <dd>{team}</dd>
        <dt>{text('team_members')}</dt>
        <dd>
          <MemberRows members={members} />
        </dd>
        <LinkFactRows facts={facts} />
        <ReadTimes isReading={isReading} readAt={readAt} next={next} />
        <dt>{text('team_waiting')}</dt>
        <dd data-waiting={waiting}>{new Intl.NumberFormat(uiLanguage()).format(waiting)}</dd>
      </dl>
      <label>
        <input
          type="checkbox"
          checked={view.notes}
          aria-describedby={`${id}-notes`}
          onChange={({ currentTarget }) => void store.shareNotes(currentTarget.checked)}
        />{' '}
        {text('team_notes')}
      </label>
      <p id={`${id}-notes`} class="quiet">
        {sentences(text('team_notes_what'), ...(view.notesAllowed ? [] : [text('team_notes_policy')]))}
      </p>
      {failed !== null && <Spoken>{failedText(failed)}</Spoken>}
      <p class="quiet">{text('team_names_what')}</p>
      <div class="choices">
        <button type="button" class="button" disabled={isReading} onClick={() => void store.sync()}>
          {text('team_sync')}
        </button>
        {by === 'user' && (
          <button type="button" class="button" onClick={() => void store.leave()}>
            {text('team_leave')}
          </button>
        )}
        {by === 'user' && <span class="quiet">{text('team_leave_what')}</span>}
      </div>
    </div>
  );
}

function troubleText(trouble: NonNullable<ConnectedTeam['trouble']>): string {
  if (trouble === 'read-only') return text('team_read_only');
  return trouble === 'not-stored' ? text('team_not_stored') : linkTroubleText(trouble);
}

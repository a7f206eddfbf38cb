import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { TriedTeam } from '../../messages/team-verbs';
import { text, uiLanguage } from '../../text/text';
import { dayText } from '../../ui/time-text';
import { CheckedLink } from './checked-link';
import { PasteLink } from './paste-link';
import type { TeamConnectionStore } from './team-connection';
import { Spoken } from '../../ui/spoken';

/** From a pasted link to a joined team: what it opens, who is there, and then the name to show. */
export function JoinTeam({ store }: { readonly store: TeamConnectionStore }): JSX.Element {
  const state = store.connecting.value;
  if (state.kind === 'paste')
    return (
      <PasteLink
        label={text('team_paste')}
        what={text('team_paste_what')}
        action={text('team_check')}
        refused={state.refused}
        onPaste={(pasted) => void store.paste(pasted)}
      />
    );
  if (state.kind === 'tried') return <TriedTeamPart store={store} tried={state} />;
  return (
    <CheckedLink
      state={state}
      action={text('team_look')}
      onLook={() => void store.look()}
      onCancel={() => store.cancel()}
    />
  );
}

/** Who is in the team, and since which day they were not seen. */
export function MemberRows({ members }: Pick<TriedTeam, 'members'>): JSX.Element {
  return (
    <ul class="team-members" data-members={members.length}>
      {members.map(({ name, day }) => (
        <li key={`${name} ${day}`}>
          <bdi>{text('team_member', name, dayText(day))}</bdi>
        </li>
      ))}
    </ul>
  );
}

function TriedTeamPart({ store, tried }: { readonly store: TeamConnectionStore; readonly tried: TriedTeam }) {
  const id = useId();
  const { team, members, referrals, notes, readOnly } = tried;
  const isNew = team === null;
  return (
    <form
      class="leads-preview"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const given = (name: string): string => String(data.get(name) ?? '').trim();
        void store.join(given('name'), given('team'), data.get('notes') === 'on');
      }}
    >
      {isNew ? (
        <p data-team-new>{text('team_new')}</p>
      ) : (
        <dl class="leads-facts">
          <dt>{text('team_team')}</dt>
          <dd data-team>{team}</dd>
          <dt>{text('team_members')}</dt>
          <dd>
            <MemberRows members={members} />
          </dd>
          <dt>{text('team_referrals')}</dt>
          <dd data-referrals={referrals}>{new Intl.NumberFormat(uiLanguage()).format(referrals)}</dd>
          <dt>{text('team_notes')}</dt>
          <dd>{text(notes ? 'team_yes' : 'team_no')}</dd>
        </dl>
      )}
      {readOnly && <Spoken>{text('team_read_only')}</Spoken>}
      <label class="team-field" for={`${id}-name`}>
        {text('team_name')}
        <input id={`${id}-name`} class="field" name="name" required maxLength={60} autoComplete="name" />
      </label>
      {isNew && (
        <>
          <label class="team-field" for={`${id}-team`}>
            {text('team_team_name')}
            <input id={`${id}-team`} class="field" name="team" required maxLength={60} />
          </label>
          <label>
            <input type="checkbox" name="notes" defaultChecked aria-describedby={`${id}-notes`} />{' '}
            {text('team_notes')}
          </label>
          <p id={`${id}-notes`} class="quiet">
            {text('team_notes_what')}
          </p>
        </>
      )}
      <div class="choices">
        <button type="submit" class="button" data-main>
          {text('team_join')}
        </button>
        <button type="button" class="button" onClick={() => store.cancel()}>
          {text('action_cancel')}
        </button>
        <span class="quiet">{text('team_nothing_yet')}</span>
      </div>
    </form>
  );
}

import type { JSX } from 'preact';
import type { TeamMember } from '../../domain/template';
import { text } from '../../text/text';

const parts = {
  firstName: 'field_member_first',
  lastName: 'field_member_last',
  phone: 'field_member_phone',
  email: 'field_member_email',
} as const;
const nobody: TeamMember = { firstName: '', lastName: '', phone: '', email: '' };

/**
 * People of one's own company who are added to an accepted referral. The form takes one at a time; the others
 * are offered for copying.
 */
export function TeamFields({
  team,
  onEdit,
}: {
  readonly team: readonly TeamMember[];
  readonly onEdit: (team: readonly TeamMember[]) => void;
}): JSX.Element {
  return (
    <fieldset class="sheet-missing">
      <legend>{text('upload_team')}</legend>
      {team.map((member, at) => (
        <div key={at} class="sheet-links">
          {(Object.keys(parts) as (keyof TeamMember)[]).map((part) => (
            <input
              key={part}
              class="field"
              aria-label={text(parts[part])}
              placeholder={text(parts[part])}
              value={member[part]}
              onChange={({ currentTarget }) =>
                onEdit(team.with(at, { ...member, [part]: currentTarget.value }))
              }
            />
          ))}
          <button type="button" class="button" onClick={() => onEdit(team.toSpliced(at, 1))}>
            {text('action_remove')}
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={() => onEdit([...team, nobody])}>
        {text('action_add_member')}
      </button>
    </fieldset>
  );
}

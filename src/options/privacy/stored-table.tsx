import type { JSX } from 'preact';
import type { Settings } from '../../domain/settings';
import { type MessageName, plural, text } from '../../text/text';

interface Stored {
  readonly what: MessageName;
  readonly where: MessageName;
  readonly why: MessageName;
  readonly long: (settings: Settings) => string;
}

const untilErased = (): string => text('privacy_long_until_erased');

/** Everything that the extension keeps; the same as docs/privacy.md says. */
const STORED: readonly Stored[] = [
  {
    what: 'privacy_referrals',
    where: 'privacy_where_here',
    why: 'privacy_referrals_why',
    long: ({ retentionDays, archivedContactDays }) =>
      text(
        'privacy_long_referrals',
        plural('privacy_days', retentionDays),
        plural('privacy_days', archivedContactDays),
      ),
  },
  { what: 'privacy_readings', where: 'privacy_where_here', why: 'privacy_readings_why', long: untilErased },
  {
    what: 'privacy_files',
    where: 'privacy_where_here',
    why: 'privacy_files_why',
    long: () => text('privacy_long_files'),
  },
  { what: 'privacy_columns', where: 'privacy_where_here', why: 'privacy_columns_why', long: untilErased },
  { what: 'privacy_settings', where: 'privacy_where_sync', why: 'privacy_settings_why', long: untilErased },
  {
    what: 'privacy_link',
    where: 'privacy_where_here',
    why: 'privacy_link_why',
    long: () => text('privacy_long_link'),
  },
  {
    what: 'privacy_session',
    where: 'privacy_where_memory',
    why: 'privacy_session_why',
    long: () => text('privacy_long_session'),
  },
];

/** What is stored, where, why and how long. */
export function StoredTable({ settings }: { readonly settings: Settings }): JSX.Element {
  return (
    <div class="stored" tabIndex={0} role="region" aria-labelledby="privacy-what">
      <table aria-labelledby="privacy-what">
        <thead>
          <tr>
            <th scope="col">{text('privacy_head_what')}</th>
            <th scope="col">{text('privacy_head_where')}</th>
            <th scope="col">{text('privacy_head_why')}</th>
            <th scope="col">{text('privacy_head_long')}</th>
          </tr>
        </thead>
        <tbody>
          {STORED.map(({ what, where, why, long }) => (
            <tr key={what}>
              <th scope="row">{text(what)}</th>
              <td data-head={text('privacy_head_where')}>{text(where)}</td>
              <td data-head={text('privacy_head_why')}>{text(why)}</td>
              <td data-head={text('privacy_head_long')}>{long(settings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

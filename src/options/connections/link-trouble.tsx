import type { JSX } from 'preact';
import type { ConnectedLeads } from '../../messages/connection-verbs';
import { text } from '../../text/text';
import { Notice } from '../../ui/notice';
import { failedText } from './link-text';

/** What is wrong with the link of a connected table. */
type LinkTrouble = NonNullable<ConnectedLeads['trouble']>;

/** What is wrong, and what to do. */
export function linkTroubleText(trouble: LinkTrouble): string {
  if (trouble === 'not-allowed') return text('leads_trouble_not_allowed');
  if (trouble === 'expired') return text('leads_trouble_expired');
  return trouble === 'link-lost' ? text('leads_trouble_lost') : failedText(trouble);
}

/** Whether another link has to be pasted; `trouble` may also be one that no link mends. */
export function mustReplaceLink(trouble: LinkTrouble | string | null): boolean {
  if (trouble === null) return false;
  if (typeof trouble === 'string') return trouble === 'link-lost' || trouble === 'expired';
  return trouble.status === 401 || trouble.status === 403 || trouble.status === 404;
}

/** Says what is wrong, with the button for access where that is what lacks. */
export function TroubleNotice({
  title,
  isAccess,
  onAllow,
}: {
  readonly title: string;
  readonly isAccess: boolean;
  readonly onAllow: () => void;
}): JSX.Element {
  return (
    <Notice tone="warning" icon="alert" title={title}>
      {isAccess && (
        <button type="button" class="button" onClick={onAllow}>
          {text('leads_allow')}
        </button>
      )}
    </Notice>
  );
}

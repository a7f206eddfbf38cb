import type { JSX } from 'preact';
import type { ConnectedLeads } from '../../messages/connection-verbs';
import { text } from '../../text/text';
import { momentText } from '../../ui/time-text';

/** Rows of a list of facts: when a connected table was last read, and when it is read next. */
export function ReadTimes({
  isReading,
  readAt,
  next,
}: Pick<ConnectedLeads, 'isReading' | 'readAt' | 'next'>): JSX.Element {
  const last = readAt === null ? text('leads_never_read') : momentText(readAt);
  return (
    <>
      <dt>{text('leads_last_read')}</dt>
      <dd data-read-at={readAt}>{isReading ? text('leads_reading') : last}</dd>
      <dt>{text('leads_next_read')}</dt>
      <dd>{next === null ? text('leads_next_never') : momentText(next)}</dd>
    </>
  );
}

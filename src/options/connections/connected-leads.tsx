import type { JSX } from 'preact';
import type { ConnectedLeads } from '../../messages/connection-verbs';
import { text, uiLanguage } from '../../text/text';
import { momentText } from '../../ui/time-text';
import type { LeadConnection } from './lead-connection';
import { LinkFactRows } from './link-fact-rows';
import { linkTroubleText, TroubleNotice } from './link-trouble';
import { ReadTimes } from './read-times';

interface Props {
  readonly store: LeadConnection;
  readonly view: ConnectedLeads;
}

/** A connected table: how it stands, and what can be done. */
export function ConnectedLeadsPart({ store, view }: Props): JSX.Element {
  const { by, facts, connectedAt, readAt, next, isReading, trouble, leads } = view;
  const since = momentText(connectedAt);
  return (
    <div class="leads-connected">
      <p data-connected>{text(by === 'policy' ? 'leads_connected_policy' : 'leads_connected', since)}</p>
      {trouble !== null && (
        <TroubleNotice
          title={linkTroubleText(trouble)}
          isAccess={trouble === 'not-allowed'}
          onAllow={() => void store.allow()}
        />
      )}
      <dl class="leads-facts">
        <LinkFactRows facts={facts} />
        <ReadTimes isReading={isReading} readAt={readAt} next={next} />
        <dt>{text('leads_known')}</dt>
        <dd data-leads={leads}>{new Intl.NumberFormat(uiLanguage()).format(leads)}</dd>
      </dl>
      <div class="choices">
        <button type="button" class="button" disabled={isReading} onClick={() => void store.readNow()}>
          {text('leads_read_now')}
        </button>
        {by === 'user' && (
          <button type="button" class="button" onClick={() => void store.disconnect()}>
            {text('leads_disconnect')}
          </button>
        )}
        {by === 'user' && <span class="quiet">{text('leads_disconnect_what')}</span>}
      </div>
    </div>
  );
}

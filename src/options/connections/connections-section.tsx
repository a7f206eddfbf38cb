import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { send } from '../../messages/send';
import { text } from '../../text/text';
import { CrmAddressPart } from './crm-address-part';
import { ConnectLeads } from './connect-leads';
import { ConnectedLeadsPart } from './connected-leads';
import './connections.css';
import { leadConnection, type LeadConnection } from './lead-connection';
import { refusalText } from './link-text';
import { mustReplaceLink } from './link-trouble';
import { requestHost, useLoadAgain } from './load-again';
import { TeamPart } from './team-part';
import { Spoken } from '../../ui/spoken';

/** What the user connected: the partner's own table of leads, a team, the CRM. */
export function ConnectionsSection(): JSX.Element {
  const store = useMemo(() => leadConnection({ send, requestHost }), []);
  const isReading = store.view.value?.kind === 'connected' && store.view.value.isReading;
  useLoadAgain(store, isReading);
  return (
    <div class="connections">
      <p>{text('connections_lead')}</p>
      <div class="section-columns">
        <div class="section-column">
          <section class="connection" aria-labelledby="connection-leads">
            <h2 id="connection-leads">{text('leads_title')}</h2>
            <p>{text('leads_what')}</p>
            <Leads store={store} />
            {store.problem.value !== null && <Spoken>{text('section_failed', store.problem.value)}</Spoken>}
          </section>
        </div>
        <div class="section-column">
          <TeamPart />
          <CrmAddressPart />
        </div>
      </div>
    </div>
  );
}

function Leads({ store }: { readonly store: LeadConnection }): JSX.Element {
  const view = store.view.value;
  if (view === null) return <Spoken class="section-wait">{text('loading')}</Spoken>;
  if (view.kind === 'off') return <p data-off>{text('leads_off')}</p>;
  if (view.kind === 'prescribed')
    return <Spoken>{text('leads_prescribed', refusalText(view.reason))}</Spoken>;
  if (view.kind === 'none') return <ConnectLeads store={store} />;
  return (
    <>
      <ConnectedLeadsPart store={store} view={view} />
      {view.by === 'user' && mustReplaceLink(view.trouble) && <ConnectLeads store={store} />}
    </>
  );
}

import type { JSX } from 'preact';
import { text } from '../../text/text';
import { CheckedLink } from './checked-link';
import type { LeadConnection } from './lead-connection';
import { PasteLink } from './paste-link';
import { TriedLeadsPreview } from './tried-leads';

/** From a pasted link to a connected table: what it is, what it holds, and then the connection. */
export function ConnectLeads({ store }: { readonly store: LeadConnection }): JSX.Element {
  const state = store.connecting.value;
  if (state.kind === 'paste')
    return (
      <PasteLink
        label={text('leads_paste')}
        what={text('leads_paste_what')}
        action={text('leads_check')}
        refused={state.refused}
        onPaste={(pasted) => void store.paste(pasted)}
      />
    );
  if (state.kind === 'tried')
    return (
      <TriedLeadsPreview
        tried={state}
        onConnect={() => void store.connect()}
        onCancel={() => store.cancel()}
      />
    );
  return (
    <CheckedLink
      state={state}
      action={text('leads_look')}
      onLook={() => void store.look()}
      onCancel={() => store.cancel()}
    />
  );
}

import type { JSX } from 'preact';
import type { LinkFacts } from '../../messages/connection-verbs';
import { text } from '../../text/text';
import { expiryText } from './link-text';

/** What a link leads to and until when it holds, as terms of a list; never the link itself. */
export function LinkFactRows({ facts }: { readonly facts: LinkFacts }): JSX.Element {
  return (
    <>
      <dt>{text('leads_table')}</dt>
      <dd>{facts.table}</dd>
      <dt>{text('leads_address')}</dt>
      <dd>{facts.host}</dd>
      <dt>{text('leads_ends')}</dt>
      <dd>{expiryText(facts)}</dd>
    </>
  );
}

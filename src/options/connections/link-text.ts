import type { FailedTable, LinkFacts, LinkRefusal } from '../../messages/connection-verbs';
import { type MessageName, text } from '../../text/text';
import { tableFailureText } from '../../ui/table-failure-text';
import { momentText } from '../../ui/time-text';

const REFUSALS: Readonly<Record<LinkRefusal, MessageName>> = {
  empty: 'link_refused_empty',
  'no-address': 'link_refused_no_address',
  'account-key': 'link_refused_account_key',
  'connection-string': 'link_refused_connection_string',
  'token-alone': 'link_refused_token_alone',
  'several-addresses': 'link_refused_several',
  portal: 'link_refused_portal',
  'other-service': 'link_refused_other_service',
  cosmos: 'link_refused_cosmos',
  'other-host': 'link_refused_other_host',
  'not-https': 'link_refused_not_https',
  'no-table': 'link_refused_no_table',
  'not-one-table': 'link_refused_not_one_table',
  'account-signature': 'link_refused_account_signature',
  'other-resource': 'link_refused_other_service',
  'no-signature': 'link_refused_no_signature',
  'damaged-signature': 'link_refused_damaged',
  'no-version': 'link_refused_cut',
  'table-not-named': 'link_refused_cut',
  'other-table': 'link_refused_other_table',
  'part-of-table': 'link_refused_part',
  'no-expiry': 'link_refused_no_expiry',
  'unreadable-time': 'link_refused_time',
  expired: 'link_refused_expired',
  'not-yet-valid': 'link_refused_not_yet',
  'no-rights': 'link_refused_no_rights',
  'too-many-rights': 'link_refused_too_many',
  'too-few-rights': 'link_refused_too_few',
};

/** Why a pasted text is not taken, and what to do. */
export function refusalText(reason: LinkRefusal): string {
  return text(REFUSALS[reason]);
}

/** Why a table did not give what was asked, and what to do. */
export function failedText({ status }: Pick<FailedTable, 'status'>): string {
  return tableFailureText(status);
}

/** Until when the link opens the table. */
export function expiryText({ expires }: LinkFacts): string {
  return expires === null ? text('leads_ends_by_policy') : momentText(expires);
}

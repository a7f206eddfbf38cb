import type { Decoded } from '../../files/decode';
import type { FileOrigin, ProblemReason, Rewritten } from '../../files/referral-file';
import { type MessageName, text, uiLanguage } from '../../text/text';
import { dayText } from '../../ui/time-text';
import type { Refusal } from './read-file';

/** Which file it is, for people. */
export const ORIGINS: Readonly<Record<FileOrigin, MessageName>> = {
  leads: 'origin_leads',
  'co-sell': 'origin_co_sell',
  'insights-leads': 'origin_insights_leads',
  'insights-co-sell': 'origin_insights_co_sell',
  'marketplace-json': 'origin_marketplace_json',
  'azure-table': 'origin_azure_table',
  'lead-destination': 'origin_lead_destination',
  'web-to-lead': 'origin_web_to_lead',
  dynamics: 'origin_dynamics',
  salesforce: 'origin_salesforce',
  hubspot: 'origin_hubspot',
  marketo: 'origin_marketo',
  crm: 'origin_crm',
  'own-table': 'origin_own_table',
};

/** Why a line or a value was not taken. */
export const PROBLEMS: Readonly<Record<ProblemReason, MessageName>> = {
  'too-many-cells': 'problem_too_many_cells',
  'too-few-cells': 'problem_too_few_cells',
  'quote-not-closed': 'problem_quote_not_closed',
  'stray-quote': 'problem_stray_quote',
  'no-identity': 'problem_no_identity',
  'only-id': 'problem_only_id',
  'bad-id': 'problem_bad_id',
  'repeated-id': 'problem_repeated_id',
  'unknown-status': 'problem_unknown_status',
  'contradicting-status': 'problem_contradicting_status',
  'columns-differ': 'problem_columns_differ',
  'bad-date': 'problem_bad_date',
  'ambiguous-date': 'problem_ambiguous_date',
  'bad-amount': 'problem_bad_amount',
  'ambiguous-amount': 'problem_ambiguous_amount',
  'bad-currency': 'problem_bad_currency',
  'bad-email': 'problem_bad_email',
  'spoiled-number': 'problem_spoiled_number',
  'unknown-word': 'problem_unknown_word',
  nobody: 'problem_nobody',
  'not-a-lead': 'problem_not_a_lead',
  'bad-json': 'problem_bad_json',
};

/** Why a file is refused, and what helps. `place` names where in the file, in the file's own terms. */
interface RefusalText {
  readonly why: string;
  readonly place: string | null;
  readonly advice: string;
}

const refusal = (why: string, advice: MessageName, place: string | null = null): RefusalText => ({
  why,
  place,
  advice: text(advice),
});

/** Puts a refusal into words. */
export function refusalText(of: Refusal): RefusalText {
  if (of.kind !== 'refused') return unreadableText(of);
  switch (of.reason) {
    case 'not-a-table':
      return refusal(text('refused_not_a_table'), 'refused_not_a_table_advice');
    case 'unknown-file':
      return refusal(text('refused_unknown_file'), 'refused_unknown_file_advice');
    case 'no-records':
      return refusal(text('refused_no_records'), 'refused_no_records_advice');
    case 'too-many-columns':
      return refusal(text('refused_too_many_columns'), 'refused_unknown_file_advice');
    case 'foreign':
      return refusal(text('refused_foreign'), 'refused_foreign_advice');
    case 'newer':
      return refusal(text('refused_newer', of.version, of.known), 'refused_newer_advice');
    case 'not-json':
      return refusal(
        text('refused_not_json'),
        'refused_not_json_advice',
        text('place_line_column', number(of.line), number(of.column)),
      );
    case 'damaged':
      return refusal(text('refused_damaged', of.expected), 'refused_damaged_advice', of.path);
  }
}

function unreadableText(
  of: Exclude<Decoded, { readonly kind: 'text' }> | Extract<Refusal, { readonly kind: 'too-large' }>,
): RefusalText {
  switch (of.kind) {
    case 'not-unicode':
      return refusal(
        text('refused_not_unicode'),
        'refused_not_unicode_advice',
        text('place_line', number(of.line)),
      );
    case 'workbook':
      return refusal(text('refused_workbook'), 'refused_workbook_advice');
    case 'binary':
      return refusal(text('refused_binary'), 'refused_unknown_file_advice');
    case 'empty':
      return refusal(text('refused_empty'), 'refused_no_records_advice');
    case 'too-large':
      return refusal(text('refused_too_large', number(of.megabytes)), 'refused_unknown_file_advice');
  }
}

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

/** The lines of a record: one, or from the first to the last where a quoted line break spans several. */
export function linesText(line: number, lastLine: number): string {
  return line === lastLine ? number(line) : `${number(line)}–${number(lastLine)}`;
}

/** The days that an ambiguous date can be. */
export function eitherText(days: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'disjunction' }).format(days.map((day) => dayText(day)));
}

/** That a spreadsheet saved the file anew, and by what it is seen. */
export function rewrittenText({ delimiter, date, number: rounded }: Rewritten): string {
  const signs = [
    delimiter === ';' ? text('files_sign_semicolons') : null,
    delimiter === '\t' ? text('files_sign_tabs') : null,
    date === null ? null : text('files_sign_date', date),
    rounded === null ? null : text('files_sign_number', rounded),
  ].filter((sign) => sign !== null);
  return text('files_rewritten', new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(signs));
}

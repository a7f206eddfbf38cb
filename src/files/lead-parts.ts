import { parseLeadSource } from '../domain/lead-source';
import { cellText } from './file-values';

/** What Microsoft writes into Description where the customer wrote nothing: codes of marketing campaigns, or none. */
const CAMPAIGNS = /^campaigns?\s*:\s*(.*)$/isu;

/**
 * The lead source in Microsoft's own form `Source-Action|Offer`. Lead destinations deliver its parts one by one; a
 * source that already names its action or offer is left as delivered.
 */
export function leadSourceOf(
  source: string | null,
  action: string | null,
  offer: string | null,
): string | null {
  const known = source === null ? null : parseLeadSource(source);
  const left =
    action === null || (known?.action ?? null) !== null
      ? source
      : [source, action].filter((part) => part !== null).join('-');
  if (left === null) return offer === null ? null : `|${offer}`;
  return offer === null || (known?.offer ?? null) !== null ? left : `${left}|${offer}`;
}

/** A lead's description: the customer's words, or the codes of the campaigns that the lead came by. */
export function descriptionOf(text: string | null): {
  readonly notes: string | null;
  readonly campaignId: string | null;
} {
  const campaigns = text === null ? null : CAMPAIGNS.exec(text);
  if (campaigns === null) return { notes: text, campaignId: null };
  return { notes: null, campaignId: cellText(campaigns[1] ?? '') };
}

/** A phone number as it was typed; `spoiled`: a spreadsheet rounded it and its last digits are lost. */
export function phoneOf(text: string): { readonly phone: string | null; readonly spoiled: boolean } {
  if (/^\d(?:[.,]\d+)?E\+?\d+$/iu.test(text)) return { phone: null, spoiled: true };
  // `420776123456.0`: a number to whoever wrote it. `'+1 425`: a guard against formulas.
  const phone = text.replace(/^'(?=[+\d(])/u, '').replace(/^(\+?\d+)[.,]0+$/u, '$1');
  return { phone: phone === '' ? null : phone, spoiled: false };
}

/** Sources that Microsoft delivers marketplace leads with, and the names that CRM connectors give them. */
const MICROSOFT_SOURCE =
  /^(?:azure\s*marketplace|azure\s*portal|test\s*drive|app\s*source(?:\s*\(spza\))?|spza|microsoft\s*(?:app\s*source|azure\s*marketplace|marketplace|commercial\s*marketplace|partner\s*center)|commercial\s*marketplace|partner\s*center)$/iu;

/** Whether a lead source is one of Microsoft's marketplaces, with or without action and offer. */
export function isMicrosoftSource(shown: string): boolean {
  const { source, known, offer } = parseLeadSource(shown);
  if (source !== null) return MICROSOFT_SOURCE.test(source) || (known !== null && offer !== null);
  return known !== null && known !== 'Create';
}

/** Whether a text is a lead source with its offer, as Microsoft writes it: nothing else looks so. */
export function isWholeSource(text: string): boolean {
  return text.length <= 200 && text.includes('|') && isMicrosoftSource(text);
}

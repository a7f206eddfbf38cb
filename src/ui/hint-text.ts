import { outcomeWords } from '../domain/field-words';
import type { HintKind, HintReason } from '../domain/hint';
import type { HintDetail, HintReferral } from '../messages/hint-verbs';
import { type MessageName, text } from '../text/text';
import { listText } from './referral-face';

export const hintTitles: Readonly<Record<HintKind, MessageName>> = {
  'same-contact': 'hint_contact_title',
  'same-company': 'hint_company_title',
};

const plain: Readonly<Record<Extract<HintReason, { readonly value: string }>['kind'], MessageName>> = {
  'same-email': 'reason_same_email',
  'same-phone': 'reason_same_phone',
  'same-name': 'reason_same_name',
  'same-company': 'reason_same_company',
  'same-domain': 'reason_same_domain',
  'same-city': 'reason_same_city',
  'same-postal-code': 'reason_same_postal_code',
  'same-title': 'reason_same_title',
  'phone-ends': 'reason_phone_ends',
  'phone-starts': 'reason_phone_starts',
};

/** One reason in words. @param through the third referral of a reason of that kind. */
function reasonText(reason: HintReason, through: HintReferral | null): string {
  switch (reason.kind) {
    case 'similar-email':
    case 'similar-phone':
    case 'similar-name':
    case 'similar-company':
      return text('reason_alike', reason.a, reason.b);
    case 'email-spells-name':
      return text('reason_email_spells_name', reason.email, reason.name);
    case 'domain-names-company':
      return text('reason_domain_names_company', reason.domain, reason.company);
    case 'through':
      return text('reason_through', through === null ? text('no_name') : otherName(through));
    default:
      return text(plain[reason.kind], reason.value);
  }
}

/** "same e-mail; phone ends in 4567; “Contoso Ltd” ~ “CONTOSO Limited”". */
export function reasonsText({ reasons, through }: Pick<HintDetail, 'reasons' | 'through'>): string {
  if (reasons.length === 0) return text('hint_no_reason');
  return reasons
    .map((reason) => reasonText(reason, through))
    .reduce((before, next) => text('reason_join', before, next));
}

/** What people call another referral. */
export function otherName(other: HintReferral): string {
  const { company, contactName, dealName } = other;
  return (
    [company, contactName ?? dealName].filter((part) => part !== null && part.trim() !== '').join(' · ') ||
    text('no_name')
  );
}

/** Where another referral stands: its list and its stage. */
export function otherPlace(other: HintReferral): readonly string[] {
  return [listText(other), stageText(other)];
}

const stages: Readonly<Record<string, MessageName>> = {
  received: 'stage_received',
  accepted: 'stage_accepted',
  ...outcomeWords,
  archived: 'outcome_unknown',
};

function stageText({ stage, outcome }: HintReferral): string {
  return text(stages[stage === 'archived' ? (outcome ?? stage) : stage] ?? 'outcome_unknown');
}

import { isInformational } from '../domain/actionable';
import { callWords, listWords } from '../domain/field-words';
import { lacksPersonalData } from '../domain/lead-meaning';
import { parseLeadSource } from '../domain/lead-source';
import type { KeptReferral } from '../domain/kept';
import { looksLikeSpam } from '../domain/spam';
import { colleaguesStage } from '../domain/team-mark';
import type { Outcome, Referral } from '../domain/referral';
import type { WaitingAnswer } from '../domain/waiting-answer';
import { type MessageName, text, uiLanguage } from '../text/text';
import { answerNames } from '../text/answer-names';
import { momentText } from './time-text';
import type { IconName } from './icons';

/** What one row says of a referral, in words. */
interface ReferralFace {
  /** The company, else the contact, else the deal; null where none of them was shown. */
  readonly title: string | null;
  /** What else names it: deal and contact. */
  readonly about: readonly string[];
  /** Where it comes from: source, call to action or type, country. */
  readonly origin: readonly string[];
}

const given = (value: string | null): value is string => value !== null && value.trim() !== '';

/** What of a referral its face shows. */
type FacedReferral = Pick<
  Referral,
  | 'kind'
  | 'list'
  | 'company'
  | 'contactName'
  | 'dealName'
  | 'country'
  | 'leadSource'
  | 'callToAction'
  | 'leadType'
  | 'qualification'
  | 'dealType'
>;
/** What of a referral its marks follow from. */
type MarkedReferral = Pick<
  Referral,
  | 'kind'
  | 'list'
  | 'leadType'
  | 'leadSource'
  | 'callToAction'
  | 'stage'
  | 'outcome'
  | 'actionable'
  | 'expiresAt'
  | 'test'
  | 'doNotContact'
  | 'company'
  | 'contactName'
  | 'email'
> &
  Partial<Pick<Referral, 'phone' | 'emailValidity' | 'phoneValidity' | 'lastSeenAt'>> &
  Partial<Pick<KeptReferral, 'team'>>;

/** The title of its face alone. */
export function titleOf({
  company,
  contactName,
  dealName,
}: Pick<FacedReferral, 'company' | 'contactName' | 'dealName'>): string | null {
  if (given(company)) return company;
  if (given(contactName)) return contactName;
  if (given(dealName)) return dealName;
  return null;
}

export function referralFace(referral: FacedReferral): ReferralFace {
  const title = titleOf(referral);
  const [, ...others] = [referral.company, referral.contactName, referral.dealName].filter(given);
  const about = title === referral.company ? [referral.dealName, referral.contactName].filter(given) : others;
  const origin = [sourceText(referral), kindText(referral), countryText(referral.country)].filter(given);
  return { title, about: about.filter((part) => part !== title), origin: [...new Set(origin)] };
}

/** Where it comes from: the source's own name, else its list. */
export function sourceText({ leadSource, kind, list }: FacedReferral): string | null {
  if (given(leadSource)) return parseLeadSource(leadSource).source ?? leadSource;
  if (kind === 'co-sell') return text('kind_co_sell');
  return list === null ? text('kind_lead') : text(listWords[list]);
}

/** The list that it stands in, in words. */
export function listText({ kind, list }: Pick<FacedReferral, 'kind' | 'list'>): string {
  if (list !== null) return text(listWords[list]);
  return text(kind === 'co-sell' ? 'kind_co_sell' : 'kind_lead');
}

/** What is asked for, in words; null where it is not known. */
export function kindText({
  kind,
  list,
  callToAction,
  leadType,
  qualification,
  dealType,
}: FacedReferral): string | null {
  if (callToAction !== null) return text(callWords[callToAction]);
  if (kind === 'co-sell') return dealType ?? (list === null ? null : text(listWords[list]));
  if (qualification === 'marketing') return text('qualification_marketing');
  if (qualification === 'sales') return text('qualification_sales');
  return leadType === 'profile' ? text('lead_profile') : null;
}

let regions: Intl.DisplayNames | undefined;

/** The country's name in the reader's language; what is no code of two letters, as shown. */
export function countryText(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return country;
  regions ??= new Intl.DisplayNames(uiLanguage(), { type: 'region', fallback: 'code' });
  return regions.of(country) ?? country;
}

/** A word that stands where no countdown runs, or beside it. */
export interface Mark {
  readonly kind: 'status' | 'good' | 'quiet' | 'warning';
  readonly icon: IconName;
  readonly word: string;
  readonly why?: string;
}

const outcomes: Readonly<Record<Outcome, Omit<Mark, 'word'> & { readonly word: MessageName }>> = {
  won: { kind: 'good', icon: 'check', word: 'outcome_won' },
  lost: { kind: 'quiet', icon: 'cross', word: 'outcome_lost' },
  declined: { kind: 'quiet', icon: 'cross', word: 'outcome_declined' },
  expired: { kind: 'quiet', icon: 'clock', word: 'outcome_expired' },
  error: { kind: 'quiet', icon: 'info', word: 'outcome_error' },
};

/** What a row says in words besides its countdowns: how it stands, and what to beware of. */
export function referralMarks(referral: MarkedReferral): readonly Mark[] {
  const marks: Mark[] = [];
  if (referral.test)
    marks.push({ kind: 'quiet', icon: 'flask', word: text('mark_test'), why: text('mark_test_why') });
  if (referral.doNotContact) {
    marks.push({
      kind: 'warning',
      icon: 'ban',
      word: text('mark_do_not_contact'),
      why: text('mark_do_not_contact_why'),
    });
  }
  if (looksLikeSpam(referral))
    marks.push({ kind: 'warning', icon: 'ban', word: text('mark_spam'), why: text('mark_spam_why') });
  if (lacksPersonalData({ ...referral, phone: referral.phone ?? null })) {
    marks.push({
      kind: 'quiet',
      icon: 'info',
      word: text('mark_no_personal_data'),
      why: text('mark_no_personal_data_why'),
    });
  }
  const standing = standingMark(referral);
  return standing === null ? marks : [...marks, standing];
}

/** The mark of a referral whose answer was filled in, until the page shows what became of it. */
export function waitingMark({ answer, template }: WaitingAnswer): Mark {
  return {
    kind: 'status',
    icon: 'clock',
    word: text('waiting_mark'),
    why: text('waiting_mark_why', text(answerNames[answer]), template),
  };
}

function standingMark(referral: MarkedReferral): Mark | null {
  const { actionable, list, expiresAt, test } = referral;
  const seen = colleaguesStage(referral);
  if (seen !== null) {
    const { by, seenAt, ...mark } = seen;
    const face = stageMark(mark);
    return face && { ...face, why: text('claim_seen_why', by, momentText(seenAt)) };
  }
  const own = stageMark(referral);
  if (own !== null) return own;
  if (list === 'outbound')
    return { kind: 'quiet', icon: 'sent', word: text('stage_sent'), why: text('stage_sent_why') };
  if (!actionable) {
    return isInformational(referral)
      ? { kind: 'quiet', icon: 'info', word: text('no_answer_due'), why: text('no_answer_due_why') }
      : { kind: 'quiet', icon: 'info', word: text('no_answer_due') };
  }
  if (!test && (expiresAt === null || Number.isNaN(Date.parse(expiresAt)))) {
    return {
      kind: 'status',
      icon: 'clock',
      word: text('deadline_unknown'),
      why: text('deadline_unknown_why'),
    };
  }
  return null;
}

/** How it ended, or that it was accepted; null: it waits. */
function stageMark({ stage, outcome }: Pick<Referral, 'stage' | 'outcome'>): Mark | null {
  if (stage === 'archived') {
    const face =
      outcome === null
        ? ({ kind: 'quiet', icon: 'info', word: 'outcome_unknown' } as const)
        : outcomes[outcome];
    return { ...face, word: text(face.word) };
  }
  return stage === 'accepted' ? { kind: 'good', icon: 'check', word: text('stage_accepted') } : null;
}

import type { JSX } from 'preact';
import type { KeptReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import { type LeadMeaning, leadMeaning } from '../domain/lead-meaning';
import { isDayAlone } from '../domain/moment';
import { type MessageName, sideBySide, text, uiLanguage } from '../text/text';
import { countryText } from './referral-face';
import { rowDeadlines } from './row-deadlines';
import { dayText, momentText } from './time-text';

interface Props {
  readonly referral: Referral & Partial<Pick<KeptReferral, 'owner'>>;
  readonly title: string;
  readonly about: readonly string[];
}

/** Money as the reader's language writes it; without a known currency it is the bare number. */
export function moneyText(value: number, currency: string | null): string {
  if (currency !== null && /^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(uiLanguage(), {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
    }).format(value);
  }
  return new Intl.NumberFormat(uiLanguage()).format(value);
}

const meanings: Readonly<Record<LeadMeaning, MessageName>> = {
  contact: 'meaning_lead_contact',
  active: 'meaning_lead_active',
  'active-or-trial': 'meaning_lead_active_or_trial',
  warm: 'meaning_lead_warm',
  'do-not-contact': 'meaning_lead_do_not_contact',
};

const whenText = (moment: string): string => (isDayAlone(moment) ? dayText(moment) : momentText(moment));
const place = (parts: readonly (string | null)[]): string | null =>
  sideBySide(parts.filter((part) => part !== null)) || null;

/** The facts that a list row has no room for, uncut. What was never read is left out. */
export function ReferralDetails({ referral, title, about }: Props): JSX.Element {
  const { value, currency, createdAt, closeDate } = referral;
  const meaning = leadMeaning(referral);
  const response = rowDeadlines(referral, 0).find(({ kind }) => kind === 'response');
  const lines: readonly (readonly [MessageName, string | null])[] = [
    ['detail_name', [title, ...about].join(' · ')],
    [
      'detail_answer_by',
      response === undefined
        ? null
        : text(response.exact ? 'detail_exactly' : 'detail_earliest', momentText(response.at)),
    ],
    ['detail_created', createdAt === null ? null : whenText(createdAt)],
    ['detail_email', referral.email],
    ['detail_phone', referral.phone],
    ['detail_job_title', referral.jobTitle],
    ['detail_place', place([referral.address, referral.city, countryText(referral.country)])],
    ['detail_value', value === null ? null : moneyText(value, currency)],
    ['detail_close_date', closeDate === null ? null : dayText(closeDate)],
    ['detail_source', referral.leadSource],
    ['detail_meaning', meaning === null ? null : text(meanings[meaning])],
    ['detail_notes', referral.notes],
    ['field_owner', referral.owner ?? null],
    ['detail_id', referral.id],
    ['detail_seen', momentText(referral.lastSeenAt)],
  ];
  return (
    <dl class="details">
      {lines.map(
        ([label, shown]) =>
          shown !== null &&
          shown !== '' && (
            <div key={label} class="detail">
              <dt>{text(label)}</dt>
              <dd dir="auto">{shown}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

import type { Instant } from '../../src/domain/referral';
import { dayIn, unclear, type Expected, type ExpectedView } from './expected';
import { shownCountry } from './formats';
import { completeOptions } from './options';
import { day, hour, type Truth } from './truth';

/**
 * The earliest instant that "expires in {d} day(s) {h} hour(s)" allows when read at `now`; null where no such
 * sentence stands.
 */
export function statedExpiry(truth: Truth, now: number): Instant | null {
  if (truth.kind === 'lead' || truth.expiresAt === null || Date.parse(truth.expiresAt) <= now) return null;
  const left = Date.parse(truth.expiresAt) - now;
  return new Date(now + Math.floor(left / day) * day + Math.floor((left % day) / hour) * hour).toISOString();
}

/**
 * What a perfect reader may know from a referral's own page (or the pane beside the cards). The stage is told
 * by progress and buttons only, so it may be left open; so may what is one part of a longer text.
 */
export function expectedDetail(truth: Truth, view: ExpectedView): Expected {
  const options = completeOptions(view);
  const hidden = truth.outcome === 'expired';
  const contact = <T>(value: T): T | null => (hidden ? null : value);
  const country =
    truth.country === null ? null : shownCountry(truth.country, { ...options, country: 'name' });
  const address = [truth.city, country].filter((part) => part !== null).join(', ') || null;
  const informational = truth.callToAction !== null && truth.callToAction !== 'contact-me';
  const common = {
    company: truth.company,
    contactName: contact(truth.contactName),
    jobTitle: contact(truth.jobTitle),
    email: contact(truth.email),
    phone: contact(truth.phone),
    country: truth.country,
    city: truth.city,
    address,
    notes: truth.notes,
    createdAt: truth.createdAt === null ? null : dayIn(truth.createdAt, view.timeZone),
    stage: informational ? undefined : truth.stage,
    outcome: truth.outcome,
    microsoftStatus: undefined,
    dealType: undefined,
    quality: undefined,
  };
  const lead = {
    ...common,
    leadType: truth.leadType,
    qualification: truth.qualification,
    leadSource: truth.leadSource,
    callToAction: truth.callToAction,
    directContact: truth.directContact,
    emailValidity: contact(truth.email === null ? null : truth.emailValidity),
    phoneValidity: contact(truth.phone === null ? null : truth.phoneValidity),
    dealName: undefined,
    value: undefined,
    currency: undefined,
    closeDate: undefined,
    crmId: undefined,
    campaignId: undefined,
  };
  const deal = {
    ...common,
    leadType: undefined,
    qualification: undefined,
    leadSource: undefined,
    callToAction: undefined,
    directContact: undefined,
    emailValidity: undefined,
    phoneValidity: undefined,
    dealName: truth.dealName,
    value: truth.value,
    currency: truth.currency,
    closeDate: truth.closeDate,
    crmId: truth.crmId,
    campaignId: truth.campaignId,
  };
  const parts = ['stage', 'outcome', 'country', 'city', 'leadType', 'qualification', 'directContact'];
  return {
    id: truth.id,
    rowKey: null,
    kind: truth.kind,
    list: truth.list,
    favorite: undefined,
    fields: truth.kind === 'lead' ? lead : deal,
    earliestExpiry: undefined,
    // A deal's contacts are one block of lines without labels.
    mayBeNull: [
      ...truth.mayBeNull,
      ...unclear(truth, { ...options, dates: 'medium' }),
      ...parts,
      ...(truth.kind === 'lead' ? [] : ['contactName', 'jobTitle', 'email', 'phone', 'list']),
    ],
  };
}

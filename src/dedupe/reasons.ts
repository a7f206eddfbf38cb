import type { Lead } from './lead';
import type { HintKind, Reason } from './record';
import type { Comparison } from './score-pair';

const said = (lead: Lead): string => {
  const { contactName, firstName, lastName } = lead.record;
  return (
    [firstName, lastName]
      .filter((part) => part?.trim())
      .join(' ')
      .trim() ||
    contactName?.trim() ||
    ''
  );
};

function commonStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(0, at);
}

/** The levels that speak for a pair, in words' raw material; strongest first. */
export function reasonsOf(kind: HintKind, a: Lead, b: Lead, seen: Comparison): Reason[] {
  const reasons: Reason[] = [];
  const mailA = a.record.email?.trim() ?? '';
  const mailB = b.record.email?.trim() ?? '';
  if (seen.mail === 'same' || seen.mail === 'role')
    reasons.push({ kind: 'same-email', value: a.mail?.address ?? mailA });
  else if (
    kind === 'same-contact' &&
    (seen.mail === 'slip' ||
      seen.mail === 'sameLabel' ||
      seen.mail === 'sameLocal' ||
      seen.mail === 'compatible')
  )
    reasons.push({ kind: 'similar-email', a: mailA, b: mailB });
  if (kind === 'same-contact' && seen.name.bits > 0) {
    const nameA = said(a) || mailA;
    const nameB = said(b) || mailB;
    reasons.push(
      nameA === nameB ? { kind: 'same-name', value: nameA } : { kind: 'similar-name', a: nameA, b: nameB },
    );
  }
  if (kind === 'same-contact' && seen.spelled) {
    const unnamed = a.mail === null ? b : a;
    reasons.push({
      kind: 'email-spells-name',
      email: unnamed.record.email?.trim() ?? '',
      name: said(unnamed === a ? b : a),
    });
  }
  const phoneA = a.phone?.digits ?? '';
  const phoneB = b.phone?.digits ?? '';
  if (seen.phone === 'same')
    reasons.push(
      a.record.phone?.trim() === b.record.phone?.trim()
        ? { kind: 'same-phone', value: a.record.phone?.trim() ?? '' }
        : { kind: 'phone-ends', value: phoneA.slice(-4) },
    );
  else if (kind === 'same-contact' && (seen.phone === 'slip' || seen.phone === 'slipAtEnd'))
    reasons.push({ kind: 'similar-phone', a: a.record.phone ?? '', b: b.record.phone ?? '' });
  else if (
    kind === 'same-company' &&
    (seen.phone === 'starts' || seen.phone === 'slipAtEnd' || seen.phone === 'extension')
  )
    reasons.push({ kind: 'phone-starts', value: commonStart(phoneA, phoneB) });
  if (seen.company.bits > 0) {
    const [companyA, companyB] = [a.record.company?.trim() ?? '', b.record.company?.trim() ?? ''];
    reasons.push(
      companyA === companyB
        ? { kind: 'same-company', value: companyA }
        : { kind: 'similar-company', a: companyA, b: companyB },
    );
  }
  if (seen.mail !== 'same' && seen.mail !== 'role' && seen.domain.level === 'same' && seen.domain.bits > 0)
    reasons.push({ kind: 'same-domain', value: a.mail?.domain ?? '' });
  if (seen.domain.level === 'sameLabel')
    reasons.push({ kind: 'same-domain', value: a.mail?.label?.text ?? '' });
  if (seen.domain.level === 'namesCompany') {
    const mailed = a.company === null ? a : b;
    reasons.push({
      kind: 'domain-names-company',
      domain: mailed.mail?.domain ?? '',
      company: (mailed === a ? b : a).record.company?.trim() ?? '',
    });
  }
  if (seen.place.samePostal)
    reasons.push({ kind: 'same-postal-code', value: a.record.postalCode?.trim() ?? '' });
  if (seen.place.sameCity) reasons.push({ kind: 'same-city', value: a.record.city?.trim() ?? '' });
  if (kind === 'same-contact' && seen.sameTitle)
    reasons.push({ kind: 'same-title', value: a.record.title?.trim() ?? '' });
  return reasons;
}

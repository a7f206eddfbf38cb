import type { JSX } from 'preact';
import { validityWords } from '../../../domain/field-words';
import type { KeptReferral } from '../../../domain/kept';
import type { Validity } from '../../../domain/referral';
import { type MessageName, sideBySide, text } from '../../../text/text';
import { Icon } from '../../../ui/icons';
import { countryText } from '../../../ui/referral-face';
import { sayAloud } from '../../../ui/say-aloud';
import { FactList, Part } from './fact-list';

/** Who to talk to. A lead that must not be contacted shows the data, and no way to use it. */
export function ContactPart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const {
    contactName,
    jobTitle,
    email,
    phone,
    emailValidity,
    phoneValidity,
    address,
    city,
    country,
    doNotContact,
  } = record;
  const place = sideBySide([address, city, countryText(country)].filter((one) => one !== null));
  const copy = (label: MessageName, value: string): void => {
    navigator.clipboard.writeText(value).then(
      () => {
        sayAloud(text('detail_copied', text(label)));
      },
      () => {
        sayAloud(text('views_not_kept'));
      }, // told to ears, as the copying is
    );
  };
  const copied = (
    label: MessageName,
    value: string | null,
    validity: Validity | null,
    href: string | null,
    link: MessageName,
  ): JSX.Element | null =>
    value === null ? null : (
      <span class="contact-line">
        <bdi>{value}</bdi>
        {validity !== null && (
          <span class="chip" data-validity={validity}>
            {text(validityWords[validity])}
          </span>
        )}
        <span class="contact-acts">
          <button
            type="button"
            class="icon-button"
            aria-label={text('detail_copy', text(label))}
            title={text('detail_copy', text(label))}
            onClick={() => copy(label, value)}
          >
            <Icon name="copy" />
          </button>
          {!doNotContact && href !== null && (
            <a class="icon-button" href={href} aria-label={text(link)} title={text(link)}>
              <Icon name={link === 'detail_mail' ? 'sent' : 'phone'} />
            </a>
          )}
        </span>
      </span>
    );
  const none = [contactName, jobTitle, email, phone].every((one) => one === null) && place === '';
  return (
    <Part title="detail_contact_title">
      {doNotContact && (
        <p class="beware">
          <Icon name="ban" />
          {text('detail_do_not_contact')}
        </p>
      )}
      {none ? (
        <p class="quiet">{text('detail_no_contact')}</p>
      ) : (
        <FactList
          lines={[
            ['meaning_contact', contactName],
            ['detail_job_title', jobTitle],
            ['meaning_company', record.company],
            ['detail_email', copied('detail_email', email, emailValidity, mailTo(email), 'detail_mail')],
            ['detail_phone', copied('detail_phone', phone, phoneValidity, callTo(phone), 'detail_call')],
            ['detail_place', place],
          ]}
        />
      )}
    </Part>
  );
}

/** The address is a stranger's text: only what can be one address becomes a link, and nothing of it a header. */
export function mailTo(email: string | null): string | null {
  return email !== null && /^[^\s@,;:?&<>"()]+@[^\s@,;:?&<>"()]+$/u.test(email)
    ? `mailto:${encodeURIComponent(email).replace('%40', '@')}`
    : null;
}

export function callTo(phone: string | null): string | null {
  const digits = phone?.replace(/[\s().\-/]/gu, '') ?? '';
  return /^\+?\d{5,16}$/u.test(digits) ? `tel:${digits}` : null;
}

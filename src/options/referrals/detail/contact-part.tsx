import type { JSX } from 'preact';
import { validityWords } from '../../../domain/field-words';
import type { KeptReferral } from '../../../domain/kept';
import type { Validity } from '../../../domain/referral';
import { type MessageName, sideBySide, text } from '../../../text/text';
import { Icon, type IconName } from '../../../ui/icons';
import { countryText } from '../../../ui/referral-face';
import { sayAloud } from '../../../ui/say-aloud';
import { FactList, Part } from './fact-list';

/** Copies a value, and tells ears whether it was. */
function copy(label: MessageName, value: string): void {
  navigator.clipboard.writeText(value).then(
    () => {
      sayAloud(text('detail_copied', text(label)));
    },
    () => {
      sayAloud(text('views_not_kept'));
    }, // told to ears, as the copying is
  );
}

/** A way to reach the customer: its value, how good it is, and what can be done with it. */
interface ContactWay {
  readonly label: MessageName;
  readonly value: string | null;
  /** Null: Partner Center did not check it. */
  readonly validity: Validity | null;
  /** Null: it cannot be a link, or nobody may use it. */
  readonly href: string | null;
  readonly link: { readonly name: MessageName; readonly icon: IconName };
}

function ContactLine({
  label,
  value,
  validity,
  href,
  link,
}: ContactWay & { readonly value: string }): JSX.Element {
  return (
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
        {href !== null && (
          <a class="icon-button" href={href} aria-label={text(link.name)} title={text(link.name)}>
            <Icon name={link.icon} />
          </a>
        )}
      </span>
    </span>
  );
}

/** Who to talk to. A lead that must not be contacted shows the data, and no way to use it. */
export function ContactPart({ record }: { readonly record: KeptReferral }): JSX.Element {
  const { contactName, jobTitle, email, phone, doNotContact } = record;
  const place = sideBySide(
    [record.address, record.city, countryText(record.country)].filter((one) => one !== null),
  );
  const line = ({ value, href, ...way }: ContactWay): JSX.Element | null =>
    value === null ? null : <ContactLine {...way} value={value} href={doNotContact ? null : href} />;
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
            [
              'detail_email',
              line({
                label: 'detail_email',
                value: email,
                validity: record.emailValidity,
                href: mailTo(email),
                link: { name: 'detail_mail', icon: 'sent' },
              }),
            ],
            [
              'detail_phone',
              line({
                label: 'detail_phone',
                value: phone,
                validity: record.phoneValidity,
                href: callTo(phone),
                link: { name: 'detail_call', icon: 'phone' },
              }),
            ],
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

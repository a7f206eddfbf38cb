import { writeTexts, type Obstacle, type TemplateContext } from './prepare-answer';
import type { MailTemplate } from './template';

/**
 * Longest `mailto:` address that is handed to the mail program. Windows passes about 2,080 characters on and
 * Outlook about as many; what is cut there is cut silently, so nothing longer is ever handed over.
 */
export const longestMailto = 1_900;

export type PreparedMail =
  | {
      readonly kind: 'ready';
      /** Null: the referral shows no address. */
      readonly to: string | null;
      readonly subject: string;
      readonly body: string;
      /** Opens the mail program. Holds everything that is not in `toCopy`. */
      readonly url: string;
      /** Whole texts that are too long for `url`: to be offered for copying. */
      readonly toCopy: readonly ('subject' | 'body')[];
    }
  | { readonly kind: 'blocked'; readonly obstacles: readonly Obstacle<'subject' | 'body'>[] }
  /** The lead source says that this person must not be contacted. */
  | { readonly kind: 'do-not-contact' };

/** A `mailto:` address (RFC 6068): lines end in CRLF, everything that could end a part is escaped. */
function mailto(to: string | null, parts: Readonly<Record<string, string>>): string {
  const query = Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\r\n|\r|\n/g, '\r\n'))}`)
    .join('&');
  const address = to === null ? '' : encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${address}${query === '' ? '' : `?${query}`}`;
}

/** Takes out halves of surrogate pairs, which have no form in an address. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/**
 * Writes out a follow-up message. What is too long for the mail program is named in `toCopy`, never cut.
 * @param email where it goes; the referral's own address unless the user typed another.
 */
export function prepareMail(
  template: MailTemplate,
  context: TemplateContext,
  email: string | null = context.referral.email,
): PreparedMail {
  if (context.referral.doNotContact) return { kind: 'do-not-contact' };
  const texts = { subject: template.subject, body: template.body };
  const { written, obstacles } = writeTexts<'subject' | 'body'>(texts, template, context);
  if (obstacles.length > 0) return { kind: 'blocked', obstacles };
  const subject = wellFormed((written.get('subject') ?? '').replace(/\s*[\r\n]+\s*/g, ' ').trim());
  const body = wellFormed(written.get('body') ?? '');
  // Only one plain address: a list or a header in this field would be sent to.
  const to = email !== null && /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/.test(email) ? email : null;
  const whole = mailto(to, { subject, body });
  if (whole.length <= longestMailto) return { kind: 'ready', to, subject, body, url: whole, toCopy: [] };
  const head = mailto(to, { subject });
  if (head.length <= longestMailto) return { kind: 'ready', to, subject, body, url: head, toCopy: ['body'] };
  return { kind: 'ready', to, subject, body, url: mailto(to, {}), toCopy: ['subject', 'body'] };
}

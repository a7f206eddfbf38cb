/** A mail service that opens a new message in a tab. */
export type Webmail = 'outlook' | 'gmail';
export const webmails: readonly Webmail[] = ['outlook', 'gmail'];

/** The parts of a message. An empty `to` is left to the user. */
interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Servers of both services refuse addresses of about 8,192 characters; a sign-in on the way encodes them once more. */
const longestAddress = 6_000;

const bases: Readonly<Record<Webmail, { readonly url: string; readonly subject: string }>> = {
  outlook: { url: 'https://outlook.office.com/mail/deeplink/compose?', subject: 'subject' },
  gmail: { url: 'https://mail.google.com/mail/?view=cm&fs=1&', subject: 'su' },
};

/** The address that opens a new message. What is too long for it is left out whole, the body first, never cut. */
export function webmailAddress(service: Webmail, { to, subject, body }: MailText): string {
  const { url, subject: subjectName } = bases[service];
  const write = (parts: readonly (readonly [string, string])[]): string =>
    url +
    parts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n'))}`)
      .join('&');
  const address = ['to', to] as const;
  const head = [address, [subjectName, subject]] as const;
  const whole = write([...head, ['body', body]]);
  if (whole.length <= longestAddress) return whole;
  const withSubject = write(head);
  return withSubject.length <= longestAddress ? withSubject : write([address]);
}

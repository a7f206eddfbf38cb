import type { ReactNode } from 'react';
import { shownCountry, shownDate } from '../formats';
import type { SampleOptions } from '../options';
import { hour, type Truth } from '../truth';
import { words } from '../words';
import { Answers, Progress, Stacked, type Pair } from './detail-parts';
import { StatusMark } from './status-mark';

const copyButton = (
  <button type="button" className="link" aria-label="Copy">
    ⧉
  </button>
);

/** A lead as the older leads page shows it at the right: alerts, progress, customer, answers. */
export function LeadDetail({ truth, options }: { readonly truth: Truth; readonly options: SampleOptions }) {
  const here = words[options.language];
  const hidden = truth.outcome === 'expired';
  const contact = (value: string | null): string => (hidden ? null : value) ?? '--';
  const country =
    truth.country === null ? null : shownCountry(truth.country, { ...options, country: 'name' });
  const checked = (value: string | null, word: string | null, good: boolean): ReactNode =>
    hidden || value === null ? (
      '--'
    ) : (
      <>
        <span>{value}</span> {copyButton}
        {word !== null && (
          <div className="validity">
            <StatusMark icon={good ? 'check' : 'cross'} /> {word}
          </div>
        )}
      </>
    );
  const informational = truth.callToAction !== null && truth.callToAction !== 'contact-me';
  const contactOver = truth.createdAt !== null && Date.now() - Date.parse(truth.createdAt) > 72 * hour;
  const pairs: Pair[] = [
    [here.columns.company, truth.shown.company ?? truth.company ?? here.notSpecified],
    [here.labels.address, [truth.city, country].filter((part) => part !== null).join(', ') || '--'],
    [here.customerName, contact(truth.contactName)],
    [
      here.labels.customerEmail,
      checked(
        truth.email,
        truth.emailValidity && here.email[truth.emailValidity],
        truth.emailValidity === 'valid',
      ),
    ],
    [here.columns.jobTitle, contact(truth.jobTitle)],
    [
      here.labels.customerPhone,
      checked(
        truth.phone,
        truth.phoneValidity && here.phone[truth.phoneValidity],
        truth.phoneValidity === 'valid',
      ),
    ],
  ];
  const more: Pair[] = [
    [here.columns.leadSource, truth.leadSource ?? '--'],
    [here.columns.callToAction, truth.callToAction === null ? '--' : here.calls[truth.callToAction]],
    [
      here.labels.createdOn,
      truth.shown.createdAt ??
        (truth.createdAt === null ? '--' : shownDate(truth.createdAt, { ...options, dates: 'medium' })),
    ],
    [here.columns.notes, truth.notes ?? '--'],
  ];
  return (
    <article className="lead" aria-label={truth.company ?? here.notSpecified}>
      {truth.directContact && (
        <div role="alert" className="alert flame">
          <span aria-hidden="true" data-icon-name="Flame">
            🔥
          </span>{' '}
          {contactOver ? here.directContactOver : here.directContact}
        </div>
      )}
      {truth.emailValidity === 'spam' && (
        <div role="alert" className="alert warn">
          ⚠ {here.spam}
        </div>
      )}
      {informational && (
        <div role="status" className="alert info">
          ⓘ {here.informational}
        </div>
      )}
      {!informational && (
        <section className="sheet">
          <h2>{here.labels.leadProgress}</h2>
          <Progress truth={truth} options={options} />
        </section>
      )}
      <section className="sheet">
        <Stacked pairs={pairs} />
      </section>
      <section className="sheet">
        <Stacked pairs={more} />
      </section>
      <Answers truth={truth} options={options} />
    </article>
  );
}

import { shownCountry, shownDate, shownMoney } from '../formats';
import type { SampleOptions } from '../options';
import type { Truth } from '../truth';
import { dealWord, words } from '../words';
import { Answers, Beside, ExpiresIn, Progress, type Pair } from './detail-parts';

/** A co-sell deal's own page: value, direction, progress, then `Label: value` in two columns. */
export function DealDetail({ truth, options }: { readonly truth: Truth; readonly options: SampleOptions }) {
  const here = words[options.language];
  const hidden = truth.outcome === 'expired';
  const value =
    truth.value === null || truth.currency === null ? null : shownMoney(truth.value, truth.currency, options);
  const customer: Pair[] = [
    [here.customerName, truth.shown.company ?? truth.company ?? '--'],
    [
      here.labels.location,
      [
        truth.city,
        truth.country === null ? null : shownCountry(truth.country, { ...options, country: 'name' }),
      ]
        .filter((part) => part !== null)
        .join(', ') || '--',
    ],
    [
      here.labels.contacts,
      hidden
        ? ''
        : [truth.contactName, truth.jobTitle, truth.email, truth.phone]
            .filter((part) => part !== null)
            .map((part) => <div key={part}>{part}</div>),
    ],
  ];
  const details: Pair[] = [
    [here.columns.dealName, truth.dealName ?? '--'],
    [here.labels.dealType, truth.deal === null ? '--' : dealWord(truth.deal, options)],
    [here.columns.referralId, truth.id],
    [
      here.labels.estimatedCloseDate,
      truth.shown.closeDate ??
        (truth.closeDate === null ? '--' : shownDate(truth.closeDate, { ...options, dates: 'medium' })),
    ],
    [
      here.labels.createdOn,
      truth.shown.createdAt ??
        (truth.createdAt === null ? '--' : shownDate(truth.createdAt, { ...options, dates: 'medium' })),
    ],
    [here.columns.crmId, truth.crmId ?? ''],
    [here.columns.campaignId, truth.campaignId ?? ''],
    [here.columns.notes, truth.notes ?? ''],
  ];
  return (
    <article className="deal">
      <h1>
        <span className="strong">{truth.dealName ?? '--'}</span> | {here.pages.dealDetails}
      </h1>
      <div className="summary">
        <div>
          <div className="amount">{truth.shown.value ?? value ?? '--'}</div>
          <div className="field-label">{here.labels.estimatedValue}</div>
        </div>
        <span className="badge">
          {(truth.list === 'outbound' ? here.tabs.outbound : here.tabs.inbound).toLocaleUpperCase(
            options.locale,
          )}
        </span>
      </div>
      <ExpiresIn truth={truth} options={options} />
      <h2>{here.labels.dealProgress}</h2>
      <Progress truth={truth} options={options} />
      <h2>{here.labels.customer}</h2>
      <Beside pairs={customer} />
      <h2>
        {here.labels.details}{' '}
        <button type="button" className="link">
          ✎ {here.actions.edit}
        </button>
      </h2>
      <Beside pairs={details} />
      <Answers truth={truth} options={options} />
    </article>
  );
}

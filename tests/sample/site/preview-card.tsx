import { shownDate } from '../formats';
import type { SampleOptions } from '../options';
import type { Truth } from '../truth';
import { statusWord, words } from '../words';
import { ExpiresIn } from './detail-parts';

/** The card that opens over a deal's name: its created date is drawn as `31-12-2022`, whatever the list does. */
export function PreviewCard({
  truth,
  options,
  left,
  top,
}: {
  readonly truth: Truth;
  readonly options: SampleOptions;
  readonly left: number;
  readonly top: number;
}) {
  const here = words[options.language];
  const line = (label: string, value: string) => (
    <div>
      <b>{label} :</b> {value}
    </div>
  );
  return (
    <div
      role="dialog"
      aria-label={truth.dealName ?? ''}
      className="preview"
      style={{ left, top }}
      data-referral-id={truth.id}
    >
      <div className="preview-name">{truth.dealName}</div>
      <span className="badge">{truth.list === 'outbound' ? here.tabs.outbound : here.tabs.inbound}</span>
      <hr />
      {truth.createdAt !== null &&
        line(here.labels.createdOn, shownDate(truth.createdAt, { ...options, dates: 'dashes' }))}
      {line(here.columns.status, statusWord(truth.status, options))}
      {truth.microsoft !== null && line(here.columns.microsoftStatus, statusWord(truth.microsoft, options))}
      <hr />
      <b>{here.labels.customer}</b>
      {line(here.labels.name, truth.company ?? '--')}
      {truth.outcome !== 'expired' && (
        <>
          <div>{truth.contactName}</div>
          <div>{truth.email}</div>
        </>
      )}
      <hr />
      <ExpiresIn truth={truth} options={options} />
    </div>
  );
}

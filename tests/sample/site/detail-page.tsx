import type { SampleOptions } from '../options';
import type { Truth } from '../truth';
import { words } from '../words';
import { DealDetail } from './deal-detail';
import { LeadDetail } from './lead-detail';
import { go } from './state';

/** A referral's own page, with Previous and Next through its list. */
export function DetailPage({
  options,
  referrals,
}: {
  readonly options: SampleOptions;
  readonly referrals: readonly Truth[];
}) {
  const here = words[options.language];
  const truth = referrals.find((one) => one.id === options.referral);
  if (truth === undefined) return <p>{here.pages.empty}</p>;
  const same = referrals.filter((one) => one.list === truth.list);
  const at = same.indexOf(truth);
  const step = (to: Truth | undefined, label: string) => (
    <button
      type="button"
      className="link"
      disabled={to === undefined}
      onClick={() => to !== undefined && go({ referral: to.id })}
    >
      {label}
    </button>
  );
  return (
    <>
      <div className="commands">
        <button type="button" className="link" onClick={() => go({ referral: null })}>
          ‹ {here.actions.back}
        </button>
        <span className="space" />
        {step(same[at - 1], `‹ ${here.actions.previous}`)}
        {step(same[at + 1], `${here.actions.next} ›`)}
      </div>
      {truth.kind === 'lead' ? (
        <>
          <h1>
            <span className="strong">{here.pages.leads}</span>
          </h1>
          <LeadDetail truth={truth} options={options} />
        </>
      ) : (
        <DealDetail truth={truth} options={options} />
      )}
    </>
  );
}

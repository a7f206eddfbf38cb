import { useState } from 'react';
import { badgeOf } from '../../expected';
import { shownCountry, shownDate } from '../../formats';
import { statusWord, words } from '../../words';
import { rowKeyOf } from '../cells';
import { DealDetail } from '../deal-detail';
import { LeadDetail } from '../lead-detail';
import type { GridProps } from './grid';

const tones = { received: 'blue', accepted: 'green', archived: 'grey' } as const;

/** The older leads page: cards at the left, the chosen lead at the right. */
export default function Cards({ rows, options, loading, onFavorite }: GridProps) {
  const here = words[options.language];
  const [chosen, choose] = useState(options.referral);
  const open = rows.find((one) => one.id === chosen) ?? rows[0];
  if (loading)
    return (
      <div className="cards" aria-busy="true">
        <ul className="card-list">
          {[1, 2, 3].map((n) => (
            <li key={n} className="card">
              <div className="skeleton" />
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div className="cards">
      <ul className="card-list">
        {rows.map((truth) => (
          <li
            key={truth.rowNumber}
            className="card"
            id={`card-${rowKeyOf(truth, options)}`}
            aria-current={truth === open ? 'true' : undefined}
            onClick={() => choose(truth.id)}
          >
            <div className="card-top">
              <span className="card-name">{truth.shown.company ?? truth.company ?? here.notSpecified}</span>
              <time className="card-date">
                {truth.shown.createdAt ??
                  (truth.createdAt === null
                    ? ''
                    : shownDate(truth.createdAt, { ...options, dates: 'medium' }))}
              </time>
            </div>
            <div>
              {truth.country === null ? '--' : shownCountry(truth.country, { ...options, country: 'code' })}
            </div>
            <div className="card-foot">
              <span className="badge">{badgeOf(truth)}</span>
              <span className="space" />
              <button
                type="button"
                className="mark"
                aria-pressed={truth.favorite}
                aria-label={truth.favorite ? here.actions.unfavorite : here.actions.favorite}
                onClick={(event) => {
                  event.stopPropagation();
                  onFavorite(truth.id);
                }}
              >
                {truth.favorite ? '♥' : '♡'}
              </button>
              <span
                role="img"
                className={`dot ${tones[truth.stage]}`}
                aria-label={statusWord(truth.status, options)}
                title={statusWord(truth.status, options)}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="pane">
        {open === undefined ? (
          here.pages.empty
        ) : open.kind === 'lead' ? (
          <LeadDetail truth={open} options={options} />
        ) : (
          <DealDetail truth={open} options={options} />
        )}
      </div>
    </div>
  );
}

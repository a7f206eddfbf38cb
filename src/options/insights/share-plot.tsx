import type { JSX } from 'preact';
import { type Answers, allAnswers, TARGETS } from '../../domain/insights';
import { text } from '../../text/text';
import { InkSample } from './inks';
import { percent } from './percent';

interface ShareRow {
  readonly label: string;
  readonly answers: Answers;
}

const kinds = ['accepted', 'declined', 'expired'] as const;
const words = {
  accepted: 'answers_accepted',
  declined: 'answers_declined',
  expired: 'answers_expired',
} as const;

/** One line a row, its whole length taken by accepted, declined and expired; the target is a mark on the line. */
export function SharePlot({ rows }: { readonly rows: readonly ShareRow[] }): JSX.Element {
  return (
    <div aria-hidden="true">
      <p class="legend">
        {kinds.map((kind) => (
          <span key={kind}>
            <InkSample ink={kind} />
            {text(words[kind])}
          </span>
        ))}
      </p>
      <div class="shares">
        {rows.map(({ label, answers }) => {
          const all = allAnswers(answers);
          let from = 0;
          return (
            <div key={label} class="share">
              <span class="share-label">
                <bdi>{label}</bdi>
              </span>
              <svg class="share-area">
                {kinds.map((kind) => {
                  const [start, width] = [from, (answers[kind] / all) * 100];
                  from += width;
                  return (
                    width > 0 && (
                      <rect
                        key={kind}
                        x={`${start}%`}
                        width={`${width}%`}
                        height="100%"
                        fill={`url(#ink-${kind})`}
                      />
                    )
                  );
                })}
                <line
                  class="target"
                  x1={`${TARGETS.accepted * 100}%`}
                  x2={`${TARGETS.accepted * 100}%`}
                  y1="0"
                  y2="100%"
                />
              </svg>
              <span class="share-number">{percent(answers.accepted / all)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

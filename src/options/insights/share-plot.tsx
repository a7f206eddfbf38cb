import type { JSX } from 'preact';
import { type Answer, ANSWERS } from '../../domain/insight-figures';
import { TARGETS } from '../../domain/insights';
import { text } from '../../text/text';
import type { FigureLink } from './figure-link';
import { InkSample } from './inks';
import { percent } from './percent';

interface ShareRow {
  readonly label: string;
  /** One an answer, in their order. */
  readonly parts: readonly {
    readonly answer: Answer;
    readonly count: number;
    readonly link: FigureLink | null;
  }[];
  readonly all: number;
}

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
        {ANSWERS.map((kind) => (
          <span key={kind}>
            <InkSample ink={kind} />
            {text(words[kind])}
          </span>
        ))}
      </p>
      <div class="shares">
        {rows.map(({ label, parts, all }) => {
          let from = 0;
          return (
            <div key={label} class="share">
              <span class="share-label">
                <bdi>{label}</bdi>
              </span>
              <svg class="share-area">
                {parts.map(({ answer, count, link }) => {
                  const [start, width] = [from, (count / all) * 100];
                  from += width;
                  return (
                    link !== null && (
                      // For the mouse alone: keys and ears have the links of the table.
                      <a key={answer} href={link.href} tabindex={-1}>
                        <title>{link.name}</title>
                        <rect
                          x={`${start}%`}
                          width={`${width}%`}
                          height="100%"
                          fill={`url(#ink-${answer})`}
                        />
                      </a>
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
              <span class="share-number">{percent((parts[0]?.count ?? 0) / all)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

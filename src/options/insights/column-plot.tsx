import type { JSX } from 'preact';
import { uiLanguage } from '../../text/text';
import type { Ink } from './inks';

interface Bar {
  /** What stands below it, in one or two lines. */
  readonly label: readonly string[];
  readonly count: number;
  readonly ink: Ink;
  /** Where it leads, and what that is called; null: nowhere. */
  readonly link: { readonly href: string; readonly name: string } | null;
}

/** The height of the tallest bar, as in the style sheet. */
const BAR_REM = 8;

/** Bars side by side, each with its number above and its label below. Its numbers are told by the plot's table. */
export function ColumnPlot({ bars }: { readonly bars: readonly Bar[] }): JSX.Element {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <ol class="bars">
      {bars.map(({ label, count, ink, link }) => {
        const drawn = (
          <>
            <svg class="bar-area">
              <rect
                y={`${100 - (count / most) * 100}%`}
                width="100%"
                height={`${(count / most) * 100}%`}
                fill={`url(#ink-${ink})`}
              />
            </svg>
            <span class="bar-count" style={{ paddingBlockEnd: `${(count / most) * BAR_REM}rem` }}>
              {count === 0 ? '' : number.format(count)}
            </span>
            <span class="bar-label">
              {label.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          </>
        );
        return (
          <li key={label.join(' ')}>
            {link === null || count === 0 ? (
              <div class="bar-column" aria-hidden="true">
                {drawn}
              </div>
            ) : (
              <a class="bar-link" href={link.href} title={link.name}>
                <span class="for-ears">{link.name}</span>
                <div class="bar-column" aria-hidden="true">
                  {drawn}
                </div>
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}

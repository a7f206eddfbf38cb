import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../text/text';

/** Words that may lead to the referrals that they count. */
export interface Cell {
  readonly words: string;
  readonly href?: string | undefined;
}

export interface Numbers {
  readonly head: readonly string[];
  readonly rows: readonly (readonly [string, ...Cell[]])[];
}

interface Props {
  readonly title: string;
  readonly note: string;
  /** What the drawing says, as a table: always there for screen readers, for eyes on demand. */
  readonly numbers: Numbers;
  readonly children: ComponentChildren;
  /** What is left out of the drawing. */
  readonly remarks?: readonly Cell[];
}

/** Words, as a link where they lead anywhere. */
export const Words = ({ cell: { words, href } }: { readonly cell: Cell }): JSX.Element =>
  href === undefined ? <>{words}</> : <a href={href}>{words}</a>;

/** A plot: title, drawing, what it leaves out, and its numbers. */
export function Plot({ title, note, numbers: { head, rows }, children, remarks = [] }: Props): JSX.Element {
  const shown = useSignal(false);
  const id = useId();
  return (
    <figure class="plot part" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="quiet">{note}</p>
      </figcaption>
      {children}
      {remarks.map((remark) => (
        <p key={remark.words} class="quiet">
          <Words cell={remark} />
        </p>
      ))}
      <button
        type="button"
        class="button"
        data-plain
        aria-expanded={shown.value}
        aria-controls={`${id}-numbers`}
        onClick={() => {
          shown.value = !shown.value;
        }}
      >
        {text(shown.value ? 'plot_numbers_hide' : 'plot_numbers')}
      </button>
      <div id={`${id}-numbers`} class={shown.value ? 'plot-numbers' : 'for-ears'}>
        <table aria-labelledby={`${id}-title`}>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((one, at) => (
                  <td key={head[at + 1]}>
                    {/* What only ears get has no links: the focus would go where nobody sees it. */}
                    {shown.value ? <Words cell={one} /> : one.words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

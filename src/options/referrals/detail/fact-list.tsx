import type { ComponentChildren, JSX } from 'preact';
import { type MessageName, text } from '../../../text/text';

interface Props {
  readonly lines: readonly (readonly [MessageName, ComponentChildren])[];
}

/** Labels and what is known under them; what was never read is left out. */
export function FactList({ lines }: Props): JSX.Element {
  return (
    <dl class="facts">
      {lines.map(
        ([label, shown]) =>
          shown !== null &&
          shown !== '' && (
            <div key={label} class="fact">
              <dt>{text(label)}</dt>
              <dd>{typeof shown === 'string' ? <bdi>{shown}</bdi> : shown}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** One part of a referral's page, with its heading. */
export function Part({
  title,
  children,
}: {
  readonly title: MessageName;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="part">
      <h3>{text(title)}</h3>
      {children}
    </section>
  );
}

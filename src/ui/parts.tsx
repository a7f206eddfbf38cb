import { Fragment, type JSX } from 'preact';
import { sideBySide } from '../text/text';

interface Props {
  readonly of: string;
  readonly parts: readonly string[];
}

/** Several short facts in one line, each kept apart from its neighbours' writing direction. */
export function Parts({ of, parts }: Props): JSX.Element {
  return (
    <p class={of} title={parts.join(' · ')}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (
            <>
              <span class="between" aria-hidden="true">
                {' '}
                ·{' '}
              </span>
              <span class="for-ears">{sideBySide(['', ''])}</span>
            </>
          )}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

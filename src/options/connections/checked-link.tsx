import type { JSX } from 'preact';
import { text } from '../../text/text';
import { LinkFactRows } from './link-fact-rows';
import { failedText } from './link-text';
import type { CheckedState } from './pasted-link';
import { Spoken } from '../../ui/spoken';

interface Props {
  readonly state: CheckedState;
  /** What the button says that asks what the table holds. */
  readonly action: string;
  readonly onLook: () => void;
  readonly onCancel: () => void;
}

/** What a link opens, before anything was asked there. */
export function CheckedLink({ state, action, onLook, onCancel }: Props): JSX.Element {
  const { facts, kind } = state;
  const isBusy = kind === 'looking' || kind === 'connecting';
  return (
    <div class="leads-checked">
      <dl class="leads-facts">
        <LinkFactRows facts={facts} />
      </dl>
      <p>{text('leads_allow_what', facts.host)}</p>
      {kind === 'not-allowed' && <Spoken>{text('leads_not_allowed')}</Spoken>}
      {kind === 'failed' && <Spoken data-failed>{failedText(state)}</Spoken>}
      <Spoken>{isBusy && text('leads_reading')}</Spoken>
      <div class="choices">
        <button type="button" class="button" data-main disabled={isBusy} onClick={onLook}>
          {action}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {text('action_cancel')}
        </button>
      </div>
    </div>
  );
}

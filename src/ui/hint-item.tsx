import type { JSX } from 'preact';
import type { HintVerdict } from '../domain/hint';
import type { Referral } from '../domain/referral';
import type { HintDetail } from '../messages/hint-verbs';
import { type MessageName, text } from '../text/text';
import { confidenceFaces } from './hint-face';
import type { RowStore } from './row-store';
import { otherName, otherPlace, reasonsText } from './hint-text';
import { Icon } from './icons';
import { Parts } from './parts';

interface Props {
  readonly hint: HintDetail;
  readonly referral: Pick<Referral, 'key' | 'stage' | 'actionable'>;
  readonly store: RowStore;
  readonly isRejected: boolean;
  readonly onDecide: (verdict: HintVerdict | null) => void;
}

/** One other referral: who and where, why, how sure; the user confirms, rejects, takes back. */
export function HintItem({ hint, referral, store, isRejected, onDecide }: Props): JSX.Element {
  const { other, held, confidence } = hint;
  const name = otherName(other);
  /** Several buttons of one word would be one to a screen reader. */
  const named = (action: MessageName): string => text('answer_title', text(action), name);
  const face = confidenceFaces[confidence];
  const confirmed = !isRejected && held !== null;
  const said = isRejected
    ? text('hint_said_different')
    : held === null
      ? text(face.sentence)
      : text(held.by === 'pair' ? 'hint_said_same' : 'hint_said_same_others');
  return (
    <li class="hint-item" data-hint-other={other.key}>
      <div class="hint-who">
        <p class="hint-name">
          <bdi>{name}</bdi>
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={text('action_open_named', name)}
          title={text('action_open_named', name)}
          onClick={() => void store.open(other.key)}
        >
          <Icon name="open" />
        </button>
      </div>
      <Parts of="quiet" parts={otherPlace(other)} />
      <p class="hint-why" dir="auto">
        {reasonsText(hint)}
      </p>
      <p class="hint-sure">
        <Icon name={isRejected ? 'cross' : confirmed ? 'check' : face.icon} />
        {said}
      </p>
      <div class="hint-actions">
        {isRejected || held?.by === 'pair' ? (
          <button
            type="button"
            class="button"
            aria-label={named('action_undo')}
            onClick={() => onDecide(null)}
          >
            {text('action_undo')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            aria-label={named(hint.kind === 'same-contact' ? 'action_same_contact' : 'action_same_company')}
            onClick={() => onDecide('same')}
          >
            {text(hint.kind === 'same-contact' ? 'action_same_contact' : 'action_same_company')}
          </button>
        )}
        {!isRejected && (
          <button
            type="button"
            class="button"
            aria-label={named('action_not_same')}
            onClick={() => onDecide('different')}
          >
            {text('action_not_same')}
          </button>
        )}
      </div>
      {confirmed && store.prepareDuplicate !== undefined && referral.stage !== 'archived' && (
        <div class="hint-actions">
          {store.selectRows !== undefined && (
            <button
              type="button"
              class="button"
              onClick={() => store.selectRows?.([referral.key, other.key])}
            >
              {text('action_select_both')}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => store.prepareDuplicate?.(referral.key, 'close-as-error')}
          >
            {text('action_close_duplicate')}
          </button>
          {referral.actionable && (
            <button
              type="button"
              class="button"
              onClick={() => store.prepareDuplicate?.(referral.key, 'decline')}
            >
              {text('action_decline_duplicate')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

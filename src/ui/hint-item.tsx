import type { JSX } from 'preact';
import type { HintVerdict } from '../domain/hint';
import type { Referral } from '../domain/referral';
import type { HintDetail } from '../messages/hint-verbs';
import { type MessageName, text } from '../text/text';
import { confidenceFaces } from './hint-face';
import type { RowStore } from './row-store';
import { otherName, otherPlace, reasonsText } from './hint-text';
import { Icon, type IconName } from './icons';
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
  const { other, held } = hint;
  const isConfirmed = !isRejected && held !== null;
  return (
    <li class="hint-item" data-hint-other={other.key}>
      <OtherReferral other={other} store={store} />
      <p class="hint-why" dir="auto">
        {reasonsText(hint)}
      </p>
      <HowSure hint={hint} isRejected={isRejected} />
      <VerdictButtons hint={hint} isRejected={isRejected} onDecide={onDecide} />
      {isConfirmed && referral.stage !== 'archived' && (
        <DuplicateActions referral={referral} other={other.key} store={store} />
      )}
    </li>
  );
}

/** Who the other referral is and where it stands, and the button that opens it. */
function OtherReferral({
  other,
  store,
}: {
  readonly other: HintDetail['other'];
  readonly store: RowStore;
}): JSX.Element {
  const name = otherName(other);
  return (
    <>
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
    </>
  );
}

/** How sure the hint is: by the user's own verdict, else by its confidence. */
function HowSure({ hint, isRejected }: Pick<Props, 'hint' | 'isRejected'>): JSX.Element {
  const { icon, sentence } = sureness(hint, isRejected);
  return (
    <p class="hint-sure">
      <Icon name={icon} />
      {text(sentence)}
    </p>
  );
}

function sureness(
  { held, confidence }: HintDetail,
  isRejected: boolean,
): { readonly icon: IconName; readonly sentence: MessageName } {
  if (isRejected) return { icon: 'cross', sentence: 'hint_said_different' };
  if (held === null) return { icon: confidenceFaces[confidence].icon, sentence: `hint_sure_${confidence}` };
  return { icon: 'check', sentence: held.by === 'pair' ? 'hint_said_same' : 'hint_said_same_others' };
}

/** The user's say: confirm, reject, or take either back. */
function VerdictButtons({
  hint,
  isRejected,
  onDecide,
}: Pick<Props, 'hint' | 'isRejected' | 'onDecide'>): JSX.Element {
  const name = otherName(hint.other);
  const button = (action: MessageName, verdict: HintVerdict | null): JSX.Element => (
    <button
      type="button"
      class="button"
      // Several buttons of one word would be one to a screen reader.
      aria-label={text('answer_title', text(action), name)}
      onClick={() => onDecide(verdict)}
    >
      {text(action)}
    </button>
  );
  const isDecided = isRejected || hint.held?.by === 'pair';
  const confirm = hint.kind === 'same-contact' ? 'action_same_contact' : 'action_same_company';
  return (
    <div class="hint-actions">
      {isDecided ? button('action_undo', null) : button(confirm, 'same')}
      {!isRejected && button('action_not_same', 'different')}
    </div>
  );
}

/** What can be done with a confirmed duplicate; nothing where nothing can be prepared. */
function DuplicateActions({
  referral: { key, actionable },
  other,
  store: { selectRows, prepareDuplicate },
}: Pick<Props, 'referral' | 'store'> & { readonly other: string }): JSX.Element | null {
  if (prepareDuplicate === undefined) return null;
  return (
    <div class="hint-actions">
      {selectRows !== undefined && (
        <button type="button" class="button" onClick={() => selectRows([key, other])}>
          {text('action_select_both')}
        </button>
      )}
      <button type="button" class="button" onClick={() => prepareDuplicate(key, 'close-as-error')}>
        {text('action_close_duplicate')}
      </button>
      {actionable && (
        <button type="button" class="button" onClick={() => prepareDuplicate(key, 'decline')}>
          {text('action_decline_duplicate')}
        </button>
      )}
    </div>
  );
}

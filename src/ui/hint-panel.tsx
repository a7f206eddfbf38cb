import type { RowStore } from './row-store';
import { batch, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { HintKind, HintVerdict } from '../domain/hint';
import type { Referral } from '../domain/referral';
import type { HintDetail, ReferralHints } from '../messages/hint-verbs';
import { plural, text } from '../text/text';
import { HintItem } from './hint-item';
import { hintTitles, otherName } from './hint-text';
import { sayAloud } from './say-aloud';
import './hints.css';

interface Props {
  readonly referral: Pick<Referral, 'key' | 'stage' | 'actionable'>;
  readonly kind: HintKind;
  /** Changes whenever the row's hints do: then they are asked for anew. */
  readonly of: string;
  readonly store: RowStore;
  readonly onClose: () => void;
}

/** The other referrals of one kind of hint: which, why, how sure, and the user's say in it. */
export function HintPanel({ referral, kind, of, store, onClose }: Props): JSX.Element {
  const hints = useSignal<ReferralHints | null>(null);
  /** Rejected while the panel is open: they stay in their place, so that a slip can be taken back there. */
  const rejected = useSignal<ReadonlyMap<string, HintDetail>>(new Map());
  const failed = useSignal(false);
  const { key } = referral;

  const take = async (answer: Promise<ReferralHints>): Promise<boolean> => {
    try {
      const now = await answer;
      batch(() => {
        hints.value = now;
        failed.value = false;
      });
      return true;
    } catch {
      failed.value = true; // told below, in the panel
      sayAloud(text('hint_failed'));
      return false;
    }
  };

  useEffect(() => void take(store.ask('hints.of', { key })), [key, kind, of, store]);

  const decide = async (hint: HintDetail, verdict: HintVerdict | null): Promise<boolean> => {
    const other = hint.other.key;
    if (!(await take(store.ask('hints.decide', { key, other, kind: hint.kind, verdict })))) return false;
    const next = new Map(rejected.peek());
    if (verdict === 'different') next.set(other, hint);
    else next.delete(other);
    rejected.value = next;
    return true;
  };
  const decideTold = async (hint: HintDetail, verdict: HintVerdict | null): Promise<void> => {
    const before = rejected.peek().has(hint.other.key)
      ? 'different'
      : hint.held?.by === 'pair'
        ? hint.held.verdict
        : null;
    if (!(await decide(hint, verdict)) || verdict === null) return;
    const said = text(verdict === 'same' ? 'hint_said_same' : 'hint_said_different');
    store.toasts?.show(text('reminder_line', otherName(hint.other), said), async () => {
      if (!(await decide(hint, before))) throw new Error('not kept');
    });
  };

  const shown = (hints.value?.hints ?? []).filter(
    (hint) => hint.kind === kind && !rejected.value.has(hint.other.key),
  );
  const gone = [...rejected.value.values()].filter((hint) => hint.kind === kind);
  const isPerhaps = ({ held, confidence }: HintDetail): boolean => held === null && confidence === 'possible';
  const all = [...shown, ...gone];
  // What is only worth a look is folded below what is sure.
  const perhaps = all.filter(isPerhaps);
  const sure = all.filter((hint) => !isPerhaps(hint));
  const item = (hint: HintDetail): JSX.Element => (
    <HintItem
      key={hint.other.key}
      hint={hint}
      referral={referral}
      store={store}
      isRejected={rejected.value.has(hint.other.key)}
      onDecide={(verdict) => void decideTold(hint, verdict)}
    />
  );
  return (
    <section class="hint-panel" aria-label={text(hintTitles[kind])}>
      <h3 class="hint-title">{text(hintTitles[kind])}</h3>
      <ul class="hint-list">{sure.map(item)}</ul>
      {perhaps.length > 0 && (
        <details class="hint-perhaps" open={sure.length === 0}>
          <summary>{plural('hint_perhaps', perhaps.length)}</summary>
          <ul class="hint-list">{perhaps.map(item)}</ul>
        </details>
      )}
      <p class="quiet">
        {failed.value
          ? text('hint_failed')
          : hints.value === null
            ? text('hint_loading')
            : shown.length + gone.length === 0
              ? text('hint_none')
              : ''}
      </p>
      <button type="button" class="button" data-plain onClick={onClose}>
        {text('action_hide')}
      </button>
    </section>
  );
}

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
  const { hints, rejected, failed, decide } = useHints({ key: referral.key, kind, of, store });
  const ofKind = (hint: HintDetail): boolean => hint.kind === kind;
  const all = [
    ...(hints?.hints ?? []).filter((hint) => ofKind(hint) && !rejected.has(hint.other.key)),
    ...[...rejected.values()].filter(ofKind),
  ];
  // What is only worth a look is folded below what is sure.
  const perhaps = all.filter(isPerhaps);
  const sure = all.filter((hint) => !isPerhaps(hint));
  const item = (hint: HintDetail): JSX.Element => (
    <HintItem
      key={hint.other.key}
      hint={hint}
      referral={referral}
      store={store}
      isRejected={rejected.has(hint.other.key)}
      onDecide={(verdict) => void decide(hint, verdict)}
    />
  );
  const state = (): string => {
    if (failed) return text('hint_failed');
    if (hints === null) return text('hint_loading');
    return all.length === 0 ? text('hint_none') : '';
  };
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
      <p class="quiet">{state()}</p>
      <button type="button" class="button" data-plain onClick={onClose}>
        {text('action_hide')}
      </button>
    </section>
  );
}

const isPerhaps = ({ held, confidence }: HintDetail): boolean => held === null && confidence === 'possible';

interface Hints {
  /** Null: not loaded yet. */
  readonly hints: ReferralHints | null;
  /** Rejected while the panel is open: they stay in their place, so that a slip can be taken back there. */
  readonly rejected: ReadonlyMap<string, HintDetail>;
  /** Whether the worker gave no response to the last request. */
  readonly failed: boolean;
  /** Keeps the user's verdict, and tells it; null takes it back. */
  readonly decide: (hint: HintDetail, verdict: HintVerdict | null) => Promise<void>;
}

/** The hints of a referral and the user's verdicts on them; loaded anew whenever `kind` or `of` changes. */
function useHints({
  key,
  kind,
  of,
  store,
}: Pick<Props, 'kind' | 'of' | 'store'> & { readonly key: string }): Hints {
  const hints = useSignal<ReferralHints | null>(null);
  const rejected = useSignal<ReadonlyMap<string, HintDetail>>(new Map());
  const failed = useSignal(false);

  const take = async (response: Promise<ReferralHints>): Promise<boolean> => {
    try {
      const now = await response;
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

  const keep = async (hint: HintDetail, verdict: HintVerdict | null): Promise<boolean> => {
    const other = hint.other.key;
    if (!(await take(store.ask('hints.decide', { key, other, kind: hint.kind, verdict })))) return false;
    const next = new Map(rejected.peek());
    if (verdict === 'different') next.set(other, hint);
    else next.delete(other);
    rejected.value = next;
    return true;
  };
  const verdictOn = ({ other, held }: HintDetail): HintVerdict | null => {
    if (rejected.peek().has(other.key)) return 'different';
    return held?.by === 'pair' ? held.verdict : null;
  };
  const decide = async (hint: HintDetail, verdict: HintVerdict | null): Promise<void> => {
    const before = verdictOn(hint);
    if (!(await keep(hint, verdict)) || verdict === null) return;
    const said = text(verdict === 'same' ? 'hint_said_same' : 'hint_said_different');
    store.toasts?.show(text('reminder_line', otherName(hint.other), said), async () => {
      if (!(await keep(hint, before))) throw new Error('not kept');
    });
  };
  return { hints: hints.value, rejected: rejected.value, failed: failed.value, decide };
}

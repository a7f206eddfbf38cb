import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Offer } from '../messages/offer-verbs';
import { type MessageName, text } from '../text/text';
import type { IconName } from './icons';
import { Notice } from './notice';
import type { TriageStore } from './triage-store';

interface OfferFace {
  readonly icon: IconName;
  readonly title: MessageName;
  /** What the browser must allow first; asked in the turn of the press. */
  readonly permissions?: chrome.permissions.Permissions;
}

const faces: Readonly<Record<Offer, OfferFace>> = {
  reminders: {
    icon: 'bell',
    title: 'offer_reminders',
    permissions: { permissions: ['notifications'] },
  },
  rowChips: { icon: 'clock', title: 'offer_chips' },
};

interface Props {
  readonly store: Pick<TriageStore, 'ask'>;
  /** Something was read: only now it is known what is offered. */
  readonly hasRows: boolean;
}

/** What the user may want and does not have: offered once, one at a time. */
export function OfferNotice({ store, hasRows }: Props): JSX.Element | null {
  const offers = useSignal<readonly Offer[]>([]);
  useEffect(() => {
    if (!hasRows) return;
    // Without a response nothing is offered now; the next opening asks again.
    store.ask('offers.open', {}).then(
      (open) => {
        offers.value = open.offers.slice(0, 1);
      },
      () => undefined,
    );
  }, [hasRows, offers, store]);
  const [offer] = offers.value;
  if (offer === undefined) return null;
  const { icon, title, permissions } = faces[offer];

  const settle = (): void => {
    offers.value = [];
    // Not kept, it is offered once more: no harm.
    store.ask('offers.settle', { offer }).catch(() => undefined);
  };
  const take = async (): Promise<void> => {
    // The browser asks only in the turn of the press: nothing is awaited before.
    const allowed = permissions === undefined || (await chrome.permissions.request(permissions));
    if (allowed) await store.ask('settings.set', { patch: { [offer]: true } });
    settle();
  };
  return (
    <Notice tone="info" icon={icon} title={text(title)} oneLine>
      <div class="notice-acts">
        {/* Where the browser does not ask, the offer stands there still. */}
        <button type="button" class="button" data-plain onClick={() => void take().catch(() => undefined)}>
          {text('offer_take')}
        </button>
        <button type="button" class="button" data-plain onClick={settle}>
          {text('offer_decline')}
        </button>
      </div>
    </Notice>
  );
}

import type { JSX } from 'preact';
import { type OfferNames, wordsOfOfferId } from '../../domain/offer-names';
import type { SeenOffer } from '../../messages/template-verbs';
import { text } from '../../text/text';

interface Props {
  readonly offers: readonly SeenOffer[];
  readonly names: OfferNames;
  readonly onName: (id: string, name: string) => void;
}

/**
 * What texts call each offer that leads came for: its identifier is Microsoft's, and nothing for a customer to
 * read.
 */
export function OfferNamesPanel({ offers, names, onName }: Props): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <section class="template-me section-part" aria-labelledby="offer-names">
      <h2 id="offer-names">{text('offers_title')}</h2>
      <p class="quiet">{text('offers_advice')}</p>
      {offers.map(({ id, referrals }) => (
        <label key={id} class="sheet-field" data-offer={id}>
          <span>
            <code>{id}</code> <span class="quiet">{text('offers_referrals', referrals)}</span>
          </span>
          <input
            class="field"
            maxLength={120}
            defaultValue={names[id] ?? ''}
            placeholder={wordsOfOfferId(id) ?? text('offers_unnamed')}
            onChange={({ currentTarget }) => onName(id, currentTarget.value)}
          />
        </label>
      ))}
    </section>
  );
}

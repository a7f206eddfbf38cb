import type { JSX } from 'preact';
import type { KeptReferral } from '../domain/kept';
import type { Referral } from '../domain/referral';
import type { TemplateKind } from '../domain/template';
import { type MessageName, text } from '../text/text';
import { answerNames } from '../text/answer-names';
import { Icon } from './icons';
import { later } from './later';

/** What the actions of a row ask of their surface. */
export interface RowActionPorts {
  readonly favoriteOf: (referral: Pick<Referral, 'key' | 'favorite'>) => boolean;
  readonly favorite: (key: string, on: boolean) => Promise<unknown>;
  readonly open: (key: string) => Promise<void>;
  /** Opens the menu of moments until which a referral may sleep. */
  readonly snooze?: (key: string) => void;
  /** Takes the referral, gives it back, or asks whether to take it over from a colleague. */
  readonly claim?: (key: string) => void;
  /** Opens the sheet in which an answer is prepared; absent where nothing can be prepared here. */
  readonly answer?: (key: string, kind: TemplateKind) => void;
}

const ClaimAction = later(async () => (await import('./claim-action')).ClaimAction);

interface Props {
  readonly referral: Pick<Referral, 'key' | 'favorite' | 'actionable' | 'stage'> &
    Partial<Pick<KeptReferral, 'team'>>;
  /** What the row is called: thirty buttons “Accept” would be one to a screen reader. */
  readonly name: string;
  readonly store: RowActionPorts;
  /** Whether the Tab key reaches them. */
  readonly tabStop?: boolean;
  /** A team is connected: who works on what is said. */
  readonly claims?: boolean;
}

/**
 * What can be done with a row: accept and decline with their words, the heart, the way to Partner Center. They lie
 * over the end of the second line and show on hover and focus; a screen reader finds them at any time.
 */
export function RowActions({ referral, name, store, tabStop = true, claims }: Props): JSX.Element {
  const { answer, claim, snooze } = store;
  const { key } = referral;
  const favorite = store.favoriteOf(referral);
  const named = (action: MessageName): string => text('answer_title', text(action), name);
  const tabIndex = tabStop ? undefined : -1;
  const mayAnswer = answer !== undefined && referral.actionable;
  return (
    <div class="row-actions">
      {mayAnswer &&
        (['accept', 'decline'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="row-action"
            data-action={kind}
            tabIndex={tabIndex}
            aria-label={named(answerNames[kind])}
            onClick={() => answer(key, kind)}
          >
            {text(answerNames[kind])}
          </button>
        ))}
      {claims === true && claim !== undefined && referral.stage !== 'archived' && (
        <ClaimAction referral={referral} name={name} tabStop={tabStop} onClaim={claim} />
      )}
      <button
        type="button"
        class="row-action"
        data-action="favorite"
        tabIndex={tabIndex}
        aria-label={named('action_favorite')}
        aria-pressed={favorite}
        title={text(favorite ? 'action_favorite_off_hint' : 'action_favorite_on_hint')}
        onClick={() => void store.favorite(key, !favorite)}
      >
        <Icon name="heart" filled={favorite} />
      </button>
      {snooze !== undefined && referral.stage !== 'archived' && (
        <button
          type="button"
          class="row-action"
          data-action="snooze"
          tabIndex={tabIndex}
          aria-label={named('bulk_snooze')}
          title={text('bulk_snooze')}
          onClick={() => snooze(key)}
        >
          <Icon name="clock" />
        </button>
      )}
      <button
        type="button"
        class="row-action"
        data-action="open"
        tabIndex={tabIndex}
        aria-label={named('action_open')}
        title={text('action_open')}
        onClick={() => void store.open(key)}
      >
        <Icon name="open" />
      </button>
    </div>
  );
}

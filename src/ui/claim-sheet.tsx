import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimMark } from '../domain/team-mark';
import { text } from '../text/text';
import { changeClaim, type ClaimPorts } from './claim-referral';
import type { ClaimedReferral } from './row-sheets';
import { sinceText } from './claim-text';
import { titleOf } from './referral-face';
import './snooze.css';

interface Props {
  readonly referral: ClaimedReferral;
  readonly claim: ClaimMark;
  readonly ports: ClaimPorts;
  readonly onClose: () => void;
}

/** Asks before a referral is taken over from a colleague. Nothing is taken by closing it. */
export function ClaimSheet({ referral, claim, ports, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="snooze" aria-labelledby="claim-title" onClose={onClose}>
      <h2 id="claim-title" class="snooze-title">
        <span>
          <bdi>{titleOf(referral) ?? text('no_name')}</bdi>
        </span>
      </h2>
      <p>{text('claim_theirs', claim.name, sinceText(claim.at))}</p>
      <p>{text('claim_question', claim.name)}</p>
      <div class="choices">
        <button
          type="button"
          class="button"
          data-main
          onClick={() => {
            dialog.current?.close();
            void changeClaim(referral, 'take-over', ports);
          }}
        >
          {text('claim_take_over')}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {text('action_cancel')}
        </button>
      </div>
    </dialog>
  );
}

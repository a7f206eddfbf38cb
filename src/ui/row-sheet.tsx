import type { JSX } from 'preact';
import { CallSheet } from './call-sheet';
import { ClaimSheet } from './claim-sheet';
import type { RowSheet as Sheet } from './row-sheets';
import { SnoozeMenu, type SnoozePorts } from './snooze-menu';
import './answer.css';

interface Props {
  readonly sheet: Sheet;
  readonly ports: SnoozePorts;
  readonly onClose: () => void;
}

/** The dialog that is open for one or several rows. */
export function RowSheet({ sheet, ports, onClose }: Props): JSX.Element {
  switch (sheet.kind) {
    case 'snooze':
      return <SnoozeMenu referrals={sheet.referrals} ports={ports} onClose={onClose} />;
    case 'claim':
      return <ClaimSheet referral={sheet.referral} claim={sheet.claim} ports={ports} onClose={onClose} />;
    case 'call':
      return <CallSheet referral={sheet.referral} ports={ports} onClose={onClose} />;
  }
}

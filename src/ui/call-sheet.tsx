import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Referral } from '../domain/referral';
import type { Try } from '../domain/tries';
import { text } from '../text/text';
import './hints.css';
import { titleOf } from './referral-face';
import type { SnoozePorts } from './snooze-menu';
import './snooze.css';
import { TryForm } from './try-form';
import { tryWords } from './try-words';

interface Props {
  readonly referral: Pick<Referral, 'key' | 'company' | 'contactName' | 'dealName'>;
  readonly ports: SnoozePorts;
  readonly onClose: () => void;
}

/** Writes a contact attempt down: the note has the focus, Enter keeps it. */
export function CallSheet({ referral, ports, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = titleOf(referral) ?? text('no_name');
  const { key } = referral;
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('[name="note"]')?.focus();
  }, []);

  const add = async (tried: Try): Promise<void> => {
    dialog.current?.close();
    try {
      await ports.ask('tries.add', { key, tried });
      ports.toasts.show(text('toast_try', name, text(tryWords[tried.kind])), async () => {
        await ports.ask('tries.remove', { key, id: tried.id });
        await ports.follow();
      });
      await ports.follow();
    } catch {
      ports.toasts.show(text('tries_failed')); // a toast, as for everything that is done here
    }
  };

  return (
    <dialog ref={dialog} class="snooze" aria-labelledby="call-title" onClose={onClose}>
      <h2 id="call-title" class="snooze-title">
        <span>{text('call_title', name)}</span>
      </h2>
      <TryForm onAdd={add} />
    </dialog>
  );
}

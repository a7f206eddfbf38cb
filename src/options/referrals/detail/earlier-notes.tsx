import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { KeptReferral } from '../../../domain/kept';
import type { EarlierNote } from '../../../messages/team-verbs';
import { send } from '../../../messages/send';
import { text } from '../../../text/text';
import { momentText } from '../../../ui/time-text';
import { Part } from './fact-list';
import { Spoken } from '../../../ui/spoken';

/** Notes of the team that later ones replaced: what was overwritten can be read again. */
export function EarlierNotes({ record }: { readonly record: KeptReferral }): JSX.Element | null {
  const { key, note } = record;
  const notes = useSignal<readonly EarlierNote[]>([]);
  const failed = useSignal<string | null>(null);
  useEffect(() => {
    send('team.earlier', { key }).then(
      (answer) => {
        notes.value = answer.notes;
        failed.value = null;
      },
      (error: unknown) => {
        failed.value = error instanceof Error ? error.message : String(error);
      },
    );
  }, [key, note, notes, failed]);
  if (failed.value !== null) return <Spoken>{text('section_failed', failed.value)}</Spoken>;
  if (notes.value.length === 0) return null;
  return (
    <Part title="history_earlier_notes">
      <ol class="history">
        {notes.value.map(({ by, at, note: words }) => (
          <li key={`${by} ${at}`}>
            <span dir="auto">
              <bdi>{by}</bdi>: {words}
            </span>
            <time class="quiet" dateTime={at}>
              {momentText(at)}
            </time>
          </li>
        ))}
      </ol>
    </Part>
  );
}

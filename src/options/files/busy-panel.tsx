import type { JSX } from 'preact';
import type { Progress } from '../../files/slices';
import { text } from '../../text/text';
import { useAloud } from '../../ui/say-aloud';

interface Props {
  readonly label: string;
  /** Null: how much is left is not known. */
  readonly progress: Progress | null;
  /** Null: what is under way cannot be stopped half way. */
  readonly onCancel: (() => void) | null;
}

/** Work under way: how far it is, and a way to stop it. */
export function BusyPanel({ label, progress, onCancel }: Props): JSX.Element {
  useAloud(label);
  return (
    <div class="busy">
      <label class="busy-label">
        <span>{label}</span>
        {progress === null ? (
          <progress />
        ) : (
          <progress value={progress.done} max={Math.max(1, progress.total)} />
        )}
      </label>
      {onCancel !== null && (
        <button type="button" class="button" onClick={onCancel}>
          {text('files_cancel')}
        </button>
      )}
    </div>
  );
}

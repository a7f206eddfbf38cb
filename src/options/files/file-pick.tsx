import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../../text/text';
import { Spoken } from '../../ui/spoken';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** File name endings that the picker offers first. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** With a zone, a file can be dropped too. */
  readonly zone: boolean;
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

/** A button that lets the user choose a file; where it is a zone, a file may be dropped on it as well. */
export function FilePick({ label, accept, onFile, zone, main = false, children }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const many = useSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    many.value = (files?.length ?? 0) > 1;
    if (file !== undefined && !many.value) onFile(file);
  };
  const picker = (
    <>
      <button
        type="button"
        class="button"
        data-main={main || undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file chosen again is a new choice: it may have been changed since.
          currentTarget.value = '';
        }}
      />
    </>
  );
  if (!zone) return <>{picker}</>;
  return (
    <div
      class="drop"
      data-over={over.value || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      {picker}
      <p class="drop-or">{text('files_or_drop')}</p>
      {children}
      {many.value && <Spoken>{text('files_one_at_a_time')}</Spoken>}
    </div>
  );
}

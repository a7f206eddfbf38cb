import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { text } from '../text/text';
import { Notice } from './notice';
import { Spoken } from './spoken';

/** Says that what is shown is invented, and takes it away. @param remove removes the sample and shows what is real. */
export function SampleBanner({ remove }: { readonly remove: () => Promise<unknown> }): JSX.Element {
  const failed = useSignal<string | null>(null);
  const take = (): void => {
    failed.value = null;
    remove().catch((error: unknown) => {
      failed.value = error instanceof Error ? error.message : String(error);
    });
  };
  return (
    <Notice tone="info" icon="flask" title={text('sample_banner')} oneLine>
      <button
        type="button"
        class="button"
        data-plain
        aria-label={text('sample_remove')}
        title={text('sample_banner_advice')}
        onClick={take}
      >
        {text('action_remove')}
      </button>
      {failed.value !== null && <Spoken>{text('sample_failed', failed.value)}</Spoken>}
    </Notice>
  );
}

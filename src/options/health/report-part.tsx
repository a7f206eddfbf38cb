import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type MessageName, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { useAloud } from '../../ui/say-aloud';

type CopyState = 'idle' | 'copied' | 'failed';

const words: Readonly<Record<CopyState, MessageName>> = {
  idle: 'health_copy',
  copied: 'health_copied',
  failed: 'health_copy_failed',
};

/** The report as it would be copied, in sight before anybody sends it. */
export function ReportPart({ report }: { readonly report: string }): JSX.Element {
  const state = useSignal<CopyState>('idle');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      state.value = 'copied';
    } catch {
      // The browser refuses the clipboard: the text is selected, so that the user's own copying takes it.
      area.current?.select();
      state.value = 'failed';
    }
  };
  const said = text(words[state.value]);
  useAloud(state.value === 'idle' ? '' : said);
  return (
    <>
      <p class="quiet">{text('health_report_what')}</p>
      <textarea
        ref={area}
        class="field health-report"
        readOnly
        rows={12}
        spellcheck={false}
        aria-label={text('health_report_label')}
        value={report}
      />
      <button
        type="button"
        class="button"
        data-main
        onClick={() => void copy()}
        onBlur={() => {
          state.value = 'idle';
        }}
      >
        <Icon name={state.value === 'copied' ? 'check' : 'copy'} />
        {said}
      </button>
    </>
  );
}

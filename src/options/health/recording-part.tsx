import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PageRecording } from '../../domain/page-recording';
import type { RecordablePage } from '../../messages/recording-verbs';
import { send } from '../../messages/send';
import { text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { datedName, download } from '../files/download';
import { Spoken } from '../../ui/spoken';

/**
 * Records how an open page is built, shows the recording, and saves it as a file.
 * @param props.asOf when the user last asked how things stand: the open pages are looked for again.
 */
export function RecordingPart({ asOf }: { readonly asOf: string }): JSX.Element {
  const pages = useSignal<readonly RecordablePage[] | null>(null);
  const made = useSignal<PageRecording | null>(null);
  const problem = useSignal<string | null>(null);
  const busy = useSignal<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (document.hidden) return;
      send('recording.pages', {}).then(
        (found) => {
          pages.value = found.pages;
        },
        (error: unknown) => {
          problem.value = reasonOf(error);
        },
      );
    };
    look();
    // The user opens the page in another tab and comes back.
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [asOf]);
  const record = async (tab: number): Promise<void> => {
    busy.value = tab;
    problem.value = null;
    try {
      made.value = await send('recording.make', { tab });
    } catch (error) {
      problem.value = reasonOf(error);
    }
    busy.value = null;
  };
  return (
    <>
      <p class="quiet">{text('health_record_what')}</p>
      {problem.value !== null && (
        <Notice tone="danger" icon="alert" title={text('health_record_failed', problem.value)} />
      )}
      {made.value === null ? (
        <Pages pages={pages.value} busy={busy.value} record={(tab) => void record(tab)} />
      ) : (
        <Recording
          recording={made.value}
          drop={() => {
            made.value = null;
          }}
        />
      )}
    </>
  );
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function Pages({
  pages,
  busy,
  record,
}: {
  /** Null: not known yet. */
  readonly pages: readonly RecordablePage[] | null;
  /** The tab that is being recorded. */
  readonly busy: number | null;
  readonly record: (tab: number) => void;
}): JSX.Element | null {
  if (pages === null) return null;
  if (pages.length === 0) return <p>{text('health_record_none')}</p>;
  return (
    <ul class="health-recordable">
      {pages.map(({ tab, title, path }) => (
        <li key={tab}>
          <button type="button" class="button" disabled={busy !== null} onClick={() => record(tab)}>
            <Icon name="copy" />
            {text('health_record_make', title === '' ? path : title)}
          </button>{' '}
          <bdi class="quiet">{path}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Recording({
  recording: { html, elements, kept, cut },
  drop,
}: {
  readonly recording: PageRecording;
  readonly drop: () => void;
}): JSX.Element {
  const saved = useSignal(false);
  const number = new Intl.NumberFormat(uiLanguage());
  return (
    <div class="health-recording">
      <p>{text('health_record_elements', number.format(elements))}</p>
      {cut && <p>{text('health_record_cut')}</p>}
      <details>
        <summary>{text('health_record_kept', number.format(kept.length))}</summary>
        <ul class="health-words">
          {kept.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <textarea
        class="field health-report"
        readOnly
        rows={12}
        spellcheck={false}
        dir="ltr"
        aria-label={text('health_record_html')}
        value={html}
      />
      <div class="health-record-actions">
        <button
          type="button"
          class="button"
          data-main
          onClick={() => {
            download(datedName('partner-center-page', 'html', new Date()), 'text/html;charset=utf-8', html);
            saved.value = true;
          }}
        >
          <Icon name="download" />
          {text('health_record_save')}
        </button>
        <button type="button" class="button" onClick={drop}>
          {text('health_record_drop')}
        </button>
      </div>
      <Spoken>{saved.value && text('health_record_saved')}</Spoken>
    </div>
  );
}

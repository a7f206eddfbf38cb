import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { send } from '../../messages/send';
import { text, uiLanguage } from '../../text/text';
import type { SectionProps } from '../section-props';
import { ExportPanel } from './export-panel';
import { ImportPanel } from './import-panel';
import { importStore } from './import-store';
import { UploadPanel } from './upload-panel';
import { uploadStore } from './upload-store';
import './files.css';

/** Files in, files out, and the file for Partner Center's Upload. */
export function FilesSection({ part }: SectionProps): JSX.Element {
  const upload = useRef<HTMLHeadingElement>(null);
  const imports = useMemo(
    () => importStore({ send, languages: [uiLanguage(), ...navigator.languages, 'en'], now: Date.now }),
    [],
  );
  const uploads = useMemo(() => uploadStore(send), []);
  const accounts = useSignal<readonly string[]>([]);
  // Only this of an import's state: with each step of its progress the whole section would be drawn anew.
  const done = useComputed(() => imports.state.value.kind === 'done').value;
  /** A file that is looked at has the page to itself: what it would change pushes nothing else away. */
  const isAsking = useComputed(() =>
    ['busy', 'question', 'preview'].includes(imports.state.value.kind),
  ).value;
  useEffect(() => {
    void uploads.load();
    send('triage.view', { tab: 'marketplace', search: '', account: null, offset: 0, limit: 0 }).then(
      (view) => {
        accounts.value = view.accounts;
      },
      // Without the accounts a file is imported as of none that is known; the first question to the worker
      // tells the trouble.
      () => {
        accounts.value = [];
      },
    );
  }, [uploads, done]);

  useEffect(() => {
    // Answers were just prepared: what is to be done with them is in sight, and has the focus.
    if (part === 'upload')
      void uploads.load().then(() => {
        upload.current?.scrollIntoView();
        upload.current?.focus({ preventScroll: true });
      });
  }, [part, uploads]);

  useEffect(() => {
    // A file that is dropped beside the zone would replace this page by its content.
    const life = new AbortController();
    for (const type of ['dragover', 'drop'])
      addEventListener(type, (event) => event.preventDefault(), { signal: life.signal });
    return () => {
      life.abort();
      imports.cancel();
    };
  }, [imports]);

  return (
    <div class="files section-columns">
      <div class="section-column">
        <section class="section-part" aria-labelledby="files-import">
          <h2 id="files-import">{text('files_import_title')}</h2>
          <ImportPanel store={imports} accounts={accounts.value} />
        </section>
        <section class="section-part" aria-labelledby="files-export" hidden={isAsking}>
          <h2 id="files-export">{text('files_export_title')}</h2>
          <ExportPanel />
        </section>
      </div>
      <div class="section-column" hidden={isAsking}>
        <section class="section-part" aria-labelledby="files-upload">
          <h2 id="files-upload" ref={upload} tabIndex={-1}>
            {text('files_upload_title')}
          </h2>
          <UploadPanel store={uploads} />
        </section>
      </div>
    </div>
  );
}

import type { JSX } from 'preact';
import { failedLines } from '../../files/failed-lines';
import type { ReferralFile } from '../../files/referral-file';
import { text } from '../../text/text';
import { download } from './download';

/** Saves the lines that were refused as a file: repaired, it can be brought in. */
export function SaveFailedLines({
  name,
  file,
  text: content,
}: {
  readonly name: string;
  readonly file: ReferralFile;
  readonly text: string;
}): JSX.Element | null {
  if (!file.problems.some(({ refused }) => refused === 'line')) return null;
  const save = (): void => {
    const failed = failedLines(file, content);
    if (failed === null) return;
    const base = name.replace(/\.[^.]*$/u, '');
    // The byte order mark tells spreadsheets that it is UTF-8.
    download(`${base}-to-repair.${failed.ending}`, 'text/plain', `\uFEFF${failed.text}`);
  };
  return (
    <p class="choices">
      <button type="button" class="button" onClick={save}>
        {text('files_save_refused')}
      </button>
      <span class="quiet">{text('files_save_refused_why')}</span>
    </p>
  );
}

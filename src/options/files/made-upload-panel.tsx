import type { JSX } from 'preact';
import type { PurchaseIntent } from '../../files/upload-answer';
import { type Upload, UPLOAD_LIMIT } from '../../files/upload-csv';
import { type MessageName, plural, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { download } from './download';
import { nameOf } from './field-text';
import { KeptCells } from './kept-cells';
import type { MadeUpload } from './made-upload';
import { PagedTable } from './paged-table';
import { FromTo } from './plan-tables';
import type { UploadStore } from './upload-store';
import { columnText, UPLOAD_PROBLEMS } from './upload-text';

const intents: readonly (readonly [PurchaseIntent, MessageName])[] = [
  ['Yes', 'value_yes'],
  ['No', 'value_no'],
  ['Have not decided', 'upload_intent_open'],
];

interface Props {
  readonly made: MadeUpload;
  readonly store: UploadStore;
}

/** The upload that was made: what is asked, what is left out, what changes, and its files to save. */
export function MadeUploadPanel({ made, store }: Props): JSX.Element {
  const { upload, leftOut, needsIntent } = made;
  return (
    <div class="made">
      {needsIntent && <IntentChoice store={store} />}
      {leftOut.length > 0 && <LeftOutTable leftOut={leftOut} />}
      <KeptCells kept={upload.kept} store={store} />
      {upload.changes.length > 0 && <ChangeTable changes={upload.changes} />}
      {upload.files.length > 0 && <SaveUpload upload={upload} store={store} />}
    </div>
  );
}

/** Microsoft requires a purchase intent of leads that have none. */
function IntentChoice({ store }: Pick<Props, 'store'>): JSX.Element {
  return (
    <label class="line-field">
      <span>{text('upload_intent_ask')}</span>
      <select
        class="field"
        value={store.intent.value ?? ''}
        onChange={({ currentTarget }) =>
          store.chooseIntent(intents.find(([one]) => one === currentTarget.value)?.[0] ?? null)
        }
      >
        <option value="">{text('upload_intent_none')}</option>
        {intents.map(([intent, name]) => (
          <option key={intent} value={intent}>
            {text(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The answers that are in no file, and why. */
function LeftOutTable({ leftOut }: Pick<MadeUpload, 'leftOut'>): JSX.Element {
  const caption = plural('upload_left_out', leftOut.length);
  return (
    <details class="part" open>
      <summary>{caption}</summary>
      <PagedTable
        caption={caption}
        rows={leftOut}
        keyOf={({ listed }) => listed.answer.key}
        headers={[text('files_referral'), text('files_line'), text('files_column'), text('files_why')]}
        cells={({ listed, line, column, reason }) => (
          <>
            <th scope="row">
              <bdi>{nameOf(listed.referral)}</bdi>
            </th>
            <td>{line ?? ''}</td>
            <td>{columnText(column)}</td>
            <td>{text(UPLOAD_PROBLEMS[reason])}</td>
          </>
        )}
      />
    </details>
  );
}

/** Each cell that the upload changes. */
function ChangeTable({ changes }: Pick<Upload, 'changes'>): JSX.Element {
  const caption = plural('upload_changes', changes.length);
  return (
    <details class="part" open>
      <summary>{caption}</summary>
      <PagedTable
        caption={caption}
        rows={changes}
        keyOf={({ line, column }) => `${line} ${column}`}
        headers={[text('files_line'), text('files_column'), text('files_changes')]}
        cells={({ line, column, from, to }) => (
          <>
            <th scope="row">{line}</th>
            <td>
              <bdi>{column}</bdi>
            </td>
            <td>
              <FromTo from={from} to={to} />
            </td>
          </>
        )}
      />
    </details>
  );
}

/** The files of the upload, with what is to be known before they are uploaded. */
function SaveUpload({
  upload: { files, changes },
  store,
}: {
  readonly upload: Upload;
  readonly store: UploadStore;
}): JSX.Element {
  const records = new Set(changes.map(({ id }) => id)).size;
  return (
    <>
      <label class="line-check">
        <input
          type="checkbox"
          checked={store.wholeFile.value}
          onChange={({ currentTarget }) => store.chooseWholeFile(currentTarget.checked)}
        />
        <span>{text('upload_whole_file')}</span>
      </label>
      <div class="warning">
        <Icon name="alert" />
        <div>
          <p class="warning-title">{text('upload_irreversible')}</p>
          <p>{plural('upload_irreversible_why', records)}</p>
          {files.length > 1 && <p>{text('upload_split', files.length, UPLOAD_LIMIT)}</p>}
        </div>
      </div>
      <div class="choices">
        {files.map(({ name, records: held, bytes }) => (
          <button
            key={name}
            type="button"
            class="button"
            data-main
            onClick={() => download(name, 'text/csv', bytes)}
          >
            {files.length === 1 ? plural('upload_save', held) : plural('upload_save_part', held, name)}
          </button>
        ))}
      </div>
      <p class="quiet">{text('upload_then')}</p>
    </>
  );
}

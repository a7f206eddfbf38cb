import type { JSX } from 'preact';
import type { PurchaseIntent } from '../../files/upload-answer';
import { UPLOAD_LIMIT } from '../../files/upload-csv';
import type { ListedAnswer } from '../../messages/file-verbs';
import { plural, sentences, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { momentText } from '../../ui/time-text';
import { download } from './download';
import { nameOf } from './field-text';
import { FilePick } from './file-pick';
import { KeptCells } from './kept-cells';
import { refusalText, rewrittenText } from './import-text';
import { PagedTable } from './paged-table';
import { FromTo } from './plan-tables';
import { ResultPanel } from './upload-result-panel';
import type { Chosen, MadeUpload, UploadStore } from './upload-store';
import { answerNames } from '../../text/answer-names';
import { columnText, originalRefusal, UPLOAD_PROBLEMS } from './upload-text';
import { Spoken } from '../../ui/spoken';

const INTENTS: readonly PurchaseIntent[] = ['Yes', 'No', 'Have not decided'];

/** Answering many at once: a file for Partner Center's own Upload, and its result read back. */
export function UploadPanel({ store }: { readonly store: UploadStore }): JSX.Element {
  const answers = store.answers.value ?? [];
  const { trouble, chosen, made } = store;
  return (
    <div class="upload">
      <p>{text('upload_what')}</p>
      {trouble.value !== null && <Spoken>{text('upload_trouble', trouble.value)}</Spoken>}
      {store.answers.value !== null && answers.length === 0 && (
        <p class="quiet">{text('upload_no_answers')}</p>
      )}
      {answers.length > 0 && (
        <>
          <AnswerTable answers={answers} store={store} />
          <h3>{text('upload_choose_file')}</h3>
          <p>{text('upload_choose_file_why')}</p>
          <KeptFiles store={store} />
          <ChosenFile chosen={chosen.value} />
          <RewrittenFile chosen={chosen.value} store={store} />
          {made.value !== null && <Made made={made.value} store={store} />}
        </>
      )}
      <ResultPanel store={store} />
    </div>
  );
}

function AnswerTable({
  answers,
  store,
}: {
  readonly answers: readonly ListedAnswer[];
  readonly store: UploadStore;
}): JSX.Element {
  const caption = plural('upload_answers', answers.length);
  return (
    <>
      <details class="part">
        <summary>{caption}</summary>
        <PagedTable
          caption={caption}
          headers={[
            text('files_referral'),
            text('upload_answer'),
            text('upload_prepared'),
            text('upload_remove_head'),
          ]}
          rows={answers}
          keyOf={({ answer }) => answer.key}
          cells={({ answer, referral }) => (
            <>
              <th scope="row">
                <bdi>{nameOf(referral)}</bdi>
              </th>
              <td>{text(answerNames[answer.answer])}</td>
              <td>{momentText(answer.at)}</td>
              <td>
                <button
                  type="button"
                  class="button"
                  data-plain
                  onClick={() => void store.removeAnswers([answer.key])}
                >
                  {text('upload_remove')}
                  <span class="for-ears"> {nameOf(referral)}</span>
                </button>
              </td>
            </>
          )}
        />
      </details>
      <p>
        <button
          type="button"
          class="button"
          data-plain
          onClick={() => void store.removeAnswers(answers.map(({ answer }) => answer.key))}
        >
          {text('upload_remove_all')}
        </button>
      </p>
    </>
  );
}

function KeptFiles({ store }: { readonly store: UploadStore }): JSX.Element {
  return (
    <>
      {store.files.value.length > 0 && (
        <ul class="kept">
          {store.files.value.map((file) => (
            <li key={file.id}>
              <span class="kept-name">
                <bdi>{file.name}</bdi>
              </span>
              <span class="quiet">
                {plural('upload_kept_about', file.records, momentText(file.writtenAt))}
              </span>
              <button type="button" class="button" onClick={() => void store.chooseKept(file)}>
                {text('upload_use')}
                <span class="for-ears"> {file.name}</span>
              </button>
              <button type="button" class="button" data-plain onClick={() => void store.dropKept(file)}>
                {text('upload_forget')}
                <span class="for-ears"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="choices" data-pick="original">
        <FilePick
          label={text('upload_choose_download')}
          accept=".csv"
          zone={false}
          onFile={(file) => void store.chooseFile(file)}
        />
      </div>
    </>
  );
}

function ChosenFile({ chosen }: { readonly chosen: Chosen }): JSX.Element | null {
  switch (chosen.kind) {
    case 'none':
      return null;
    case 'loading':
      return <Spoken>{text('files_reading', chosen.name)}</Spoken>;
    case 'original':
      return <Spoken>{text('upload_from', chosen.name)}</Spoken>;
    case 'unfit':
      return (
        <Spoken>{sentences(text('files_refused', chosen.name), originalRefusal(chosen.refused))}</Spoken>
      );
    case 'failed':
      return (
        <Spoken>
          {sentences(text('files_read_failed', chosen.name), text('files_failed_reason', chosen.reason))}
        </Spoken>
      );
    case 'refused': {
      const { why, place, advice } = refusalText(chosen.refusal);
      const where = place === null ? [] : [text('files_place', place)];
      return <Spoken>{sentences(text('files_refused', chosen.name), why, ...where, advice)}</Spoken>;
    }
  }
}

/** An upload cannot be undone: of a file that a spreadsheet saved anew there is none unasked. */
function RewrittenFile({
  chosen,
  store,
}: {
  readonly chosen: Chosen;
  readonly store: UploadStore;
}): JSX.Element | null {
  if (chosen.kind !== 'original' || chosen.original.rewritten === null) return null;
  return (
    <Spoken as="div" class="warning">
      <Icon name="alert" />
      <div>
        <p class="warning-title">{rewrittenText(chosen.original.rewritten)}</p>
        <p>{text('upload_rewritten')}</p>
        <label class="line-check">
          <input
            type="checkbox"
            checked={store.rewrittenWanted.value}
            onChange={({ currentTarget }) => store.wantRewritten(currentTarget.checked)}
          />
          <span>{text('upload_rewritten_use')}</span>
        </label>
      </div>
    </Spoken>
  );
}

function Made({ made, store }: { readonly made: MadeUpload; readonly store: UploadStore }): JSX.Element {
  const {
    upload: { files, changes, kept },
    leftOut,
    needsIntent,
  } = made;
  const records = new Set(changes.map(({ id }) => id)).size;
  return (
    <div class="made">
      {needsIntent && (
        <label class="line-field">
          <span>{text('upload_intent_ask')}</span>
          <select
            class="field"
            value={store.intent.value ?? ''}
            onChange={({ currentTarget }) =>
              store.chooseIntent(INTENTS.find((one) => one === currentTarget.value) ?? null)
            }
          >
            <option value="">{text('upload_intent_none')}</option>
            <option value="Yes">{text('value_yes')}</option>
            <option value="No">{text('value_no')}</option>
            <option value="Have not decided">{text('upload_intent_open')}</option>
          </select>
        </label>
      )}
      {leftOut.length > 0 && (
        <details class="part" open>
          <summary>{plural('upload_left_out', leftOut.length)}</summary>
          <PagedTable
            caption={plural('upload_left_out', leftOut.length)}
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
      )}
      <KeptCells kept={kept} store={store} />
      {changes.length > 0 && (
        <details class="part" open>
          <summary>{plural('upload_changes', changes.length)}</summary>
          <PagedTable
            caption={plural('upload_changes', changes.length)}
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
      )}
      {files.length > 0 && (
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
      )}
    </div>
  );
}

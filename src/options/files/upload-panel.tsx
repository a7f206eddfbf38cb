import type { JSX } from 'preact';
import type { ListedAnswer } from '../../messages/file-verbs';
import { plural, sentences, text } from '../../text/text';
import { Icon } from '../../ui/icons';
import { momentText } from '../../ui/time-text';
import { nameOf } from './field-text';
import { FilePick } from './file-pick';
import { refusalText, rewrittenText } from './import-text';
import { MadeUploadPanel } from './made-upload-panel';
import { PagedTable } from './paged-table';
import { ResultPanel } from './upload-result-panel';
import type { Chosen, UploadStore } from './upload-store';
import { answerNames } from '../../text/answer-names';
import { originalRefusal } from './upload-text';
import { Spoken } from '../../ui/spoken';

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
          {made.value !== null && <MadeUploadPanel made={made.value} store={store} />}
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

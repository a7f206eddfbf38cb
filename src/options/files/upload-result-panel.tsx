import type { JSX } from 'preact';
import { enumeration, plural, sentences, text } from '../../text/text';
import { nameOf } from './field-text';
import { FilePick } from './file-pick';
import { refusalText } from './import-text';
import { PagedTable } from './paged-table';
import type { ReadResult, UploadStore } from './upload-store';
import { resultRefusal } from './upload-text';
import { Spoken } from '../../ui/spoken';

/** The file that Partner Center gives after an upload, read back: what it took, and what it did not. */
export function ResultPanel({ store }: { readonly store: UploadStore }): JSX.Element {
  return (
    <section class="upload-result" aria-labelledby="upload-result">
      <h3 id="upload-result">{text('result_title')}</h3>
      <p>{text('result_what')}</p>
      <div class="choices" data-pick="result">
        <FilePick
          label={text('result_choose')}
          accept=".csv"
          zone={false}
          onFile={(file) => void store.readResult(file)}
        />
      </div>
      <Result result={store.result.value} store={store} />
    </section>
  );
}

function Result({
  result,
  store,
}: {
  readonly result: ReadResult;
  readonly store: UploadStore;
}): JSX.Element | null {
  switch (result.kind) {
    case 'none':
      return null;
    case 'unfit':
      return <Spoken>{sentences(text('files_refused', result.name), resultRefusal(result.refused))}</Spoken>;
    case 'failed':
      return (
        <Spoken>
          {sentences(text('files_read_failed', result.name), text('files_failed_reason', result.reason))}
        </Spoken>
      );
    case 'refused': {
      const { why, place, advice } = refusalText(result.refusal);
      const where = place === null ? [] : [text('files_place', place)];
      return <Spoken>{sentences(text('files_refused', result.name), why, ...where, advice)}</Spoken>;
    }
    case 'read':
      return <Read read={result} store={store} />;
  }
}

interface ReadProps {
  readonly read: Extract<ReadResult, { readonly kind: 'read' }>;
  readonly store: UploadStore;
}

/** What Partner Center took and what it did not; answers that it took need not be held any longer. */
function Read({ read: { result, done }, store }: ReadProps): JSX.Element {
  const { succeeded, failed, unreadLines } = result;
  const held = new Set((store.answers.value ?? []).map(({ answer }) => answer.key));
  const left = done.map(({ answer }) => answer.key).filter((key) => held.has(key));
  return (
    <>
      <Spoken>
        {sentences(plural('result_succeeded', succeeded.length), plural('result_failed', failed.length))}
      </Spoken>
      {unreadLines.length > 0 && <p>{text('result_unread', enumeration(unreadLines.map(String)))}</p>}
      {failed.length > 0 && <FailedTable failed={failed} store={store} />}
      {left.length > 0 && (
        <div class="choices">
          <button type="button" class="button" data-main onClick={() => void store.removeAnswers(left)}>
            {plural('result_remove_done', left.length)}
          </button>
          <span class="quiet">{text('result_remove_done_why')}</span>
        </div>
      )}
    </>
  );
}

/** The answers that Partner Center did not take, and why. */
function FailedTable({
  failed,
  store,
}: {
  readonly failed: ReadProps['read']['result']['failed'];
  readonly store: UploadStore;
}): JSX.Element {
  const byId = new Map((store.answers.value ?? []).map(({ referral }) => [referral.id, referral]));
  return (
    <PagedTable
      caption={plural('result_failed', failed.length)}
      rows={failed}
      keyOf={({ line }) => String(line)}
      headers={[text('files_referral'), text('files_line'), text('result_errors')]}
      cells={({ id, line, errors }) => {
        const referral = byId.get(id);
        return (
          <>
            <th scope="row">
              <bdi>{referral === undefined ? id : nameOf(referral)}</bdi>
            </th>
            <td>{line}</td>
            <td>
              <ul>
                {errors.map((error) => (
                  <li key={error}>
                    <bdi>{error}</bdi>
                  </li>
                ))}
              </ul>
            </td>
          </>
        );
      }}
    />
  );
}

import type { JSX } from 'preact';
import { formFields } from '../../domain/form';
import type { KeptCell } from '../../files/upload-csv';
import { text } from '../../text/text';
import { fieldNames } from '../../ui/answer-text';
import { PagedTable } from './paged-table';
import type { UploadStore } from './upload-store';

/** Cells that hold something else than the answers: each field is replaced only where its box is ticked. */
export function KeptCells({
  kept,
  store,
}: {
  readonly kept: readonly KeptCell[];
  readonly store: UploadStore;
}): JSX.Element | null {
  const given = store.overwrite.value;
  const fields = formFields.filter((field) => given.has(field) || kept.some((cell) => cell.field === field));
  if (fields.length === 0) return null;
  const caption = text('upload_kept_cells', kept.length);
  return (
    <>
      <fieldset class="choices" data-kept-fields>
        <legend>{text('upload_replace')}</legend>
        {fields.map((field) => (
          <label key={field} class="line-check">
            <input
              type="checkbox"
              checked={given.has(field)}
              onChange={({ currentTarget }) => store.giveUp(field, currentTarget.checked)}
            />
            <span>
              {given.has(field)
                ? text(fieldNames[field])
                : text(
                    'upload_replace_field',
                    text(fieldNames[field]),
                    kept.filter((cell) => cell.field === field).length,
                  )}
            </span>
          </label>
        ))}
      </fieldset>
      {kept.length > 0 && (
        <details class="part">
          <summary>{caption}</summary>
          <PagedTable
            caption={caption}
            rows={kept}
            keyOf={({ line, column }) => `${line} ${column}`}
            headers={[
              text('files_line'),
              text('files_column'),
              text('upload_stays'),
              text('upload_not_written'),
            ]}
            cells={({ line, column, from, to }) => (
              <>
                <th scope="row">{line}</th>
                <td>
                  <bdi>{column}</bdi>
                </td>
                <td dir="auto">{from}</td>
                <td dir="auto">{to}</td>
              </>
            )}
          />
        </details>
      )}
    </>
  );
}

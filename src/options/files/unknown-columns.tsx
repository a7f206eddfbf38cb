import type { JSX } from 'preact';
import type { FileColumn } from '../../files/file-columns';
import { plural, text } from '../../text/text';
import { columnMeanings, meaningNamed } from '../../ui/column-question';
import type { ImportStore } from './import-state';

/** More than this are no columns of a referral: then the list alone is shown. */
const MOST_QUESTIONS = 40;

/** The columns that no meaning was found for: each can be given one, which is remembered by its heading. */
export function UnknownColumns({
  columns,
  store,
}: {
  readonly columns: readonly FileColumn[];
  readonly store: ImportStore;
}): JSX.Element | null {
  const unknown = columns.filter(
    ({ field, header }) => (field === null || field === 'unused') && header !== '',
  );
  if (unknown.length === 0) return null;
  return (
    <details class="part">
      <summary>{plural('files_unknown_columns', unknown.length)}</summary>
      <p class="quiet">{text('files_column_remembered')}</p>
      <ul class="names">
        {unknown.map((column, at) => (
          <li key={column.header}>
            {column.field === 'unused' || at >= MOST_QUESTIONS ? (
              <bdi>{column.header}</bdi>
            ) : (
              <label class="line-field">
                <bdi>{column.header}</bdi>
                <select
                  class="field"
                  value=""
                  onChange={({ currentTarget }) => {
                    const meaning = meaningNamed(currentTarget.value);
                    if (meaning !== null) void store.sayColumn(column.header, meaning);
                  }}
                >
                  <option value="">{text('files_column_not_read')}</option>
                  {Object.entries(columnMeanings).map(([meaning, name]) => (
                    <option key={meaning} value={meaning}>
                      {text(name)}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

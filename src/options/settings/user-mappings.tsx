import type { JSX } from 'preact';
import type { UserMapping } from '../../messages/reading-verbs';
import { text, uiLanguage } from '../../text/text';
import { columnMeanings, meaningNamed } from '../../ui/column-question';
import type { SettingsStore } from './settings-store';

/** What the user said of columns; each can be changed and taken back. Open pages are read again with it. */
export function UserMappings({ store }: { readonly store: SettingsStore }): JSX.Element {
  const columns = store.columns.value;
  if (columns.length === 0) return <p class="quiet">{text('columns_none')}</p>;
  return (
    <div class="setting-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{text('columns_heading')}</th>
            <th scope="col">{text('columns_where')}</th>
            <th scope="col">{text('columns_meaning')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={`${column.account ?? ''} ${column.language} ${column.header}`}>
              <th scope="row">
                <bdi>{column.header}</bdi>
              </th>
              <td>{whereText(column)}</td>
              <td>
                <select
                  class="field"
                  aria-label={column.header}
                  value={column.meaning}
                  onChange={({ currentTarget }) =>
                    void store.sayColumn(column, meaningNamed(currentTarget.value) ?? column.meaning)
                  }
                >
                  {Object.entries(columnMeanings).map(([meaning, name]) => (
                    <option key={meaning} value={meaning}>
                      {text(name)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <button
                  type="button"
                  class="button"
                  data-plain
                  aria-label={text('columns_forget', column.header)}
                  onClick={() => void store.sayColumn(column, null)}
                >
                  {text('columns_forget_short')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whereText({ account, language }: UserMapping): string {
  const names = new Intl.DisplayNames([uiLanguage()], { type: 'language', fallback: 'code' });
  return `${account ?? text('columns_everywhere')} · ${isLanguage(language) ? (names.of(language) ?? language) : language}`;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false; // a page may name its language by what is no tag; then it is shown as it is
  }
}

import type { JSX } from 'preact';
import { readFileDate, type DateOrder } from '../../files/file-dates';
import type { DateQuestion, ReferralFile } from '../../files/referral-file';
import { plural, text, uiLanguage } from '../../text/text';
import { Icon } from '../../ui/icons';
import { dayText } from '../../ui/time-text';
import { fieldName, fieldValue, nameOf } from './field-text';
import type { ImportState, ImportStore } from './import-state';
import { rewrittenText } from './import-text';
import { PagedTable } from './paged-table';
import { FromTo } from './plan-tables';

interface Props {
  readonly state: Extract<ImportState, { readonly kind: 'preview' }>;
  readonly file: ReferralFile;
  readonly store: ImportStore;
}

/** What is to be known and decided of a file before it is imported. */
export function FileNotices({ state, file, store }: Props): JSX.Element {
  return (
    <>
      {file.rewritten !== null && (
        <div class="warning">
          <Icon name="alert" />
          <div>
            <p class="warning-title">{rewrittenText(file.rewritten)}</p>
            <p>{text('files_rewritten_advice')}</p>
          </div>
        </div>
      )}
      {file.otherSheets !== undefined && (
        <div class="warning">
          <Icon name="alert" />
          <p class="warning-title">{text('files_other_sheets', file.otherSheets.join(', '))}</p>
        </div>
      )}
      {file.questions.map((question) => (
        <DateChoice key={question.field} question={question} store={store} />
      ))}
      <OlderState state={state} store={store} />
      {file.others.length > 0 && (
        <label class="line-check">
          <input
            type="checkbox"
            checked={state.choices.others}
            onChange={({ currentTarget }) => void store.choose({ others: currentTarget.checked })}
          />
          <span>{plural('files_others', file.others.length)}</span>
        </label>
      )}
    </>
  );
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** The two days that a column's dates can be, as an example. */
function DateChoice({
  question: { field, column, example },
  store,
}: {
  readonly question: DateQuestion;
  readonly store: ImportStore;
}): JSX.Element {
  return (
    <fieldset class="date-choice">
      <legend>{text('files_date_question', example, column)}</legend>
      <p class="quiet">{text('files_date_why')}</p>
      <div class="choices">
        {ORDERS.map((order) => {
          const date = readFileDate(example, order, [uiLanguage()]);
          return 'day' in date ? (
            <button
              key={order}
              type="button"
              class="button"
              onClick={() => void store.sayDates(field, order)}
            >
              {dayText(date.day)}
            </button>
          ) : null;
        })}
      </div>
    </fieldset>
  );
}

/** Referrals that the file shows at an earlier state than is known. */
function OlderState({ state, store }: Pick<Props, 'state' | 'store'>): JSX.Element | null {
  const { backward } = state.planned;
  const { takeOlder } = state.choices;
  if (backward.total === 0 && !takeOlder) return null;
  return (
    <div class="older-state" role="group" aria-label={text('files_older_take')}>
      {backward.total > 0 && (
        <>
          <p>{plural('files_older', backward.total)}</p>
          <details class="part">
            <summary>{text('files_older_rows')}</summary>
            <PagedTable
              caption={text('files_older_rows')}
              headers={[text('files_referral'), text('files_changes')]}
              rows={backward.rows}
              keyOf={({ key }) => key}
              cells={(row) => (
                <>
                  <th scope="row">
                    <bdi>{nameOf(row)}</bdi>
                  </th>
                  <td>
                    {row.changes.map(({ field, from, to }) => (
                      <div key={field}>
                        {fieldName(field)}{' '}
                        <FromTo from={fieldValue(field, from)} to={fieldValue(field, to)} />
                      </div>
                    ))}
                  </td>
                </>
              )}
            />
          </details>
        </>
      )}
      <label class="line-check">
        <input
          type="checkbox"
          checked={takeOlder}
          onChange={({ currentTarget }) => void store.choose({ takeOlder: currentTarget.checked })}
        />
        <span>{text('files_older_take')}</span>
      </label>
    </div>
  );
}

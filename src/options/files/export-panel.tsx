import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { exportOf, exportText } from '../../files/export-json';
import { deadlineCalendar } from '../../files/ics';
import { tableCsv } from '../../files/table-csv';
import { send } from '../../messages/send';
import { enumeration, plural, text, uiLanguage } from '../../text/text';
import { CrmExport } from './crm-export';
import { calendarEntries } from './calendar-entries';
import { datedName, download } from './download';
import { everything } from './everything';
import { sectionName } from './plan-tables';
import { delimiterFor, tableColumns } from './table-columns';
import { Spoken } from '../../ui/spoken';

type Kind = 'json' | 'csv' | 'ics';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly what: Kind }
  | {
      readonly kind: 'saved';
      readonly what: Kind;
      readonly count: number;
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What was saved: how many, and names of sections that could not be read. */
interface Saved {
  readonly count: number;
  readonly leftOut?: readonly string[];
}

/** Hours before a deadline at which a calendar may ring. */
const ALARMS = [7 * 24, 72, 24, 2] as const;
const RING_FIRST: readonly number[] = [72, 24];
/** Each written in its own unit: `7 days`, `72 hours`. */
const alarmText = (hours: number): string =>
  hours % 24 === 0 && hours > 72 ? plural('alarm_days', hours / 24) : plural('alarm_hours', hours);

/** Taking things out: everything as JSON, the table as CSV, deadlines for a calendar. */
export function ExportPanel(): JSX.Element {
  const outcome = useSignal<Outcome>({ kind: 'none' });
  const alarms = useSignal<readonly number[]>(RING_FIRST);
  const delimiter = useSignal<',' | ';' | '\t'>(delimiterFor(uiLanguage()));

  const run = async (what: Kind, make: () => Promise<Saved>): Promise<void> => {
    outcome.value = { kind: 'busy', what };
    try {
      outcome.value = { kind: 'saved', what, leftOut: [], ...(await make()) };
    } catch (error) {
      outcome.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  const saveAll = async (): Promise<Saved> => {
    const now = new Date();
    const { sections, leftOut } = await everything(send);
    const file = exportOf(sections, now.toISOString(), chrome.runtime.getManifest().version);
    download(datedName('partner-center-triage', 'json', now), 'application/json', exportText(file));
    return { count: sections.referrals.length, leftOut };
  };
  const saveTable = async (): Promise<Saved> => {
    const { referrals } = (await everything(send)).sections;
    const csv = tableCsv(tableColumns(uiLanguage()), referrals, delimiter.peek());
    download(datedName('partner-center-referrals', 'csv', new Date()), 'text/csv;charset=utf-8', csv);
    return { count: referrals.length };
  };
  const saveCalendar = async (): Promise<Saved> => {
    const [{ sections }, { lists }] = await Promise.all([
      everything(send),
      send('health.get', { account: null }),
    ]);
    const now = new Date();
    const entries = calendarEntries(
      sections.referrals,
      lists,
      alarms.peek().map((hours) => hours * 60),
      now.getTime(),
    );
    if (entries.length > 0) {
      const calendar = deadlineCalendar(entries, now.toISOString(), text('calendar_name'));
      download(datedName('partner-center-deadlines', 'ics', now), 'text/calendar;charset=utf-8', calendar);
    }
    return { count: entries.length };
  };

  const busy = outcome.value.kind === 'busy';
  return (
    <>
      <div class="exports">
        <section class="export" aria-labelledby="export-all">
          <h3 id="export-all">{text('export_all')}</h3>
          <p>{text('export_all_what')}</p>
          <button
            type="button"
            class="button export-save"
            disabled={busy}
            onClick={() => void run('json', saveAll)}
          >
            {text('export_all_save')}
          </button>
        </section>
        <section class="export" aria-labelledby="export-table">
          <h3 id="export-table">{text('export_table')}</h3>
          <p>{text('export_table_what')}</p>
          <label class="line-field">
            <span>{text('export_separator')}</span>
            <select
              class="field"
              value={delimiter.value}
              onChange={({ currentTarget }) => {
                delimiter.value = currentTarget.value as ',' | ';' | '\t';
              }}
            >
              <option value=",">{text('separator_comma')}</option>
              <option value=";">{text('separator_semicolon')}</option>
              <option value={'\t'}>{text('separator_tab')}</option>
            </select>
          </label>
          <button
            type="button"
            class="button export-save"
            disabled={busy}
            onClick={() => void run('csv', saveTable)}
          >
            {text('export_table_save')}
          </button>
        </section>
        <CrmExport />
        <section class="export" aria-labelledby="export-calendar">
          <h3 id="export-calendar">{text('export_calendar')}</h3>
          <p>{text('export_calendar_what')}</p>
          <fieldset class="alarms">
            <legend>{text('export_alarms')}</legend>
            {ALARMS.map((hours) => (
              <label key={hours} class="line-check">
                <input
                  type="checkbox"
                  checked={alarms.value.includes(hours)}
                  onChange={({ currentTarget }) => {
                    const others = alarms.peek().filter((one) => one !== hours);
                    alarms.value = currentTarget.checked ? [...others, hours] : others;
                  }}
                />
                <span>{alarmText(hours)}</span>
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            class="button export-save"
            disabled={busy}
            onClick={() => void run('ics', saveCalendar)}
          >
            {text('export_calendar_save')}
          </button>
        </section>
      </div>
      <OutcomeLine outcome={outcome.value} />
    </>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  return (
    <div class="export-outcome">
      <Spoken>
        {outcome.kind === 'busy' && text('export_busy')}
        {outcome.kind === 'saved' &&
          (outcome.what !== 'ics'
            ? plural('export_saved', outcome.count)
            : outcome.count === 0
              ? text('export_no_deadlines')
              : plural('export_saved_deadlines', outcome.count))}
      </Spoken>
      {outcome.kind === 'saved' && outcome.leftOut.length > 0 && (
        <Spoken>{text('export_left_out', enumeration(outcome.leftOut.map(sectionName)))}</Spoken>
      )}
      {outcome.kind === 'failed' && <Spoken>{text('export_failed', outcome.reason)}</Spoken>}
    </div>
  );
}

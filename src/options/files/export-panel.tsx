import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { exportOf, exportText } from '../../files/export-json';
import { deadlineCalendar } from '../../files/ics';
import { tableCsv } from '../../files/table-csv';
import { send } from '../../messages/send';
import { enumeration, type MessageName, plural, text, uiLanguage } from '../../text/text';
import { hoursText } from '../hours-text';
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

/** Everything as JSON. */
async function saveAll(): Promise<Saved> {
  const now = new Date();
  const { sections, leftOut } = await everything(send);
  const file = exportOf(sections, now.toISOString(), chrome.runtime.getManifest().version);
  download(datedName('partner-center-triage', 'json', now), 'application/json', exportText(file));
  return { count: sections.referrals.length, leftOut };
}

type Delimiter = ',' | ';' | '\t';

/** The table as CSV. */
async function saveTable(delimiter: Delimiter): Promise<Saved> {
  const { referrals } = (await everything(send)).sections;
  const csv = tableCsv(tableColumns(uiLanguage()), referrals, delimiter);
  download(datedName('partner-center-referrals', 'csv', new Date()), 'text/csv;charset=utf-8', csv);
  return { count: referrals.length };
}

/** Deadlines for a calendar; no file where there are none. @param alarms hours before a deadline. */
async function saveCalendar(alarms: readonly number[]): Promise<Saved> {
  const [{ sections }, { lists }] = await Promise.all([
    everything(send),
    send('health.get', { account: null }),
  ]);
  const now = new Date();
  const minutes = alarms.map((hours) => hours * 60);
  const entries = calendarEntries(sections.referrals, lists, minutes, now.getTime());
  if (entries.length > 0) {
    const calendar = deadlineCalendar(entries, now.toISOString(), text('calendar_name'));
    download(datedName('partner-center-deadlines', 'ics', now), 'text/calendar;charset=utf-8', calendar);
  }
  return { count: entries.length };
}

/** Taking things out: everything as JSON, the table as CSV, deadlines for a calendar. */
export function ExportPanel(): JSX.Element {
  const outcome = useSignal<Outcome>({ kind: 'none' });

  const run = async (what: Kind, make: () => Promise<Saved>): Promise<void> => {
    outcome.value = { kind: 'busy', what };
    try {
      outcome.value = { kind: 'saved', what, leftOut: [], ...(await make()) };
    } catch (error) {
      outcome.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
  };

  const busy = outcome.value.kind === 'busy';
  return (
    <>
      <div class="exports">
        <Export name="all" texts={allTexts} busy={busy} onSave={() => void run('json', saveAll)} />
        <TableExport busy={busy} onSave={(delimiter) => void run('csv', () => saveTable(delimiter))} />
        <CrmExport />
        <CalendarExport busy={busy} onSave={(alarms) => void run('ics', () => saveCalendar(alarms))} />
      </div>
      <OutcomeLine outcome={outcome.value} />
    </>
  );
}

interface ExportTexts {
  readonly title: MessageName;
  readonly what: MessageName;
  readonly save: MessageName;
}

const allTexts: ExportTexts = { title: 'export_all', what: 'export_all_what', save: 'export_all_save' };
const tableTexts: ExportTexts = {
  title: 'export_table',
  what: 'export_table_what',
  save: 'export_table_save',
};
const calendarTexts: ExportTexts = {
  title: 'export_calendar',
  what: 'export_calendar_what',
  save: 'export_calendar_save',
};

interface ExportProps {
  /** Makes the ID of its heading. */
  readonly name: string;
  readonly texts: ExportTexts;
  readonly busy: boolean;
  readonly onSave: () => void;
  /** What can be chosen. */
  readonly children?: ComponentChildren;
}

/** One kind of file: what it is, what can be chosen, and the button that saves it. */
function Export({ name, texts, busy, onSave, children }: ExportProps): JSX.Element {
  const id = `export-${name}`;
  return (
    <section class="export" aria-labelledby={id}>
      <h3 id={id}>{text(texts.title)}</h3>
      <p>{text(texts.what)}</p>
      {children}
      <button type="button" class="button export-save" disabled={busy} onClick={onSave}>
        {text(texts.save)}
      </button>
    </section>
  );
}

const delimiters: readonly (readonly [Delimiter, MessageName])[] = [
  [',', 'separator_comma'],
  [';', 'separator_semicolon'],
  ['\t', 'separator_tab'],
];

function TableExport({
  busy,
  onSave,
}: {
  readonly busy: boolean;
  readonly onSave: (delimiter: Delimiter) => void;
}): JSX.Element {
  const chosen = useSignal<Delimiter>(delimiterFor(uiLanguage()));
  return (
    <Export name="table" texts={tableTexts} busy={busy} onSave={() => onSave(chosen.peek())}>
      <label class="line-field">
        <span>{text('export_separator')}</span>
        <select
          class="field"
          value={chosen.value}
          onChange={({ currentTarget }) => {
            const found = delimiters.find(([one]) => one === currentTarget.value);
            if (found !== undefined) [chosen.value] = found;
          }}
        >
          {delimiters.map(([delimiter, name]) => (
            <option key={delimiter} value={delimiter}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
    </Export>
  );
}

function CalendarExport({
  busy,
  onSave,
}: {
  readonly busy: boolean;
  readonly onSave: (alarms: readonly number[]) => void;
}): JSX.Element {
  const alarms = useSignal<readonly number[]>(RING_FIRST);
  return (
    <Export name="calendar" texts={calendarTexts} busy={busy} onSave={() => onSave(alarms.peek())}>
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
            <span>{hoursText(hours)}</span>
          </label>
        ))}
      </fieldset>
    </Export>
  );
}

/** How much was saved. */
function savedText({ what, count }: Extract<Outcome, { readonly kind: 'saved' }>): string {
  if (what !== 'ics') return plural('export_saved', count);
  return count === 0 ? text('export_no_deadlines') : plural('export_saved_deadlines', count);
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  return (
    <div class="export-outcome">
      <Spoken>
        {outcome.kind === 'busy' && text('export_busy')}
        {outcome.kind === 'saved' && savedText(outcome)}
      </Spoken>
      {outcome.kind === 'saved' && outcome.leftOut.length > 0 && (
        <Spoken>{text('export_left_out', enumeration(outcome.leftOut.map(sectionName)))}</Spoken>
      )}
      {outcome.kind === 'failed' && <Spoken>{text('export_failed', outcome.reason)}</Spoken>}
    </div>
  );
}

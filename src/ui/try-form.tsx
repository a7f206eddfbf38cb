import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { instant, localDay } from '../domain/moment';
import { type Try, TRY_KINDS } from '../domain/tries';
import { text } from '../text/text';
import { tryWords } from './try-words';
import './hints.css';

/**
 * A day that the user chose, as a moment: now where it is today, else its noon, which is that day wherever it
 * is read.
 */
function momentOf(day: string, now: number): string {
  if (day === '' || day === localDay(instant(now))) return instant(now);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instant(new Date(year, month - 1, date, 12).getTime());
}

/** Writes down one more try: what, when, a note. */
export function TryForm({ onAdd }: { readonly onAdd: (made: Try) => Promise<void> }): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const today = localDay(instant(Date.now())) ?? '';

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (form.current === null) return;
    const said = new FormData(form.current);
    const kind = TRY_KINDS.find((one) => one === said.get('kind')) ?? 'called';
    const note = String(said.get('note') ?? '').trim();
    await onAdd({
      id: crypto.randomUUID(),
      kind,
      at: momentOf(String(said.get('day') ?? ''), Date.now()),
      note: note === '' ? null : note,
    });
    form.current?.reset();
  };

  return (
    <form ref={form} class="try-form" onSubmit={(event) => void add(event)}>
      <label class="try-field">
        <span>{text('tries_what')}</span>
        <select class="field" name="kind">
          {TRY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(tryWords[kind])}
            </option>
          ))}
        </select>
      </label>
      <label class="try-field">
        <span>{text('tries_when')}</span>
        <input class="field" name="day" type="date" max={today} defaultValue={today} />
      </label>
      <label class="try-field" data-wide>
        <span>{text('tries_note')}</span>
        <input class="field" name="note" type="text" maxLength={500} autocomplete="off" />
      </label>
      <button type="submit" class="button">
        {text('action_add_try')}
      </button>
    </form>
  );
}

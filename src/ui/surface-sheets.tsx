import type { JSX } from 'preact';
import { DEFAULT_SETTINGS, thresholdsOf } from '../domain/settings';
import type { AnswerStore } from './answer-store';
import { later } from './later';
import type { TriageStore } from './triage-store';

const AnswerSheet = later(async () => (await import('./answer-sheet')).AnswerSheet);
const SelectionPart = later(async () => (await import('./selection-part')).SelectionPart);
const RowSheet = later(async () => (await import('./row-sheet')).RowSheet);
const ToastView = later(async () => (await import('./toast-view')).ToastView);

interface Props {
  readonly store: TriageStore;
  readonly answers: AnswerStore;
  /** Called on the press after which the user goes on in the page. */
  readonly onGoOn: (() => void) | undefined;
}

/** What lies over the list: what was done, questions about rows, selected rows, and an answer. */
export function SurfaceSheets({ store, answers, onGoOn }: Props): JSX.Element {
  const { selection, toasts, sheet, view } = store;
  const toast = toasts?.current.value ?? null;
  const wish = answers.wish.value;
  return (
    <>
      {toasts !== undefined && toast !== null && (
        <ToastView toasts={toasts} toast={toast} letters={view.value?.settings.keyboardShortcuts ?? true} />
      )}
      {toasts !== undefined && sheet !== undefined && (
        <RowQuestion store={store} toasts={toasts} sheet={sheet} />
      )}
      {selection?.on.value === true && <SelectionPart selection={selection} store={store} onQueue={onGoOn} />}
      {wish !== null && <AnswerSheet store={answers} wish={wish} onFill={onGoOn} />}
    </>
  );
}

/** What is asked about rows; nothing while nothing is asked. */
function RowQuestion({
  store,
  toasts,
  sheet,
}: Pick<Props, 'store'> & Required<Pick<TriageStore, 'toasts' | 'sheet'>>): JSX.Element | null {
  const asked = sheet.value;
  if (asked === null) return null;
  return (
    <RowSheet
      sheet={asked}
      ports={{
        ask: store.ask,
        toasts,
        thresholds: thresholdsOf({ ...DEFAULT_SETTINGS, ...store.view.value?.settings }),
        follow: store.refresh,
      }}
      onClose={() => {
        sheet.value = null;
      }}
    />
  );
}

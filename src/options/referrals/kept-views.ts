import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  NO_VIEWS,
  type SavedView,
  type TableView,
  type TableViews,
  validViews,
} from '../../domain/table-view';
import { FIRST_VIEW } from './first-view';
import type { TablePorts } from './table-ports';

/** How the table stands, and the views that the user saved. */
interface KeptViews {
  readonly view: ReadonlySignal<TableView>;
  readonly saved: ReadonlySignal<readonly SavedView[]>;
  change(part: Partial<TableView>): void;
  saveView(name: string): Promise<void>;
  removeView(id: string): Promise<void>;
  takeViews(stored: unknown): void;
}

/** What is kept of how the table was left is written once the hand rests. */
const REST_MS = 800;

export function keptViews({ send }: Pick<TablePorts, 'send'>): KeptViews {
  const view = signal<TableView>(FIRST_VIEW);
  const views = signal<TableViews>(NO_VIEWS);
  let resting: ReturnType<typeof setTimeout> | undefined;

  async function keep(next: TableViews): Promise<void> {
    views.value = next;
    views.value = await send('views.set', { views: next });
  }

  return {
    view,
    saved: computed(() => views.value.saved),
    change(part) {
      view.value = { ...view.peek(), ...part };
      clearTimeout(resting);
      // That it could not be kept costs only how the table looks next time: the rows are what matters here.
      resting = setTimeout(() => {
        keep({ ...views.peek(), last: view.peek() }).catch(() => undefined);
      }, REST_MS);
    },
    async saveView(name) {
      const others = views.peek().saved.filter((one) => one.name !== name);
      const id = views.peek().saved.find((one) => one.name === name)?.id ?? crypto.randomUUID();
      await keep({ ...views.peek(), saved: [...others, { id, name, ...view.peek() }] });
    },
    removeView: (id) => keep({ ...views.peek(), saved: views.peek().saved.filter((one) => one.id !== id) }),
    takeViews(stored) {
      const valid = validViews(stored);
      batch(() => {
        views.value = valid;
        if (valid.last !== null) view.value = valid.last;
      });
    },
  };
}

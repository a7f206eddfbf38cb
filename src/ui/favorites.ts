import { batch, signal } from '@preact/signals';
import type { Referral } from '../domain/referral';
import type { TriageRow } from '../messages/triage-verbs';
import type { AskWorker } from './ask-worker';
import type { HeldViews } from './held-views';

/** The hearts of the rows. */
export interface Favorites {
  /** What the user chose last, also before the worker has kept it. */
  readonly favoriteOf: (referral: Pick<Referral, 'key' | 'favorite'>) => boolean;
  /** @returns whether it was kept. */
  favorite(key: string, on: boolean): Promise<boolean>;
}

export function favorites(
  { views, rowNotice }: HeldViews,
  ask: AskWorker,
  refresh: () => Promise<void>,
): Favorites {
  const hearts = signal<ReadonlyMap<string, boolean>>(new Map());

  function setHeart(key: string, on: boolean | null): void {
    const next = new Map(hearts.peek());
    if (on === null) next.delete(key);
    else next.set(key, on);
    hearts.value = next;
  }

  /** Replaces a row in each list that holds it. */
  function replaceRow(row: TriageRow): void {
    const next = new Map(views.peek());
    for (const [name, kept] of next) {
      const at = kept.rows.findIndex(({ key }) => key === row.key);
      if (at >= 0) next.set(name, { ...kept, rows: kept.rows.with(at, row) });
    }
    views.value = next;
  }

  return {
    favoriteOf: ({ key, favorite: kept }) => hearts.value.get(key) ?? kept,
    async favorite(key, on) {
      batch(() => {
        setHeart(key, on);
        rowNotice.value = null;
      });
      try {
        const truth = await ask('referral.favorite', { key, on });
        batch(() => {
          setHeart(key, null);
          replaceRow(truth);
          if (!on && truth.favorite) rowNotice.value = { key, kind: 'also-in-page' };
        });
        await refresh();
        return true;
      } catch {
        // Said on the row itself: the heart goes back to what is known.
        batch(() => {
          setHeart(key, null);
          rowNotice.value = { key, kind: 'not-kept' };
        });
        return false;
      }
    },
  };
}

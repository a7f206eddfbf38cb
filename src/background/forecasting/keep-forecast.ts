import type { Summary } from '../../domain/summary';
import type { TriageDatabase } from '../../platform/database';
import { STORE_META } from '../../platform/store-meta';
import { type Forecast, type ForecastTerms, holds, storedForecast } from '../forecast';
import { forecastOf } from './make-forecast';

/**
 * Stores a forecast of the records that are stored now, unless the stored one still holds. Nothing else may be written
 * meanwhile. @param summaries those of all records.
 */
export async function keepForecast(
  db: TriageDatabase,
  madeBy: string,
  summaries: readonly Summary[],
  { settings, nextReminder, now }: ForecastTerms,
): Promise<void> {
  // Relaxed: after a power cut, all summaries are read once more.
  const transaction = db.transaction('meta', 'readwrite', { durability: 'relaxed' });
  const { store } = transaction;
  const [state, stored] = await Promise.all([store.get(STORE_META.state), store.get(STORE_META.forecast)]);
  const known = storedForecast(stored, state, madeBy);
  const isKnown = known !== null && known.nextReminder === nextReminder && holds(known, settings, now);
  // A store that this version never wrote has no name for its state.
  if (state !== undefined && !isKnown)
    await store.put(
      {
        ...forecastOf(summaries, { settings, now }, madeBy),
        state,
        ...(nextReminder !== undefined && { nextReminder }),
      } satisfies Forecast,
      STORE_META.forecast,
    );
  await transaction.done;
}

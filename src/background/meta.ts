import { STORE_META } from '../platform/store-meta';

/** Names of the small values kept beside the records. */
export const META = {
  log: 'log',
  sweptAt: 'sweptAt',
  imported: 'imported',
  clock: 'clock',
  leadTable: 'leadTable',
  erasedRows: 'erasedRows',
  team: 'team',
  teamTemplates: 'teamTemplates',
  /** Offers that the user took or declined. */
  settledOffers: 'settledOffers',
  storeId: STORE_META.id,
} as const;

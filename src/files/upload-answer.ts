import type { PreparedAnswer } from '../domain/form';

export type PurchaseIntent = 'Yes' | 'No' | 'Have not decided';

/** The answer to one referral of the file. `id`: its Referral ID, a GUID in lower case. */
export interface UploadAnswer extends PreparedAnswer {
  readonly id: string;
  /** Required by Microsoft in updates of leads; asked for only where the file has none yet. */
  readonly purchaseIntent?: PurchaseIntent;
}

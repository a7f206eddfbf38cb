import type { CallToAction, Quality, Validity } from '../../../src/domain/referral';
import type { ColumnKey } from '../columns';
import type { DealType, StatusWord } from '../truth';

/** The words of the sample Partner Center in one language. */
export interface Words {
  readonly columns: Readonly<Record<ColumnKey, string>>;
  /** "Customer name": the company in co-sell lists, the contact where "Company name" stands beside it. */
  readonly customerName: string;
  readonly status: Readonly<Record<StatusWord, string>>;
  /** Other words for the same status where a translation confuses two; `words=ambiguous` shows them. */
  readonly ambiguousStatus?: Readonly<Partial<Record<StatusWord, string>>>;
  readonly tabs: {
    readonly marketplace: string;
    readonly qualified: string;
    readonly favorites: string;
    readonly inbound: string;
    readonly outbound: string;
  };
  readonly calls: Readonly<Record<CallToAction, string>>;
  readonly email: Readonly<Record<Validity, string>>;
  readonly phone: Readonly<Record<Validity, string>>;
  readonly quality: Readonly<Record<Quality, string>>;
  readonly leadTypes: {
    readonly profile: string;
    readonly offer: string;
    readonly marketing: string;
    readonly sales: string;
  };
  readonly deals: Readonly<Record<DealType, string>>;
  readonly notSpecified: string;
  readonly actions: Readonly<
    Record<
      | 'accept'
      | 'decline'
      | 'won'
      | 'lost'
      | 'closeAsError'
      | 'edit'
      | 'next'
      | 'previous'
      | 'newDeal'
      | 'upload'
      | 'download'
      | 'filters'
      | 'columns'
      | 'clearAll'
      | 'search'
      | 'favorite'
      | 'unfavorite'
      | 'back',
      string
    >
  >;
  readonly labels: Readonly<
    Record<
      | 'address'
      | 'location'
      | 'contacts'
      | 'customerEmail'
      | 'customerPhone'
      | 'dealType'
      | 'estimatedValue'
      | 'estimatedCloseDate'
      | 'createdOn'
      | 'customer'
      | 'details'
      | 'name'
      | 'leadProgress'
      | 'dealProgress'
      | 'appliedFilters'
      | 'perPage'
      | 'showDetails',
      string
    >
  >;
  readonly steps: Readonly<
    Record<
      | 'received'
      | 'accepted'
      | 'created'
      | 'wonLost'
      | 'pending'
      | 'closed'
      | 'qualified'
      | 'developed'
      | 'proposed'
      | 'negotiated',
      string
    >
  >;
  /** `{d}` days, `{h}` hours. */
  readonly expiresIn: string;
  readonly expiredDeal: string;
  readonly informational: string;
  readonly spam: string;
  readonly directContact: string;
  readonly directContactOver: string;
  readonly pages: Readonly<
    Record<
      | 'home'
      | 'referrals'
      | 'leads'
      | 'coSell'
      | 'opportunities'
      | 'businessProfile'
      | 'solutions'
      | 'analyze'
      | 'summary'
      | 'dealDetails'
      | 'empty'
      | 'aboutLeads'
      | 'aboutCoSell',
      string
    >
  >;
}

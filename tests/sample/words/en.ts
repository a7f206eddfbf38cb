import type { Words } from './shape';

export const en: Words = {
  columns: {
    dealName: 'Deal name', company: 'Company name', contactName: 'Contact name', jobTitle: 'Job title', email: 'Customer email', phone: 'Customer phone',
    type: 'Type', status: 'Status', microsoftStatus: 'Microsoft status', value: 'Value', closeDate: 'Close date', country: 'Country', city: 'City',
    createdAt: 'Created on', referralId: 'Referral ID', crmId: 'CRM ID', campaignId: 'Marketing campaign ID', leadSource: 'Lead source',
    callToAction: 'Call-to-action', leadType: 'Lead type', quality: 'Lead quality', emailValidity: 'Email validity', phoneValidity: 'Phone validity',
    notes: 'Notes', favorite: 'Favorite', partnerRole: 'Partner Role', partnerProgram: 'Partner Program',
  },
  customerName: 'Customer name',
  status: {
    new: 'New', pending: 'Pending', received: 'Received', created: 'Created', active: 'Active', accepted: 'Accepted',
    won: 'Won', lost: 'Lost', declined: 'Declined', expired: 'Expired', error: 'Error',
  },
  tabs: { marketplace: 'Marketplace leads', qualified: 'Qualified leads', favorites: 'Favorites', inbound: 'Inbound', outbound: 'Outbound' },
  calls: { 'contact-me': 'Contact me', 'get-it-now': 'Get it now', 'free-trial': 'Free trial', 'test-drive': 'Test drive' },
  email: { valid: 'Valid email', invalid: 'Invalid email', spam: 'Spam email', unknown: 'Unknown email' },
  phone: { valid: 'Valid phone', invalid: 'Invalid phone', spam: 'Spam phone', unknown: 'Unknown phone' },
  quality: { high: 'High', medium: 'Medium', low: 'Low' },
  leadTypes: { profile: 'Profile lead', offer: 'Offer lead', marketing: 'Marketing qualified', sales: 'Sales qualified' },
  deals: { coSell: 'Co-sell', partnerLed: 'Partner-led', private: 'Private', p2p: 'P2P', solutionAssessment: 'Solution assessment' },
  notSpecified: 'Not Specified',
  actions: {
    accept: 'Accept', decline: 'Decline', won: 'Won', lost: 'Lost', closeAsError: 'Close as error', edit: 'Edit', next: 'Next', previous: 'Previous',
    newDeal: 'New deal', upload: 'Upload', download: 'Download', filters: 'Filters', columns: 'Columns', clearAll: 'Clear all',
    search: 'Type 3 letters to start searching', favorite: 'Mark as favorite', unfavorite: 'Remove from favorites', back: 'Back',
  },
  labels: {
    address: 'Address', location: 'Location', contacts: 'Contacts', customerEmail: 'Customer email', customerPhone: 'Customer phone', dealType: 'Deal type',
    estimatedValue: 'Estimated deal value', estimatedCloseDate: 'Estimated close date', createdOn: 'Created on', customer: 'Customer', details: 'Details',
    name: 'Name', leadProgress: 'Your company’s lead progress', dealProgress: 'Your company’s deal progress', appliedFilters: 'Applied filters',
    perPage: 'Deals per page', showDetails: 'Show details',
  },
  steps: {
    received: 'Received', accepted: 'Accepted', created: 'Created', wonLost: 'Won/lost', pending: 'Pending', closed: 'Closed',
    qualified: 'Qualified', developed: 'Developed', proposed: 'Proposed', negotiated: 'Negotiated',
  },
  expiresIn: 'Deal expires in {d} day(s) {h} hour(s)',
  expiredDeal: 'Deal expired',
  informational: 'This lead is informational in nature. No action is required from your company in Partner Center.',
  spam: 'This lead’s email address has been identified as spam.',
  directContact: 'The customer has asked interested partners to contact them directly within 72 hours.',
  directContactOver: 'The customer asked to be contacted directly. The 72 hours are over; the referral is still active.',
  pages: {
    home: 'Home', referrals: 'Referrals', leads: 'Leads', coSell: 'Co-sell', opportunities: 'Co-sell opportunities', businessProfile: 'Business profile',
    solutions: 'Solutions', analyze: 'Analyze', summary: 'Summary', dealDetails: 'Deal details', empty: 'There is nothing to show.',
    aboutLeads: 'Leads are customers who are interested in your business profile or in your offers in the marketplace.',
    aboutCoSell: 'Co-sell opportunities are deals where collaborative selling is done by multiple parties to meet a customer need.',
  },
};

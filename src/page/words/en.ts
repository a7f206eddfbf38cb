import type { FormWords, ReadingWords } from './vocabulary';

export const reading: ReadingWords = {
  deal: 'deal|opportunity|engagement|transaction', lead: 'lead|leads', referral: 'referral|referrals',
  customer: 'customer|client', company: 'company|organization|organisation', contact: 'contact~|contact person', partner: 'partner|partners', microsoft: 'microsoft',
  name: 'name', first: 'first|given', last: 'last|family|surname', email: 'email|e mail|mail', phone: 'phone|telephone|mobile', number: 'number|no',
  address: 'address', location: 'location', country: 'country|country code', region: 'region|territory', city: 'city|town', job: 'job|position', title: 'title',
  notes: 'note|notes|comments|description', value: 'value|amount', revenue: 'revenue', currency: 'currency', estimated: 'estimated|est|expected', date: 'date|day',
  close: 'close|closing|closure', creation: 'created|creation|create', receipt: 'received|receipt', update: 'contacted on|updated|modified|update|last updated|last modified',
  expires: 'expires|expiry|expiration|expire|expiring|deadline|respond by|due', status: 'status|state', substatus: 'substatus|sub status', stage: 'stage|phase',
  outcome: 'outcome|result', reason: 'reason', sales: 'sales|sale', type: 'type', source: 'source', offer: 'offer|offers|solution|product',
  cta: 'call to action|cta', quality: 'quality', validity: 'validity|validation', id: 'id|identifier|guid', crm: 'crm', campaign: 'campaign', marketing: 'marketing',
  qualification: 'qualification', program: 'program|programme', role: 'role', actions: 'action|actions|options', direct: 'direct|directly',
  marketplace: 'marketplace', qualified: 'qualified', inquiry: 'inquiry|inquiries|enquiry|enquiries', cosell: 'co sell|cosell|co selling', inbound: 'inbound|incoming', outbound: 'outbound|outgoing',
  favorite: 'favorite|favorites|favourite|favourites|favorited|star|starred', unfavorite: 'unfavorite|unfavourite|unstar', add: 'add|mark|set|make', remove: 'remove|unmark|delete',
  select: 'select|selection|checkbox', all: 'all|row|rows|item|items', next: 'next', previous: 'previous|prev', page: 'page|pages|go', more: 'load more|show more|see more|view more',
  filters: 'filter|filters', applied: 'applied|active', clear: 'clear|reset',
  new: 'new', pending: 'pending', received: 'received', active: 'active', accepted: 'accepted', created: 'created', developed: 'developed', proposed: 'proposed', negotiated: 'negotiated',
  won: 'won', lost: 'lost', declined: 'declined|rejected', expired: 'expired', error: 'error', closed: 'closed|close', archived: 'archived',
  contactMe: 'contact me', getItNow: 'get it now|get now', freeTrial: 'free trial', testDrive: 'test drive', valid: 'valid|verified', invalid: 'invalid|not valid', spam: 'spam', unknown: 'unknown|not verified|unverified',
  high: 'high', medium: 'medium', low: 'low', profile: 'profile|business profile',
  unspecified: 'not specified|n a|not available|none|unspecified|not provided|no data', informational: 'informational|no action is required|no action required|no response is required', doNotContact: 'do not contact|must not be contacted|don t contact',
  elsewhere: 'seller|sellers|sales representative|sales representatives|account manager|account executive|account team|team|team member|team members|history|activity|activities|timeline|comments|owner|sender|sent by|solutions|solution|registration|reviewer|reviewers|colleagues', primary: 'primary|main',
  by: 'by', filler: 'of|the|a|an|s|on|in|for|to|from|as|is|your|my|this|with|or',
};

export const form: FormWords = {
  accept: 'accept', decline: 'decline|reject', edit: 'edit|modify', submit: 'submit|send', save: 'save', cancel: 'cancel', closing: 'close', asError: 'error', mark: 'mark|set', deals: 'deal|lead|referral|opportunity|engagement',
  member: 'team member|team members|employee|employees|team', optional: 'optional|required|reference', choose: 'choose|select|enter|add|provide|please', purchase: 'purchase time frame|purchase timeframe|time frame|timeframe|timeline',
  budget: 'budget', response: 'respond~|response|unresponsive|no answer', rival: 'another vendor|another partner|competitor|different vendor|different partner|other vendor|other partner', requirement: 'requirement|requirements|needs not met', notCustomer: 'not a customer', timeline: 'timeline|time line|timeframe|time frame|too short',
  abuse: 'abuse|spam|phishing', other: 'other|others', duplicate: 'duplicate|duplicated', bulk: 'bulk|upload', connector: 'connector|sync~', matching: 'matching|match', solution: 'solution|solutions', test: 'test', dataError: 'data error|incorrect data|wrong data',
};

import type { Words } from './shape';

export const nl: Words = {
  columns: {
    dealName: 'Dealnaam', company: 'Bedrijfsnaam', contactName: 'Naam contactpersoon', jobTitle: 'Functie', email: 'E-mail van klant',
    phone: 'Telefoon van klant', type: 'Type', status: 'Status', microsoftStatus: 'Microsoft-status', value: 'Waarde', closeDate: 'Sluitingsdatum',
    country: 'Land', city: 'Plaats', createdAt: 'Gemaakt op', referralId: 'Verwijzings-id', crmId: 'CRM-id', campaignId: 'Marketingcampagne-id',
    leadSource: 'Bron van lead', callToAction: 'Call-to-action', leadType: 'Type lead', quality: 'Kwaliteit van lead',
    emailValidity: 'Geldigheid van e-mail', phoneValidity: 'Geldigheid van telefoon', notes: 'Notities', favorite: 'Favoriet',
    partnerRole: 'Rol van partner', partnerProgram: 'Partnerprogramma',
  },
  customerName: 'Klantnaam',
  status: {
    new: 'Nieuw', pending: 'In behandeling', received: 'Ontvangen', created: 'Gemaakt', active: 'Actief', accepted: 'Geaccepteerd', won: 'Gewonnen',
    lost: 'Verloren', declined: 'Geweigerd', expired: 'Verlopen', error: 'Fout',
  },
  tabs: {
    marketplace: 'Marketplace-leads', qualified: 'Gekwalificeerde leads', favorites: 'Favorieten', inbound: 'Inkomend', outbound: 'Uitgaand',
  },
  calls: {
    'contact-me': 'Contact met mij opnemen', 'get-it-now': 'Nu downloaden', 'free-trial': 'Gratis proefversie', 'test-drive': 'Testversie',
  },
  email: {
    valid: 'Geldige e-mail', invalid: 'Ongeldige e-mail', spam: 'Spam-e-mail', unknown: 'Onbekende e-mail',
  },
  phone: {
    valid: 'Geldige telefoon', invalid: 'Ongeldige telefoon', spam: 'Spamtelefoon', unknown: 'Onbekende telefoon',
  },
  quality: {
    high: 'Hoog', medium: 'Gemiddeld', low: 'Laag',
  },
  leadTypes: {
    profile: 'Profiellead', offer: 'Aanbiedingslead', marketing: 'Gekwalificeerd door marketing', sales: 'Gekwalificeerd door verkoop',
  },
  deals: {
    coSell: 'Co-verkoop', partnerLed: 'Door partner geleid', private: 'Privé', p2p: 'P2P', solutionAssessment: 'Oplossingsbeoordeling',
  },
  notSpecified: 'Niet opgegeven',
  actions: {
    accept: 'Accepteren', decline: 'Weigeren', won: 'Gewonnen', lost: 'Verloren', closeAsError: 'Sluiten als fout', edit: 'Bewerken',
    next: 'Volgende', previous: 'Vorige', newDeal: 'Nieuwe deal', upload: 'Uploaden', download: 'Downloaden', filters: 'Filters',
    columns: 'Kolommen', clearAll: 'Alles wissen', search: 'Typ 3 letters om te zoeken', favorite: 'Markeren als favoriet',
    unfavorite: 'Verwijderen uit favorieten', back: 'Terug',
  },
  labels: {
    address: 'Adres', location: 'Locatie', contacts: 'Contactpersonen', customerEmail: 'E-mail van klant', customerPhone: 'Telefoon van klant',
    dealType: 'Type deal', estimatedValue: 'Geschatte dealwaarde', estimatedCloseDate: 'Geschatte sluitingsdatum', createdOn: 'Gemaakt op',
    customer: 'Klant', details: 'Details', name: 'Naam', leadProgress: 'Voortgang van de lead van uw bedrijf',
    dealProgress: 'Voortgang van de deal van uw bedrijf', appliedFilters: 'Toegepaste filters', perPage: 'Deals per pagina',
    showDetails: 'Details weergeven',
  },
  steps: {
    received: 'Ontvangen', accepted: 'Geaccepteerd', created: 'Gemaakt', wonLost: 'Gewonnen/verloren', pending: 'In behandeling', closed: 'Gesloten',
    qualified: 'Gekwalificeerd', developed: 'Ontwikkeld', proposed: 'Voorgesteld', negotiated: 'Onderhandeld',
  },
  expiresIn: 'Deal verloopt over {d} dag(en) {h} uur',
  expiredDeal: 'Deal verlopen',
  informational: 'Deze lead is informatief van aard. Uw bedrijf hoeft niets te doen in Partnercentrum.',
  spam: 'Het e-mailadres van deze lead is herkend als spam.',
  directContact: 'De klant vraagt geïnteresseerde partners binnen 72 uur rechtstreeks contact op te nemen.',
  directContactOver: 'De klant vroeg om rechtstreeks contact. De 72 uur zijn voorbij; de verwijzing is nog actief.',
  pages: {
    home: 'Startpagina', referrals: 'Verwijzingen', leads: 'Leads', coSell: 'Co-verkoop', opportunities: 'Kansen voor co-verkoop',
    businessProfile: 'Bedrijfsprofiel', solutions: 'Oplossingen', analyze: 'Analyseren', summary: 'Samenvatting', dealDetails: 'Dealdetails',
    empty: 'Er is niets om weer te geven.', aboutLeads: 'Leads zijn klanten die interesse hebben in uw bedrijfsprofiel of uw aanbiedingen.',
    aboutCoSell: 'Kansen voor co-verkoop zijn deals die door meerdere partijen samen worden verkocht.',
  },
};

import type { Words } from './shape';

export const de: Words = {
  columns: {
    dealName: 'Dealname', company: 'Firmenname', contactName: 'Name des Kontakts', jobTitle: 'Position', email: 'E-Mail des Kunden',
    phone: 'Telefon des Kunden', type: 'Typ', status: 'Status', microsoftStatus: 'Microsoft-Status', value: 'Wert', closeDate: 'Abschlussdatum',
    country: 'Land', city: 'Ort', createdAt: 'Erstellt am', referralId: 'Empfehlungs-ID', crmId: 'CRM-ID', campaignId: 'ID der Marketingkampagne',
    leadSource: 'Leadquelle', callToAction: 'Handlungsaufforderung', leadType: 'Leadtyp', quality: 'Leadqualität',
    emailValidity: 'Gültigkeit der E-Mail', phoneValidity: 'Gültigkeit der Telefonnummer', notes: 'Anmerkungen', favorite: 'Favorit',
    partnerRole: 'Partnerrolle', partnerProgram: 'Partnerprogramm',
  },
  customerName: 'Kundenname',
  status: {
    new: 'Neu', pending: 'Ausstehend', received: 'Empfangen', created: 'Erstellt', active: 'Aktiv', accepted: 'Akzeptiert', won: 'Gewonnen',
    lost: 'Verloren', declined: 'Abgelehnt', expired: 'Abgelaufen', error: 'Fehler',
  },
  tabs: {
    marketplace: 'Marketplace-Leads', qualified: 'Qualifizierte Leads', favorites: 'Favoriten', inbound: 'Eingehend', outbound: 'Ausgehend',
  },
  calls: {
    'contact-me': 'Kontakt aufnehmen', 'get-it-now': 'Jetzt herunterladen', 'free-trial': 'Kostenlose Testversion', 'test-drive': 'Testversion',
  },
  email: {
    valid: 'Gültige E-Mail', invalid: 'Ungültige E-Mail', spam: 'Spam-E-Mail', unknown: 'Unbekannte E-Mail',
  },
  phone: {
    valid: 'Gültige Telefonnummer', invalid: 'Ungültige Telefonnummer', spam: 'Spam-Telefonnummer', unknown: 'Unbekannte Telefonnummer',
  },
  quality: {
    high: 'Hoch', medium: 'Mittel', low: 'Niedrig',
  },
  leadTypes: {
    profile: 'Profillead', offer: 'Angebotslead', marketing: 'Marketingqualifiziert', sales: 'Vertriebsqualifiziert',
  },
  deals: {
    coSell: 'Co-Selling', partnerLed: 'Partnergeführt', private: 'Privat', p2p: 'P2P', solutionAssessment: 'Lösungsbewertung',
  },
  notSpecified: 'Nicht angegeben',
  actions: {
    accept: 'Akzeptieren', decline: 'Ablehnen', won: 'Gewonnen', lost: 'Verloren', closeAsError: 'Als Fehler schließen', edit: 'Bearbeiten',
    next: 'Weiter', previous: 'Zurück', newDeal: 'Neuer Deal', upload: 'Hochladen', download: 'Herunterladen', filters: 'Filter', columns: 'Spalten',
    clearAll: 'Alle löschen', search: '3 Buchstaben eingeben, um zu suchen', favorite: 'Als Favorit markieren',
    unfavorite: 'Aus Favoriten entfernen', back: 'Zur Liste',
  },
  labels: {
    address: 'Adresse', location: 'Standort', contacts: 'Kontakte', customerEmail: 'E-Mail des Kunden', customerPhone: 'Telefon des Kunden',
    dealType: 'Dealtyp', estimatedValue: 'Geschätzter Dealwert', estimatedCloseDate: 'Geschätztes Abschlussdatum', createdOn: 'Erstellt am',
    customer: 'Kunde', details: 'Details', name: 'Name', leadProgress: 'Leadfortschritt Ihres Unternehmens',
    dealProgress: 'Dealfortschritt Ihres Unternehmens', appliedFilters: 'Angewendete Filter', perPage: 'Deals pro Seite',
    showDetails: 'Details anzeigen',
  },
  steps: {
    received: 'Empfangen', accepted: 'Akzeptiert', created: 'Erstellt', wonLost: 'Gewonnen/verloren', pending: 'Ausstehend', closed: 'Geschlossen',
    qualified: 'Qualifiziert', developed: 'Entwickelt', proposed: 'Vorgeschlagen', negotiated: 'Verhandelt',
  },
  expiresIn: 'Deal läuft in {d} Tag(en) {h} Stunde(n) ab',
  expiredDeal: 'Deal abgelaufen',
  informational: 'Dieser Lead dient nur zur Information. Ihr Unternehmen muss in Partner Center nichts unternehmen.',
  spam: 'Die E-Mail-Adresse dieses Leads wurde als Spam erkannt.',
  directContact: 'Der Kunde bittet interessierte Partner, ihn innerhalb von 72 Stunden direkt zu kontaktieren.',
  directContactOver: 'Der Kunde hat um direkten Kontakt gebeten. Die 72 Stunden sind vorbei; die Empfehlung ist weiterhin aktiv.',
  pages: {
    home: 'Start', referrals: 'Empfehlungen', leads: 'Leads', coSell: 'Co-Selling', opportunities: 'Co-Selling-Verkaufschancen',
    businessProfile: 'Unternehmensprofil', solutions: 'Lösungen', analyze: 'Analysieren', summary: 'Zusammenfassung', dealDetails: 'Dealdetails',
    empty: 'Es gibt nichts anzuzeigen.',
    aboutLeads: 'Leads sind Kunden, die sich für Ihr Unternehmensprofil oder Ihre Angebote im Marketplace interessieren.',
    aboutCoSell: 'Co-Selling-Verkaufschancen sind Deals, bei denen mehrere Parteien gemeinsam verkaufen.',
  },
};

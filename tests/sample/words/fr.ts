import type { Words } from './shape';

export const fr: Words = {
  columns: {
    dealName: 'Nom de la transaction', company: 'Nom de l’entreprise', contactName: 'Nom du contact', jobTitle: 'Fonction',
    email: 'E-mail du client', phone: 'Téléphone du client', type: 'Type', status: 'État', microsoftStatus: 'État Microsoft', value: 'Valeur',
    closeDate: 'Date de clôture', country: 'Pays', city: 'Ville', createdAt: 'Date de création', referralId: 'ID de référence', crmId: 'ID CRM',
    campaignId: 'ID de campagne marketing', leadSource: 'Source du prospect', callToAction: 'Appel à l’action', leadType: 'Type de prospect',
    quality: 'Qualité du prospect', emailValidity: 'Validité de l’e-mail', phoneValidity: 'Validité du téléphone', notes: 'Remarques',
    favorite: 'Favori', partnerRole: 'Rôle du partenaire', partnerProgram: 'Programme partenaire',
  },
  customerName: 'Nom du client',
  status: {
    new: 'Nouveau', pending: 'En attente', received: 'Reçu', created: 'Créé', active: 'Actif', accepted: 'Accepté', won: 'Conclu', lost: 'Perdu',
    declined: 'Refusé', expired: 'Expiré', error: 'Erreur',
  },
  tabs: {
    marketplace: 'Prospects de la Place de marché', qualified: 'Prospects qualifiés', favorites: 'Favoris', inbound: 'Entrant', outbound: 'Sortant',
  },
  calls: {
    'contact-me': 'Me contacter', 'get-it-now': 'Obtenir maintenant', 'free-trial': 'Essai gratuit', 'test-drive': 'Version d’évaluation',
  },
  email: {
    valid: 'E-mail valide', invalid: 'E-mail non valide', spam: 'E-mail indésirable', unknown: 'E-mail inconnu',
  },
  phone: {
    valid: 'Téléphone valide', invalid: 'Téléphone non valide', spam: 'Téléphone indésirable', unknown: 'Téléphone inconnu',
  },
  quality: {
    high: 'Élevée', medium: 'Moyenne', low: 'Faible',
  },
  leadTypes: {
    profile: 'Prospect de profil', offer: 'Prospect d’offre', marketing: 'Qualifié par le marketing', sales: 'Qualifié par les ventes',
  },
  deals: {
    coSell: 'Covente', partnerLed: 'Dirigé par le partenaire', private: 'Privé', p2p: 'P2P', solutionAssessment: 'Évaluation de solution',
  },
  notSpecified: 'Non spécifié',
  actions: {
    accept: 'Accepter', decline: 'Refuser', won: 'Conclu', lost: 'Perdu', closeAsError: 'Fermer comme erreur', edit: 'Modifier', next: 'Suivant',
    previous: 'Précédent', newDeal: 'Nouvelle transaction', upload: 'Charger', download: 'Télécharger', filters: 'Filtres', columns: 'Colonnes',
    clearAll: 'Effacer tout', search: 'Tapez 3 lettres pour lancer la recherche', favorite: 'Marquer comme favori',
    unfavorite: 'Retirer des favoris', back: 'Retour',
  },
  labels: {
    address: 'Adresse', location: 'Lieu', contacts: 'Contacts', customerEmail: 'E-mail du client', customerPhone: 'Téléphone du client',
    dealType: 'Type de transaction', estimatedValue: 'Valeur estimée de la transaction', estimatedCloseDate: 'Date de clôture estimée',
    createdOn: 'Date de création', customer: 'Client', details: 'Détails', name: 'Nom', leadProgress: 'Progression du prospect de votre entreprise',
    dealProgress: 'Progression de la transaction de votre entreprise', appliedFilters: 'Filtres appliqués', perPage: 'Transactions par page',
    showDetails: 'Afficher les détails',
  },
  steps: {
    received: 'Reçu', accepted: 'Accepté', created: 'Créé', wonLost: 'Conclu/perdu', pending: 'En attente', closed: 'Fermé', qualified: 'Qualifié',
    developed: 'Développé', proposed: 'Proposé', negotiated: 'Négocié',
  },
  expiresIn: 'La transaction expire dans {d} jour(s) {h} heure(s)',
  expiredDeal: 'La transaction a expiré',
  informational: 'Ce prospect est fourni à titre d’information. Aucune action n’est requise de votre entreprise dans l’Espace partenaires.',
  spam: 'L’adresse e-mail de ce prospect a été identifiée comme indésirable.',
  directContact: 'Le client demande aux partenaires intéressés de le contacter directement dans les 72 heures.',
  directContactOver: 'Le client a demandé un contact direct. Les 72 heures sont écoulées ; la référence est toujours active.',
  pages: {
    home: 'Accueil', referrals: 'Références', leads: 'Prospects', coSell: 'Covente', opportunities: 'Opportunités de covente',
    businessProfile: 'Profil d’entreprise', solutions: 'Solutions', analyze: 'Analyser', summary: 'Résumé', dealDetails: 'Détails de la transaction',
    empty: 'Il n’y a rien à afficher.', aboutLeads: 'Les prospects sont des clients intéressés par votre profil d’entreprise ou vos offres.',
    aboutCoSell: 'Les opportunités de covente sont des transactions vendues par plusieurs parties ensemble.',
  },
};

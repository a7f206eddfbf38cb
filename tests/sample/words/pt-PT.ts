import type { Words } from './shape';

export const ptPT: Words = {
  columns: {
    dealName: 'Nome do negócio', company: 'Nome da empresa', contactName: 'Nome do contacto', jobTitle: 'Cargo', email: 'E-mail do cliente',
    phone: 'Telefone do cliente', type: 'Tipo', status: 'Estado', microsoftStatus: 'Estado da Microsoft', value: 'Valor', closeDate: 'Data de fecho',
    country: 'País', city: 'Cidade', createdAt: 'Criado em', referralId: 'ID da referência', crmId: 'ID CRM',
    campaignId: 'ID de campanha de marketing', leadSource: 'Origem do lead', callToAction: 'Chamada à ação', leadType: 'Tipo de lead',
    quality: 'Qualidade do lead', emailValidity: 'Validade do e-mail', phoneValidity: 'Validade do telefone', notes: 'Notas', favorite: 'Favorito',
    partnerRole: 'Função do parceiro', partnerProgram: 'Programa de parceiros',
  },
  customerName: 'Nome do cliente',
  status: {
    new: 'Novo', pending: 'Pendente', received: 'Recebido', created: 'Criado', active: 'Ativo', accepted: 'Aceite', won: 'Ganho', lost: 'Perdido',
    declined: 'Recusado', expired: 'Expirado', error: 'Erro',
  },
  tabs: {
    marketplace: 'Leads do Marketplace', qualified: 'Leads qualificados', favorites: 'Favoritos', inbound: 'Entrada', outbound: 'Saída',
  },
  calls: {
    'contact-me': 'Contactem-me', 'get-it-now': 'Obter agora', 'free-trial': 'Avaliação gratuita', 'test-drive': 'Test drive',
  },
  email: {
    valid: 'E-mail válido', invalid: 'E-mail inválido', spam: 'E-mail de spam', unknown: 'E-mail desconhecido',
  },
  phone: {
    valid: 'Telefone válido', invalid: 'Telefone inválido', spam: 'Telefone de spam', unknown: 'Telefone desconhecido',
  },
  quality: {
    high: 'Alta', medium: 'Média', low: 'Baixa',
  },
  leadTypes: {
    profile: 'Lead de perfil', offer: 'Lead de oferta', marketing: 'Qualificado por marketing', sales: 'Qualificado por vendas',
  },
  deals: {
    coSell: 'Co-venda', partnerLed: 'Liderado por parceiro', private: 'Privado', p2p: 'P2P', solutionAssessment: 'Avaliação de solução',
  },
  notSpecified: 'Não especificado',
  actions: {
    accept: 'Aceitar', decline: 'Recusar', won: 'Ganho', lost: 'Perdido', closeAsError: 'Fechar como erro', edit: 'Editar', next: 'Seguinte',
    previous: 'Anterior', newDeal: 'Novo negócio', upload: 'Carregar', download: 'Transferir', filters: 'Filtros', columns: 'Colunas',
    clearAll: 'Limpar tudo', search: 'Escreva 3 letras para começar a procurar', favorite: 'Marcar como favorito',
    unfavorite: 'Remover dos favoritos', back: 'Voltar',
  },
  labels: {
    address: 'Endereço', location: 'Localização', contacts: 'Contactos', customerEmail: 'E-mail do cliente', customerPhone: 'Telefone do cliente',
    dealType: 'Tipo de negócio', estimatedValue: 'Valor estimado do negócio', estimatedCloseDate: 'Data de fecho estimada', createdOn: 'Criado em',
    customer: 'Cliente', details: 'Detalhes', name: 'Nome', leadProgress: 'Progresso do lead da sua empresa',
    dealProgress: 'Progresso do negócio da sua empresa', appliedFilters: 'Filtros aplicados', perPage: 'Negócios por página',
    showDetails: 'Mostrar detalhes',
  },
  steps: {
    received: 'Recebido', accepted: 'Aceite', created: 'Criado', wonLost: 'Ganho/perdido', pending: 'Pendente', closed: 'Fechado',
    qualified: 'Qualificado', developed: 'Desenvolvido', proposed: 'Proposto', negotiated: 'Negociado',
  },
  expiresIn: 'O negócio expira em {d} dia(s) {h} hora(s)',
  expiredDeal: 'O negócio expirou',
  informational: 'Este lead é de natureza informativa. A sua empresa não precisa de fazer nada no Centro de Parceiros.',
  spam: 'O endereço de e-mail deste lead foi identificado como spam.',
  directContact: 'O cliente pediu aos parceiros interessados que o contactem diretamente no prazo de 72 horas.',
  directContactOver: 'O cliente pediu contacto direto. As 72 horas passaram; a referência continua ativa.',
  pages: {
    home: 'Página inicial', referrals: 'Referências', leads: 'Leads', coSell: 'Co-venda', opportunities: 'Oportunidades de Co-venda',
    businessProfile: 'Perfil comercial', solutions: 'Soluções', analyze: 'Analisar', summary: 'Resumo', dealDetails: 'Detalhes do negócio',
    empty: 'Não há nada para mostrar.', aboutLeads: 'Os leads são clientes interessados no seu perfil comercial ou nas suas ofertas no marketplace.',
    aboutCoSell: 'As oportunidades de co-venda são negócios em que várias partes vendem em conjunto.',
  },
};

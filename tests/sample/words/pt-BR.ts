import type { Words } from './shape';

export const ptBR: Words = {
  columns: {
    dealName: 'Nome da negociação', company: 'Nome da empresa', contactName: 'Nome do contato', jobTitle: 'Cargo', email: 'Email do cliente',
    phone: 'Telefone do cliente', type: 'Tipo', status: 'Status', microsoftStatus: 'Status da Microsoft', value: 'Valor',
    closeDate: 'Data de fechamento', country: 'País', city: 'Cidade', createdAt: 'Criado em', referralId: 'ID da indicação', crmId: 'CRM ID',
    campaignId: 'ID da campanha de marketing', leadSource: 'Origem do lead', callToAction: 'Plano de ação', leadType: 'Tipo de lead',
    quality: 'Qualidade do lead', emailValidity: 'Validade do email', phoneValidity: 'Validade do telefone', notes: 'Observações',
    favorite: 'Favorito', partnerRole: 'Função do parceiro', partnerProgram: 'Programa de parceiros',
  },
  customerName: 'Nome do cliente',
  status: {
    new: 'Novo', pending: 'Pendente', received: 'Recebido', created: 'Criado', active: 'Ativo', accepted: 'Aceito', won: 'Ganho', lost: 'Perdido',
    declined: 'Recusado', expired: 'Expirado', error: 'Erro',
  },
  tabs: {
    marketplace: 'Leads do Marketplace', qualified: 'Leads qualificados', favorites: 'Favoritos', inbound: 'Entrada', outbound: 'Saída',
  },
  calls: {
    'contact-me': 'Entre em contato comigo', 'get-it-now': 'Obter agora', 'free-trial': 'Avaliação gratuita', 'test-drive': 'Test drive',
  },
  email: {
    valid: 'Email válido', invalid: 'Email inválido', spam: 'Email de spam', unknown: 'Email desconhecido',
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
    coSell: 'Venda conjunta', partnerLed: 'Liderado por parceiro', private: 'Privado', p2p: 'P2P', solutionAssessment: 'Avaliação de solução',
  },
  notSpecified: 'Não especificado',
  actions: {
    accept: 'Aceitar', decline: 'Recusar', won: 'Ganho', lost: 'Perdido', closeAsError: 'Fechar como erro', edit: 'Editar', next: 'Avançar',
    previous: 'Anterior', newDeal: 'Nova negociação', upload: 'Carregar', download: 'Baixar', filters: 'Filtros', columns: 'Colunas',
    clearAll: 'Limpar tudo', search: 'Digite 3 letras para iniciar a pesquisa', favorite: 'Marcar como favorito',
    unfavorite: 'Remover dos favoritos', back: 'Voltar',
  },
  labels: {
    address: 'Endereço', location: 'Localização', contacts: 'Contatos', customerEmail: 'Email do cliente', customerPhone: 'Telefone do cliente',
    dealType: 'Tipo de negociação', estimatedValue: 'Valor estimado da negociação', estimatedCloseDate: 'Data de fechamento estimada',
    createdOn: 'Criado em', customer: 'Cliente', details: 'Detalhes', name: 'Nome', leadProgress: 'Progresso do lead da sua empresa',
    dealProgress: 'Progresso da negociação da sua empresa', appliedFilters: 'Filtros aplicados', perPage: 'Negociações por página',
    showDetails: 'Mostrar detalhes',
  },
  steps: {
    received: 'Recebido', accepted: 'Aceito', created: 'Criado', wonLost: 'Ganho/perdido', pending: 'Pendente', closed: 'Fechado',
    qualified: 'Qualificado', developed: 'Desenvolvido', proposed: 'Proposto', negotiated: 'Negociado',
  },
  expiresIn: 'A negociação expira em {d} dia(s) {h} hora(s)',
  expiredDeal: 'A negociação expirou',
  informational: 'Este lead é de natureza informativa. Nenhuma ação é exigida da sua empresa no Partner Center.',
  spam: 'O endereço de email deste lead foi identificado como spam.',
  directContact: 'O cliente pediu que parceiros interessados entrem em contato diretamente em até 72 horas.',
  directContactOver: 'O cliente pediu contato direto. As 72 horas passaram; a indicação ainda está ativa.',
  pages: {
    home: 'Página inicial', referrals: 'Indicações', leads: 'Leads', coSell: 'Venda conjunta', opportunities: 'Oportunidades de venda conjunta',
    businessProfile: 'Perfil comercial', solutions: 'Soluções', analyze: 'Analisar', summary: 'Resumo', dealDetails: 'Detalhes da negociação',
    empty: 'Não há nada para mostrar.', aboutLeads: 'Leads são clientes interessados em seu perfil comercial ou em suas ofertas no marketplace.',
    aboutCoSell: 'Oportunidades de venda conjunta são negociações em que várias partes vendem juntas.',
  },
};

import type { Words } from './shape';

export const es: Words = {
  columns: {
    dealName: 'Nombre de la oferta', company: 'Nombre de la empresa', contactName: 'Nombre del contacto', jobTitle: 'Cargo',
    email: 'Correo electrónico del cliente', phone: 'Teléfono del cliente', type: 'Tipo', status: 'Estado', microsoftStatus: 'Estado de Microsoft',
    value: 'Valor', closeDate: 'Fecha de cierre', country: 'País', city: 'Ciudad', createdAt: 'Fecha de creación', referralId: 'Id. de referencia',
    crmId: 'Id. de CRM', campaignId: 'Identificador de campaña de marketing', leadSource: 'Origen del cliente potencial',
    callToAction: 'Llamada a la acción', leadType: 'Tipo de cliente potencial', quality: 'Calidad del cliente potencial',
    emailValidity: 'Validez del correo electrónico', phoneValidity: 'Validez del teléfono', notes: 'Notas', favorite: 'Favorito',
    partnerRole: 'Rol del asociado', partnerProgram: 'Programa de asociados',
  },
  customerName: 'Nombre del cliente',
  status: {
    new: 'Nuevo', pending: 'Pendiente', received: 'Recibido', created: 'Creado', active: 'Activo', accepted: 'Aceptado', won: 'Ganado',
    lost: 'Perdido', declined: 'Rechazado', expired: 'Expirado', error: 'Error',
  },
  tabs: {
    marketplace: 'Clientes potenciales de Marketplace', qualified: 'Clientes potenciales calificados', favorites: 'Favoritos', inbound: 'Entrante',
    outbound: 'Saliente',
  },
  calls: {
    'contact-me': 'Ponerse en contacto conmigo', 'get-it-now': 'Obtener ahora', 'free-trial': 'Prueba gratuita', 'test-drive': 'Versión de prueba',
  },
  email: {
    valid: 'Correo electrónico válido', invalid: 'Correo electrónico no válido', spam: 'Correo electrónico no deseado',
    unknown: 'Correo electrónico desconocido',
  },
  phone: {
    valid: 'Teléfono válido', invalid: 'Teléfono no válido', spam: 'Teléfono no deseado', unknown: 'Teléfono desconocido',
  },
  quality: {
    high: 'Alta', medium: 'Media', low: 'Baja',
  },
  leadTypes: {
    profile: 'Cliente potencial de perfil', offer: 'Cliente potencial de oferta', marketing: 'Calificado por marketing',
    sales: 'Calificado por ventas',
  },
  deals: {
    coSell: 'Venta conjunta', partnerLed: 'Dirigido por el asociado', private: 'Privado', p2p: 'P2P',
    solutionAssessment: 'Evaluación de la solución',
  },
  notSpecified: 'No especificado',
  actions: {
    accept: 'Aceptar', decline: 'Rechazar', won: 'Ganado', lost: 'Perdido', closeAsError: 'Cerrar como error', edit: 'Editar', next: 'Siguiente',
    previous: 'Anterior', newDeal: 'Nueva oferta', upload: 'Cargar', download: 'Descargar', filters: 'Filtros', columns: 'Columnas',
    clearAll: 'Borrar todo', search: 'Escriba 3 letras para empezar a buscar', favorite: 'Marcar como favorito', unfavorite: 'Quitar de favoritos',
    back: 'Atrás',
  },
  labels: {
    address: 'Dirección', location: 'Ubicación', contacts: 'Contactos', customerEmail: 'Correo electrónico del cliente',
    customerPhone: 'Teléfono del cliente', dealType: 'Tipo de oferta', estimatedValue: 'Valor estimado de la oferta',
    estimatedCloseDate: 'Fecha de cierre estimada', createdOn: 'Fecha de creación', customer: 'Cliente', details: 'Detalles', name: 'Nombre',
    leadProgress: 'Progreso del cliente potencial de su empresa', dealProgress: 'Progreso de la oferta de su empresa',
    appliedFilters: 'Filtros aplicados', perPage: 'Ofertas por página', showDetails: 'Mostrar detalles',
  },
  steps: {
    received: 'Recibido', accepted: 'Aceptado', created: 'Creado', wonLost: 'Ganado/perdido', pending: 'Pendiente', closed: 'Cerrado',
    qualified: 'Calificado', developed: 'Desarrollado', proposed: 'Propuesto', negotiated: 'Negociado',
  },
  expiresIn: 'La oferta expira en {d} día(s) {h} hora(s)',
  expiredDeal: 'La oferta ha expirado',
  informational: 'Este cliente potencial es de carácter informativo. Su empresa no tiene que hacer nada en el Centro de partners.',
  spam: 'La dirección de correo electrónico de este cliente potencial se ha identificado como no deseada.',
  directContact: 'El cliente ha pedido a los asociados interesados que se pongan en contacto directamente en 72 horas.',
  directContactOver: 'El cliente pidió contacto directo. Han pasado las 72 horas; la referencia sigue activa.',
  pages: {
    home: 'Inicio', referrals: 'Referencias', leads: 'Clientes potenciales', coSell: 'Venta en colaboración',
    opportunities: 'Oportunidades de venta en colaboración', businessProfile: 'Perfil empresarial', solutions: 'Soluciones', analyze: 'Analizar',
    summary: 'Resumen', dealDetails: 'Detalles de la oferta', empty: 'No hay nada que mostrar.',
    aboutLeads: 'Los clientes potenciales están interesados en su perfil empresarial o en sus ofertas.',
    aboutCoSell: 'Las oportunidades de venta en colaboración son ofertas que venden varias partes juntas.',
  },
};

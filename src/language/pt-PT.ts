import { facts as brazilFacts, form as brazilForm, reading as brazil } from './pt-BR';
import type { FormWords, LanguageFacts, ReadingWords } from './words/vocabulary';

/** The words of Brazil are read too: translations of the portal mix the two. These are said in Portugal only. */
export const reading: ReadingWords = {
  ...brazil,
  lead: `${brazil.lead}|oportunidade potencial|oportunidades potenciais`,
  email: `${brazil.email}|correio eletrónico`,
  phone: `${brazil.phone}|telemóvel`,
  address: `${brazil.address}|morada~`,
  close: `${brazil.close}|fecho`,
  last: `${brazil.last}|apelido`,
  receipt: `${brazil.receipt}|receção|recepção`,
  stage: `${brazil.stage}|palco`,
  inquiry: `${brazil.inquiry}|inquérito~`,
  contactMe: `${brazil.contactMe}|contactar me|contacte me|entre em contacto comigo|entrar em contacto comigo|contactem me`,
  getItNow: `${brazil.getItNow}|obtê lo agora|obtê la agora|transferir agora`,
  freeTrial: `${brazil.freeTrial}|experimentação gratuita`,
  testDrive: `${brazil.testDrive}|teste de condução`,
  informational: `${brazil.informational}|não é necessário efetuar qualquer ação|não é necessária qualquer ação|não é precisa nenhuma ação`,
  doNotContact: `${brazil.doNotContact}|não contactar|não deve ser contactado`,
  elsewhere: `${brazil.elsewhere}|equipa|registo`,
  profile: `${brazil.profile}|perfil empresarial`,
};

export const form: FormWords = {
  ...brazilForm,
  submit: `${brazilForm.submit}|submeter`,
  member: `${brazilForm.member}|membro da equipa|membros da equipa|equipa`,
  timeline: `${brazilForm.timeline}|linha de tempo|demasiado curt~|calendarização`,
  closing: `${brazilForm.closing}|fecho`,
};

export const facts: LanguageFacts = brazilFacts;

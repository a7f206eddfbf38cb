import type { VariableName } from '../domain/template-variables';
import { type MessageName, text } from '../text/text';

const names: Readonly<Record<VariableName, MessageName>> = {
  company: 'variable_company',
  'contact.firstName': 'variable_first_name',
  'contact.lastName': 'variable_last_name',
  'contact.name': 'variable_contact',
  'contact.title': 'variable_title',
  'contact.email': 'variable_email',
  'contact.phone': 'variable_phone',
  country: 'variable_country',
  city: 'variable_city',
  offer: 'variable_offer',
  deal: 'variable_deal',
  value: 'variable_value',
  notes: 'variable_notes',
  closeDate: 'variable_close_date',
  received: 'variable_received',
  expires: 'variable_expires',
  today: 'variable_today',
  'me.name': 'variable_me_name',
  'me.firstName': 'variable_me_first_name',
  'me.lastName': 'variable_me_last_name',
  'me.company': 'variable_me_company',
  'me.title': 'variable_me_title',
  'me.email': 'variable_me_email',
  'me.phone': 'variable_me_phone',
  'me.link': 'variable_me_link',
};

/** What a variable is called, for people. */
export const variableName = (name: VariableName): string => text(names[name]);

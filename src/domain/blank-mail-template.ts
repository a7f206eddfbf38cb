import type { Template } from './template';

/** A mail template without texts; when it is the first choice may be given. */
export const blankMailTemplate = (id: string, defaultFor: Template['defaultFor'] = null): Template => ({
  kind: 'e-mail',
  id,
  name: id,
  language: null,
  formats: 'user',
  defaultFor,
  subject: '',
  body: '',
});

import { expect, test } from 'vitest';
import { withGiven } from './given-me';

const me = { name: '', company: 'Contoso', title: '', email: '', phone: '', link: '' };

test('what the user gives of themselves is kept where it was not known', () => {
  const given = { 'me.name': ' Jana ', 'me.company': 'Other', 'contact.name': 'Eva', 'me.title': ' ' };
  expect(withGiven(me, given)).toEqual({ ...me, name: 'Jana' });
  expect(withGiven(me, { deal: 'X' })).toBe(me);
});

import { describe, expect, it } from 'vitest';
import { openVariable, variablesFor } from './open-variable';

/** The caret stands where the bar is. */
const at = (marked: string) => openVariable(marked.replace('¦', ''), marked.indexOf('¦'));

describe('a variable that is being typed', () => {
  it.each([
    ['{{¦', { from: 0, to: 2, typed: '' }],
    ['Hello {{comp¦ and more', { from: 6, to: 12, typed: 'comp' }],
    ['{{company}} {{con¦}}', { from: 12, to: 19, typed: 'con' }],
    ['a\n{{ contact.f¦', { from: 2, to: 14, typed: 'contact.f' }],
  ])('%s', (marked, open) => {
    expect(at(marked)).toEqual(open);
  });

  it.each(['', '¦', '{¦', '{{company}}¦', '\\{{comp¦', '{{company|the¦', '{{today+3¦', 'a¦ {{comp', '{¦{'])(
    'none in %s',
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );
});

describe('variables for a beginning', () => {
  const nameOf = (name: string) => (name === 'company' ? 'Firma' : name.toUpperCase());

  it('are all of them before anything is typed', () => {
    expect(variablesFor('', nameOf).length).toBeGreaterThan(20);
  });

  it('are found by their name in the language, by their last part, and inside', () => {
    expect(variablesFor('fir', nameOf)).toEqual(['company', 'contact.firstName', 'me.firstName']);
    expect(variablesFor('date', nameOf)).toEqual(['closeDate']);
    expect(variablesFor('zzz', nameOf)).toEqual([]);
  });
});

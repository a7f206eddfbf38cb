import { describe, expect, it } from 'vitest';
import { areAlikeWords, bonesOf, slips, soundOf, splitWords, Words } from './words';

it.each([
  ['mueller', 'muller'],
  ['aleksei', 'alexey'],
  ['ohno', 'ono'],
  ['schmidt', 'shmidt'],
  ['philipp', 'filip'],
  ['yuri', 'juri'],
  ['stefan', 'stephan'],
  ['meier', 'mayer'],
  ['katharina', 'catarina'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

it.each([
  ['smith', 'smart'],
  ['weber', 'huber'],
  ['ivan', 'igor'],
])('%s does not sound like %s', (a, b) => expect(soundOf(a)).not.toBe(soundOf(b)));

it.each([
  ['shisutemu', 'system'],
  ['mhmd', 'mohamed'],
  ['guruupu', 'group'],
  ['gim', 'kim'],
])('%s and %s share their consonants', (a, b) => expect(bonesOf(a)).toBe(bonesOf(b)));

describe('slips', () => {
  const words = new Words();
  it.each([
    ['smith', 'smyth', 1],
    ['smith', 'smih', 1],
    ['kowalczyk', 'kovalcyzk', 2],
    ['smith', 'jones', null],
    ['anna', 'hana', null],
    ['ann', 'ian', null],
    ['plant1', 'plant2', null],
    ['first1', 'first11', null],
    ['smith12', 'smith1', null],
    ['1ounge', 'lounge', 1],
    ['5ue', 'sue', 1],
    ['51', 'sl', null],
  ])('%s, %s: %s', (a, b, count) => {
    expect(slips(words.of(a), words.of(b))).toBe(count);
  });
});

it('splits at everything that is no letter or digit, and reads digits among letters as letters', () => {
  expect(splitWords("O'Brien-Smith, 3M k0walczyk")).toEqual(['obrien', 'smith', '3m', 'kowalczyk']);
});

it.each([
  ['michael', 'hicmael', true],
  ['cooper', 'ropeco', true],
  ['wallace', 'cllawe', true],
  ['smith', 'jones', false],
  ['user11', 'user12', false],
])('%s and %s are alike: %s', (a, b, expected) => {
  const words = new Words();
  expect(areAlikeWords(words.of(a), words.of(b))).toBe(expected);
});

it('counts repeated digits, but not repeated letters', () => {
  expect(soundOf('100')).toBe('100');
  expect(bonesOf('a100')).not.toBe(bonesOf('a10'));
  expect(soundOf('anna')).toBe('ana');
});

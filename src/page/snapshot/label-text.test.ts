import { expect, test } from 'vitest';
import { behindLabel, endsInColon, isLabelOnly, labelAndValue, labelWords } from './label-text';

test.each([
  ['Status:', 'Status'],
  ['Created on : ', 'Created on'],
  ['Status *', 'Status'],
  ['状態：', '状態'],
  ['状态＊', '状态'],
  ['Status', 'Status'],
])('%s is the label %s', (text, label) => {
  expect(labelWords(text)).toBe(label);
  expect(isLabelOnly(text.replace(/[*＊]/u, '').trim(), label)).toBe(true);
});

test.each([
  ['Status: Received', 'Status', 'Received'],
  ['状態：受信済み', '状態', '受信済み'],
  ['Call : at 9:30', 'Call', 'at 9:30'],
])('%s is a label and a value', (text, label, value) => {
  expect(labelAndValue(text, 60)).toEqual({ label, value });
  expect(behindLabel(text, label)).toBe(value);
});

test('what is no label and value', () => {
  expect(labelAndValue('Received', 60)).toBeNull();
  expect(labelAndValue('Status:', 60)).toBeNull();
  expect(labelAndValue(`${'long '.repeat(20)}: x`, 60)).toBeNull();
  expect(behindLabel('Status of all: open', 'Status')).toBeNull();
  expect(behindLabel(': open', '')).toBeNull();
  expect(isLabelOnly('Statuses', 'Status')).toBe(false);
});

test('which texts end in a colon', () => {
  expect(['Status:', '状態：', 'Status: '].every(endsInColon)).toBe(true);
  expect(endsInColon('9:30')).toBe(false);
});

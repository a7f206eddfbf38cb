import { expect, test } from 'vitest';
import { markupValue } from './markup-values';

test('elements, attributes and repeated names become objects, texts and lists', () => {
  expect(
    markupValue(
      '<?xml version="1.0"?><Leads xmlns="x"><Lead Id="7" m:type="t"><Name>A &amp; B</Name><Note/></Lead>' +
        '<Lead><d:Name><![CDATA[<C>]]></d:Name><!-- no --></Lead></Leads>',
    ),
  ).toEqual({ Leads: { Lead: [{ Id: '7', Name: 'A & B', Note: '' }, { Name: '<C>' }] } });
});

test.each(['', 'Company,Email', '<a><b></a></b>', '<a>', '</a>', '<a></a><', '<', '<p>one<br>two</p>'])(
  'no well-formed XML: %j',
  (text) => expect(markupValue(text)).toBeNull(),
);

test('a text of any size takes no more than its own time', () => {
  const many = 20_000;
  expect(markupValue(`<a>${'<b x="1">'.repeat(many)}`)).toBeNull();
  expect(markupValue(`<a${' '.repeat(many)}`)).toBeNull();
  expect(markupValue(`<a>${'<![CDATA['.repeat(many)}`)).toBeNull();
});

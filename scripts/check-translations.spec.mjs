import { describe, expect, test } from '@jest/globals';
import { compareDictionaries, placeholders } from './check-translations.mjs';
import { findHardCodedText } from './hard-coded-text.mjs';

describe('dictionaries', () => {
  test('equal keys and placeholders agree, plural forms of a language included', () => {
    const en = { plan: { goals_one: 'one goal', goals_other: '{{count}} goals' }, name: '<b>{{name}}</b>' };
    const es = {
      plan: {
        goals_one: 'un objetivo',
        goals_many: '{{count}} de objetivos',
        goals_other: '{{count}} objetivos',
      },
      name: '<b>{{ name }}</b>',
    };
    expect(compareDictionaries('plan.json', { en, es })).toEqual([]);
  });

  test('missing, surplus, empty and unlike texts are named', () => {
    const en = { a: 'A', b: 'B {{x}}', c: 'C' };
    const es = { b: 'B {{y}}', c: ' ', d: 'D' };
    expect(compareDictionaries('plan.json', { en, es })).toEqual([
      'es/plan.json: "c" is empty',
      'es/plan.json: "a" is missing',
      'es/plan.json: "d" is not in en',
      'es/plan.json: "b" has other placeholders than in en',
    ]);
  });

  test('placeholders are names, whatever formats follow', () => {
    expect(placeholders('{{when, datetime(dateStyle: long)}} <link>x</link> {{name}}')).toEqual([
      '<link>',
      'name',
      'when',
    ]);
  });
});

describe('hard-coded text', () => {
  const textsOf = (jsx) => findHardCodedText('x.tsx', `const X = () => ${jsx};`).map(({ text }) => text);

  test.each([
    ['<p>Hello there</p>', ['Hello there']],
    ['<p>{"Hello"}</p>', ['Hello']],
    ['<p>{open ? "Open" : t("closed")}</p>', ['Open']],
    ['<p>{open && "Open"}</p>', ['Open']],
    ['<p>{`Age ${age}`}</p>', ['Age']],
    ['<input aria-label="Name" />', ['Name']],
    ['<input placeholder={open ? `Type` : undefined} />', ['Type']],
    ['<A title={<b>Bold</b>} />', ['Bold']],
  ])('%s', (jsx, expected) => {
    expect(textsOf(jsx)).toEqual(expected);
  });

  test.each([
    '<p>{t("plan.title")}</p>',
    '<p>{" · "}{count} / 3 –</p>',
    '<p className="wide" data-testid="x">{kind === "goal" ? goal : null}</p>',
    '<code>npm start</code>',
    '<A label={t("label")} title={t(`kind.${kind}`)} />',
  ])('%s is fine', (jsx) => {
    expect(textsOf(jsx)).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { fingerprintsOf, instrumentsWithForbiddenText, licensedTextIn } from './check-licensed-text.mjs';

const fingerprints = { OURS: [...fingerprintsOf('The kettle sings when nobody is listening to it')] };

describe('licensed text', () => {
  test('is found in code, whatever quotes, breaks and capitals stand between', () => {
    expect(
      licensedTextIn("text: 'the KETTLE sings' +\n  'when nobody’s', // is listening", fingerprints),
    ).toEqual([]);
    expect(licensedTextIn("{ en: 'the KETTLE sings' +\n  ' when nobody is' }", fingerprints)).toEqual([
      'OURS',
    ]);
    expect(licensedTextIn('Nobody is listening to the kettle.', fingerprints)).toEqual([]);
  });

  test('may not be carried by an instrument whose licence does not let it ship', () => {
    const item = { key: 'item1', answer: { kind: 'CHOICE', options: [{ value: 0 }] } };
    const worded = { ...item, text: { en: 'A question' } };
    const optioned = { ...item, answer: { kind: 'CHOICE', options: [{ value: 0, text: { en: 'Never' } }] } };
    const instrument = (code, texts, items) => ({ code, version: '1', items, licence: { texts } });
    expect(
      instrumentsWithForbiddenText([
        instrument('A', 'SHIPPED', [worded]),
        instrument('B', 'LICENSEE', [item]),
        instrument('C', 'LICENSEE', [item, worded]),
        instrument('D', 'LICENSEE', [optioned]),
        instrument('E', 'NEVER', [item]),
        instrument('F', 'NEVER', []),
      ]),
    ).toEqual(['C 1', 'D 1', 'E 1']);
  });
});

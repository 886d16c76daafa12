import { describe, expect, it } from '@jest/globals';
import { checkPassword } from '@consilium/domain';
import fc from 'fast-check';
import { generatePassword } from './generate-password.ts';

describe('a first password', () => {
  it('can be said aloud and passes the rule, whatever the dice', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (dice) => {
        const password = generatePassword((below) => (dice.next().value as number) % below);
        expect(password).toMatch(/^([a-z]{5}-){3}[a-z]{5}$/);
      }),
    );
    for (let round = 0; round < 200; round += 1) {
      expect(checkPassword(generatePassword(), 'someone@example.test').ok).toBe(true);
    }
  });

  it('is another one each time', () => {
    const made = new Set(Array.from({ length: 200 }, () => generatePassword()));
    expect(made.size).toBe(200);
  });
});

import { describe, expect, it } from '@jest/globals';
import { initials } from './initials.ts';
import { matchesWords } from './matches-words.ts';

describe('matchesWords', () => {
  it.each([
    ['', 'anything'],
    ['ana lopez', 'Ana María López'],
    ['LÓPEZ', 'Ana Lopez'],
    ['lopez ana', 'Ana López'],
    ['nguyen', 'Nguyễn Thị Minh'],
  ])('finds "%s" in "%s"', (search, text) => {
    expect(matchesWords(search, text)).toBe(true);
  });

  it('needs every word', () => {
    expect(matchesWords('ana perez', 'Ana López')).toBe(false);
  });
});

describe('initials', () => {
  it.each([
    ['Ana María López', 'AL'],
    ['  山田 太郎 ', '山太'],
    ['Björk', 'B'],
    ['', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

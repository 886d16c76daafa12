import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './word-diff.ts';

const join = (runs: ReturnType<typeof wordDiff>, without: string) =>
  (runs ?? [])
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that came and went', () => {
    expect(wordDiff('walks with a rest', 'walks without a rest')).toEqual([
      { kind: 'SAME', text: 'walks ' },
      { kind: 'REMOVED', text: 'with' },
      { kind: 'ADDED', text: 'without' },
      { kind: 'SAME', text: ' a rest' },
    ]);
  });

  it('gives up on texts with little in common', () => {
    expect(wordDiff('one two three', 'completely other words here')).toBeNull();
  });

  it('gives up on texts that are too long to compare', () => {
    expect(wordDiff('a '.repeat(2000), 'a '.repeat(2001))).toBeNull();
  });

  it('always holds both texts whole', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '\n', 'é'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const runs = wordDiff(before, after);
        if (runs === null) return;
        expect(join(runs, 'ADDED')).toBe(before);
        expect(join(runs, 'REMOVED')).toBe(after);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { ACKNOWLEDGEMENT_WORDS_MAX, acknowledgementProblems } from './index.ts';

describe('the acknowledgement of a plan version', () => {
  const codes = (...args: Parameters<typeof acknowledgementProblems>) =>
    acknowledgementProblems(...args).map(({ field, code }) => `${field} ${code}`);

  it('needs no words to agree, and words to ask', () => {
    expect(codes('AGREED', '')).toEqual([]);
    expect(codes('QUESTION', 'Why no swimming?')).toEqual([]);
    expect(codes('QUESTION', ' ')).toEqual(['words TEXT_REQUIRED']);
    expect(codes('AGREED', 'x'.repeat(ACKNOWLEDGEMENT_WORDS_MAX + 1))).toEqual(['words TEXT_TOO_LONG']);
    expect(codes('MAYBE' as never, '')).toEqual(['answer CODE_UNKNOWN']);
  });
});

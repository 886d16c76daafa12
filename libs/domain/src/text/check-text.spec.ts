import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterCount, checkText } from './check-text.ts';

const codeOf = (value: string, rule = { max: 10 }): string => {
  const check = checkText(value, rule);
  return check.ok ? 'ok' : check.code;
};

describe('checkText', () => {
  it('trims, composes and unifies line ends', () => {
    expect(checkText('  Jose\u0301 ', { max: 4 })).toEqual({ ok: true, value: 'José' });
    expect(checkText('a\r\nb\rc', { max: 10, multiline: true })).toEqual({ ok: true, value: 'a\nb\nc' });
  });

  it('counts characters, not UTF-16 units', () => {
    expect(characterCount('😀𠮷')).toBe(2);
    expect(codeOf('😀'.repeat(10))).toBe('ok');
    expect(codeOf('😀'.repeat(11))).toBe('TEXT_TOO_LONG');
  });

  it('refuses what a database cannot keep or a reader cannot see', () => {
    expect(codeOf('a\u0000b')).toBe('TEXT_CONTROL_CHARACTER');
    expect(codeOf('a\u0085b')).toBe('TEXT_CONTROL_CHARACTER');
    expect(codeOf('a\uD800')).toBe('TEXT_BROKEN_CHARACTER');
    expect(codeOf('a\u202Eb')).toBe('TEXT_CONTROL_CHARACTER');
    expect(codeOf('a\nb')).toBe('TEXT_LINE_BREAK');
    expect(codeOf('a\u2028b')).toBe('TEXT_LINE_BREAK');
  });

  it('treats invisible text as empty only where text is required', () => {
    for (const empty of ['', '   ', '\u200D', '\u2003']) {
      expect(checkText(empty, { max: 5, required: true }).ok).toBe(false);
    }
    expect(codeOf('')).toBe('ok');
  });

  it('accepts names in any script and keeps joiners inside a word', () => {
    for (const name of ['Nguyễn', 'Ольга', 'عائشة', 'ज्‍योति', '山田', "O'Neil-Díaz", 'می‌خواهم']) {
      expect(checkText(name, { max: 200, required: true })).toEqual({
        ok: true,
        value: name.normalize('NFC'),
      });
    }
  });

  it('is idempotent and never returns more than it was given leave to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, multiline) => {
        const once = checkText(value, { max: 50, multiline });
        if (!once.ok) return;
        expect(checkText(once.value, { max: 50, multiline })).toEqual(once);
        expect(characterCount(once.value)).toBeLessThanOrEqual(50);
        expect(once.value).not.toMatch(/\u0000/);
        expect(once.value.isWellFormed()).toBe(true);
      }),
    );
  });
});

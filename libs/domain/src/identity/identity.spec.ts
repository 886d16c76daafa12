import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkPassword,
  idleMinutesFor,
  isEmail,
  mailboxOf,
  normaliseEmail,
  sessionExpiresAt,
  signInDelay,
} from './index.ts';

describe('checkPassword', () => {
  const codeOf = (password: string): string => {
    const check = checkPassword(password, 'kim.park@demo.test');
    return check.ok ? 'ok' : check.code;
  };

  it('wants length, not decoration', () => {
    expect(codeOf('short pass')).toBe('PASSWORD_TOO_SHORT');
    expect(codeOf('twelve chars')).toBe('ok');
    expect(codeOf('🦊'.repeat(11))).toBe('PASSWORD_TOO_SHORT');
    expect(codeOf('horse gate lamp seven')).toBe('ok');
    expect(codeOf('xq'.padEnd(128, ' violet'))).toBe('ok');
    expect(codeOf('xq'.padEnd(129, ' violet'))).toBe('PASSWORD_TOO_LONG');
  });

  it('refuses what is tried first', () => {
    const common = [
      'Password1234',
      'P@ssw0rd2024!!',
      'password-password',
      'qwertyuiop123',
      '123456789012',
      '098765432109',
      'abcdefghijklmn',
      'aaaaaaaaaaaaaa',
      'abcabcabcabc',
      'Consilium2025!',
      'Kim.Park@demo.test',
      'kim.park12345',
      'CorrectHorseBatteryStaple',
    ];
    for (const password of common)
      expect([password, codeOf(password)]).toEqual([password, 'PASSWORD_TOO_COMMON']);
  });

  it('accepts nearly every random password of sixteen letters', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(letters, (password) => {
        fc.pre(new Set(password).size > 6 && !/^(.+)\1+$/.test(password));
        fc.pre(!/abcdef|zyxwvu/.test(password));
        expect(codeOf(password)).toBe('ok');
      }),
    );
  });
});

describe('e-mail addresses', () => {
  it('are compared in one form', () => {
    expect(normaliseEmail('  Kim.Park@Example.ORG ')).toBe('kim.park@example.org');
    expect(mailboxOf('kim+news@example.org')).toBe('kim@example.org');
    expect(mailboxOf('+x@example.org')).toBe('+x@example.org');
  });

  it('look like addresses', () => {
    for (const email of ['a@b.co', 'kim.park+x@sub.example.org', 'jürgen@bücher.example'])
      expect(isEmail(email)).toBe(true);
    for (const email of [
      '',
      'a',
      'a@b',
      'a@@b.co',
      'a b@c.de',
      'a@b..co',
      'a@b.co\n.x',
      'Kim <a@b.co>',
      `${'a'.repeat(250)}@b.co`,
    ]) {
      expect([email, isEmail(email)]).toEqual([email, false]);
    }
  });
});

describe('sessions', () => {
  const at = (time: string): Date => new Date(`2024-05-01T${time}Z`);

  it('end when idle, and in any case after twelve hours', () => {
    expect(idleMinutesFor(['GUARDIAN'])).toBe(30);
    expect(idleMinutesFor(['GUARDIAN', 'NURSE'])).toBe(15);
    expect(sessionExpiresAt({ createdAt: at('08:00'), lastSeenAt: at('09:00'), idleMinutes: 15 })).toEqual(
      at('09:15'),
    );
    expect(sessionExpiresAt({ createdAt: at('08:00'), lastSeenAt: at('19:59'), idleMinutes: 15 })).toEqual(
      at('20:00'),
    );
  });

  it('make guessing slow without ever locking anyone out', () => {
    expect([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000, Number.NaN].map(signInDelay)).toEqual([
      0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 0,
    ]);
  });
});

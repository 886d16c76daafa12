import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isLocalDate } from '../time/index.ts';
import {
  age,
  canonicalLanguage,
  checkBirthDate,
  checkGuardian,
  checkNames,
  checkPatientEdit,
  displayName,
  guardianEmailCollision,
  isMrn,
  proxyIsCurrent,
  proxySeesConfidential,
  turns18On,
} from './index.ts';

describe('age', () => {
  it('changes on the birthday', () => {
    expect(age('2010-06-15', '2024-06-14')).toBe(13);
    expect(age('2010-06-15', '2024-06-15')).toBe(14);
    expect(age('2010-06-15', '2010-06-15')).toBe(0);
  });

  it('has the birthday of a leap day on 1 March in other years', () => {
    expect(age('2008-02-29', '2026-02-28')).toBe(17);
    expect(age('2008-02-29', '2026-03-01')).toBe(18);
    expect(age('2008-02-29', '2028-02-28')).toBe(19);
    expect(age('2008-02-29', '2028-02-29')).toBe(20);
    expect(turns18On('2008-02-29')).toBe('2026-03-01');
    expect(turns18On('2008-03-01')).toBe('2026-03-01');
  });

  it('agrees with turns18On for every birth date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const birthOn = addDays('1960-01-01', days);
        const birthday = turns18On(birthOn);
        expect(isLocalDate(birthday)).toBe(true);
        expect(age(birthOn, birthday)).toBe(18);
        expect(age(birthOn, addDays(birthday, -1))).toBe(17);
      }),
    );
  });

  it('refuses birth dates that cannot be', () => {
    const code = (birthOn: string) => checkBirthDate(birthOn, '2024-05-01')?.code ?? null;
    expect(code('2010-02-30')).toBe('BIRTH_DATE_INVALID');
    expect(code('2024-05-02')).toBe('BIRTH_DATE_IN_FUTURE');
    expect(code('1903-01-01')).toBe('BIRTH_DATE_TOO_EARLY');
    expect(code('2024-05-01')).toBeNull();
    expect(code('2010-02-28')).toBeNull();
  });
});

describe('names', () => {
  const names = (givenNames: string[], familyName: string, preferredName: string | null = null) => ({
    givenNames,
    familyName,
    preferredName,
  });

  it('are shown as people write them', () => {
    expect(displayName(names(['María', 'José'], 'García Márquez'))).toBe('María José García Márquez');
    expect(displayName(names(['Alexandra'], 'Rivera', 'Alex'))).toBe('Alex Rivera');
    expect(displayName(names(['Suharto'], ''))).toBe('Suharto');
    expect(displayName(names([], 'Nur'))).toBe('Nur');
    expect(displayName(names(['花子'], '山田'))).toBe('山田花子');
    expect(displayName(names(['지우'], '김'))).toBe('김지우');
    expect(displayName(names(['Hanako'], '山田'))).toBe('Hanako 山田');
    expect(displayName(names(['  '], 'X', '  '))).toBe('X');
  });

  it('are checked', () => {
    const codes = (given: string[], family: string) =>
      checkNames(names(given, family)).map((row) => row.code);
    expect(codes(['Ann'], 'Lee')).toEqual([]);
    expect(codes([], '')).toEqual(['TEXT_REQUIRED']);
    expect(codes(['a'.repeat(201)], 'Lee')).toEqual(['TEXT_TOO_LONG']);
    expect(codes(['a'.repeat(200)], 'Lee')).toEqual([]);
    expect(codes(['An\u0000n'], 'Lee')).toEqual(['TEXT_CONTROL_CHARACTER']);
    expect(
      codes(
        Array.from({ length: 11 }, () => 'A'),
        'Lee',
      ),
    ).toEqual(['TOO_MANY']);
  });
});

describe('identifiers and languages', () => {
  it('accepts the usual record numbers', () => {
    for (const mrn of ['A-0042', '1', '6f1c1f36-0c2b-4f5e-9a3e-3f1d2b7c9a10', '2024/17'])
      expect(isMrn(mrn)).toBe(true);
    for (const mrn of ['', ' 1', '-1', 'a b', 'ä1', 'x'.repeat(65), '1\n']) expect(isMrn(mrn)).toBe(false);
  });

  it('knows language tags', () => {
    expect(canonicalLanguage('ES-mx')).toBe('es-MX');
    expect(canonicalLanguage('zh-hant-tw')).toBe('zh-Hant-TW');
    for (const tag of ['', 'english language', 'e', 'en_US', '12']) expect(canonicalLanguage(tag)).toBeNull();
    expect(checkPatientEdit({ languages: ['en', 'no language'] }).map((row) => row.code)).toEqual([
      'LANGUAGE_INVALID',
    ]);
    expect(checkPatientEdit({ pronouns: 'they/them', school: null })).toEqual([]);
    expect(checkPatientEdit({ pronouns: 'x'.repeat(41) })).toMatchObject([{ field: 'pronouns' }]);
  });
});

describe('guardians', () => {
  const open = { startsOn: '2020-01-01', endsOn: null };

  it('stop being proxies on the 18th birthday, by themselves', () => {
    expect(proxyIsCurrent('FULL', open, '2008-02-29', '2026-02-28')).toBe(true);
    expect(proxyIsCurrent('FULL', open, '2008-02-29', '2026-03-01')).toBe(false);
    expect(proxyIsCurrent('NONE', open, '2008-02-29', '2024-01-01')).toBe(false);
    expect(proxyIsCurrent('GENERAL', open, '2008-02-29', '2019-12-31')).toBe(false);
    expect(proxyIsCurrent('GENERAL', { ...open, endsOn: '2024-01-01' }, '2010-01-01', '2024-01-02')).toBe(
      false,
    );
  });

  it('see confidential facts of a child under 13 only, with full scope only', () => {
    expect(proxySeesConfidential('FULL', '2012-05-01', '2025-04-30')).toBe(true);
    expect(proxySeesConfidential('FULL', '2012-05-01', '2025-05-01')).toBe(false);
    expect(proxySeesConfidential('GENERAL', '2016-05-01', '2025-05-01')).toBe(false);
  });

  it('have mailboxes of their own', () => {
    const others = { patientEmails: ['sam@example.org'], guardianEmails: ['dad@example.org'] };
    expect(guardianEmailCollision(' SAM@Example.org', others)).toBe('PATIENT');
    expect(guardianEmailCollision('sam+mum@example.org', others)).toBe('PATIENT');
    expect(guardianEmailCollision('dad@example.org', others)).toBe('GUARDIAN');
    expect(guardianEmailCollision('mum@example.org', others)).toBeNull();
  });

  it('are checked', () => {
    const guardian = {
      givenName: 'Ana',
      familyName: 'Lee',
      relationship: 'mother',
      phone: '+1 555 0100',
      email: 'ana@example.org',
      ...open,
    };
    expect(checkGuardian(guardian)).toEqual([]);
    expect(checkGuardian({ ...guardian, email: 'ana@' })).toMatchObject([{ code: 'EMAIL_INVALID' }]);
    expect(checkGuardian({ ...guardian, endsOn: '2019-12-31' })).toMatchObject([
      { field: 'endsOn', code: 'PERIOD_INVALID' },
    ]);
    expect(checkGuardian({ ...guardian, startsOn: 'yesterday' })).toMatchObject([{ field: 'startsOn' }]);
  });
});

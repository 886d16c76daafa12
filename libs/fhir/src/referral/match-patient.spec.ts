import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierFromToken, identifierToken } from './identifier.ts';
import { matchPatient, type PatientIdentity } from './match-patient.ts';

function person(family: string, given: string, birthDate: string, ...tokens: string[]): PatientIdentity {
  return {
    names: [{ family, given: [given], text: `${given} ${family}` }],
    birthDate,
    identifiers: tokens.map(identifierFromToken),
  };
}

const mrn = 'https://h.example/mrn|4711';
const ssn = 'http://hl7.org/fhir/sid/us-ssn|123-45-6789';
const ana = person('Núñez', 'Ana', '2012-03-04', mrn, ssn);

describe('matchPatient', () => {
  it.each<[string, PatientIdentity, 'same' | 'probable' | 'different']>([
    ['itself', ana, 'same'],
    ['the number, after a change of name', person('Ruiz', 'Alex', '2012-03-04', mrn), 'same'],
    ['the number with another birth date', person('Núñez', 'Ana', '2011-03-04', mrn), 'probable'],
    ['the number with nothing else', person('Li', 'Wei', '2001-01-01', mrn), 'probable'],
    ['a social security number with the name', person('Nunez', 'Ana', '2012-03-04', ssn), 'same'],
    ['a parent’s social security number on a twin', person('Núñez', 'Eva', '2012-03-04', ssn), 'probable'],
    ['name and birth date, without accents, parts swapped', person('Ana', 'Nunez', '2012-03-04'), 'probable'],
    ['day and month swapped', person('Núñez', 'Ana', '2012-04-03'), 'probable'],
    ['a twin', person('Núñez', 'Eva', '2012-03-04', 'https://h.example/mrn|4712'), 'different'],
    ['the name on another birth date', person('Núñez', 'Ana', '2009-09-09'), 'different'],
    [
      'the same value of another system',
      person('Li', 'Wei', '2012-03-04', 'https://other.example|4711'),
      'different',
    ],
    ['a number without a system', person('Li', 'Wei', '2012-03-04', '4711'), 'different'],
  ])('%s', (_what, other, verdict) => {
    expect(matchPatient(ana, other).verdict).toBe(verdict);
    expect(matchPatient(other, ana).verdict).toBe(verdict);
  });

  it('does not take fillers for numbers', () => {
    const filler = 'https://h.example/mrn|000000';
    expect(
      matchPatient(person('Li', 'Wei', '2012-03-04', filler), person('Roy', 'Max', '2012-03-04', filler))
        .verdict,
    ).toBe('different');
  });

  it('compares names in any script, and says why', () => {
    const one = person('李', '雨桐', '2013-01-01');
    expect(matchPatient(one, { ...one, names: [{ given: [], text: '李雨桐' }] }).verdict).toBe('different');
    expect(matchPatient(one, one)).toStrictEqual({
      verdict: 'probable',
      reasons: ['same-birth-date', 'same-name'],
    });
    expect(
      matchPatient(person('الحداد', 'ليلى', '2013-01-01'), person('الحَدّاد', 'لَيلى', '2013-01-01')).verdict,
    ).toBe('probable');
  });

  it('a token gives back its identifier', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ minLength: 1 }), (system, value) => {
        expect(identifierFromToken(identifierToken({ system, value }))).toMatchObject({ system, value });
      }),
    );
    expect(identifierFromToken(ssn).kind).toBe('government');
  });
});

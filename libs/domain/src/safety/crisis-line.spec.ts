import { describe, expect, it } from '@jest/globals';
import { checkCrisisLine, CRISIS_LINE_PROPOSALS, type CrisisLine } from './crisis-line.ts';

const line = (more: Partial<CrisisLine> = {}): CrisisLine => ({
  ...{ country: 'ES', emergencyNumber: '112', lineName: 'Línea 024', callNumber: '024', textNumber: '' },
  ...more,
});

describe('the crisis line of a clinic', () => {
  it('is offered once for each country, whole, and with where it stands', () => {
    const countries = CRISIS_LINE_PROPOSALS.map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    for (const { source, ...proposal } of CRISIS_LINE_PROPOSALS) {
      expect([proposal.country, checkCrisisLine(proposal)]).toEqual([proposal.country, null]);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  it('has numbers as they are dialled, and a name to its number', () => {
    expect(checkCrisisLine(line({ country: 'Spain' }))).toMatchObject({ field: 'country' });
    expect(checkCrisisLine(line({ emergencyNumber: '' }))).toMatchObject({ field: 'emergencyNumber' });
    expect(checkCrisisLine(line({ callNumber: 'call us' }))).toMatchObject({ field: 'callNumber' });
    expect(checkCrisisLine(line({ textNumber: 'x' }))).toMatchObject({ field: 'textNumber' });
    expect(checkCrisisLine(line({ lineName: '' }))).toMatchObject({ field: 'lineName' });
    expect(checkCrisisLine(line({ callNumber: '' }))).toMatchObject({ field: 'callNumber' });
  });

  it('may be the emergency number alone', () => {
    expect(checkCrisisLine(line({ lineName: '', callNumber: '' }))).toBeNull();
  });
});

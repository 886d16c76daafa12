import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  ageBand,
  generalised,
  LEFT_OUT_FIRST,
  researchExtract,
  SMALLEST_GROUP,
  type EpisodeToExtract,
} from './index.ts';

const episode = (number: number, given: Partial<EpisodeToExtract> = {}): EpisodeToExtract => ({
  ...{ episodeId: `e${number}`, patientId: `p${number}`, birthDate: '2012-04-05', sex: 'FEMALE' },
  ...{ subtype: 'DIFFUSE', programme: 'DAY_HOSPITAL', referredOn: '2026-01-10', admittedOn: '2026-02-09' },
  ...{ dischargedOn: '2026-03-06', completed: true, scores: [] },
  ...given,
});
const named = (episodes: readonly EpisodeToExtract[]) =>
  new Map(
    episodes.flatMap(
      ({ episodeId, patientId }) =>
        [
          [episodeId, `E-${episodeId}`],
          [patientId, `P-${patientId}`],
        ] as [string, string][],
    ),
  );
const many = (count: number, given: Partial<EpisodeToExtract> = {}, from = 0) =>
  Array.from({ length: count }, (_, at) => episode(from + at, given));

describe('the research extract', () => {
  it('counts days from admission, ages in bands, and years alone of dates', () => {
    const score = {
      ...{ on: '2026-02-16', timePoint: 'WEEKLY', instrument: 'FDI', version: '1', respondent: 'PATIENT' },
      ...{ scale: 'total', value: 21, band: 'MODERATE' },
    };
    const episodes = many(11, { scores: [score] });
    const { episodes: rows, scores } = researchExtract(episodes, named(episodes));
    expect(rows[0]).toEqual({
      ...{ episode: 'E-e0', person: 'P-p0', ageBand: '11-13', sex: 'FEMALE', subtype: 'DIFFUSE' },
      ...{ programme: 'DAY_HOSPITAL', year: 2026, admitted: true, referralDay: -30, dischargeDay: 25 },
      completed: true,
    });
    expect(scores[0]).toMatchObject({ episode: 'E-e0', day: 7, value: 21 });
    expect(JSON.stringify([rows, scores])).not.toMatch(/\d{4}-\d{2}|"e\d|"p\d/);
  });

  it('counts from referral where nobody was admitted', () => {
    const episodes = many(11, { admittedOn: null, dischargedOn: null, completed: null });
    expect(researchExtract(episodes, named(episodes)).episodes[0]).toMatchObject({
      ...{ admitted: false, referralDay: 0, dischargeDay: null },
    });
  });

  it('leaves out what few share, least missed first', () => {
    const episodes = [
      ...many(30),
      ...many(12, { subtype: 'CRPS', sex: 'MALE' }, 30),
      ...many(3, { subtype: 'CRPS' }, 42),
    ];
    const rows = researchExtract(episodes, named(episodes)).episodes;
    expect(rows.filter(({ subtype }) => subtype === 'DIFFUSE')).toHaveLength(30);
    expect(rows.filter(({ sex }) => sex === 'MALE')).toHaveLength(12);
    // Three with a rare form: the form alone is left out, and then they are too few still.
    const others = rows.filter(({ subtype, sex }) => subtype === null && sex !== 'MALE');
    expect(others).toHaveLength(3);
    expect(others.every((row) => LEFT_OUT_FIRST.every((field) => row[field] === null))).toBe(true);
  });

  it('says of nobody what fewer than eleven persons share, whatever the cohort', () => {
    const row = fc.record({
      person: fc.nat(60).map(String),
      ageBand: fc.constantFrom('8-10', '11-13', '14-15'),
      sex: fc.constantFrom('FEMALE', 'MALE'),
      programme: fc.constantFrom('DAY_HOSPITAL', 'OUTPATIENT'),
      year: fc.constantFrom(2025, 2026),
      subtype: fc.constantFrom('DIFFUSE', 'CRPS', null),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        const result = generalised(rows);
        const key = (one: (typeof result)[number]) => LEFT_OUT_FIRST.map((field) => one[field]).join('|');
        for (const one of result) {
          const same = new Set(result.filter((other) => key(other) === key(one)).map(({ person }) => person));
          const saysNothing = LEFT_OUT_FIRST.every((field) => one[field] === null);
          expect(same.size >= SMALLEST_GROUP || saysNothing).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the order of its pseudonyms, which tells nothing of when somebody came', () => {
    const episodes = many(20).map((one, at) => ({ ...one, referredOn: addDays('2026-01-01', at) }));
    const reversed = new Map([...named(episodes)].map(([id, name]) => [id, [...name].reverse().join('')]));
    const names = researchExtract(episodes, reversed).episodes.map((one) => one.episode);
    expect(names).toEqual([...names].sort());
  });

  it('has bands of ages', () => {
    expect([7, 8, 13, 14, 17, 18, 25].map(ageBand)).toEqual([
      '0-7',
      '8-10',
      '11-13',
      '14-15',
      '16-17',
      '18+',
      '18+',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  disciplineHours,
  endings,
  runChart,
  timers,
  weeklyCounts,
  weeklyRates,
  wholeWeeks,
  type EpisodeCourse,
  type PlanInForce,
} from './index.ts';

// 2 March 2026 is a Monday.
const MARCH = { from: '2026-03-02', until: '2026-03-29' };

function episode(over: Partial<EpisodeCourse> = {}): EpisodeCourse {
  return {
    episodeId: 'e1',
    state: 'PHASE1_ACTIVE',
    referredOn: '2026-01-05',
    firstVisitOn: '2026-02-02',
    admittedOn: '2026-03-02',
    dischargedOn: null,
    endedOn: null,
    endReason: null,
    ...over,
  };
}

const PLAN: PlanInForce = {
  episodeId: 'e1',
  from: '2026-03-01',
  interventions: [
    {
      disciplineCode: 'PHYSIOTHERAPY',
      coTreatingDisciplineCodes: [],
      mode: 'INDIVIDUAL',
      minutes: 60,
      timesPerDay: 1,
      daysPerWeek: 5,
      status: 'ACTIVE',
    },
    {
      disciplineCode: 'PHYSIOTHERAPY',
      coTreatingDisciplineCodes: [],
      mode: 'HOME',
      minutes: 45,
      timesPerDay: 1,
      daysPerWeek: 5,
      status: 'ACTIVE',
    },
  ],
};

describe('timers', () => {
  it('count by the day on which a step was taken, and who still waits', () => {
    const found = timers(
      [
        episode(),
        episode({ referredOn: '2026-01-26', admittedOn: '2026-03-09' }),
        episode({ admittedOn: null, firstVisitOn: null, referredOn: '2026-02-20' }),
        episode({ admittedOn: null, firstVisitOn: null, endedOn: '2026-02-25' }),
        episode({ admittedOn: '2025-12-01', firstVisitOn: '2025-11-01', referredOn: '2025-10-01' }),
      ],
      MARCH,
    );
    const of = (code: string) => found.find((one) => one.code === code);
    expect(of('REFERRAL_TO_ADMISSION')?.days).toMatchObject({ n: 2, mean: (56 + 42) / 2 });
    expect(of('REFERRAL_TO_ADMISSION')?.stillWaiting).toBe(1);
    expect(of('REFERRAL_TO_FIRST_VISIT')).toMatchObject({ days: null, stillWaiting: 1 });
    expect(of('LENGTH_OF_STAY')?.stillWaiting).toBe(3);
  });

  it('leave out dates that run backwards', () => {
    const found = timers([episode({ referredOn: '2026-03-10', admittedOn: '2026-03-03' })], MARCH);
    expect(found.find((one) => one.code === 'REFERRAL_TO_ADMISSION')?.days).toBeNull();
  });
});

describe('endings', () => {
  it('tell the completed from the broken off, with the reasons', () => {
    const left = { state: 'WITHDRAWN', endedOn: '2026-03-10' } as const;
    expect(
      endings(
        [
          episode({ dischargedOn: '2026-03-20' }),
          episode({ ...left, endReason: 'INSURANCE' }),
          episode({ ...left, endReason: 'INSURANCE' }),
          episode(left),
          episode({ ...left, admittedOn: null }),
          episode({ dischargedOn: '2026-04-20' }),
        ],
        MARCH,
      ),
    ).toEqual({
      completed: 1,
      brokenOff: 3,
      reasons: [
        { reason: 'INSURANCE', count: 2 },
        { reason: 'NOT_STATED', count: 1 },
      ],
    });
  });
});

describe('prescribed and delivered', () => {
  it('counts a fifth of a week for each programme day of the stay, by the plan of that day', () => {
    const doubled: PlanInForce = {
      ...PLAN,
      from: '2026-03-09',
      interventions: PLAN.interventions.map((one) => ({ ...one, timesPerDay: 2 })),
    };
    const delivered = [
      { on: '2026-03-03', disciplineCode: 'PHYSIOTHERAPY', minutes: 50 },
      { on: '2026-03-03', disciplineCode: 'MUSIC_THERAPY', minutes: 30 },
      { on: '2026-04-03', disciplineCode: 'PHYSIOTHERAPY', minutes: 50 },
    ];
    const hours = disciplineHours(
      [episode({ dischargedOn: '2026-03-10' })],
      [doubled, PLAN],
      delivered,
      MARCH,
    );
    expect(hours).toContainEqual({
      disciplineCode: 'PHYSIOTHERAPY',
      prescribedMinutes: 5 * 60 + 2 * 120,
      deliveredMinutes: 50,
    });
    expect(hours).toContainEqual({
      disciplineCode: 'MUSIC_THERAPY',
      prescribedMinutes: 0,
      deliveredMinutes: 30,
    });
  });

  it('prescribes nothing before admission, after discharge, or before the first plan', () => {
    expect(disciplineHours([episode({ admittedOn: null })], [PLAN], [], MARCH)).toEqual([]);
    expect(disciplineHours([episode({ dischargedOn: '2026-02-20' })], [PLAN], [], MARCH)).toEqual([]);
    expect(disciplineHours([episode()], [{ ...PLAN, from: '2026-04-01' }], [], MARCH)).toEqual([]);
  });
});

describe('run charts', () => {
  it('take whole weeks only', () => {
    expect(wholeWeeks(MARCH)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']);
    expect(wholeWeeks({ from: '2026-03-03', until: '2026-03-14' })).toEqual([]);
  });

  it('count, and divide by what there was', () => {
    const weeks = wholeWeeks(MARCH);
    expect(weeklyCounts(['2026-03-03', '2026-03-08', '2026-03-20'], weeks).map((one) => one.value)).toEqual([
      2, 0, 1, 0,
    ]);
    expect(
      weeklyRates(
        [
          { on: '2026-03-03', part: 1, whole: 4 },
          { on: '2026-03-04', part: 1, whole: 4 },
        ],
        weeks,
      ).map((one) => [one.value, one.of]),
    ).toEqual([
      [0.25, 8],
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });

  it('have limits from eight weeks with a value on', () => {
    const week = (value: number | null) => ({ weekOf: '2026-03-02', value, of: 1 });
    expect(
      runChart(
        'NO_SHOW_RATE',
        [...Array(8).keys()].map((n) => week(n / 10)),
      ).control,
    ).not.toBeNull();
    expect(
      runChart('NO_SHOW_RATE', [...Array(7).keys()].map((n) => week(n)).concat(week(null))).control,
    ).toBeNull();
  });
});
